/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rows of a damaged file.
 *
 * 1. Each table is read from both ends, up to the first page that cannot be read.
 * 2. What lies between is halved again and again: the rows beside a page that cannot be read are
 *    found so. An id for which there is no row leads to such a page, too, and most ids are none of
 * a row: so it begins where other rows, of any table, have theirs.
 */
#include "config.h"

#include "store/salvage-private.h"

#include "base/id.h"
#include "store/connection-private.h"
#include "store/statement-private.h"

#include <string.h>

/* So many places are tried in the gaps of a table; a damaged inner page hides very many ids. */
#define MAX_TRIES 20000

/* Ids beyond the last that is known which a row may have; see torget_id_new(). */
#define MORE_IDS 1024

typedef struct
{
  TorgetConnection *from;
  TorgetConnection *to;
  TorgetSalvage *report; /* of the table in hand */
  char *ascending;       /* SELECT with a lower and an upper limit */
  char *descending;
  char *insert;
  gboolean has_ids; /* it has row ids */
  guint n_tries;
  GHashTable *counters; /* the last one known of each incarnation */
} Work;

/* Ids between two that are known, which are not part of it. */
typedef struct
{
  gint64 after;
  gint64 before;
} Gap;

static guint64
count_ids (const Gap *gap)
{
  return (guint64) gap->before - (guint64) gap->after - 1;
}

/* SQL for the table in hand: made by SQLite, which quotes the names of its own schema. */
static char *
dup_sql (Work *work,
         TorgetConnection *connection,
         const char *sql,
         const char *argument,
         GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (connection, sql, error);

  if (statement == NULL)
    return NULL;
  torget_statement_bind_text (statement, 1, work->report->table);
  if (argument != NULL)
    torget_statement_bind_text (statement, 2, argument);
  if (torget_statement_step (statement, error) != TORGET_STEP_ROW)
    return NULL;
  return g_strdup (torget_statement_get_text (statement, 0));
}

static const char columns_sql[] = "SELECT json_group_array (name) FROM pragma_table_info (?1)";
static const char shared_sql[]
    = "SELECT group_concat (format ('\"%w\"', name), ', ') FROM pragma_table_info (?1) "
      "WHERE name IN (SELECT value FROM json_each (?2))";
static const char insert_sql[]
    = "SELECT format ('INSERT OR IGNORE INTO \"%w\" (%s) VALUES (%s)', ?1, ?2, "
      "(SELECT group_concat ('?', ', ') FROM pragma_table_info (?1) "
      "WHERE instr (', ' || ?2 || ',', ', \"' || name || '\",')))";
static const char ascending_sql[]
    = "SELECT CASE wr WHEN 0 THEN format ('SELECT %s, rowid FROM \"%w\" WHERE rowid > ?1 "
      "AND rowid < ?2 ORDER BY rowid', ?2, ?1) ELSE format ('SELECT %s, 0 FROM \"%w\"', ?2, ?1) "
      "END FROM pragma_table_list WHERE schema = 'main' AND name = ?1";
static const char descending_sql[]
    = "SELECT CASE wr WHEN 0 THEN format ('SELECT %s, rowid FROM \"%w\" WHERE rowid > ?1 "
      "AND rowid < ?2 ORDER BY rowid DESC', ?2, ?1) "
      "ELSE format ('SELECT %s, 0 FROM \"%w\" ORDER BY %s', ?2, ?1, "
      "(SELECT group_concat (format ('\"%w\" DESC', name), ', ') FROM (SELECT name "
      "FROM pragma_table_info (?1) WHERE pk > 0 ORDER BY pk))) "
      "END FROM pragma_table_list WHERE schema = 'main' AND name = ?1";

static gboolean
prepare_table (Work *work,
               GError **error)
{
  g_autofree char *wanted = dup_sql (work, work->to, columns_sql, NULL, error);
  g_autofree char *columns
      = wanted != NULL ? dup_sql (work, work->from, shared_sql, wanted, error) : NULL;

  g_clear_pointer (&work->ascending, g_free);
  g_clear_pointer (&work->descending, g_free);
  g_clear_pointer (&work->insert, g_free);
  if (columns == NULL) /* an error, or a table that the older file has not */
    return FALSE;
  work->ascending = dup_sql (work, work->from, ascending_sql, columns, error);
  work->descending = dup_sql (work, work->from, descending_sql, columns, error);
  work->insert = dup_sql (work, work->to, insert_sql, columns, error);
  work->has_ids = work->ascending != NULL && strstr (work->ascending, "rowid > ?1") != NULL;
  return work->ascending != NULL && work->descending != NULL && work->insert != NULL;
}

