/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The weeks of SFI that were lost while children waited for places, by sex. */
#include "config.h"

#include "domain/lost-weeks.h"

#define RULE "sfi_blocked_by_childcare"

/* Days that one person lost, the first and the day after the last. */
typedef struct
{
  gint64 person_id;
  TorgetDate from;
  TorgetDate until;
} Loss;

static int
compare_losses (gconstpointer a,
                gconstpointer b)
{
  const Loss *one = a;
  const Loss *other = b;

  if (one->person_id != other->person_id)
    return one->person_id < other->person_id ? -1 : 1;
  return (one->from > other->from) - (one->from < other->from);
}

/**
 * torget_deadline_counts_lost_weeks:
 * @deadline: a deadline
 *
 * The same weeks stand with the child; they are the guardian's, whose side hangs on the child's
 * application.
 *
 * Returns: whether its weeks are weeks that somebody has lost
 */
gboolean
torget_deadline_counts_lost_weeks (const TorgetDeadline *deadline)
{
  return g_str_equal (deadline->rule->id, RULE)
         && deadline->subject == &torget_preschool_application_type;
}

static void
add_loss (GArray *losses,
          const TorgetDeadline *deadline,
          TorgetDate today)
{
  const gboolean has_ended = !torget_deadline_is_open (deadline, today)
                             && deadline->ended_on != TORGET_DATE_NONE;
  const Loss loss = { deadline->person_id, deadline->due,
                      has_ended ? deadline->ended_on : today };

  if (torget_deadline_counts_lost_weeks (deadline) && loss.until > loss.from)
    g_array_append_val (losses, loss);
}

static void
add_weeks (TorgetLostWeeks *sum,
           const char *sex,
           int weeks)
{
  if (g_strcmp0 (sex, "female") == 0)
    sum->women += weeks;
  else if (g_strcmp0 (sex, "male") == 0)
    sum->men += weeks;
  else
    sum->unknown += weeks;
}

/* The days of one person's losses; those that two children cost count once.
 *
 * Returns: how many losses are the person's */
static guint
count_days (GArray *losses,
            guint first,
            int *days)
{
  const gint64 person_id = g_array_index (losses, Loss, first).person_id;
  TorgetDate counted = TORGET_DATE_NONE;
  guint i;

  *days = 0;
  for (i = first; i < losses->len; i++)
    {
      const Loss *loss = &g_array_index (losses, Loss, i);

      if (loss->person_id != person_id)
        break;
      *days += MAX (loss->until - MAX (loss->from, counted), 0);
      counted = MAX (counted, loss->until);
    }
  return i - first;
}

/**
 * torget_lost_weeks_sum:
 * @deadlines: (array length=n_deadlines): deadlines of any rules, of any persons
 * @n_deadlines: how many
 * @today: the day that they are read on
 * @get_sex: tells the sex of a person
 * @user_data: for @get_sex
 * @sum: (out): the weeks
 *
 * Whole weeks of each guardian, counted until the obstacle ended. Pure; any thread.
 */
void
torget_lost_weeks_sum (const TorgetDeadline *const *deadlines,
                       gsize n_deadlines,
                       TorgetDate today,
                       TorgetGetSexFunc get_sex,
                       gpointer user_data,
                       TorgetLostWeeks *sum)
{
  g_autoptr (GArray) losses = g_array_new (FALSE, FALSE, sizeof (Loss));

  *sum = (TorgetLostWeeks){ 0 };
  for (gsize i = 0; i < n_deadlines; i++)
    add_loss (losses, deadlines[i], today);
  g_array_sort (losses, compare_losses);
  for (guint i = 0; i < losses->len;)
    {
      const gint64 person_id = g_array_index (losses, Loss, i).person_id;
      int days;

      i += count_days (losses, i, &days);
      add_weeks (sum, get_sex (person_id, user_data), days / 7);
    }
}
