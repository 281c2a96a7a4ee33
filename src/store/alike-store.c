/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who in the file may be somebody who is being entered.
 *
 * The same number is enough, and so is a name that may be a spelling of the same. One name alone
 * counts only together with the date of birth. Somebody with another date of birth is somebody
 * else, whatever the name. */
#include "config.h"

#include "store/alike-store.h"

#include "domain/double.h"
#include "store/search-store.h"

/* Enough to hold those with the right date of birth among those with a common name. */
#define MAX_NAMESAKES 200

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

/* Those who are known already get another reason. */
static void
add (GPtrArray *doubles,
     const TorgetPersonRow *row,
     TorgetAlikeness alikeness,
     guint limit)
{
  for (guint i = 0; i < doubles->len; i++)
    {
      TorgetDouble *pair = g_ptr_array_index (doubles, i);

      if (pair->second->record.id == row->record.id)
        {
          pair->alikeness |= alikeness;
          return;
        }
    }
  if (doubles->len < limit)
    g_ptr_array_add (doubles, torget_double_new (NULL, row, alikeness));
}

typedef struct
{
  GPtrArray *doubles;
  TorgetDate birth_date;
  guint limit;
  gboolean by_birth; /* only those with the date of birth */
} Namesakes;

static void
add_namesakes (Namesakes *namesakes,
               GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const TorgetPersonRow *row = g_ptr_array_index (rows, i);
      const gboolean is_known
          = namesakes->birth_date != TORGET_DATE_NONE && row->birth_date != TORGET_DATE_NONE;
      const gboolean is_born = is_known && row->birth_date == namesakes->birth_date;

      if (is_born)
        add (namesakes->doubles, row, TORGET_ALIKE_NAME | TORGET_ALIKE_BIRTH, namesakes->limit);
      else if (!is_known && !namesakes->by_birth)
        add (namesakes->doubles, row, TORGET_ALIKE_NAME, namesakes->limit);
    }
}

static gboolean
find_namesakes (TorgetConnection *connection,
                Namesakes *namesakes,
                const char *name,
                GError **error)
{
  g_autoptr (GPtrArray) exact
      = torget_search_store_find_exact (connection, name, MAX_NAMESAKES, error);
  g_autoptr (GPtrArray) similar
      = exact != NULL
            ? torget_search_store_find_similar (connection, name, MAX_NAMESAKES, error)
            : NULL;

  if (similar == NULL)
    return FALSE;
  add_namesakes (namesakes, exact);
  add_namesakes (namesakes, similar);
  return TRUE;
}

static gboolean
find_by_name (TorgetConnection *connection,
              Namesakes *namesakes,
              const char *given_name,
              const char *family_name,
              GError **error)
{
  const char *one = is_empty (given_name) ? family_name : given_name;
  g_autofree char *name = NULL;

  namesakes->by_birth = is_empty (given_name) || is_empty (family_name);
  if (is_empty (one))
    return TRUE;
  if (namesakes->by_birth)
    return namesakes->birth_date == TORGET_DATE_NONE
           || find_namesakes (connection, namesakes, one, error);
  name = g_strjoin (" ", given_name, family_name, NULL);
  return find_namesakes (connection, namesakes, name, error);
}

/**
 * torget_alike_store_find:
 * @connection: a connection
 * @given_name: (nullable): what is typed so far
 * @family_name: (nullable): what is typed so far
 * @birth_date: the date of birth, if it is known
 * @number: (nullable): a whole identity number
 * @limit: how many persons at most
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type TorgetDouble): who it may be, those with the
 *   number first; @first of each is %NULL
 */
GPtrArray *
torget_alike_store_find (TorgetConnection *connection,
                         const char *given_name,
                         const char *family_name,
                         TorgetDate birth_date,
                         const char *number,
                         guint limit,
                         GError **error)
{
  g_autoptr (GPtrArray) doubles = g_ptr_array_new_with_free_func (torget_double_free);
  Namesakes namesakes = { doubles, birth_date, limit, FALSE };

  if (!is_empty (number))
    {
      g_autoptr (GPtrArray) rows
          = torget_search_store_find_exact (connection, number, limit, error);

      if (rows == NULL)
        return NULL;
      for (guint i = 0; i < rows->len; i++)
        add (doubles, g_ptr_array_index (rows, i), TORGET_ALIKE_NUMBER, limit);
    }
  if (!find_by_name (connection, &namesakes, given_name, family_name, error))
    return NULL;
  return g_steal_pointer (&doubles);
}
