/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the access log knows of one session; see access-private.h.
 *
 * 1. What is not on record is not handed out: when the log cannot be written, the call fails.
 * 2. A case that is loaded anew, because something was saved, is one look for a while.
 * 3. A reason given for a protected case opens the cases of all who live there, until the page
 *    is left or the file is locked.
 * 4. What is typed into a search is one search, and never kept: its kind and its hits are. It is
 *    put on record with what comes next, and a moment after the last letter at the latest.
 */
#include "config.h"

#include "service/access-private.h"

#include "base/secret.h"
#include "service/error.h"
#include "store/case-store.h"

#include <string.h>

/* How long a look lasts. */
#define LOOK_TIME (15 * G_TIME_SPAN_MINUTE)

struct _TorgetAccessBook
{
  char *user;
  GHashTable *looked;   /* gint64 person id -> gint64 monotonic time */
  GHashTable *revealed; /* gint64 person id -> gint64 id of whose page it was */
  char *text;           /* (nullable): of the latest search, which may still go on */
  char *where;
  guint n_hits;
  gboolean pending;     /* the search is not yet on record */
};

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
}

static void
put (GHashTable *table,
     gint64 key,
     gint64 value)
{
  g_hash_table_replace (table, g_memdup2 (&key, sizeof key), g_memdup2 (&value, sizeof value));
}

TorgetAccessBook *
torget_access_book_new (void)
{
  TorgetAccessBook *self = g_new0 (TorgetAccessBook, 1);

  self->looked = new_table ();
  self->revealed = new_table ();
  return self;
}

static void
forget_search (TorgetAccessBook *self)
{
  g_clear_pointer (&self->text, torget_secret_free);
  g_clear_pointer (&self->where, g_free);
  self->pending = FALSE;
}

static void
forget_all (TorgetAccessBook *self)
{
  g_clear_pointer (&self->user, g_free);
  g_hash_table_remove_all (self->looked);
  g_hash_table_remove_all (self->revealed);
  forget_search (self);
}

void
torget_access_book_free (TorgetAccessBook *self)
{
  forget_all (self);
  g_hash_table_unref (self->looked);
  g_hash_table_unref (self->revealed);
  g_free (self);
}

/* @user has opened the file of @connection. */
gboolean
torget_access_book_begin (TorgetAccessBook *self,
                          TorgetConnection *connection,
                          const char *user,
                          TorgetAccessState *state,
                          gboolean *clock_back,
                          GError **error)
{
  forget_all (self);
  self->user = g_strdup (user);
  return torget_access_store_start (connection, user, state, clock_back, error);
}

/* The file is about to be closed. */
void
torget_access_book_end (TorgetAccessBook *self,
                        TorgetConnection *connection)
{
  if (torget_connection_is_open (connection))
    torget_access_book_flush (self, connection, NULL);
  forget_all (self);
}

/* What the log keeps of the content of a file. */
char *
torget_access_book_dup_digest (GBytes *content)
{
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);

  return g_strconcat ("sha256=", digest, NULL);
}

/* Puts @entry on record, after the search that came before it. */
gboolean
torget_access_book_log (TorgetAccessBook *self,
                        TorgetConnection *connection,
                        const TorgetAccessEntry *entry,
                        GError **error)
{
  return torget_access_book_flush (self, connection, error)
         && torget_access_store_log (connection, self->user, entry, error);
}

/* Puts @entry on record as a whole, and then each of @persons (gint64) once by itself. Within a
 * transaction, after torget_access_book_flush() and before torget_access_store_settle(). */
gboolean
torget_access_book_log_each (TorgetAccessBook *self,
                             TorgetConnection *connection,
                             const TorgetAccessEntry *entry,
                             GArray *persons,
                             GError **error)
{
  g_autoptr (GHashTable) logged = g_hash_table_new (g_int64_hash, g_int64_equal);
  TorgetAccessEntry of_person = *entry;

  if (!torget_access_store_log (connection, self->user, entry, error))
    return FALSE;
  for (guint i = 0; i < persons->len; i++)
    {
      gint64 *id = &g_array_index (persons, gint64, i);

      of_person.person_id = *id;
      if (g_hash_table_add (logged, id)
          && !torget_access_store_log (connection, self->user, &of_person, error))
        return FALSE;
    }
  return TRUE;
}

typedef struct
{
  TorgetAccessBook *book;
  const TorgetAccessEntry *entry;
  GArray *persons;
} Each;

static gboolean
log_each (TorgetConnection *connection,
          gconstpointer data,
          GError **error)
{
  const Each *each = data;

  return torget_access_book_log_each (each->book, connection, each->entry, each->persons, error);
}

/* As torget_access_book_log(), and then each of @persons (nullable, gint64) by itself: all or none.
 * Outside a transaction. */
