/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the sidebar counts: the deadlines that fall within a week. What has passed is not counted: a
 * number that only grows is not looked at. */
#include "config.h"

#include "ui/app/week-counts.h"

#include "base/clock.h"
#include "service/deadlines.h"
#include "ui/app/views.h"

/**
 * torget_week_counts_sum:
 * @counts: (element-type utf8 guint): how many deadlines there are, by id of rule
 * @track: code of a track, or %TORGET_VIEW_ALL_TRACKS
 *
 * Returns: how many of the track there are; what only informs is not counted
 */
guint
torget_week_counts_sum (GHashTable *counts,
                        const char *track)
{
  const gboolean takes_all = g_str_equal (track, TORGET_VIEW_ALL_TRACKS);
  guint n = 0;

  for (guint i = 0; i < torget_n_rules; i++)
    {
      const TorgetRule *rule = torget_rule_get_nth (i);

      if (rule->severity > TORGET_SEVERITY_INFO
          && (takes_all || g_str_equal (rule->track, track)))
        n += GPOINTER_TO_UINT (g_hash_table_lookup (counts, rule->id));
    }
  return n;
}

static void
counted_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (TorgetSidebar) sidebar = user_data;
  g_autoptr (GHashTable) counts
      = torget_session_count_deadlines_finish (TORGET_SESSION (source), result, NULL);
  const TorgetView *view;

  for (guint i = 0; counts != NULL && (view = torget_views_get (i)) != NULL; i++)
    if (view->track != NULL)
      torget_sidebar_set_week_count (sidebar, view->id,
                                     torget_week_counts_sum (counts, view->track));
}

/**
 * torget_week_counts_show:
 * @session: an open session
 * @sidebar: where the counts are shown
 * @cancellable: stops it
 *
 * Counts what falls within a week, for each view that has a track.
 */
void
torget_week_counts_show (TorgetSession *session,
                         TorgetSidebar *sidebar,
                         GCancellable *cancellable)
{
  const TorgetDate today = torget_clock_get_today ();

  torget_session_count_deadlines_async (session, today, today + TORGET_DEADLINE_DUE_DAYS,
                                        cancellable, counted_cb, g_object_ref (sidebar));
}