static gboolean
take_row (Work *work,
          TorgetStatement *row,
          int n_columns,
          GError **error)
{
  g_autoptr (TorgetStatement) insert = torget_statement_get (work->to, work->insert, error);

  if (insert == NULL)
    return FALSE;
  for (int i = 0; i < n_columns; i++)
    torget_statement_bind_value (insert, i + 1, torget_statement_get_value (row, i));
  if (!torget_statement_run (insert, error))
    return FALSE;
  work->report->n_rows += sqlite3_changes (work->to->db) > 0;
  return TRUE;
}

typedef enum
{
  SCAN_WHOLE,
  SCAN_BROKEN, /* a page could not be read */
  SCAN_ERROR,  /* the new file could not be written */
} Scan;

static void
note_id (Work *work,
         gint64 id)
{
  gpointer incarnation = GUINT_TO_POINTER (torget_id_get_incarnation (id));
  const guint32 counter = (guint32) id;

  if (counter > GPOINTER_TO_UINT (g_hash_table_lookup (work->counters, incarnation)))
    g_hash_table_insert (work->counters, incarnation, GUINT_TO_POINTER (counter));
}

/* Takes rows until the end of the gap or a page that cannot be read; @last is the last of them. */
static Scan
scan (Work *work,
      const char *sql,
      const Gap *gap,
      gint64 *last,
      GError **error)
{
  g_autoptr (TorgetStatement) rows = torget_statement_get (work->from, sql, NULL);
  const int n_columns = rows != NULL ? torget_statement_count_columns (rows) - 1 : 0;
  TorgetStep step;

  work->n_tries++;
  if (rows == NULL)
    return SCAN_BROKEN;
  if (work->has_ids)
    {
      torget_statement_bind_int64 (rows, 1, gap->after);
      torget_statement_bind_int64 (rows, 2, gap->before);
    }
  while ((step = torget_statement_step (rows, NULL)) == TORGET_STEP_ROW)
    {
      if (!take_row (work, rows, n_columns, error))
        return SCAN_ERROR;
      *last = torget_statement_get_int64 (rows, n_columns);
      if (work->has_ids)
        note_id (work, *last);
    }
  return step == TORGET_STEP_DONE ? SCAN_WHOLE : SCAN_BROKEN;
}

/* Reads the gap from both sides. */
static Scan
narrow (Work *work,
        Gap *gap,
        GError **error)
{
  const Gap whole = *gap;
  Scan result = scan (work, work->ascending, &whole, &gap->after, error);

  return result == SCAN_BROKEN ? scan (work, work->descending, &whole, &gap->before, error)
                               : result;
}

static int
compare_gaps (gconstpointer first,
              gconstpointer second)
{
  const Gap *a = first;
  const Gap *b = second;

  return (a->after > b->after) - (a->after < b->after);
}

/* What nothing was read between is one place. */
static guint
count_places (GArray *unread)
{
  gint64 before = G_MININT64;
  guint n = 0;

  g_array_sort (unread, compare_gaps);
  for (guint i = 0; i < unread->len; i++)
    {
      const Gap *gap = &g_array_index (unread, Gap, i);

      n += i == 0 || gap->after >= before; /* where halves meet, one begins before the other ends */
      before = MAX (before, gap->before);
    }
  return n;
}

/* Takes what can be read of a gap; what is left of it goes into one of the two. */
static gboolean
try_gap (Work *work,
         Gap gap,
         GArray *gaps,
         GArray *unread,
         GError **error)
{
  const Scan result = narrow (work, &gap, error);
  const guint64 n_ids = count_ids (&gap);
  const gint64 middle = (gint64) ((guint64) gap.after + 1 + n_ids / 2);
  const Gap halves[] = { { gap.after, middle }, { middle - 1, gap.before } };

  if (result == SCAN_BROKEN && n_ids > 1)
    g_array_append_vals (gaps, halves, G_N_ELEMENTS (halves));
  else if (result == SCAN_BROKEN && n_ids == 1)
    g_array_append_val (unread, gap);
  return result != SCAN_ERROR;
}

/* A queue, so that all gaps become smaller evenly. */
static gboolean
halve_gaps (Work *work,
            GArray *gaps,
            GArray *unread,
            GError **error)
{
  guint i;

  work->n_tries = 0;
  for (i = 0; i < gaps->len && work->n_tries < MAX_TRIES; i++)
    if (!try_gap (work, g_array_index (gaps, Gap, i), gaps, unread, error))
      return FALSE;
  g_array_append_vals (unread, &g_array_index (gaps, Gap, i), gaps->len - i);
  return TRUE;
}