gboolean
torget_access_book_log_persons (TorgetAccessBook *self,
                                TorgetConnection *connection,
                                const TorgetAccessEntry *entry,
                                GArray *persons,
                                GError **error)
{
  const Each each = { .book = self, .entry = entry, .persons = persons };

  if (persons == NULL)
    return torget_access_book_log (self, connection, entry, error);
  if (!torget_access_book_flush (self, connection, error)
      || !torget_connection_transact (connection, log_each, &each, error))
    return FALSE;
  torget_access_store_settle (connection);
  return TRUE;
}

static gboolean
has_looked (TorgetAccessBook *self,
            gint64 person_id)
{
  const gint64 *time = g_hash_table_lookup (self->looked, &person_id);

  return time != NULL && g_get_monotonic_time () - *time < LOOK_TIME;
}

/* Puts on record that the case of @person_id is opened. Fails with REASON when somebody in it is
 * protected and no reason has been given. */
gboolean
torget_access_book_look (TorgetAccessBook *self,
                         TorgetConnection *connection,
                         gint64 person_id,
                         GError **error)
{
  const TorgetAccessEntry entry = { .action = "open", .person_id = person_id };
  gboolean is_protected;

  if (!torget_case_store_is_protected (connection, person_id, &is_protected, error))
    return FALSE;
  if (is_protected && !g_hash_table_contains (self->revealed, &person_id))
    {
      g_set_error_literal (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_REASON,
                           "somebody in the case is protected");
      return FALSE;
    }
  if (has_looked (self, person_id))
    return TRUE;
  if (!torget_access_book_log (self, connection, &entry, error))
    return FALSE;
  put (self->looked, person_id, g_get_monotonic_time ());
  return TRUE;
}

/* Puts @reason on record and opens the case of @person_id. */
gboolean
torget_access_book_reveal (TorgetAccessBook *self,
                           TorgetConnection *connection,
                           gint64 person_id,
                           const char *reason,
                           GError **error)
{
  const TorgetAccessEntry entry
      = { .action = "reveal", .person_id = person_id, .reason = reason };
  g_autoptr (GArray) ids = torget_case_store_list_members (connection, person_id, error);

  if (ids == NULL || !torget_access_book_log (self, connection, &entry, error))
    return FALSE;
  put (self->looked, person_id, g_get_monotonic_time ());
  for (guint i = 0; i < ids->len; i++)
    put (self->revealed, g_array_index (ids, gint64, i), person_id);
  return TRUE;
}

static gboolean
is_of (gpointer key,
       gpointer value,
       gpointer user_data)
{
  return *(gint64 *) value == *(gint64 *) user_data;
}

/* The page of @person_id was left: a reason is needed again. */
void
torget_access_book_conceal (TorgetAccessBook *self,
                            gint64 person_id)
{
  g_hash_table_foreach_remove (self->revealed, is_of, &person_id);
}

/* Searching */

/* Whether one text became the other by typing on, or by taking back. */
static gboolean
goes_on (const char *before,
         const char *now)
{
  return g_str_has_prefix (before, now) || g_str_has_prefix (now, before);
}

static gboolean
is_same (TorgetAccessBook *self,
         const char *where,
         const char *text)
{
  return self->text != NULL && strcmp (self->where, where) == 0 && strcmp (self->text, text) == 0;
}

/* Somebody looked for @text in @where, a name of a list, or `all`. */
gboolean
torget_access_book_search (TorgetAccessBook *self,
                           TorgetConnection *connection,
                           const char *where,
                           const char *text,
                           guint n_hits,
                           GError **error)
{
  if (is_same (self, where, text))
    {
      self->n_hits = n_hits;
      return TRUE;
    }
  if (self->pending && (strcmp (self->where, where) != 0 || !goes_on (self->text, text))
      && !torget_access_book_flush (self, connection, error))
    return FALSE;
  forget_search (self);
  self->pending = TRUE;
  self->text = g_strdup (text);
  self->where = g_strdup (where);
  self->n_hits = n_hits;
  return TRUE;
}

/* Somebody narrowed a list with @query; only looking for words is looking for somebody. */
gboolean
torget_access_book_list (TorgetAccessBook *self,
                         TorgetConnection *connection,
                         TorgetListKind kind,
                         const TorgetListQuery *query,
                         guint n_hits,
                         GError **error)
{
  return query->search == NULL || *query->search == '\0'
         || torget_access_book_search (self, connection, torget_list_kind_get_name (kind),
                                       query->search, n_hits, error);
}

/* Puts the search that may still have gone on on record; when that fails, it waits for the next time. */
gboolean
torget_access_book_flush (TorgetAccessBook *self,
                          TorgetConnection *connection,
                          GError **error)
{
  g_autofree char *action = NULL;
  g_autofree char *detail = NULL;
  const char *kind;
  TorgetAccessEntry entry = { 0 };

  if (!self->pending)
    return TRUE;
  kind = strpbrk (self->text, "0123456789") != NULL ? "number" : "words";
  entry.action = action = g_strdup_printf ("search:%s", self->where);
  entry.detail = detail = g_strdup_printf ("kind=%s hits=%u", kind, self->n_hits);
  self->pending = !torget_access_store_log (connection, self->user, &entry, error);
  return !self->pending;
}
