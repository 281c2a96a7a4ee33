/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way of a sublet to two years in words. */
#include "config.h"

#include "ui/widgets/two-year-text.h"

#include <glib/gi18n.h>

static const struct
{
  TorgetTone tone;
  const char *icon_name;
  const char *word;
} states[TORGET_N_SUBLET_STATES] = {
  [TORGET_SUBLET_UNDATED] = { TORGET_TONE_NEUTRAL, "dialog-question-symbolic",
                              N_ ("First day not recorded") },
  [TORGET_SUBLET_OTHER_TENURE] = { TORGET_TONE_NEUTRAL, "action-unavailable-symbolic",
                                   N_ ("Not a sublet: two years do not count") },
  [TORGET_SUBLET_UNSIGNED] = { TORGET_TONE_NEUTRAL, "document-edit-symbolic",
                               N_ ("Not signed yet") },
  [TORGET_SUBLET_UPCOMING] = { TORGET_TONE_NEUTRAL, "appointment-new-symbolic",
                               N_ ("Has not begun") },
  [TORGET_SUBLET_RUNNING] = { TORGET_TONE_ACCENT, "media-playback-start-symbolic",
                              N_ ("Running") },
  [TORGET_SUBLET_TO_DECIDE] = { TORGET_TONE_WARNING, "alarm-symbolic",
                                N_ ("Decide and serve notice") },
  [TORGET_SUBLET_SERVED] = { TORGET_TONE_SUCCESS, "emblem-ok-symbolic", N_ ("Notice served") },
  [TORGET_SUBLET_SERVED_LATE] = { TORGET_TONE_ERROR, "dialog-error-symbolic",
                                  N_ ("Notice served too late") },
  [TORGET_SUBLET_NOT_SERVED] = { TORGET_TONE_ERROR, "dialog-error-symbolic",
                                 N_ ("Notice not served in time") },
  [TORGET_SUBLET_PAST_TWO_YEARS] = { TORGET_TONE_ERROR, "dialog-warning-symbolic",
                                     N_ ("More than two years") },
  [TORGET_SUBLET_INDEFINITE] = { TORGET_TONE_WARNING, "media-playlist-repeat-symbolic",
                                 N_ ("Extended indefinitely") },
  [TORGET_SUBLET_OVER] = { TORGET_TONE_NEUTRAL, "object-select-symbolic", N_ ("Over") },
};

static const struct
{
  const char *label;
  const char *sentence; /* with %s for the day */
} marks[TORGET_N_SUBLET_MARKS] = {
  [TORGET_SUBLET_FIRST_DAY] = { N_ ("First day"), N_ ("First day %s.") },
  [TORGET_SUBLET_CONTRACT_DAY] = { N_ ("This contract"), N_ ("This contract from %s.") },
  [TORGET_SUBLET_DECIDE_BY] = { N_ ("Decide by"), N_ ("Decide what happens by %s.") },
  [TORGET_SUBLET_SERVE_BY] = { N_ ("Serve notice by"), N_ ("Last day to serve notice %s.") },
  [TORGET_SUBLET_NOTICE] = { N_ ("Notice served"), N_ ("Notice served %s.") },
  [TORGET_SUBLET_LAST_DAY] = { N_ ("Last day"), N_ ("Last day of the contract %s.") },
  [TORGET_SUBLET_MOVED_OUT] = { N_ ("Moved out"), N_ ("Moved out %s.") },
  [TORGET_SUBLET_TWO_YEARS] = { N_ ("Two years"), N_ ("Two years on %s.") },
};

/**
 * torget_sublet_state_get_tone:
 * @state: where a contract stands
 *
 * Returns: its tone
 */
TorgetTone
torget_sublet_state_get_tone (TorgetSubletState state)
{
  return states[state].tone;
}

/**
 * torget_sublet_state_get_icon_name:
 * @state: where a contract stands
 *
 * Returns: (transfer none): its symbolic icon
 */
const char *
torget_sublet_state_get_icon_name (TorgetSubletState state)
{
  return states[state].icon_name;
}

/**
 * torget_sublet_state_get_word:
 * @state: where a contract stands
 *
 * Returns: (transfer none): the same in a few words
 */
const char *
torget_sublet_state_get_word (TorgetSubletState state)
{
  return _ (states[state].word);
}

/**
 * torget_sublet_mark_get_label:
 * @kind: a day of a bar
 *
 * Returns: (transfer none): what stands over its date
 */
const char *
torget_sublet_mark_get_label (TorgetSubletMarkKind kind)
{
  return _ (marks[kind].label);
}

static void
append_mark (GString *text,
             const TorgetSubletMark *mark)
{
  char iso[TORGET_DATE_ISO_SIZE];
  g_auto (GStrv) parts = g_strsplit (_ (marks[mark->kind].sentence), "%s", 2);
  g_autofree char *sentence
      = g_strjoinv (torget_date_write_iso (mark->date, iso), parts);

  g_string_append_printf (text, " %s", sentence);
}

/**
 * torget_sublet_bar_dup_text:
 * @bar: a sublet
 *
 * Returns: (transfer full): where it stands and its days, in sentences in the user's language
 */
char *
torget_sublet_bar_dup_text (const TorgetSubletBar *bar)
{
  TorgetSubletMark days[TORGET_N_SUBLET_MARKS];
  const guint n_days = torget_sublet_bar_list_marks (bar, days);
  GString *text = g_string_new (torget_sublet_state_get_word (bar->state));

  g_string_append_c (text, '.');
  for (guint i = 0; i < n_days; i++)
    append_mark (text, &days[i]);
  if (bar->state == TORGET_SUBLET_SERVED && torget_sublet_bar_is_open (bar))
    g_string_append_printf (text, " %s", _ ("Moving out is not recorded."));
  return g_string_free (text, FALSE);
}
