/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What hangs on what, as lines between the bars of a case's timeline. */
#include "config.h"

#include "ui/person/case-timeline-links.h"

#include "domain/dependencies.h"
#include "ui/person/dependency-text.h"

#include <glib/gi18n.h>

/* An item that is not there. */
#define NO_ITEM G_MAXUINT

typedef struct
{
  TorgetTimelineData *data;
  TorgetRecordSet *records;
  GHashTable *items;
  TorgetDate today;
} Links;

static guint
find_item (Links *self,
           gint64 record_id)
{
  gpointer found = g_hash_table_lookup (self->items, &record_id);

  return found != NULL ? GPOINTER_TO_UINT (found) - 1 : NO_ITEM;
}

static guint
find_application (Links *self,
                  gint64 child_id)
{
  const TorgetPreschoolApplication *application
      = torget_case_get_application (self->records, child_id);

  return application != NULL ? find_item (self, application->record.id) : NO_ITEM;
}

static guint
find_plan (Links *self,
           gint64 person_id)
{
  const TorgetPlan *plan = torget_case_get_plan (self->records, person_id);

  return plan != NULL ? find_item (self, plan->record.id) : NO_ITEM;
}

static guint
find_enrolment (Links *self,
                gint64 person_id)
{
  const TorgetSfiEnrolment *enrolment = torget_case_get_enrolment (self->records, person_id);

  return enrolment != NULL ? find_item (self, enrolment->record.id) : NO_ITEM;
}

static void
add_link (Links *self,
          guint from,
          guint to,
          const char *text)
{
  const TorgetTimelineLink link = { from, to, text };

  if (from != NO_ITEM && to != NO_ITEM)
    torget_timeline_data_add_link (self->data, &link);
}

/* A child's place, while it is waited for, holds up the parent's hours. */
static void
add_dependency (Links *self,
                const TorgetDependency *dependency)
{
  g_autofree char *text
      = torget_dependency_dup_sentence (dependency, self->records, self->today);

  if (dependency->kind == TORGET_DEPENDS_PLAN_ON_PLACE)
    add_link (self, find_application (self, dependency->cause_id),
              find_plan (self, dependency->person_id), text);
  else if (dependency->kind == TORGET_DEPENDS_SFI_ON_PLACE)
    add_link (self, find_application (self, dependency->cause_id),
              find_enrolment (self, dependency->person_id), text);
}

static gboolean
is_linked (Links *self,
           guint from,
           guint to)
{
  for (guint i = 0; i < torget_timeline_data_get_n_links (self->data); i++)
    {
      const TorgetTimelineLink *link = torget_timeline_data_get_link (self->data, i);

      if (link->from_item == from && link->to_item == to)
        return TRUE;
    }
  return FALSE;
}

/**
 * torget_case_timeline_add_links:
 * @data: a timeline with its items
 * @records: the case
 * @items: row id of a record -> index of its bar, plus one
 * @household_id: row id; 0 for none
 *
 * Draws how the tracks of a household hang on each other.
 */
void
torget_case_timeline_add_links (TorgetTimelineData *data,
                                TorgetRecordSet *records,
                                GHashTable *items,
                                gint64 household_id)
{
  Links self = { data, records, items, torget_timeline_data_get_today (data) };
  GPtrArray *plans = torget_record_set_list (records, &torget_plan_type);
  g_autoptr (GArray) dependencies
      = torget_case_list_dependencies (records, household_id, self.today);

  for (guint i = 0; i < dependencies->len; i++)
    add_dependency (&self, &g_array_index (dependencies, TorgetDependency, i));
  for (guint i = 0; i < plans->len; i++)
    {
      const TorgetPlan *plan = g_ptr_array_index (plans, i);
      const guint from = find_item (&self, plan->blocking_application_id);
      const guint to = find_item (&self, plan->record.id);

      if (!is_linked (&self, from, to))
        add_link (&self, from, to,
                  _ ("The plan is part time because the child waits for a preschool place."));
    }
}
