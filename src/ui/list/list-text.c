/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names, codes, dates and days left as every list shows them; see list-text.h. */
#include "config.h"

#include "ui/list/list-text.h"

#include "base/clock.h"
#include "domain/code-list.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>

#define SOON_DAYS 14

static const char *
get_text (gconstpointer record,
          const char *name)
{
  return torget_record_get_text (record,
                                 torget_record_type_find (((const TorgetRecord *) record)->type,
                                                          name));
}

/**
 * torget_list_get_person_id:
 * @row: of a list
 * @kind: which list
 *
 * Returns: row id of the person that the row is about; 0 for none, or while it is not known
 */
gint64
torget_list_get_person_id (TorgetRow *row,
                           TorgetListKind kind)
{
  const TorgetRecord *record = torget_row_get_record (row);

  if (kind == TORGET_LIST_PERSONS)
    return torget_row_get_id (row);
  if (record == NULL)
    return 0;
  return torget_record_get_number (record, torget_record_type_find (record->type, "person_id"));
}

/**
 * torget_list_is_protected:
 * @record: a row's record
 *
 * Returns: whether name, number and place of the person must not be shown in lists
 */
gboolean
torget_list_is_protected (gconstpointer record)
{
  const char *protection = get_text (record, "protection");

  return protection != NULL && *protection != '\0' && !g_str_equal (protection, "none");
}

/**
 * torget_list_dup_name:
 * @record: a row's record
 *
 * Family name first, isolated so that a name in another script does not turn the row around.
 *
 * Returns: (transfer full): the name; of a protected person only that there is one
 */
char *
torget_list_dup_name (gconstpointer record)
{
  const char *family_name = get_text (record, "family_name");
  const char *given_name = get_text (record, "given_name");

  if (torget_list_is_protected (record))
    return g_strdup (_ ("Protected person"));
  if (family_name != NULL && given_name != NULL)
    /* Translators: family name, given name, as in a register. Keep the invisible signs around. */
    return g_strdup_printf (C_("name in a list", "⁨%s, %s⁩"), family_name, given_name);
  return g_strdup_printf ("⁨%s⁩", family_name != NULL ? family_name : given_name);
}

/**
 * torget_list_dup_heading:
 * @group: rows that stand together
 *
 * Returns: (transfer full): what they have in common, and how many they are
 */
char *
torget_list_dup_heading (const TorgetListGroup *group)
{
  /* Translators: heading of the rows of a list, such as the name of an area, and how many rows
   * there are. Keep the invisible signs around. */
  return g_strdup_printf (C_ ("heading", "⁨%s⁩ (%u)"),
                          group->name != NULL ? group->name : _ ("Not known, or not shown"),
                          group->n_rows);
}

/**
 * torget_list_dup_details:
 * @person: a row of the person list
 *
 * Number or date of birth, and municipality, to tell persons of one name apart.
 *
 * Returns: (transfer full) (nullable): the details; %NULL of a protected person
 */
char *
torget_list_dup_details (const TorgetPersonRow *person)
{
  const char *code = person->municipality;
  const char *place
      = code != NULL ? torget_code_label ("municipality", code, torget_ui_language ()) : NULL;
  const char *number = person->identity;
  char birth[TORGET_DATE_ISO_SIZE];

  if (torget_list_is_protected (person))
    return NULL;
  if (number == NULL && person->birth_date != TORGET_DATE_NONE)
    number = torget_date_write_iso (person->birth_date, birth);
  return number != NULL ? g_strjoin (" · ", number, place, NULL) : g_strdup (place);
}

/**
 * torget_list_show_name:
 * @cell: a cell
 * @record: a row's record
 * @field: not used
 */
void
torget_list_show_name (TorgetListCell *cell,
                       gconstpointer record,
                       const TorgetField *field)
{
  g_autofree char *text = torget_list_dup_name (record);

  torget_list_cell_set_text (cell, text);
  if (torget_list_is_protected (record))
    torget_list_cell_set_icon (cell, TORGET_TONE_NEUTRAL, "torget-shield-symbolic");
}

/**
 * torget_list_show_code:
 * @cell: a cell
 * @record: a row's record
 * @field: one of its codes
 *
 * Shows the code itself. SFI courses and study paths are known by their letter or figure, which is
 * enough below the heading.
 */
