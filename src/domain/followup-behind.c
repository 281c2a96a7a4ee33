/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who stands behind a figure, and why it has changed; see followup-behind.h. */
#include "config.h"

#include "domain/followup-behind.h"

/* A walk over the observations: who has been seen. */
typedef struct
{
  const TorgetFigureKey *key;
  guint municipality;            /* cell; of all of them, one more than there are */
  guint8 *seen;                  /* for each person: in how many of the periods, as bits */
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
  const guint n_persons = torget_observations_get_n_persons (observations);
  TorgetBehind *self = g_new0 (TorgetBehind, 1);
  Walk walk;

  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  walk_init (&walk, observations, key);
  walk_period (&walk, observations, &key->period, today, 1);
  for (guint i = 0; i < n_persons; i++)
    if (walk.seen[i] != 0)
      put (walk.persons[i], self->ids, &self->n_protected);
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
  enum { NOW = 1, BEFORE = 2 };
  const guint n_persons = torget_observations_get_n_persons (observations);
  const TorgetPeriod before = torget_period_shift (&key->period, -1);
  TorgetFigureChange *self = g_new0 (TorgetFigureChange, 1);
  Walk walk;

  self->entered = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->left = g_array_new (FALSE, FALSE, sizeof (gint64));
  walk_init (&walk, observations, key);
  walk_period (&walk, observations, &key->period, today, NOW);
  walk_period (&walk, observations, &before,
               torget_period_get_day_before (&key->period, MIN (today, key->period.to)), BEFORE);
  for (guint i = 0; i < n_persons; i++)
    if (walk.seen[i] == (NOW | BEFORE))
      self->n_stayed++;
    else if (walk.seen[i] != 0)
      put (walk.persons[i], walk.seen[i] == NOW ? self->entered : self->left, &self->n_protected);
  walk_clear (&walk);
  return self;
}

static GHashTable *
collect (GArray *ids)
{
  GHashTable *set = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (set, &g_array_index (ids, gint64, i));
  return set;
}

/* Those of @ids who are not in @others. */
static GArray *
list_without (GArray *ids,
              GArray *others)
{
  g_autoptr (GHashTable) set = collect (others);
  GArray *left = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < ids->len; i++)
    if (!g_hash_table_contains (set, &g_array_index (ids, gint64, i)))
      g_array_append_val (left, g_array_index (ids, gint64, i));
  return left;
}

/**
 * torget_figure_change_between:
 * @former: what was counted once
 * @former_key: which figure of it
 * @former_day: on which day
 * @observations: what is counted now
 * @key: which figure of it
 * @today: the day
 *
 * Compares two states of the records. Of protected persons only their number is compared.
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
  g_autoptr (TorgetBehind) before = torget_behind_list (former, former_key, former_day);
  g_autoptr (TorgetBehind) now = torget_behind_list (observations, key, today);
  TorgetFigureChange *self = g_new0 (TorgetFigureChange, 1);

  self->entered = list_without (now->ids, before->ids);
  self->left = list_without (before->ids, now->ids);
  self->n_stayed = now->ids->len - self->entered->len;
  self->n_protected = MAX (now->n_protected, before->n_protected)
                      - MIN (now->n_protected, before->n_protected);
  return self;
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
  g_free (self);
}
