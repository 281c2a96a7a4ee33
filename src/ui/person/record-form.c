/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes the rows of a form from the fields of a record type, and judges what is in them. */
#include "config.h"

#include "ui/person/record-form.h"

#include "base/clock.h"
#include "domain/case-view.h"
#include "domain/casework.h"
#include "domain/record-types.h"
#include "domain/track-event.h"
#include "ui/person/consequence.h"
#include "ui/person/field-labels.h"
#include "ui/person/field-value.h"
#include "ui/person/issue-text.h"
#include "ui/widgets/code-row.h"
#include "ui/widgets/date-row.h"
#include "ui/widgets/date-words.h"
#include "ui/widgets/flag-row.h"
#include "ui/widgets/identifier-row.h"
#include "ui/widgets/lookup-row.h"
#include "ui/widgets/note-row.h"
#include "ui/widgets/text-row.h"
#include "ui/widgets/time-row.h"

#include <glib/gi18n.h>

/* In pixels; a row with a line under it. */
#define HEADER_HEIGHT 60
#define GROUP_HEIGHT 64
#define ROW_HEIGHT 76
#define MIN_HEIGHT 280

/* Texts of more than a line. */
static const struct
{
  const TorgetRecordType *type;
  const char *field;
} long_texts[] = {
  { &torget_note_type, "text" },
  { &torget_note_template_type, "text" },
  { &torget_coordination_case_type, "decision_text" },
  { &torget_coordination_case_type, "closed_text" },
  { &torget_meeting_type, "participants" },
  { &torget_meeting_type, "decisions" },
  { &torget_task_type, "text" },
};

static gboolean
is_long_text (const TorgetRecordType *type,
              const TorgetField *field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (long_texts); i++)
    if (long_texts[i].type == type && g_str_equal (long_texts[i].field, field->name))
      return TRUE;
  return FALSE;
}

/* Of the units that tracks mention, people work at those of an agency. */
static gboolean
can_be_chosen (const TorgetRecord *record)
{
  return record->type != &torget_unit_type
         || g_strcmp0 (((const TorgetUnit *) record)->kind, "agency_unit") == 0;
}

static void
add_choices (TorgetCodeRow *row,
             const TorgetRecordType *type,
             const TorgetField *field,
             TorgetRecordSet *records)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  const TorgetRecordType *linked = torget_record_types_find (field->refers);
  GPtrArray *all = NULL;

  if (records != NULL && linked != NULL)
    all = torget_record_set_list (records, linked);
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const TorgetRecord *record = g_ptr_array_index (all, i);
      char *code;

      if (!can_be_chosen (record))
        continue;
      code = g_strdup_printf ("%" G_GINT64_FORMAT, record->id);
      g_ptr_array_add (codes, code);
      g_ptr_array_add (labels, torget_field_value_dup (type, field, code, records));
    }
  g_ptr_array_add (codes, NULL);
  g_ptr_array_add (labels, NULL);
  torget_code_row_set_choices (row, (const char *const *) codes->pdata,
                               (const char *const *) labels->pdata);
}

static GtkWidget *
create_text_row (const TorgetRecordType *type,
                 const TorgetField *field)
{
  if (g_str_equal (field->name, "language"))
    return torget_lookup_row_new (TORGET_LOOKUP_LANGUAGE);
  if (g_str_equal (field->name, "country"))
    return torget_lookup_row_new (TORGET_LOOKUP_COUNTRY);
  if (type == &torget_identity_type && g_str_equal (field->name, "value"))
    return torget_identifier_row_new ();
  if (is_long_text (type, field))
    return torget_note_row_new ();
  return torget_text_row_new ();
}

static GtkWidget *
create_weekday_row (void)
{
  static const char *const codes[] = { "1", "2", "3", "4", "5", "6", "7", NULL };
  const char *labels[G_N_ELEMENTS (codes)] = { NULL };
  GtkWidget *row = torget_code_row_new ();

  for (int i = 0; codes[i] != NULL; i++)
    labels[i] = torget_weekday_get_name (i + 1);
  torget_code_row_set_choices (TORGET_CODE_ROW (row), codes, labels);
  return row;
}

static GtkWidget *
create_number_row (const TorgetField *field)
{
  if (g_str_equal (field->name, "weekday"))
    return create_weekday_row ();
  if (g_str_has_suffix (field->name, "_minute"))
    return torget_time_row_new ();
  return torget_text_row_new ();
}

static GtkWidget *
create_typed_row (const TorgetRecordType *type,
                  const TorgetField *field,
                  TorgetRecordSet *records)
{
  GtkWidget *row;

  switch (field->kind)
    {
    case TORGET_FIELD_CODE:
      row = torget_code_row_new ();
      torget_code_row_set_list_id (TORGET_CODE_ROW (row), field->refers);
      return row;
    case TORGET_FIELD_LINK:
      row = torget_code_row_new ();
      add_choices (TORGET_CODE_ROW (row), type, field, records);
      return row;
    case TORGET_FIELD_DATE:
      return g_object_new (TORGET_TYPE_DATE_ROW, "is-birth",
                           g_str_equal (field->name, "birth_date"), NULL);
    case TORGET_FIELD_FLAG:
      return torget_flag_row_new ();
    case TORGET_FIELD_INT:
      return create_number_row (field);
    case TORGET_FIELD_TEXT:
    default:
      return create_text_row (type, field);
    }
}