void
torget_list_show_code (TorgetListCell *cell,
                       gconstpointer record,
                       const TorgetField *field)
{
  torget_list_cell_set_text (cell, torget_record_get_text (record, field));
}

static void
show_label (TorgetListCell *cell,
            const TorgetField *field,
            const char *code)
{
  if (code != NULL)
    torget_list_cell_set_text (cell,
                               torget_code_label (field->refers, code, torget_ui_language ()));
}

static void
show_date (TorgetListCell *cell,
           TorgetDate date)
{
  char iso[TORGET_DATE_ISO_SIZE];

  if (date != TORGET_DATE_NONE)
    torget_list_cell_set_text (cell, torget_date_write_iso (date, iso));
}

/**
 * torget_list_show_field:
 * @cell: a cell
 * @record: a row's record
 * @field: one of its fields, a text, a code or a date
 *
 * Shows text as it is, codes by their label, dates as ISO.
 */
void
torget_list_show_field (TorgetListCell *cell,
                        gconstpointer record,
                        const TorgetField *field)
{
  if (field->kind == TORGET_FIELD_CODE)
    show_label (cell, field, torget_record_get_text (record, field));
  else if (field->kind == TORGET_FIELD_DATE)
    show_date (cell, (TorgetDate) torget_record_get_number (record, field));
  else
    torget_list_cell_set_text (cell, torget_record_get_text (record, field));
}

/**
 * torget_list_show_isolated:
 * @cell: a cell
 * @record: a row's record
 * @field: a text that holds names
 *
 * Shows names in any script without turning the row around.
 */
void
torget_list_show_isolated (TorgetListCell *cell,
                           gconstpointer record,
                           const TorgetField *field)
{
  const char *text = torget_record_get_text (record, field);
  g_autofree char *isolated = NULL;

  if (text == NULL)
    return;
  isolated = g_strdup_printf ("⁨%s⁩", text);
  torget_list_cell_set_text (cell, isolated);
}

/**
 * torget_due_tone:
 * @due: a day by which something must be done
 * @today: the day
 *
 * Returns: error when it has passed, warning when it is at most 14 days away
 */
TorgetTone
torget_due_tone (TorgetDate due,
                 TorgetDate today)
{
  if (due < today)
    return TORGET_TONE_ERROR;
  return due - today <= SOON_DAYS ? TORGET_TONE_WARNING : TORGET_TONE_NEUTRAL;
}

/**
 * torget_due_dup_text:
 * @due: a day by which something must be done
 * @today: the day
 *
 * Returns: (transfer full): e.g. `3 d` or `12 d late`
 */
char *
torget_due_dup_text (TorgetDate due,
                     TorgetDate today)
{
  if (due == today)
    return g_strdup (C_ ("days left", "today"));
  if (due < today)
    /* Translators: days that have passed since a date, as short as possible. */
    return g_strdup_printf (C_ ("days left", "%d d late"), today - due);
  /* Translators: days that are left until a date, as short as possible. */
  return g_strdup_printf (C_ ("days left", "%d d"), due - today);
}

/**
 * torget_list_show_due:
 * @cell: a cell
 * @record: a row's record
 * @field: a day by which something must be done
 *
 * Shows the days left with how serious that is; the date itself when one points at it.
 */
void
torget_list_show_due (TorgetListCell *cell,
                      gconstpointer record,
                      const TorgetField *field)
{
  const TorgetDate due = (TorgetDate) torget_record_get_number (record, field);
  const TorgetDate today = torget_clock_get_today ();
  char iso[TORGET_DATE_ISO_SIZE];
  g_autofree char *text = NULL;

  if (due == TORGET_DATE_NONE)
    return;
  text = torget_due_dup_text (due, today);
  torget_list_cell_set_status (cell, torget_due_tone (due, today), text);
  torget_list_cell_set_tip (cell, torget_date_write_iso (due, iso));
}

/**
 * torget_list_place:
 * @date: a day
 * @from: first day of a period
 * @to: last day of it, after @from
 *
 * Returns: where @date lies on a bar from @from to @to; below 0 or above 1 when outside
 */
double
torget_list_place (TorgetDate date,
                   TorgetDate from,
                   TorgetDate to)
{
  return to > from ? (double) (date - from) / (double) (to - from) : 0.0;
}
