/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The profile `aggregate`: persons by municipality, track and sex, and the indicators of follow-up,
 * small counts hidden.
 *
 * Protected persons are counted in no municipality, so that nobody learns where they live. */
#include "config.h"

#include "service/export-private.h"

#include "base/clock.h"
#include "exchange/region-figures.h"
#include "exchange/region-writer.h"
#include "store/export-store.h"
#include "store/followup-store.h"

static const char *const tracks[TORGET_EXPORT_N_TRACKS]
    = { "all", "plan", "sfi", "preschool", "sublet" };

typedef struct
{
  char *municipality; /* (nullable) */
  TorgetRegionCount counts[TORGET_EXPORT_N_TRACKS];
} Municipality;

static void
municipality_free (Municipality *municipality)
{
  g_free (municipality->municipality);
  g_free (municipality);
}

static Municipality *
ensure_municipality (GPtrArray *all,
                     const char *code)
{
  Municipality *last = all->len > 0 ? g_ptr_array_index (all, all->len - 1) : NULL;

  if (last != NULL && g_strcmp0 (last->municipality, code) == 0)
    return last;
  last = g_new0 (Municipality, 1);
  last->municipality = g_strdup (code);
  for (guint i = 0; i < TORGET_EXPORT_N_TRACKS; i++)
    last->counts[i].track = tracks[i];
  g_ptr_array_add (all, last);
  return last;
}

static guint
find_sex (const char *sex)
{
  for (guint i = 0; i < TORGET_REGION_N_SEXES; i++)
    if (g_strcmp0 (torget_region_sexes[i], sex) == 0)
      return i;
  return TORGET_REGION_N_SEXES - 1;
}

static void
add_count (GPtrArray *all,
           const TorgetExportCount *count)
{
  Municipality *municipality = ensure_municipality (all, count->municipality);
  const guint sex = find_sex (count->sex);

  for (guint i = 0; i < TORGET_EXPORT_N_TRACKS; i++)
    {
      municipality->counts[i].cells[sex].count += count->tracks[i];
      municipality->counts[i].total.count += count->tracks[i];
    }
}

static GPtrArray *
read_municipalities (TorgetExportJob *job,
                     GError **error)
{
  g_autofree char *from = g_strconcat (job->request->period, "-01-01", NULL);
  g_autofree char *to = g_strconcat (job->request->period, "-12-31", NULL);
  g_autoptr (GPtrArray) counts = torget_export_store_count (job->connection, from, to, error);
  GPtrArray *all;

  if (counts == NULL)
    return NULL;
  all = g_ptr_array_new_with_free_func ((GDestroyNotify) municipality_free);
  for (guint i = 0; i < counts->len; i++)
    add_count (all, g_ptr_array_index (counts, i));
  return all;
}

/* The header tells the sum of all municipalities: their totals are a row of their own. */
static TorgetCell
hide_totals (GPtrArray *all)
{
  g_autofree TorgetCell *cells = g_new0 (TorgetCell, all->len + 1);
  TorgetCell population = { 0 };

  for (guint i = 0; i < all->len; i++)
    {
      cells[i].count = ((Municipality *) g_ptr_array_index (all, i))->counts[0].total.count;
      population.count += cells[i].count;
    }
  torget_cells_hide_small (cells, all->len, &population);
  for (guint i = 0; i < all->len; i++)
    ((Municipality *) g_ptr_array_index (all, i))->counts[0].total.hidden = cells[i].hidden;
  return population;
}

/* The first count is of everybody, of whom the tracks count some. */
static void
hide_small (Municipality *municipality)
{
  TorgetRegionCount *all = &municipality->counts[0];

  torget_cells_hide_small (all->cells, TORGET_REGION_N_SEXES, &all->total);
  for (guint i = 1; i < TORGET_EXPORT_N_TRACKS; i++)
    {
      TorgetRegionCount *track = &municipality->counts[i];

      torget_cells_hide_beside (track->cells, &track->total, all->cells, &all->total,
                                TORGET_REGION_N_SEXES);
      torget_cells_hide_small (track->cells, TORGET_REGION_N_SEXES, &track->total);
    }
}

/* What torgetctl followup tells of the year. */
static gboolean
write_figures (TorgetExportJob *job,
               GError **error)
{
  g_autoptr (TorgetObservations) observations
      = torget_followup_store_load (job->connection, job->cancellable, error);
  g_autoptr (TorgetFollowup) followup = NULL;
  TorgetPeriod period;

  if (observations == NULL || !torget_period_parse (job->request->period, &period))
    return FALSE;
  followup = torget_followup_compute (observations, &period, torget_clock_get_today (), NULL);
  torget_region_write_figures (job->writer, followup);
  return TRUE;
}

static gboolean
write_all (TorgetExportJob *job,
           GPtrArray *all,
           TorgetCell population,
           GError **error)
{
  const TorgetRegionHeader header = {
    .profile = "aggregate",
    .sender = job->request->sender,
    .period = job->request->period,
    .created = torget_clock_get_time (),
    .population = population,
  };

  torget_region_write_begin (job->writer, &header);
  for (guint i = 0; i < all->len; i++)
    {
      const Municipality *municipality = g_ptr_array_index (all, i);

      torget_region_write_counts (job->writer, municipality->municipality, municipality->counts,
                                  TORGET_EXPORT_N_TRACKS);
    }
  if (!write_figures (job, error))
    return FALSE;
  torget_region_write_end (job->writer);
  return TRUE;
}

gboolean
torget_export_run_counts (TorgetExportJob *job,
                          GError **error)
{
  g_autoptr (GPtrArray) all = read_municipalities (job, error);
  TorgetCell population;

  if (all == NULL)
    return FALSE;
  population = hide_totals (all);
  job->result->persons = population.count;
  for (guint i = 0; i < all->len; i++)
    hide_small (g_ptr_array_index (all, i));
  return job->writer == NULL || write_all (job, all, population, error);
}
