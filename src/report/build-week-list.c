/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a coordinator has to see to in the days to come, as a list to be ticked off. Paper is left
 * lying about: protected persons have no name on it, nor have their households. */
#include "config.h"

#include "report/build-week-list.h"

#include "domain/deadline-mark.h"
#include "domain/deadline-text.h"
#include "report/phrases.h"

#define FONT_SIZE 10.0

/* Names in any script leave the line as it is. */
#define ISOLATED "\u2068%s\u2069"

#define FRIDAY 5
#define SUNDAY 7

/* Names */

static char *
dup_name (const TorgetWeekList *list,
          const char *given_name,
          const char *family_name,
          const char *protection)
{
  g_autofree char *both = NULL;

  if (torget_protection_hides (protection))
    return g_strdup (torget_phrase_get (TORGET_PHRASE_WEEK_PROTECTED, list->language));
  if (given_name == NULL || family_name == NULL)
    return g_strdup_printf (ISOLATED, given_name != NULL    ? given_name
                                      : family_name != NULL ? family_name
                                                            : "–");
  both = g_strdup_printf ("%s %s", given_name, family_name);
  return g_strdup_printf (ISOLATED, both);
}

static char *
dup_household (const TorgetWeekList *list,
               const TorgetDeadlineRow *row)
{
  const char *name = row->household_name != NULL ? row->household_name : row->reference_name;
  g_autofree char *isolated = NULL;

  if (row->household_id == 0)
    return NULL;
  if (torget_deadline_row_is_protected (row) || name == NULL)
    name = row->household_label != NULL ? row->household_label : "–";
  isolated = g_strdup_printf (ISOLATED, name);
  return torget_phrase_dup (TORGET_PHRASE_WEEK_HOUSEHOLD, list->language, "name", isolated, NULL);
}

/* Rows */

/* A line may begin with what a protected person is called. */
static char *
dup_capitalized (const char *text)
{
  const char *rest = g_utf8_next_char (text);
  g_autofree char *initial = g_utf8_strup (text, rest - text);

  return g_strconcat (initial, rest, NULL);
}

static char *
dup_sentence (const TorgetWeekList *list,
              const TorgetDeadlineRow *row)
{
  const TorgetDeadline *deadline = &row->deadline;
  g_autofree char *person
      = dup_name (list, row->given_name, row->family_name, row->protection);
  g_autofree char *cause
      = dup_name (list, row->cause_given_name, row->cause_family_name, row->cause_protection);
  g_autofree char *sentence
      = torget_deadline_dup_sentence_for (deadline, list->today, person, cause, list->language);

  return dup_capitalized (sentence);
}

