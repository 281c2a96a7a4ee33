/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A change as people read it, and the part of the work that it belongs to. Field order here is
 * column order in the store. */
#include "config.h"

#include "domain/change.h"

static const TorgetField change_fields[] = {
  TORGET_LINK (TorgetChange, tx, NULL),   TORGET_LINK (TorgetChange, time, NULL),
  TORGET_TEXT (TorgetChange, table),      TORGET_LINK (TorgetChange, row, NULL),
  TORGET_TEXT (TorgetChange, column),     TORGET_TEXT (TorgetChange, before),
  TORGET_TEXT (TorgetChange, after),      TORGET_TEXT (TorgetChange, user),
  TORGET_TEXT (TorgetChange, label),      TORGET_TEXT (TorgetChange, kind),
};

TORGET_DEFINE_RECORD (TorgetChange, change, "change")

/* Every table whose rows are somebody's history. Registers, which belong to nobody, are not here;
 * nor are events, which belong where the record does that they happened to. */
static const struct
{
  const char *table;
  const char *area;
} areas[] = {
  { "person", "person" },
  { "identity", "person" },
  { "contact", "person" },
  { "residence", "person" },
  { "reclaim", "person" },
  { "plan", "plan" },
  { "activity", "plan" },
  { "absence", "plan" },
  { "reduction", "plan" },
  { "follow_up", "plan" },
  { "week_slot", "plan" },
  { "civic_orientation", "plan" },
  { "health_examination", "plan" },
  { "agency_decision", "plan" },
  { "work_placement", "plan" },
  { "sfi_right", "sfi" },
  { "sfi_extension", "sfi" },
  { "sfi_enrolment", "sfi" },
  { "sfi_study_plan", "sfi" },
  { "sfi_attendance", "sfi" },
  { "sfi_test", "sfi" },
  { "sfi_grade", "sfi" },
  { "preschool_application", "preschool" },
  { "preschool_choice", "preschool" },
  { "preschool_signature", "preschool" },
  { "preschool_offer", "preschool" },
  { "preschool_placement", "preschool" },
  { "sublet", "housing" },
  { "inspection", "housing" },
  { "dwelling_key", "housing" },
  { "insurance", "housing" },
  { "arrears", "housing" },
  { "household", "household" },
  { "membership", "household" },
  { "coordination_case", "case" },
  { "case_contact", "case" },
  { "meeting", "case" },
  { "consent", "case" },
  { "task", "case" },
  { "mentor_link", "case" },
  { "deadline_mark", "case" },
  { "note", "notes" },
  { "attachment", "notes" },
};

TorgetHistory *
torget_history_new (void)
{
  TorgetHistory *self = g_new0 (TorgetHistory, 1);

  self->changes = g_ptr_array_new_with_free_func (torget_record_free);
  self->linked = torget_record_set_new ();
  return self;
}

void
torget_history_free (TorgetHistory *self)
{
  g_ptr_array_unref (self->changes);
  torget_record_set_unref (self->linked);
  g_free (self);
}

/**
 * torget_change_is_row:
 * @change: a change
 *
 * Returns: whether it made or removed the row itself
 */
gboolean
torget_change_is_row (const TorgetChange *change)
{
  return change->column == NULL || *change->column == '\0';
}

/**
 * torget_change_get_area:
 * @table: name of a table
 *
 * Returns: (nullable) (transfer none): the part of the work that its changes belong to:
 *   "person", a code of the list `track`, or "notes"; %NULL for an event, and for a register,
 *   which is nobody's history
 */
const char *
torget_change_get_area (const char *table)
{
  for (gsize i = 0; i < G_N_ELEMENTS (areas); i++)
    if (g_str_equal (areas[i].table, table))
      return areas[i].area;
  return NULL;
}

/**
 * torget_change_dup_tables:
 * @area: as torget_change_get_area() gives it
 *
 * Returns: (transfer full): JSON array of the tables in @area
 */
char *
torget_change_dup_tables (const char *area)
{
  GString *json = g_string_new ("[");

  for (gsize i = 0; i < G_N_ELEMENTS (areas); i++)
    if (g_str_equal (areas[i].area, area))
      g_string_append_printf (json, "%s\"%s\"", json->len > 1 ? "," : "", areas[i].table);
  return g_string_free (g_string_append_c (json, ']'), FALSE);
}
