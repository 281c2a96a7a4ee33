/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the indicators count; see observations.h. */
#include "config.h"

#include "domain/observations.h"

#include "domain/observations-private.h"

#include <string.h>

static const struct
{
  const char *id;
  const char *list;
} splits[TORGET_N_SPLITS] = {
  [TORGET_SPLIT_MUNICIPALITY] = { "municipality", "municipality" },
  [TORGET_SPLIT_SEX] = { "sex", "sex" },
  [TORGET_SPLIT_AGE_BAND] = { "age_band", "age_band" },
  [TORGET_SPLIT_STUDY_PATH] = { "study_path", "study_path" },
  [TORGET_SPLIT_RECEPTION] = { "reception", "reception" },
  [TORGET_SPLIT_MEASURE] = { "measure", "activity_kind" },
};

/**
 * torget_split_get_id:
 * @split: a split
 *
 * Returns: (transfer none): its code of `followup_split`
 */
const char *
torget_split_get_id (TorgetSplit split)
{
  return splits[split].id;
}

/* They are asked for with every person, so they are looked up once. */
static const TorgetCodeList *
get_list (TorgetSplit split)
{
  static const TorgetCodeList *lists[TORGET_N_SPLITS];
  static gsize is_ready;

  if (g_once_init_enter (&is_ready))
    {
      for (guint i = 0; i < TORGET_N_SPLITS; i++)
        lists[i] = torget_code_list_get (splits[i].list);
      g_once_init_leave (&is_ready, TRUE);
    }
  return lists[split];
}

/* The sexes end with `unknown`, which is their cell of those of whom it is not told. */
static guint
get_n_known (TorgetSplit split)
{
  const guint n_codes = get_list (split)->n_codes;

  return split == TORGET_SPLIT_SEX ? n_codes - 1 : n_codes;
}

/**
 * torget_split_get_n_cells:
 * @split: a split
 *
 * Returns: how many cells it has, with the one of those of whom it is not told
 */
guint
torget_split_get_n_cells (TorgetSplit split)
{
  return get_n_known (split) + 1;
}

/**
 * torget_split_get_code:
 * @split: a split
 * @cell: one of its cells
 *
 * Returns: (nullable) (transfer none): its code; %NULL of the last
 */
const char *
torget_split_get_code (TorgetSplit split,
                       guint cell)
{
  const TorgetCodeList *list = get_list (split);

  return cell < get_n_known (split) ? list->codes[cell].code : NULL;
}

/**
 * torget_split_find_cell:
 * @split: a split
 * @code: (nullable): a code
 *
 * Returns: its cell; the last when the list has no such code
 */
guint
torget_split_find_cell (TorgetSplit split,
                        const char *code)
{
  const TorgetCodeList *list = get_list (split);
  const guint n_known = get_n_known (split);

  for (guint i = 0; i < n_known && code != NULL; i++)
    if (strcmp (list->codes[i].code, code) == 0)
      return i;
  return n_known;
}

/**
 * torget_observations_new:
 *
 * Returns: (transfer full): none yet
 */
TorgetObservations *
torget_observations_new (void)
{
  TorgetObservations *self = g_atomic_rc_box_new0 (TorgetObservations);

  self->persons = g_array_new (FALSE, FALSE, sizeof (TorgetObservedPerson));
  self->positions = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->residences = g_array_new (FALSE, FALSE, sizeof (TorgetObservedResidence));
  for (guint i = 0; i < TORGET_N_OBSERVED; i++)
    self->rows[i] = g_array_new (FALSE, FALSE, sizeof (gint32));
  return self;
}

static void
clear (gpointer observations)
{
  TorgetObservations *self = observations;

  g_array_unref (self->persons);
  g_hash_table_unref (self->positions);
  g_array_unref (self->residences);
  for (guint i = 0; i < TORGET_N_OBSERVED; i++)
    g_array_unref (self->rows[i]);
}

/**
 * torget_observations_ref:
 * @self: observations
 *
 * Thread: any.
 *
 * Returns: (transfer full): the same
 */
TorgetObservations *
torget_observations_ref (TorgetObservations *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * torget_observations_unref:
 * @self: (nullable) (transfer full): observations
 *
 * Thread: any.
 */
void
torget_observations_unref (TorgetObservations *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, clear);
}

/**
 * torget_observations_add_person:
 * @self: observations
 * @person: somebody; copied
 */
