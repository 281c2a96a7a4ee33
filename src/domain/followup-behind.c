/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who stands behind a figure, and why it has changed; see followup-behind.h. */
#include "config.h"

#include "domain/followup-behind.h"

/* A walk over the observations: who has been seen. */
typedef struct
{
  const TorgetFigureKey *key;
  guint municipality;            /* cell; of all of them, one more than there are */
  guint8 *seen;                  /* for each person: in which of the walks, as bits */
  guint8 bit;
  const TorgetObservedPerson **persons; /* for each position that was seen */
} Walk;

static gboolean
is_asked_for (const Walk *walk,
              const TorgetObservation *observation)
{
  const TorgetFigureKey *key = walk->key;

  if (key->municipality != NULL
      && observation->cells[TORGET_SPLIT_MUNICIPALITY] != walk->municipality)
    return FALSE;
  if (key->split != TORGET_N_SPLITS && observation->cells[key->split] != key->cell)
    return FALSE;
  if (observation->is_gap || key->part == TORGET_BEHIND_GAPS)
    return observation->is_gap && key->part == TORGET_BEHIND_GAPS;
  return key->part == TORGET_BEHIND_ALL || observation->in_numerator;
}

static void
see (const TorgetObservation *observation,
     gpointer user_data)
{
  Walk *walk = user_data;

  if (!is_asked_for (walk, observation))
    return;
  walk->seen[observation->position] |= walk->bit;
  walk->persons[observation->position] = observation->person;
}

static void
walk_period (Walk *walk,
             const TorgetObservations *observations,
             const TorgetPeriod *period,
             TorgetDate today,
             guint8 bit)
{
  g_autoptr (TorgetFollowupFrame) frame = torget_followup_frame_new (observations, period, today);

  walk->bit = bit;
  torget_followup_frame_foreach (frame, walk->key->indicator, see, walk);
}

static void
walk_init (Walk *walk,
           const TorgetObservations *observations,
           const TorgetFigureKey *key)
{
  const guint n_persons = torget_observations_get_n_persons (observations);

  walk->key = key;
  walk->municipality = torget_split_find_cell (TORGET_SPLIT_MUNICIPALITY, key->municipality);
  walk->seen = g_new0 (guint8, n_persons + 1);
  walk->persons = g_new0 (const TorgetObservedPerson *, n_persons + 1);
}

static void
walk_clear (Walk *walk)
{
  g_free (walk->seen);
  g_free (walk->persons);
}

static GArray *
new_ids (void)
{
  return g_array_new (FALSE, FALSE, sizeof (gint64));
}

static void
put (const TorgetObservedPerson *person,
     GArray *ids,
     guint *n_protected)
{
  if (person->is_protected)
    (*n_protected)++;
  else
    g_array_append_val (ids, person->id);
}

/* Who was seen, in the order of the register. */
static TorgetBehind *
list_seen (const Walk *walk,
           const TorgetObservations *observations)
{
  const guint n_persons = torget_observations_get_n_persons (observations);
  TorgetBehind *self = g_new0 (TorgetBehind, 1);

  self->ids = new_ids ();
  for (guint i = 0; i < n_persons; i++)
    if (walk->seen[i] != 0)
      put (walk->persons[i], self->ids, &self->n_protected);
  return self;
}

/**
 * torget_behind_list:
 * @observations: what is counted
 * @key: which figure
 * @today: the day
 *
 * Thread: any. Pure.
 *
 * Returns: (transfer full): who stands behind it, in the order of the register
 */
TorgetBehind *
torget_behind_list (const TorgetObservations *observations,
                    const TorgetFigureKey *key,
                    TorgetDate today)
{
  TorgetBehind *self;
  Walk walk;

  walk_init (&walk, observations, key);
  walk_period (&walk, observations, &key->period, today, 1);
  self = list_seen (&walk, observations);
  walk_clear (&walk);
  return self;
}

/**
 * torget_behind_list_gaps:
 * @observations: what is counted
 * @period: of which period
 * @today: the day
 *
 * Thread: any. Pure.
 *
 * Returns: (transfer full): whom some indicator of the period does not count, since something is
 *   not known
 */
TorgetBehind *
torget_behind_list_gaps (const TorgetObservations *observations,
                         const TorgetPeriod *period,
                         TorgetDate today)
{
  TorgetFigureKey key
      = { .period = *period, .split = TORGET_N_SPLITS, .part = TORGET_BEHIND_GAPS };
  TorgetBehind *self;
  Walk walk;

  walk_init (&walk, observations, &key);
  for (guint i = 0; i < torget_n_indicators; i++)
    {
      key.indicator = &torget_indicators[i];
      walk_period (&walk, observations, period, today, 1);
    }
  self = list_seen (&walk, observations);
  walk_clear (&walk);
  return self;
}

/**
 * torget_behind_free:
 * @self: (nullable) (transfer full): a list
 */
void
torget_behind_free (TorgetBehind *self)
{
  if (self != NULL)
    g_array_unref (self->ids);
  g_free (self);
}

/* Changes */

/* Who stands in the denominator, and whether in the numerator, too. */
typedef struct
{
  const TorgetObservedPerson *person;
  gboolean is_counted;
} Standing;