/**
 * torget_record_form_create_row:
 * @type: a record type
 * @field: one of its fields
 * @records: (nullable): the case, for what a link may point to
 *
 * Returns: (transfer floating): a form row that edits the field
 */
GtkWidget *
torget_record_form_create_row (const TorgetRecordType *type,
                               const TorgetField *field,
                               TorgetRecordSet *records)
{
  GtkWidget *row = create_typed_row (type, field, records);

  g_object_set (row, "title", torget_field_label (type->name, field->name), "field-name",
                field->name, NULL);
  if (ADW_IS_ENTRY_ROW (row))
    adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  return row;
}

/**
 * torget_record_form_add_rows:
 * @spec: how the record is edited
 * @entry: one of its groups
 * @is_kept: whether the record is in the file already, so that its status changes by events only
 * @group: where the rows go
 * @records: (nullable): the case
 */
void
torget_record_form_add_rows (const TorgetRecordSpec *spec,
                             const TorgetSpecGroup *entry,
                             gboolean is_kept,
                             AdwPreferencesGroup *group,
                             TorgetRecordSet *records)
{
  const gboolean has_events = torget_track_event_get_nth (spec->type, 0) != NULL;

  if (entry->title != NULL)
    adw_preferences_group_set_title (group, _ (entry->title));
  for (guint i = 0; entry->fields[i] != NULL; i++)
    if (!is_kept || !has_events || !g_str_equal (entry->fields[i], "status"))
      adw_preferences_group_add (
        group,
        torget_record_form_create_row (
          spec->type, torget_record_type_find (spec->type, entry->fields[i]), records));
}

static void
show_consequences (TorgetForm *form,
                   gconstpointer record,
                   TorgetRecordSet *records,
                   const TorgetOfficeParameters *parameters)
{
  const TorgetRecordType *type = ((const TorgetRecord *) record)->type;

  for (guint i = 0; i < type->n_fields; i++)
    {
      TorgetFormRow *row = torget_form_find_row (form, type->fields[i].name);
      g_autofree char *text = NULL;

      if (row == NULL || type->fields[i].kind != TORGET_FIELD_DATE)
        continue;
      text = torget_consequence_dup_text (record, type->fields[i].name, records, parameters);
      torget_form_row_set_hint (row, text);
    }
}

/* A small form, such as that of an end, cannot mend the fields that it does not show. */
static gboolean
blocks_here (TorgetForm *form,
             GArray *issues)
{
  for (guint i = 0; i < issues->len; i++)
    {
      const TorgetIssue *issue = &g_array_index (issues, TorgetIssue, i);

      if (issue->blocks && torget_form_find_row (form, issue->field) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* What has still to be filled in is not held against somebody who has only opened the form. */
static gboolean
is_too_early (TorgetForm *form,
              const TorgetIssue *issue)
{
  return issue->code == TORGET_ISSUE_MISSING
         || (issue->code == TORGET_ISSUE_NEEDS && issue->blocks && !torget_form_is_changed (form));
}

/**
 * torget_record_form_judge:
 * @form: a form
 * @records: (nullable): the case
 * @parameters: what the office has set
 * @is_tried: whether saving has been tried, so that what is missing is said too
 *
 * Shows, beside each row, what follows from it and what is wrong with it.
 *
 * Returns: whether the record can be saved
 */
gboolean
torget_record_form_judge (TorgetForm *form,
                          TorgetRecordSet *records,
                          const TorgetOfficeParameters *parameters,
                          gboolean is_tried)
{
  g_autoptr (TorgetRecord) record = torget_form_dup_record (form);
  g_autoptr (GArray) issues = torget_validate (record, records, torget_clock_get_today ());

  torget_form_clear_problems (form);
  show_consequences (form, record, records, parameters);
  for (guint i = 0; i < issues->len; i++)
    {
      const TorgetIssue *issue = &g_array_index (issues, TorgetIssue, i);
      g_autofree char *text = torget_issue_dup_text (issue, record->type);

      if (!is_tried && is_too_early (form, issue))
        continue;
      torget_form_set_problem (form, issue->field,
                               issue->blocks ? TORGET_TONE_ERROR : TORGET_TONE_WARNING, text);
    }
  return torget_form_is_understood (form) && !blocks_here (form, issues);
}

/**
 * torget_record_form_estimate_height:
 * @spec: how the record is edited
 * @max: the largest height, in pixels
 *
 * Returns: a height in pixels, so that a form of few rows has no empty half below them
 */
int
torget_record_form_estimate_height (const TorgetRecordSpec *spec,
                                    int max)
{
  int height = HEADER_HEIGHT;

  for (const TorgetSpecGroup *group = spec->groups; group->fields[0] != NULL; group++)
    {
      height += GROUP_HEIGHT;
      for (guint i = 0; group->fields[i] != NULL; i++)
        height += ROW_HEIGHT;
    }
  return CLAMP (height, MIN_HEIGHT, max);
}