/* The parts of a gap where rows of any table have their ids, in order. */
static GArray *
list_likely (Work *work,
             const Gap *gap)
{
  GArray *likely = g_array_new (FALSE, FALSE, sizeof (Gap));
  GHashTableIter iter;
  gpointer incarnation, counter;

  g_hash_table_iter_init (&iter, work->counters);
  while (g_hash_table_iter_next (&iter, &incarnation, &counter))
    {
      const gint64 start = (gint64) GPOINTER_TO_UINT (incarnation) << 32;
      const gint64 last = MIN ((gint64) GPOINTER_TO_UINT (counter) + MORE_IDS, G_MAXUINT32);
      const Gap part = { MAX (gap->after, start), MIN (gap->before, start + last) };

      if (part.before > part.after + 1)
        g_array_append_val (likely, part);
    }
  g_array_sort (likely, compare_gaps);
  return likely;
}

/* The rest of the gap. */
static GArray *
list_unlikely (const Gap *gap,
               GArray *likely)
{
  GArray *unlikely = g_array_new (FALSE, FALSE, sizeof (Gap));
  Gap part = { gap->after, gap->before };

  for (guint i = 0; i < likely->len; i++)
    {
      part.before = g_array_index (likely, Gap, i).after + 1;
      if (part.before > part.after + 1)
        g_array_append_val (unlikely, part);
      part.after = g_array_index (likely, Gap, i).before - 1;
    }
  part.before = gap->before;
  if (part.before > part.after + 1)
    g_array_append_val (unlikely, part);
  return unlikely;
}

static gboolean
search_gap (Work *work,
            const Gap *gap,
            GError **error)
{
  g_autoptr (GArray) likely = list_likely (work, gap);
  g_autoptr (GArray) unlikely = list_unlikely (gap, likely);
  g_autoptr (GArray) unread = g_array_new (FALSE, FALSE, sizeof (Gap));

  if (!halve_gaps (work, likely, unread, error) || !halve_gaps (work, unlikely, unread, error))
    return FALSE;
  work->report->n_gaps = count_places (unread);
  return TRUE;
}

/* Reads the table in hand from both ends; returns what is between them, empty when nothing is. */
static gboolean
read_ends (Work *work,
           Gap *between,
           GError **error)
{
  GError *local = NULL;
  Scan result;

  *between = (Gap){ 0, 1 };
  if (!prepare_table (work, &local))
    {
      g_propagate_error (error, local);
      return local == NULL;
    }
  *between = (Gap){ G_MININT64, G_MAXINT64 };
  result = narrow (work, between, error);
  if (result == SCAN_BROKEN && !work->has_ids)
    work->report->n_gaps = 1;
  if (result == SCAN_WHOLE || !work->has_ids)
    *between = (Gap){ 0, 1 };
  return result != SCAN_ERROR;
}

static gboolean
save_tables (Work *work,
             GPtrArray *reports,
             GError **error)
{
  g_autofree Gap *between = g_new (Gap, reports->len);

  for (guint i = 0; i < reports->len; i++)
    {
      work->report = g_ptr_array_index (reports, i);
      if (!read_ends (work, &between[i], error))
        return FALSE;
    }
  for (guint i = 0; i < reports->len; i++)
    {
      work->report = g_ptr_array_index (reports, i);
      if (count_ids (&between[i]) > 0
          && (!prepare_table (work, error) || !search_gap (work, &between[i], error)))
        return FALSE;
    }
  return TRUE;
}

/**
 * torget_salvage_save_rows:
 * @from: the damaged file
 * @to: the new one, in a transaction, with the schema and without triggers
 * @reports: (element-type TorgetSalvage): the tables; what was saved of them and how many places
 *   could not be read is noted
 * @error: return location; of the new file only
 *
 * Thread: database.
 *
 * Returns: whether all rows that could be read were written
 */
gboolean
torget_salvage_save_rows (TorgetConnection *from,
                          TorgetConnection *to,
                          GPtrArray *reports,
                          GError **error)
{
  g_autoptr (GHashTable) counters = g_hash_table_new (NULL, NULL);
  Work work = { .from = from, .to = to, .counters = counters };
  const gboolean good = save_tables (&work, reports, error);

  g_free (work.ascending);
  g_free (work.descending);
  g_free (work.insert);
  return good;
}