static void
append_part (GString *text,
             const char *part)
{
  if (part == NULL)
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

/* Whose it is, when it passed, if it has, and by which law. */
static char *
dup_details (const TorgetWeekList *list,
             const TorgetDeadlineRow *row)
{
  GString *text = g_string_new (NULL);
  g_autofree char *name = dup_name (list, row->given_name, row->family_name, row->protection);
  g_autofree char *person = row->deadline.person_id != 0 ? dup_capitalized (name) : NULL;
  g_autofree char *household = dup_household (list, row);
  g_autofree char *passed = NULL;
  char iso[TORGET_DATE_ISO_SIZE];

  if (row->deadline.due < list->today)
    passed = torget_phrase_dup (TORGET_PHRASE_WEEK_PASSED_ON, list->language, "date",
                                torget_date_write_iso (row->deadline.due, iso), NULL);
  append_part (text, person);
  append_part (text, household);
  append_part (text, passed);
  append_part (text, torget_rule_text_get (&row->deadline.version->source, list->language));
  if (list->coordinator == NULL)
    append_part (text, row->coordinator);
  return g_string_free (text, FALSE);
}

static void
write_row (const TorgetWeekList *list,
           TorgetDocument *document,
           const TorgetDeadlineRow *row)
{
  g_autofree char *sentence = dup_sentence (list, row);
  g_autofree char *details = dup_details (list, row);

  torget_document_add_pair (document, TORGET_BLOCK_CHOICE, sentence, details);
}

static void
write_heading (const TorgetWeekList *list,
               TorgetDocument *document,
               TorgetDate day)
{
  char iso[TORGET_DATE_ISO_SIZE];
  g_autofree char *heading
      = torget_phrase_dup (TORGET_PHRASE_WEEK_MONDAY + torget_date_get_weekday (day) - 1,
                           list->language, "date", torget_date_write_iso (day, iso), NULL);

  torget_document_add (document, TORGET_BLOCK_HEADING, heading);
}

static void
write_days (const TorgetWeekList *list,
            TorgetDocument *document,
            GPtrArray *rows)
{
  TorgetDate last = TORGET_DATE_NONE;

  for (guint i = 0; i < rows->len; i++)
    {
      const TorgetDeadlineRow *row = g_ptr_array_index (rows, i);

      if (row->deadline.due != last)
        write_heading (list, document, row->deadline.due);
      last = row->deadline.due;
      write_row (list, document, row);
    }
  if (rows->len == 0)
    torget_document_add (document, TORGET_BLOCK_PARAGRAPH,
                         torget_phrase_get (TORGET_PHRASE_WEEK_NOTHING, list->language));
}

static void
write_passed (const TorgetWeekList *list,
              TorgetDocument *document,
              GPtrArray *rows)
{
  if (rows->len == 0)
    return;
  g_ptr_array_sort (rows, torget_deadline_row_compare_passed);
  torget_document_add (document, TORGET_BLOCK_HEADING,
                       torget_phrase_get (TORGET_PHRASE_WEEK_PASSED, list->language));
  for (guint i = 0; i < rows->len; i++)
    write_row (list, document, g_ptr_array_index (rows, i));
}

static void
write_rows (const TorgetWeekList *list,
            TorgetDocument *document)
{
  g_autoptr (GPtrArray) coming = g_ptr_array_new ();
  g_autoptr (GPtrArray) passed = g_ptr_array_new ();
  g_autoptr (GHashTable) repeated = torget_deadline_rows_find_repeated (list->rows);

  for (guint i = 0; i < list->rows->len; i++)
    {
      TorgetDeadlineRow *row = g_ptr_array_index (list->rows, i);

      if (row->deadline.due <= list->until && !torget_deadline_mark_puts_off (row->mark, list->today)
          && !g_hash_table_contains (repeated, row))
        g_ptr_array_add (row->deadline.due < list->today ? passed : coming, row);
    }
  write_days (list, document, coming);
  write_passed (list, document, passed);
}

/* The document */

static void
write_fact (const TorgetWeekList *list,
            TorgetDocument *document,
            TorgetPhrase label,
            const char *value)
{
  torget_document_add_pair (document, TORGET_BLOCK_FACT,
                            torget_phrase_get (label, list->language), value);
}

static void
write_head (const TorgetWeekList *list,
            TorgetDocument *document)
{
  char from[TORGET_DATE_ISO_SIZE];
  char to[TORGET_DATE_ISO_SIZE];
  g_autofree char *days = g_strdup_printf ("%s – %s", torget_date_write_iso (list->today, from),
                                           torget_date_write_iso (list->until, to));

  torget_document_add (document, TORGET_BLOCK_TITLE,
                       torget_phrase_get (TORGET_PHRASE_WEEK_TITLE, list->language));
  write_fact (list, document, TORGET_PHRASE_WEEK_COORDINATOR,
              list->coordinator != NULL
                  ? list->coordinator
                  : torget_phrase_get (TORGET_PHRASE_WEEK_EVERYBODY, list->language));
  write_fact (list, document, TORGET_PHRASE_WEEK_DAYS, days);
  write_fact (list, document, TORGET_PHRASE_WEEK_WRITTEN, from);
  torget_document_add (document, TORGET_BLOCK_SMALL,
                       torget_phrase_get (TORGET_PHRASE_WEEK_MASKED, list->language));
}

static TorgetDocument *
create_document (const TorgetWeekList *list)
{
  const char *title = torget_phrase_get (TORGET_PHRASE_WEEK_TITLE, list->language);
  TorgetDocument *document = torget_document_new (title, list->language);
  char iso[TORGET_DATE_ISO_SIZE];

  document->font_size = FONT_SIZE;
  document->footer = torget_phrase_dup (TORGET_PHRASE_FOOTER, list->language, "title", title,
                                        "date", torget_date_write_iso (list->today, iso), NULL);
  document->page_text = g_strdup (torget_phrase_get (TORGET_PHRASE_PAGE, list->language));
  if (list->is_demo)
    document->mark = g_strdup (torget_phrase_get (TORGET_PHRASE_INVENTED, list->language));
  return document;
}

/**
 * torget_week_list_get_end:
 * @today: a day
 *
 * Returns: the last day that a list written on @today holds: Sunday, and from Friday on Sunday a week
 *   later, for then the next week is planned
 */
TorgetDate
torget_week_list_get_end (TorgetDate today)
{
  const int weekday = torget_date_get_weekday (today);

  return today + SUNDAY - weekday + (weekday >= FRIDAY ? 7 : 0);
}

/**
 * torget_build_week_list:
 * @list: what is listed
 *
 * Lists what is due, day by day, then what has passed, each with a box to tick, the sentence and the
 * law. What somebody has put off until later is left out.
 *
 * Returns: (transfer full): a document
 */
TorgetDocument *
torget_build_week_list (const TorgetWeekList *list)
{
  TorgetDocument *document = create_document (list);
  const char *const signatures[] = {
    torget_phrase_get (TORGET_PHRASE_SIGN_PLACE, list->language),
    torget_phrase_get (TORGET_PHRASE_SIGN_COORDINATOR, list->language),
    NULL,
  };

  write_head (list, document);
  write_rows (list, document);
  torget_document_add_texts (document, TORGET_BLOCK_SIGNATURES, signatures);
  return document;
}
