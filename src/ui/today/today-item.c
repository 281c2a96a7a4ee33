/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetTodayItem: see today-item.h. */
#include "config.h"

#include "ui/today/today-item.h"

#include "domain/deadline-text.h"
#include "ui/widgets/language.h"

#define MONTH_DAYS 30

struct _TorgetTodayItem
{
  GObject parent_instance;

  TorgetTodaySection section;
  gboolean is_heading;
  gboolean is_first; /* of its household in the section */
  TorgetDate today;
  TorgetDeadline deadline;
  gint64 group; /* the household, or minus the person */
  const TorgetDeadlineRow *row;
  char *household;
  char *person;
  char *cause;
  char *coordinator;
};

G_DEFINE_FINAL_TYPE (TorgetTodayItem, torget_today_item, G_TYPE_OBJECT)

static void
torget_today_item_finalize (GObject *object)
{
  TorgetTodayItem *self = TORGET_TODAY_ITEM (object);

  torget_deadline_clear (&self->deadline);
  g_free (self->household);
  g_free (self->person);
  g_free (self->cause);
  g_free (self->coordinator);
  G_OBJECT_CLASS (torget_today_item_parent_class)->finalize (object);
}

static void
torget_today_item_class_init (TorgetTodayItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = torget_today_item_finalize;
}

static void
torget_today_item_init (TorgetTodayItem *self)
{
}

static TorgetTodaySection
find_section (const TorgetDeadline *deadline,
              TorgetDate today)
{
  const int days_left = deadline->due - today;

  if (days_left < 0 && deadline->rule->kind == TORGET_RULE_DEADLINE)
    return TORGET_TODAY_LATE;
  if (days_left <= TORGET_DEADLINE_DUE_DAYS)
    return TORGET_TODAY_THIS_WEEK;
  return days_left <= MONTH_DAYS ? TORGET_TODAY_THIS_MONTH : TORGET_TODAY_LATER;
}

/**
 * torget_today_item_new:
 * @deadline: a deadline
 * @today: the day that it is read on
 *
 * Returns: (transfer full): a line about it, without names
 */
TorgetTodayItem *
torget_today_item_new (const TorgetDeadline *deadline,
                       TorgetDate today)
{
  TorgetTodayItem *self = g_object_new (TORGET_TYPE_TODAY_ITEM, NULL);

  self->deadline = *deadline;
  if (deadline->periods != NULL)
    g_array_ref (deadline->periods);
  self->today = today;
  self->section = find_section (deadline, today);
  return self;
}

/**
 * torget_today_item_new_heading:
 * @section: a section
 *
 * Returns: (transfer full): its heading
 */
TorgetTodayItem *
torget_today_item_new_heading (TorgetTodaySection section)
{
  TorgetTodayItem *self = g_object_new (TORGET_TYPE_TODAY_ITEM, NULL);

  self->is_heading = TRUE;
  self->section = section;
  return self;
}

/**
 * torget_today_item_is_heading:
 * @self: a line
 *
 * Returns: whether it is the heading of its section
 */
gboolean
torget_today_item_is_heading (TorgetTodayItem *self)
{
  return self->is_heading;
}

/**
 * torget_today_item_get_section:
 * @self: a line
 *
 * Returns: where it stands
 */
TorgetTodaySection
torget_today_item_get_section (TorgetTodayItem *self)
{
  return self->section;
}

/**
 * torget_today_item_get_deadline:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): the deadline; %NULL for a heading
 */
const TorgetDeadline *
torget_today_item_get_deadline (TorgetTodayItem *self)
{
  return self->is_heading ? NULL : &self->deadline;
}

/**
 * torget_today_item_get_today:
 * @self: a line
 *
 * Returns: the day that it is read on
 */
TorgetDate
torget_today_item_get_today (TorgetTodayItem *self)
{
  return self->today;
}

static void
replace (char **text,
         const char *value)
{
  g_free (*text);
  *text = g_strdup (value);
}

/**
 * torget_today_item_set_names:
 * @self: a line
 * @household_id: row id of the household that it is grouped under, or 0 for the person alone
 * @household: (nullable): what to call the household
 * @person: (nullable): what to call the person; already masked, and isolated
 * @cause: (nullable): what to call the other person of a cross rule
 * @coordinator: (nullable): who follows it
 */
void
torget_today_item_set_names (TorgetTodayItem *self,
                             gint64 household_id,
                             const char *household,
                             const char *person,
                             const char *cause,
                             const char *coordinator)
{
  self->group = household_id != 0 ? household_id : -self->deadline.person_id;
  replace (&self->household, household);
  replace (&self->person, person);
  replace (&self->cause, cause);
  replace (&self->coordinator, coordinator);
}

/**
 * torget_today_item_get_group:
 * @self: a line
 *
 * Returns: what lines of the same household have in common
 */
gint64
torget_today_item_get_group (TorgetTodayItem *self)
{
  return self->group;
}

/**
 * torget_today_item_get_household:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): what to call the household
 */
const char *
torget_today_item_get_household (TorgetTodayItem *self)
{
  return self->household;
}

/**
 * torget_today_item_get_person:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): what to call the person
 */
const char *
torget_today_item_get_person (TorgetTodayItem *self)
{
  return self->person;
}

/**
 * torget_today_item_get_coordinator:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): who follows it
 */
const char *
torget_today_item_get_coordinator (TorgetTodayItem *self)
{
  return self->coordinator;
}

/**
 * torget_today_item_set_row:
 * @self: a line
 * @row: (transfer none): what it was made of; lives longer than the line
 */
void
torget_today_item_set_row (TorgetTodayItem *self,
                           const TorgetDeadlineRow *row)
{
  self->row = row;
}

/**
 * torget_today_item_get_row:
 * @self: a line
 *
 * Returns: (transfer none): what it was made of
 */
const TorgetDeadlineRow *
torget_today_item_get_row (TorgetTodayItem *self)
{
  return self->row;
}

/**
 * torget_today_item_dup_sentence:
 * @self: a line that is no heading
 *
 * Returns: (transfer full): who loses what when, and why
 */
char *
torget_today_item_dup_sentence (TorgetTodayItem *self)
{
  return torget_deadline_dup_sentence_for (&self->deadline, self->today, self->person, self->cause,
                                           torget_ui_language ());
}

/**
 * torget_today_item_set_is_first:
 * @self: a line
 * @is_first: whether the household's name stands over it
 */
void
torget_today_item_set_is_first (TorgetTodayItem *self,
                                gboolean is_first)
{
  self->is_first = is_first;
}

/**
 * torget_today_item_get_is_first:
 * @self: a line
 *
 * Returns: whether the household's name stands over it
 */
gboolean
torget_today_item_get_is_first (TorgetTodayItem *self)
{
  return self->is_first;
}
