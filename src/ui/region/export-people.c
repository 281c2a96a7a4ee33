/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who goes with an export; see export-people.h. */
#include "config.h"

#include "ui/region/export-people.h"

#include "domain/code-list.h"
#include "domain/export-policy.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>

static const TorgetReportKind fates[] = {
  { N_ ("Withheld"), TORGET_TONE_WARNING },
  { N_ ("Goes"), TORGET_TONE_SUCCESS },
};

static const char *const titles[] = { N_ ("Name"), N_ ("Household"), N_ ("Why withheld"),
                                      N_ ("Owner of the data"), N_ ("Law"), NULL };

static const TorgetReportSpec people_spec = {
  .kind_title = N_ ("Outcome"),
  .titles = titles,
  .kinds = fates,
  .n_kinds = G_N_ELEMENTS (fates),
  .file_name = N_ ("export-persons.csv"),
};

/**
 * torget_export_people_set_up:
 * @list: an empty list
 *
 * Gives it its columns.
 */
void
torget_export_people_set_up (TorgetReportList *list)
{
  torget_report_list_set_spec (list, &people_spec);
}

static char *
dup_name (const TorgetExportPerson *person)
{
  if (person->family_name == NULL && person->given_name == NULL)
    return g_strdup (_ ("Protected person"));
  return g_strdup_printf ("\u2068%s, %s\u2069",
                          person->family_name != NULL ? person->family_name : "–",
                          person->given_name != NULL ? person->given_name : "–");
}

static TorgetReportItem *
create_item (const TorgetExportPerson *person)
{
  g_autofree char *name = dup_name (person);
  const TorgetWithheldGround *ground
      = person->reason != NULL ? torget_export_policy_get_ground (person->reason) : NULL;
  const char *const texts[] = {
    name,
    person->household != NULL ? person->household : "",
    person->reason != NULL
        ? torget_code_label ("withheld_reason", person->reason, torget_ui_language ())
        : "",
    ground != NULL ? torget_code_label ("agency", ground->agency, torget_ui_language ()) : "",
    ground != NULL ? torget_provision_get (&ground->law, torget_ui_language ()) : "",
    NULL,
  };

  return torget_report_item_new (person->reason == NULL, texts);
}

/**
 * torget_export_people_show:
 * @list: a list that torget_export_people_set_up() was called for
 * @people: (nullable) (element-type TorgetExportPerson): who goes and who does not
 *
 * Who is withheld comes first: that is what somebody should look at.
 */
void
torget_export_people_show (TorgetReportList *list,
                           GPtrArray *people)
{
  g_autoptr (GListStore) rows = g_list_store_new (TORGET_TYPE_REPORT_ITEM);
  guint n_withheld = 0;

  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      g_autoptr (TorgetReportItem) item = create_item (people->pdata[i]);

      if (torget_report_item_get_kind (item) == 0)
        g_list_store_insert (rows, n_withheld++, item);
      else
        g_list_store_append (rows, item);
    }
  torget_report_list_set_rows (list, G_LIST_MODEL (rows));
}

/**
 * torget_export_people_dup_outcome:
 * @result: of an export that was written
 * @recipient: name of the municipality that a handover was sealed to
 *
 * Returns: (transfer full): what was written, and who can read it
 */
char *
torget_export_people_dup_outcome (const TorgetExportResult *result,
                                  const char *recipient)
{
  if (result->package != NULL)
    /* Translators: counts of persons, then a municipality. */
    return g_strdup_printf (_ ("Going: %u. Withheld: %u. Only the office of %s can open the file, "
                               "and the handover is on record in this file’s log."),
                            result->persons, result->withheld, recipient);
  return g_strdup_printf (_ ("%u persons, %u withheld. The file follows the schema, and the export "
                             "is on record in this file’s log."),
                          result->persons, result->withheld);
}
