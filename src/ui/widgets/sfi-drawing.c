/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person's way through SFI as the lanes of a timeline, and the right to it in words: the right
 * on top, under it a lane for each course. */
#include "config.h"

#include "ui/widgets/sfi-drawing.h"

#include "domain/code-list.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>

static const struct
{
  TorgetTone tone;
  const char *word;
  const char *sentence; /* with %s for the day on which the right ends, or without */
} states[TORGET_N_SFI_RIGHT_STATES] = {
  [TORGET_SFI_RIGHT_UNKNOWN] = { TORGET_TONE_NEUTRAL, N_ ("Not received"),
                                 N_ ("The three years of the right begin with the reception.") },
  [TORGET_SFI_RIGHT_RUNNING] = { TORGET_TONE_ACCENT, N_ ("The right runs"),
                                 N_ ("The right to SFI lasts until %s.") },
  [TORGET_SFI_RIGHT_NEAR] = { TORGET_TONE_WARNING, N_ ("The right ends soon"),
                              N_ ("The right to SFI ends %s. It can only be extended before.") },
  [TORGET_SFI_RIGHT_URGENT] = { TORGET_TONE_ERROR, N_ ("Extend now"),
                                N_ ("The right to SFI ends %s. It can only be extended before.") },
  [TORGET_SFI_RIGHT_ENDED] = { TORGET_TONE_ERROR, N_ ("The right has ended"),
                               N_ ("The right to SFI ended %s.") },
  [TORGET_SFI_RIGHT_DONE] = { TORGET_TONE_SUCCESS, N_ ("Completed"),
                              N_ ("Course D is passed.") },
};

/* Words of a time in a course; the sentences name the course, the first and the last day. */
typedef struct
{
  TorgetTone tone;
  const char *label;
  const char *closed;
  const char *open;
} PeriodWords;

static const PeriodWords passed = {
  TORGET_TONE_SUCCESS,
  N_ ("Passed"),
  /* Translators: %1$s is a course, %2$s the first and %3$s the last day. */
  N_ ("%1$s passed, from %2$s to %3$s."),
  NULL,
};

static const PeriodWords studied = {
  TORGET_TONE_ACCENT,
  N_ ("Studies"),
  /* Translators: %1$s is a course, %2$s the first and %3$s the last day. */
  N_ ("%1$s from %2$s to %3$s."),
  /* Translators: %1$s is a course, %2$s the first day. */
  N_ ("%1$s since %2$s."),
};

static const PeriodWords interrupted = {
  TORGET_TONE_WARNING,
  N_ ("Interruption"),
  /* Translators: %1$s is a course, %2$s the first and %3$s the last day. */
  N_ ("%1$s: interruption from %2$s to %3$s."),
  /* Translators: %1$s is a course, %2$s the first day. */
  N_ ("%1$s: interruption since %2$s."),
};