static GHashTable *
collect (const TorgetObservations *observations,
         const TorgetFigureKey *key,
         TorgetDate today)
{
  enum { ALL = 1, COUNTED = 2 };
  const guint n_persons = torget_observations_get_n_persons (observations);
  GHashTable *standings = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  TorgetFigureKey part = *key;
  Walk walk;

  walk_init (&walk, observations, &part);
  part.part = TORGET_BEHIND_ALL;
  walk_period (&walk, observations, &key->period, today, ALL);
  part.part = TORGET_BEHIND_COUNTED;
  walk_period (&walk, observations, &key->period, today, COUNTED);
  for (guint i = 0; i < n_persons; i++)
    if (walk.seen[i] != 0)
      {
        Standing *standing = g_new (Standing, 1);

        *standing = (Standing){ walk.persons[i], (walk.seen[i] & COUNTED) != 0 };
        g_hash_table_insert (standings, (gpointer) &walk.persons[i]->id, standing);
      }
  walk_clear (&walk);
  return standings;
}

/* In the order of the register, so that the same question has the same answer. */
static int
compare_ids (gconstpointer first,
             gconstpointer second)
{
  const gint64 a = *(const gint64 *) first;
  const gint64 b = *(const gint64 *) second;

  return (a > b) - (a < b);
}

static void
compare_new (TorgetFigureChange *self,
             GHashTable *before,
             GHashTable *now)
{
  GHashTableIter iter;
  gpointer id;
  gpointer value;

  g_hash_table_iter_init (&iter, now);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      const Standing *standing = value;
      const Standing *former = g_hash_table_lookup (before, id);

      if (former == NULL)
        put (standing->person, self->entered, &self->n_protected);
      else if (standing->is_counted != former->is_counted)
        put (standing->person, standing->is_counted ? self->gained : self->lost,
             &self->n_protected);
      if (former != NULL)
        self->n_stayed++;
    }
}

/* Whoever has become protected since is listed no more. */
static void
compare_former (TorgetFigureChange *self,
                GHashTable *before,
                GHashTable *now,
                const TorgetObservations *observations)
{
  GHashTableIter iter;
  gpointer id;
  gpointer value;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      const Standing *former = value;
      const TorgetObservedPerson *person
          = torget_observations_find (observations, *(const gint64 *) id);

      if (g_hash_table_contains (now, id))
        continue;
      if (person == NULL && !former->person->is_protected)
        self->n_removed++;
      else
        put (former->person->is_protected ? former->person : person, self->left,
             &self->n_protected);
    }
}

/**
 * torget_figure_change_between:
 * @former: what was counted once
 * @former_key: which figure of it; all of it, whatever its part
 * @former_day: on which day
 * @observations: what is counted now
 * @key: which figure of it
 * @today: the day
 *
 * Compares two states of the records.
 *
 * Thread: any. Pure.
 *
 * Returns: (transfer full): who came and who went
 */
TorgetFigureChange *
torget_figure_change_between (const TorgetObservations *former,
                              const TorgetFigureKey *former_key,
                              TorgetDate former_day,
                              const TorgetObservations *observations,
                              const TorgetFigureKey *key,
                              TorgetDate today)
{
  g_autoptr (GHashTable) before = collect (former, former_key, former_day);
  g_autoptr (GHashTable) now = collect (observations, key, today);
  TorgetFigureChange *self = g_new0 (TorgetFigureChange, 1);

  self->entered = new_ids ();
  self->left = new_ids ();
  self->gained = new_ids ();
  self->lost = new_ids ();
  compare_new (self, before, now);
  compare_former (self, before, now, observations);
  g_array_sort (self->entered, compare_ids);
  g_array_sort (self->left, compare_ids);
  g_array_sort (self->gained, compare_ids);
  g_array_sort (self->lost, compare_ids);
  return self;
}

/**
 * torget_figure_change_new:
 * @observations: what is counted
 * @key: which figure
 * @today: the day
 *
 * Compares the period with the one before it, which is read on a day as late in it.
 *
 * Thread: any. Pure.
 *
 * Returns: (transfer full): who came and who went
 */
TorgetFigureChange *
torget_figure_change_new (const TorgetObservations *observations,
                          const TorgetFigureKey *key,
                          TorgetDate today)
{
  const TorgetDate day = torget_period_get_day_before (&key->period, MIN (today, key->period.to));
  TorgetFigureKey before = *key;

  before.period = torget_period_shift (&key->period, -1);
  return torget_figure_change_between (observations, &before, day, observations, key, today);
}

/**
 * torget_figure_change_copy:
 * @self: a change
 *
 * Returns: (transfer full): the same
 */
TorgetFigureChange *
torget_figure_change_copy (const TorgetFigureChange *self)
{
  TorgetFigureChange *copy = g_memdup2 (self, sizeof *self);

  copy->entered = g_array_copy (self->entered);
  copy->left = g_array_copy (self->left);
  copy->gained = g_array_copy (self->gained);
  copy->lost = g_array_copy (self->lost);
  return copy;
}

/**
 * torget_figure_change_count:
 * @self: a change
 *
 * Returns: how many persons it is about, listed or not
 */
guint
torget_figure_change_count (const TorgetFigureChange *self)
{
  return self->entered->len + self->left->len + self->gained->len + self->lost->len
         + self->n_removed + self->n_protected;
}

/**
 * torget_figure_change_free:
 * @self: (nullable) (transfer full): a change
 */
void
torget_figure_change_free (TorgetFigureChange *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->entered);
  g_array_unref (self->left);
  g_array_unref (self->gained);
  g_array_unref (self->lost);
  g_free (self);
}
