/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a change brings with it, as rows; see consequence-list.h. */
#include "config.h"

#include "ui/person/consequence-list.h"

#include "base/clock.h"
#include "domain/consequences.h"
#include "ui/person/deadline-text.h"
#include "ui/person/dependency-text.h"
#include "ui/person/field-value.h"
#include "ui/person/person-text.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>

struct _TorgetConsequenceList
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (TorgetConsequenceList, torget_consequence_list, ADW_TYPE_PREFERENCES_GROUP)

static void
torget_consequence_list_finalize (GObject *object)
{
  g_ptr_array_unref (TORGET_CONSEQUENCE_LIST (object)->rows);
  G_OBJECT_CLASS (torget_consequence_list_parent_class)->finalize (object);
}

static void
torget_consequence_list_class_init (TorgetConsequenceListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = torget_consequence_list_finalize;
}

static void
torget_consequence_list_init (TorgetConsequenceList *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * torget_consequence_list_new:
 *
 * Returns: (transfer floating): a list of nothing
 */
GtkWidget *
torget_consequence_list_new (void)
{
  return g_object_new (TORGET_TYPE_CONSEQUENCE_LIST, "title", _ ("What follows from this"), NULL);
}

static char *
dup_date_change (const TorgetConsequence *consequence)
{
  const char *label = torget_rule_get_label (consequence->rule);
  char before[TORGET_DATE_ISO_SIZE];
  char after[TORGET_DATE_ISO_SIZE];

  torget_date_write_iso (consequence->before, before);
  torget_date_write_iso (consequence->after, after);
  if (consequence->before == TORGET_DATE_NONE)
    /* Translators: a statutory date, such as “Serve notice”, and the day. */
    return g_strdup_printf (_ ("New date: %s, %s"), label, after);
  if (consequence->after == TORGET_DATE_NONE)
    /* Translators: a statutory date, such as “Serve notice”, and the day. */
    return g_strdup_printf (_ ("Falls away: %s, %s"), label, before);
  /* Translators: a statutory date, such as “Serve notice”; the day before and after a change. */
  return g_strdup_printf (_ ("%s: %s becomes %s"), label, before, after);
}

static char *
dup_sentence (const TorgetConsequence *consequence,
              TorgetRecordSet *records)
{
  const TorgetDate today = torget_clock_get_today ();
  g_autofree char *sentence = NULL;
  char iso[TORGET_DATE_ISO_SIZE];

  switch (consequence->kind)
    {
    case TORGET_FOLLOWS_DEPENDENCY:
      return torget_dependency_dup_sentence (&consequence->dependency, records, today);
    case TORGET_FOLLOWS_RELEASE:
      sentence = torget_dependency_dup_sentence (&consequence->dependency, records, today);
      /* Translators: a sentence that no longer holds. */
      return g_strdup_printf (_ ("No longer: %s"), sentence);
    case TORGET_FOLLOWS_QUEUE:
      return g_strdup (_ ("The preschool queue begins anew in the other municipality."));
    case TORGET_FOLLOWS_SFI:
      return g_strdup (_ ("The other municipality offers SFI from then on. Hand over a copy of the "
                          "study plan."));
    case TORGET_FOLLOWS_LEASE:
      /* Translators: a day. */
      return g_strdup_printf (_ ("The tenant leaves the flat with three months’ notice: given "
                                 "today, the rent runs to %s."),
                              torget_date_write_iso (consequence->after, iso));
    case TORGET_FOLLOWS_COUNTY:
      /* Translators: the names of two counties. */
      return g_strdup_printf (_ ("The household is reported in %s from then on, no longer in %s."),
                              torget_label_of ("county", consequence->new_county),
                              torget_label_of ("county", consequence->old_county));
    case TORGET_FOLLOWS_DATE:
    default:
      return dup_date_change (consequence);
    }
}

static const char *
get_law (const TorgetConsequence *consequence)
{
  switch (consequence->kind)
    {
    case TORGET_FOLLOWS_DEPENDENCY:
    case TORGET_FOLLOWS_RELEASE:
      return torget_dependency_get_law (consequence->dependency.kind);
    case TORGET_FOLLOWS_QUEUE:
      return _ ("The municipality’s rules for preschool");
    case TORGET_FOLLOWS_SFI:
      return _ ("Skollagen 20 kap. 33 b §");
    case TORGET_FOLLOWS_LEASE:
      return _ ("Jordabalken 12 kap. 5 §");
    case TORGET_FOLLOWS_COUNTY:
      return _ ("The home municipality’s county");
    case TORGET_FOLLOWS_DATE:
    default:
      return torget_rule_text_get (&consequence->version->source, torget_ui_language ());
    }
}

static char *
dup_subtitle (const TorgetConsequence *consequence,
              TorgetRecordSet *records)
{
  const TorgetPerson *person = consequence->person_id != 0
                                   ? torget_case_get_person (records, consequence->person_id)
                                   : NULL;
  g_autofree char *name = person != NULL ? torget_person_dup_name (person) : NULL;

  if (name == NULL)
    return g_strdup (get_law (consequence));
  return g_strdup_printf ("%s · %s", name, get_law (consequence));
}

static void
add_row (TorgetConsequenceList *self,
         const TorgetConsequence *consequence,
         TorgetRecordSet *records)
{
  g_autofree char *sentence = dup_sentence (consequence, records);
  g_autofree char *subtitle = dup_subtitle (consequence, records);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", sentence,
                                 "subtitle", subtitle, NULL);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("dialog-information-symbolic"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
clear (TorgetConsequenceList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

/**
 * torget_consequence_list_show:
 * @self: a list
 * @records: the case as it stands
 * @changed: (element-type TorgetRecord): records as they would become
 * @parameters: what the office has set
 */
void
torget_consequence_list_show (TorgetConsequenceList *self,
                              TorgetRecordSet *records,
                              GPtrArray *changed,
                              const TorgetOfficeParameters *parameters)
{
  g_autoptr (GArray) found
      = torget_case_list_consequences (records, changed, parameters, torget_clock_get_today ());

  clear (self);
  for (guint i = 0; i < found->len; i++)
    add_row (self, &g_array_index (found, TorgetConsequence, i), records);
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}
