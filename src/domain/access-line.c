/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a check of the access log looks for, and which rows it looks at (patientdatalagen's logs are
 * the model; for social services SoLPUL 10 § asks for the check).
 *
 * 1. A pattern is a question to the user, never a verdict.
 * 2. Patterns are found among all rows of the time before any is left out: "many" counts them.
 */
#include "config.h"

#include "domain/access-line.h"

#include "base/text.h"
#include "domain/code-list.h"
#include "domain/deadline-row.h"

#include <string.h>

#define FIRST_HOUR 7
#define LAST_HOUR 18
#define WINDOW G_TIME_SPAN_HOUR

static const TorgetField access_line_fields[] = {
  TORGET_LINK (TorgetAccessLine, time, NULL),
  TORGET_TEXT (TorgetAccessLine, user),
  TORGET_TEXT (TorgetAccessLine, action),
  TORGET_LINK (TorgetAccessLine, person_id, "person"),
  TORGET_TEXT (TorgetAccessLine, detail),
  TORGET_TEXT (TorgetAccessLine, reason),
  TORGET_TEXT (TorgetAccessLine, chain),
  TORGET_TEXT (TorgetAccessLine, given_name),
  TORGET_TEXT (TorgetAccessLine, family_name),
  TORGET_CODE (TorgetAccessLine, protection, "protection"),
  TORGET_TEXT (TorgetAccessLine, coordinator),
  TORGET_LINK (TorgetAccessLine, ended_time, NULL),
  TORGET_INT (TorgetAccessLine, patterns),
};

TORGET_DEFINE_RECORD (TorgetAccessLine, access_line, "access_line")

static GDateTime *
get_local_time (const TorgetAccessLine *line)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (line->time / G_USEC_PER_SEC);

  return g_date_time_to_local (utc);
}

/* By the clock where the office is. */
static TorgetDate
get_day (const TorgetAccessLine *line)
{
  g_autoptr (GDateTime) local = get_local_time (line);

  return torget_date_new (g_date_time_get_year (local), g_date_time_get_month (local),
                          g_date_time_get_day_of_month (local));
}

/**
 * torget_access_pattern_get_code:
 * @pattern: one pattern
 *
 * Thread: any.
 *
 * Returns: its code of the list `access_pattern`
 */
const char *
torget_access_pattern_get_code (TorgetAccessPattern pattern)
{
  const TorgetCodeList *list = torget_code_list_get ("access_pattern");

  for (guint i = 0; i < list->n_codes; i++)
    if ((guint) pattern == 1u << i)
      return list->codes[i].code;
  g_return_val_if_reached (NULL);
}

static gboolean
is_outside_hours (const TorgetAccessLine *line)
{
  g_autoptr (GDateTime) local = get_local_time (line);
  const int hour = g_date_time_get_hour (local);

  return hour < FIRST_HOUR || hour >= LAST_HOUR || g_date_time_get_day_of_week (local) > 5;
}

static gboolean
is_same_text (const char *a,
              const char *b)
{
  g_autofree char *a_key = torget_text_fold (a);
  g_autofree char *b_key = torget_text_fold (b);

  return *a_key != '\0' && strcmp (a_key, b_key) == 0;
}

