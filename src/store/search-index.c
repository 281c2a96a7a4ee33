/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The terms by which a person is found: names, numbers, phone and address, and those of the
 * persons who were merged into this one.
 *
 * Invariants:
 * 1. Of a protected person only the whole number can be searched for: it stands in the column
 *    whose words are never looked up by their beginnings.
 * 2. An address is searched for only when nobody who lives there is protected.
 */
#include "config.h"

#include "store/search-index.h"

#include "base/text-similar.h"
#include "base/text.h"
#include "domain/case-view.h"
#include "store/statement.h"

#include <string.h>

#define COUNTRY_CODE "46"

typedef struct
{
  GString *names;
  GString *numbers;
  GString *places;
  gboolean hidden;
} Terms;

static void
terms_clear (Terms *terms)
{
  g_string_free (terms->names, TRUE);
  g_string_free (terms->numbers, TRUE);
  g_string_free (terms->places, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Terms, terms_clear)

static void
append_word (GString *text,
             const char *word)
{
  if (word != NULL)
    g_string_append_printf (text, "%s ", word);
}

static char *
dup_digits (const char *value)
{
  GString *digits = g_string_new (NULL);

  for (const char *c = value; *c != '\0'; c++)
    if (g_ascii_isdigit (*c))
      g_string_append_c (digits, *c);
  return g_string_free (digits, FALSE);
}

/* All forms in which people type a number: with and without century and hyphen. */
static void
append_number (GString *text,
               const char *value)
{
  g_autofree char *digits = dup_digits (value);

  append_word (text, digits);
  if (strlen (digits) == 12)
    append_word (text, digits + 2);
}

/* From abroad and from Sweden. */
static void
append_phone (GString *text,
              const char *value)
{
  g_autofree char *digits = dup_digits (value);
  const char *number = g_str_has_prefix (digits, "00") ? digits + 2 : digits;

  append_word (text, number);
  if (*number == '0')
    g_string_append_printf (text, COUNTRY_CODE "%s ", number + 1);
  else if (g_str_has_prefix (number, COUNTRY_CODE))
    g_string_append_printf (text, "0%s ", number + strlen (COUNTRY_CODE));
}

static void
append_key (GString *text,
            const char *value)
{
  g_autofree char *key = torget_text_name_key (value);

  append_word (text, key);
}

static void
add_contact (Terms *terms,
             const char *kind,
             const char *value)
{
  if (g_strcmp0 (kind, "phone") == 0)
    append_phone (terms->places, value);
  else
    append_key (terms->places, value);
}

static void
add_records (Terms *terms,
             TorgetRecordSet *records,
             const TorgetPerson *person)
{
  g_autoptr (GPtrArray) identities
      = torget_case_list_owned (records, &torget_identity_type, "person_id", person->record.id);
  g_autoptr (GPtrArray) contacts
      = torget_case_list_owned (records, &torget_contact_type, "person_id", person->record.id);

  append_word (terms->names, person->given_name);
  append_word (terms->names, person->family_name);
  append_word (terms->names, person->native_name);
  for (guint i = 0; i < identities->len; i++)
    append_number (terms->numbers, ((TorgetIdentity *) g_ptr_array_index (identities, i))->value);
  for (guint i = 0; i < contacts->len; i++)
    {
      const TorgetContact *contact = g_ptr_array_index (contacts, i);

      add_contact (terms, contact->kind, contact->value);
    }
  terms->hidden = torget_person_is_protected (person);
}

/* Whether somebody who lives in the household is protected. */
static gboolean
is_secret (TorgetRecordSet *records,
           gint64 household_id)
{
  g_autoptr (GPtrArray) memberships
      = torget_case_list_memberships (records, household_id, TORGET_END_OF_TIME);

  for (guint i = 0; i < memberships->len; i++)
    {
      const TorgetMembership *membership = g_ptr_array_index (memberships, i);
      const TorgetPerson *member = torget_case_get_person (records, membership->person_id);

      if (member != NULL && torget_person_is_protected (member))
        return TRUE;
    }
  return FALSE;
}

static void
add_address (Terms *terms,
             TorgetRecordSet *records,
             gint64 household_id)
{
  const TorgetSublet *sublet = torget_case_get_sublet (records, household_id);
  const TorgetDwelling *dwelling;

  if (sublet == NULL || torget_sublet_is_over (sublet) || is_secret (records, household_id))
    return;
  dwelling = torget_record_set_find (records, &torget_dwelling_type, sublet->dwelling_id);
  if (dwelling == NULL)
    return;
  append_key (terms->places, dwelling->address);
  append_key (terms->places, dwelling->postal_code);
  append_key (terms->places, dwelling->city);
}

static void
add_addresses (Terms *terms,
               TorgetRecordSet *records,
               gint64 person_id)
{
  g_autoptr (GPtrArray) households
      = torget_case_list_households (records, person_id, TORGET_END_OF_TIME);

  for (guint i = 0; i < households->len; i++)
    add_address (terms, records, ((TorgetRecord *) g_ptr_array_index (households, i))->id);
}

/* Everybody who was merged into a person, also by way of others. */
#define MERGED                                                                                     \
  "WITH RECURSIVE merged (id) AS (SELECT id FROM person WHERE merged_into = ?1 "                  \
  "UNION SELECT p.id FROM person AS p JOIN merged AS m ON p.merged_into = m.id) "

static const char merged_sql[]
    = MERGED "SELECT 'name', concat_ws (' ', given_name, family_name, native_name), protection "
             "FROM person WHERE id IN (SELECT id FROM merged) "
             "UNION ALL SELECT 'number', value, NULL FROM identity "
             "WHERE person_id IN (SELECT id FROM merged) "
             "UNION ALL SELECT kind, value, NULL FROM contact "
             "WHERE person_id IN (SELECT id FROM merged)";

static void
add_merged_row (Terms *terms,
                TorgetStatement *statement)
{
  const char *kind = torget_statement_get_text (statement, 0);
  const char *value = torget_statement_get_text (statement, 1);
  const char *protection = torget_statement_get_text (statement, 2);

  if (g_strcmp0 (kind, "name") == 0)
    append_word (terms->names, value);
  else if (g_strcmp0 (kind, "number") == 0)
    append_number (terms->numbers, value);
  else
    add_contact (terms, kind, value);
  if (protection != NULL && !g_str_equal (protection, "none"))
    terms->hidden = TRUE;
}

static gboolean
add_merged (Terms *terms,
            TorgetConnection *connection,
            gint64 person_id,
            GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (connection, merged_sql, error);
  TorgetStep step;

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_int64 (statement, 1, person_id);
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    add_merged_row (terms, statement);
  return step == TORGET_STEP_DONE;
}

/* The Latin key, and names with hyphens as one word: Anna-Karin, Annakarin. */
static char *
dup_latin (const char *names)
{
  g_auto (GStrv) words = g_strsplit (names, " ", -1);
  g_autofree char *key = torget_text_latin_key (names);
  GString *latin = g_string_new (key);

  for (char **word = words; *word != NULL; word++)
    if (strchr (*word, '-') != NULL)
      {
        g_autofree char *joined = torget_text_latin_key (*word);
        g_auto (GStrv) parts = g_strsplit (joined, " ", -1);
        g_autofree char *whole = g_strjoinv ("", parts);

        g_string_append_printf (latin, " %s", whole);
      }
  return g_string_free (latin, FALSE);
}

static gboolean
insert_terms (TorgetConnection *connection,
              gint64 person_id,
              const Terms *terms,
              GError **error)
{
  g_autofree char *key = torget_text_name_key (terms->names->str);
  g_autofree char *latin = dup_latin (terms->names->str);
  g_auto (GStrv) skeletons = torget_text_list_skeletons (terms->names->str);
  g_autofree char *skeleton = g_strjoinv (" ", skeletons);
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "INSERT INTO person_fts (rowid, name, latin, skeleton, number, place)"
                              " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                              error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_int64 (statement, 1, person_id);
  torget_statement_bind_text (statement, 2, terms->hidden ? "" : key);
  torget_statement_bind_text (statement, 3, terms->hidden ? "" : latin);
  torget_statement_bind_text (statement, 4, terms->hidden ? terms->numbers->str : skeleton);
  torget_statement_bind_text (statement, 5, terms->hidden ? "" : terms->numbers->str);
  torget_statement_bind_text (statement, 6, terms->hidden ? "" : terms->places->str);
  return torget_statement_run (statement, error);
}

/**
 * torget_search_index_write:
 * @connection: a connection in a transaction
 * @records: the person's case
 * @person: somebody who has no terms
 * @error: return location of %TORGET_STORE_ERROR
 *
 * A person who was merged into another has no terms; the other one has them.
 *
 * Returns: whether the terms were written
 */
gboolean
torget_search_index_write (TorgetConnection *connection,
                           TorgetRecordSet *records,
                           const TorgetPerson *person,
                           GError **error)
{
  g_auto (Terms) terms = {
    g_string_new (NULL), g_string_new (NULL), g_string_new (NULL), FALSE
  };

  if (person->merged_into != 0)
    return TRUE;
  add_records (&terms, records, person);
  add_addresses (&terms, records, person->record.id);
  return add_merged (&terms, connection, person->record.id, error)
         && insert_terms (connection, person->record.id, &terms, error);
}
