/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statutory dates in words: what is lost, by when, and the law behind it. */
#include "config.h"

#include "ui/person/deadline-text.h"

#include "domain/preschool.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *rule;
  const char *label;    /* beside the mark on the timeline */
  const char *sentence; /* with %s for the day */
  const char *law;
} Words;

static const Words rules[] = {
  { "permit_end", N_ ("Permit ends"),
    N_ ("The residence permit ends %s. Without an application for extension before that day, the "
        "right to work and to support ends with it."),
    N_ ("Utlänningslagen 5 kap. 1 a §") },
  { "programme_end", N_ ("Programme ends"),
    N_ ("The establishment programme ends %s at the latest."),
    N_ ("Förordning 2017:820 15 §") },
  { "sfi_right_end", N_ ("Right to SFI ends"),
    N_ ("The right to SFI ends %s, three years after reception, unless it is extended."),
    N_ ("Skollagen 20 kap. 31 a §") },
  { "sfi_start_three_months", N_ ("SFI must start"),
    N_ ("SFI must have started by %s, within three months of the application."),
    N_ ("Skollagen 20 kap. 29 §") },
  { "preschool_guarantee", N_ ("Place due"),
    N_ ("A preschool place must be offered by %s, four months after the wish."),
    N_ ("Skollagen 8 kap. 14 §") },
  { "preschool_answer", N_ ("Answer by"),
    N_ ("The offer of a preschool place must be answered by %s, or it is lost."),
    N_ ("The municipality’s rules for preschool") },
  { "sublet_serve_by", N_ ("Serve notice"),
    N_ ("Notice must be served by %s. Otherwise the sublet runs on and may pass two years, which "
        "gives the tenant protection."),
    N_ ("Jordabalken 12 kap. 3, 4 and 8 §§") },
  { "sublet_two_years", N_ ("Two years"),
    N_ ("The sublet reaches two years on %s. From then on the tenant has security of tenure."),
    N_ ("Jordabalken 12 kap. 45 §") },
};

static const Words *
find_words (const char *rule)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_str_equal (rules[i].rule, rule))
      return &rules[i];
  g_return_val_if_reached (&rules[0]);
}

/**
 * torget_deadline_get_label:
 * @rule: id of a rule
 *
 * Returns: (transfer none): two or three words
 */
const char *
torget_deadline_get_label (const char *rule)
{
  return _ (find_words (rule)->label);
}

/**
 * torget_deadline_get_law:
 * @rule: id of a rule
 *
 * Returns: (transfer none): the paragraph
 */
const char *
torget_deadline_get_law (const char *rule)
{
  return _ (find_words (rule)->law);
}

/**
 * torget_deadline_dup_sentence:
 * @date: a statutory date
 *
 * Returns: (transfer full): what must happen by then, and what is lost otherwise
 */
char *
torget_deadline_dup_sentence (const TorgetDueDate *date)
{
  char iso[TORGET_DATE_ISO_SIZE];
  g_auto (GStrv) parts = g_strsplit (_ (find_words (date->rule)->sentence), "%s", 2);

  return g_strjoinv (torget_date_write_iso (date->due, iso), parts);
}

/**
 * torget_deadline_find_person:
 * @date: a statutory date
 * @records: the case
 *
 * Returns: row id of the person whom it concerns; 0 when it concerns the household
 */
gint64
torget_deadline_find_person (const TorgetDueDate *date,
                             TorgetRecordSet *records)
{
  const TorgetField *owner = torget_record_type_find (date->subject, "person_id");
  gpointer subject = torget_record_set_find (records, date->subject, date->subject_id);

  if (subject != NULL && date->subject == &torget_preschool_offer_type)
    {
      const TorgetPreschoolOffer *offer = subject;
      const TorgetPreschoolApplication *application = torget_record_set_find (
          records, &torget_preschool_application_type, offer->application_id);

      return application != NULL ? application->person_id : 0;
    }
  if (owner != NULL && subject != NULL)
    return torget_record_get_number (subject, owner);
  return date->subject == &torget_person_type ? date->subject_id : 0;
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  const TorgetDueDate *first = a;
  const TorgetDueDate *second = b;

  return (first->due > second->due) - (first->due < second->due);
}

/**
 * torget_deadline_list:
 * @records: a case
 * @person_ids: (element-type gint64): persons of the case
 *
 * Returns: (transfer full) (element-type TorgetDueDate): their statutory dates, earliest first
 */
GArray *
torget_deadline_list (TorgetRecordSet *records,
                      GArray *person_ids)
{
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (TorgetDueDate));

  for (guint i = 0; i < person_ids->len; i++)
    {
      g_autoptr (GArray) own
          = torget_case_list_due_dates (records, g_array_index (person_ids, gint64, i));

      g_array_append_vals (dates, own->data, own->len);
    }
  g_array_sort (dates, compare_dates);
  return dates;
}