/* The last word of a user's name, and each part of a double family name. */
static gboolean
has_same_name (const TorgetAccessLine *line)
{
  const char *last = strrchr (line->user, ' ');
  g_auto (GStrv) parts = NULL;

  if (last == NULL || line->family_name == NULL)
    return FALSE;
  if (is_same_text (last + 1, line->family_name))
    return TRUE;
  parts = g_strsplit_set (line->family_name, " -", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (is_same_text (last + 1, parts[i]))
      return TRUE;
  return FALSE;
}

static int
find_own_patterns (const TorgetAccessLine *line)
{
  int patterns = is_outside_hours (line) ? TORGET_ACCESS_OUTSIDE_HOURS : 0;

  if (line->person_id == 0)
    return patterns;
  if (torget_protection_hides (line->protection))
    patterns |= TORGET_ACCESS_PROTECTED;
  if (has_same_name (line))
    patterns |= TORGET_ACCESS_SAME_NAME;
  if (line->coordinator != NULL && !is_same_text (line->coordinator, line->user))
    patterns |= TORGET_ACCESS_NOT_OWN;
  if (line->ended_time != 0 && line->ended_time < line->time)
    patterns |= TORGET_ACCESS_ENDED;
  return patterns;
}

/* The rows of one user within an hour, and how often each person stands in them. */
typedef struct
{
  GQueue rows;         /* of TorgetAccessLine, the oldest first */
  GHashTable *persons; /* gint64, which the rows own, -> guint */
} Window;

static void
window_free (Window *window)
{
  g_queue_clear (&window->rows);
  g_hash_table_unref (window->persons);
  g_free (window);
}

static Window *
ensure_window (GHashTable *windows,
               const char *user)
{
  Window *window = g_hash_table_lookup (windows, user);

  if (window != NULL)
    return window;
  window = g_new0 (Window, 1);
  window->persons = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_hash_table_insert (windows, g_strdup (user), window);
  return window;
}

static void
count_person (Window *window,
              TorgetAccessLine *line,
              int step)
{
  const guint n = GPOINTER_TO_UINT (g_hash_table_lookup (window->persons, &line->person_id));

  if (n + (guint) step == 0)
    g_hash_table_remove (window->persons, &line->person_id);
  else
    g_hash_table_replace (window->persons, &line->person_id, GUINT_TO_POINTER (n + (guint) step));
}

static void
leave_old (Window *window,
           gint64 now)
{
  TorgetAccessLine *oldest;

  while ((oldest = g_queue_peek_head (&window->rows)) != NULL && now - oldest->time >= WINDOW)
    {
      g_queue_pop_head (&window->rows);
      count_person (window, oldest, -1);
    }
}

/* From the newest row back to the first one that is marked already. */
static void
mark_many (Window *window)
{
  for (GList *link = window->rows.tail; link != NULL; link = link->prev)
    {
      TorgetAccessLine *line = link->data;

      if ((line->patterns & TORGET_ACCESS_MANY) != 0)
        return;
      line->patterns |= TORGET_ACCESS_MANY;
    }
}

/**
 * torget_access_lines_mark:
 * @lines: (element-type TorgetAccessLine): rows in the order of their numbers, of all users
 *
 * Finds the patterns of each.
 *
 * Thread: any.
 */
void
torget_access_lines_mark (GPtrArray *lines)
{
  g_autoptr (GHashTable) windows
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) window_free);

  for (guint i = 0; i < lines->len; i++)
    {
      TorgetAccessLine *line = g_ptr_array_index (lines, i);
      Window *window = ensure_window (windows, line->user);

      line->patterns |= find_own_patterns (line);
      if (line->person_id == 0)
        continue;
      leave_old (window, line->time);
      g_queue_push_tail (&window->rows, line);
      count_person (window, line, 1);
      if (g_hash_table_size (window->persons) > TORGET_ACCESS_MANY_PERSONS)
        mark_many (window);
    }
}

static gboolean
is_wanted (const TorgetAccessLine *line,
           const TorgetAccessQuery *query)
{
  const TorgetDate day = get_day (line);

  return (query->person_id == 0 || line->person_id == query->person_id)
         && (query->user == NULL || strcmp (line->user, query->user) == 0)
         && (query->from == TORGET_DATE_NONE || day >= query->from)
         && (query->to == TORGET_DATE_NONE || day <= query->to)
         && (query->patterns == 0 || (line->patterns & (int) query->patterns) != 0);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  const TorgetRecord *first = *(TorgetRecord *const *) a;
  const TorgetRecord *second = *(TorgetRecord *const *) b;

  return (first->id > second->id) - (first->id < second->id);
}

/* Fisher and Yates, as far as is needed. */
static void
draw (GPtrArray *lines,
      guint n,
      guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  for (guint i = 0; i < n && i + 1 < lines->len; i++)
    {
      const guint j = (guint) g_rand_int_range (random, (gint32) i, (gint32) lines->len);
      gpointer line = lines->pdata[i];

      lines->pdata[i] = lines->pdata[j];
      lines->pdata[j] = line;
    }
  if (lines->len > n)
    g_ptr_array_set_size (lines, (int) n);
  g_ptr_array_sort (lines, compare_ids);
}

/**
 * torget_access_lines_select:
 * @lines: (element-type TorgetAccessLine): marked rows
 * @query: which of them
 *
 * Thread: any.
 *
 * Returns: (transfer container) (element-type TorgetAccessLine): the rows that are wanted, in the
 *   order of their numbers; they belong to @lines
 */
GPtrArray *
torget_access_lines_select (GPtrArray *lines,
                            const TorgetAccessQuery *query)
{
  GPtrArray *wanted = g_ptr_array_new ();

  for (guint i = 0; i < lines->len; i++)
    if (is_wanted (g_ptr_array_index (lines, i), query))
      g_ptr_array_add (wanted, g_ptr_array_index (lines, i));
  if (query->sample > 0)
    draw (wanted, query->sample, query->seed);
  return wanted;
}