void
torget_observations_add_person (TorgetObservations *self,
                                const TorgetObservedPerson *person)
{
  g_array_append_val (self->persons, *person);
  g_hash_table_insert (self->positions, g_memdup2 (&person->id, sizeof person->id),
                       GUINT_TO_POINTER (self->persons->len));
}

/* Returns: one more than the position, or 0. */
static guint
find_position (const TorgetObservations *self,
               gint64 person_id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->positions, &person_id));
}

/**
 * torget_observations_find:
 * @self: observations
 * @person_id: row id
 *
 * Returns: (nullable) (transfer none): the person, until another one is added
 */
TorgetObservedPerson *
torget_observations_find (const TorgetObservations *self,
                          gint64 person_id)
{
  const guint position = find_position (self, person_id);

  return position > 0 ? &g_array_index (self->persons, TorgetObservedPerson, position - 1) : NULL;
}

/**
 * torget_observations_get_n_persons:
 * @self: observations
 *
 * Returns: how many persons there are
 */
guint
torget_observations_get_n_persons (const TorgetObservations *self)
{
  return self->persons->len;
}

/**
 * torget_observations_add_residence:
 * @self: observations
 * @person_id: whose; nobody's is left out
 * @municipality: (nullable): code
 * @from: first day; %TORGET_DATE_NONE is always
 * @to: last day; %TORGET_DATE_NONE while it goes on
 *
 * Where a person has lived; goes before the municipality of the register on those days.
 */
void
torget_observations_add_residence (TorgetObservations *self,
                                   gint64 person_id,
                                   const char *municipality,
                                   TorgetDate from,
                                   TorgetDate to)
{
  const guint position = find_position (self, person_id);
  const TorgetObservedResidence residence = {
    .position = position - 1,
    .from = from,
    .to = to == TORGET_DATE_NONE ? G_MAXINT32 : to,
    .cell = (guint8) torget_split_find_cell (TORGET_SPLIT_MUNICIPALITY, municipality),
  };

  if (position > 0)
    g_array_append_val (self->residences, residence);
}

/**
 * torget_observations_add:
 * @self: observations
 * @subject: what it is
 * @person_id: whose; nobody's is left out
 * @measure: its cell of %TORGET_SPLIT_MEASURE
 * @seen: as many facts as the subject has, in their order
 */
void
torget_observations_add (TorgetObservations *self,
                         TorgetObserved subject,
                         gint64 person_id,
                         guint measure,
                         const gint32 *seen)
{
  const gint32 position = (gint32) find_position (self, person_id) - 1;
  const gint32 head[TORGET_ROW_HEAD] = { position, (gint32) measure };

  if (position < 0)
    return;
  g_array_append_vals (self->rows[subject], head, TORGET_ROW_HEAD);
  g_array_append_vals (self->rows[subject], seen, torget_observed_infos[subject].n_facts);
}

static TorgetObserved
find_subject (TorgetSeen seen)
{
  guint subject = 0;

  while (subject + 1 < TORGET_N_OBSERVED && torget_observed_infos[subject + 1].first <= seen)
    subject++;
  return (TorgetObserved) subject;
}

/**
 * torget_observations_mark_first:
 * @self: observations
 * @day: a day of a subject
 * @flag: a flag of the same subject
 *
 * Sets @flag in each person's row with the earliest @day. Rows without the day have none.
 */
void
torget_observations_mark_first (TorgetObservations *self,
                                TorgetSeen day,
                                TorgetSeen flag)
{
  const TorgetObserved subject = find_subject (day);
  const TorgetObservedInfo *info = &torget_observed_infos[subject];
  GArray *rows = self->rows[subject];
  const guint stride = TORGET_ROW_HEAD + info->n_facts;
  const guint day_at = TORGET_ROW_HEAD + (guint) (day - info->first);
  const guint flag_at = TORGET_ROW_HEAD + (guint) (flag - info->first);
  g_autofree gint32 **first = g_new0 (gint32 *, self->persons->len);

  for (guint i = 0; i < rows->len; i += stride)
    {
      gint32 *row = &g_array_index (rows, gint32, i);
      gint32 **known = &first[row[0]];

      if (row[day_at] == TORGET_DATE_NONE)
        continue;
      if (*known == NULL || row[day_at] < (*known)[day_at])
        {
          if (*known != NULL)
            (*known)[flag_at] = FALSE;
          *known = row;
          row[flag_at] = TRUE;
        }
    }
}