static const char *
get_course_name (int course)
{
  const char code[] = { (char) ('A' + course), '\0' };

  return torget_code_label ("sfi_course", code, torget_ui_language ());
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
static char *
dup_with_days (const char *format,
               const char *name,
               TorgetDate from,
               TorgetDate to)
{
  char first[TORGET_DATE_ISO_SIZE];
  char last[TORGET_DATE_ISO_SIZE];

  torget_date_write_iso (from, first);
  if (to == TORGET_DATE_NONE)
    return g_strdup_printf (_ (format), name, first);
  return g_strdup_printf (_ (format), name, first, torget_date_write_iso (to, last));
}

static char *
dup_with_day (const char *format,
              TorgetDate date)
{
  char iso[TORGET_DATE_ISO_SIZE];

  return g_strdup_printf (_ (format), torget_date_write_iso (date, iso));
}
#pragma GCC diagnostic pop

static const PeriodWords *
get_words (const TorgetSfiPeriod *period)
{
  if (period->is_interruption)
    return &interrupted;
  return period->is_passed ? &passed : &studied;
}

static void
add_period (TorgetTimelineData *data,
            guint lane,
            const TorgetSfiPeriod *period)
{
  const PeriodWords *words = get_words (period);
  g_autofree char *text
      = dup_with_days (period->to != TORGET_DATE_NONE ? words->closed : words->open,
                       get_course_name (period->course), period->from, period->to);

  torget_timeline_data_add_item (data, lane,
                                 &(TorgetTimelineItem){ .kind = TORGET_TIMELINE_BAR,
                                                        .tone = words->tone,
                                                        .from = period->from,
                                                        .to = period->to,
                                                        .label = _ (words->label),
                                                        .text = text,
                                                        .record_type
                                                        = period->record->record.type->name,
                                                        .record_id = period->record->record.id });
}

static void
add_mark (TorgetTimelineData *data,
          guint lane,
          const TorgetSfiMark *mark)
{
  const gboolean is_grade = g_str_equal (mark->list, "sfi_grade");
  const gboolean is_passed = g_strcmp0 (mark->code, "passed") == 0;
  const char *result = torget_code_label (mark->list, mark->code, torget_ui_language ());
  const char *kind = is_grade ? _ ("Grade") : _ ("National test");
  g_autofree char *label
      = result != NULL ? g_strdup_printf ("%s: %s", kind, result) : g_strdup (kind);
  g_autofree char *text = NULL;
  char iso[TORGET_DATE_ISO_SIZE];

  text = g_strdup_printf ("%s, %s, %s.", get_course_name (mark->course), label,
                          torget_date_write_iso (mark->date, iso));
  torget_timeline_data_add_item (
      data, lane,
      &(TorgetTimelineItem){ .kind = TORGET_TIMELINE_DOT,
                             .tone = is_passed ? TORGET_TONE_SUCCESS : TORGET_TONE_NEUTRAL,
                             .from = mark->date,
                             .label = label,
                             .text = text,
                             .record_type = mark->record->type->name,
                             .record_id = mark->record->id });
}

static int
find_first_course (const TorgetSfiCourses *courses)
{
  int first = TORGET_SFI_N_COURSES;

  for (guint i = 0; i < courses->periods->len; i++)
    first = MIN (first, g_array_index (courses->periods, TorgetSfiPeriod, i).course);
  for (guint i = 0; i < courses->marks->len; i++)
    first = MIN (first, g_array_index (courses->marks, TorgetSfiMark, i).course);
  return first;
}

/* From the course with which the person began: the later ones are what is left. */
static void
add_courses (TorgetTimelineData *data,
             const TorgetSfiCourses *courses)
{
  for (int course = find_first_course (courses); course < TORGET_SFI_N_COURSES; course++)
    {
      const guint lane = torget_timeline_data_add_lane (
          data, &(TorgetTimelineLane){ .label = get_course_name (course),
                                       .empty_text = _ ("Not begun") });

      for (guint i = 0; i < courses->periods->len; i++)
        if (g_array_index (courses->periods, TorgetSfiPeriod, i).course == course)
          add_period (data, lane, &g_array_index (courses->periods, TorgetSfiPeriod, i));
      for (guint i = 0; i < courses->marks->len; i++)
        if (g_array_index (courses->marks, TorgetSfiMark, i).course == course)
          add_mark (data, lane, &g_array_index (courses->marks, TorgetSfiMark, i));
    }
}

static void
add_extension (TorgetTimelineData *data,
               guint lane,
               TorgetDate from,
               const TorgetSfiExtension *extension)
{
  g_autofree char *text = dup_with_day (N_ ("Extended until %s."), extension->extended_to);

  torget_timeline_data_add_item (data, lane,
                                 &(TorgetTimelineItem){ .kind = TORGET_TIMELINE_BAR,
                                                        .tone = TORGET_TONE_SUCCESS,
                                                        .from = from,
                                                        .to = extension->extended_to,
                                                        .label = _ ("Extension"),
                                                        .text = text,
                                                        .record_type
                                                        = extension->record.type->name,
                                                        .record_id = extension->record.id });
}

static void
add_right (TorgetTimelineData *data,
           const TorgetSfiCourses *courses)
{
  const guint lane = torget_timeline_data_add_lane (
      data, &(TorgetTimelineLane){ .label = _ ("Right to SFI"),
                                   .icon_name = "torget-sfi-symbolic",
                                   .empty_text = _ ("Not received yet") });
  TorgetDate from = courses->right_end + 1;
  g_autofree char *text = NULL;
  g_autofree char *end = NULL;

  if (courses->received == TORGET_DATE_NONE)
    return;
  text = dup_with_days (N_ ("%1$s from %2$s to %3$s."), _ ("Right to SFI"), courses->received,
                        courses->right_end);
  torget_timeline_data_add_item (data, lane,
                                 &(TorgetTimelineItem){ .kind = TORGET_TIMELINE_BAR,
                                                        .tone = TORGET_TONE_NEUTRAL,
                                                        .from = courses->received,
                                                        .to = courses->right_end,
                                                        .label = _ ("Three years"),
                                                        .text = text });
  for (guint i = 0; i < courses->extensions->len; i++)
    {
      const TorgetSfiExtension *extension = g_ptr_array_index (courses->extensions, i);

      add_extension (data, lane, from, extension);
      from = extension->extended_to + 1;
    }
  end = dup_with_day (N_ ("The right to SFI lasts until %s."), courses->extended_to);
  torget_timeline_data_add_item (data, lane,
                                 &(TorgetTimelineItem){ .kind = TORGET_TIMELINE_DIAMOND,
                                                        .tone = states[courses->state].tone,
                                                        .from = courses->extended_to,
                                                        .label = _ ("Right ends"),
                                                        .text = end });
}

/**
 * torget_sfi_drawing_new:
 * @courses: a person's way through SFI
 *
 * Returns: (transfer full): the timeline that draws it
 */
TorgetTimelineData *
torget_sfi_drawing_new (const TorgetSfiCourses *courses)
{
  TorgetTimelineData *data = torget_timeline_data_new (courses->today);

  add_right (data, courses);
  add_courses (data, courses);
  torget_timeline_data_set_limit (data, courses->extended_to);
  return data;
}

/**
 * torget_sfi_right_get_tone:
 * @state: where the right stands
 *
 * Returns: its tone
 */
TorgetTone
torget_sfi_right_get_tone (TorgetSfiRightState state)
{
  return states[state].tone;
}

/**
 * torget_sfi_right_get_word:
 * @state: where the right stands
 *
 * Returns: (transfer none): the same in a few words
 */
const char *
torget_sfi_right_get_word (TorgetSfiRightState state)
{
  return _ (states[state].word);
}

/**
 * torget_sfi_right_dup_text:
 * @courses: a person's way through SFI
 *
 * Returns: (transfer full): where the right stands, in a sentence
 */
char *
torget_sfi_right_dup_text (const TorgetSfiCourses *courses)
{
  return dup_with_day (states[courses->state].sentence,
                       MAX (courses->extended_to, courses->today));
}
