/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mentors, friend families and associations that a person has. */
#include "config.h"

#include "ui/coordination/mentor-section.h"

#include "base/clock.h"
#include "domain/work.h"

#include <glib/gi18n.h>

static void
prepare_end (gpointer record)
{
  TorgetMentorLink *link = record;

  if (link->end_date == TORGET_DATE_NONE)
    link->end_date = torget_clock_get_today ();
}

const TorgetRecordSpec torget_mentor_link_spec = {
  .type = &torget_mentor_link_type,
  .add_title = N_("New Mentor or Activity"),
  .edit_title = N_("Edit Mentor or Activity"),
  .added = N_("Mentor or activity added"),
  .changed = N_("Mentor or activity changed"),
  .removed = N_("Mentor or activity removed"),
  .groups = { { NULL, { "mentor_id", "start_date", "end_date" } } },
  .headline = { "mentor_id" },
};

const TorgetRecordSpec torget_mentor_link_end_spec = {
  .type = &torget_mentor_link_type,
  .add_title = N_("End Mentor or Activity"),
  .edit_title = N_("End Mentor or Activity"),
  .added = N_("Mentor or activity ended"),
  .changed = N_("Mentor or activity ended"),
  .removed = N_("Mentor or activity removed"),
  .groups = { { NULL, { "end_date" } } },
  .prepare = prepare_end,
};

static GPtrArray *
list_links (TorgetPersonCase *person_case)
{
  return torget_record_section_list_owned (person_case, &torget_mentor_link_type, NULL);
}

static gpointer
create_link (TorgetPersonCase *person_case)
{
  TorgetMentorLink *link
      = torget_record_section_create_owned (person_case, &torget_mentor_link_type);

  link->start_date = torget_clock_get_today ();
  return link;
}

static gboolean
is_over (gconstpointer record)
{
  return ((const TorgetMentorLink *) record)->end_date != TORGET_DATE_NONE;
}

const TorgetRecordSection torget_mentor_link_section = {
  .title = N_("Mentor, friend family and associations"),
  .add_label = N_("Add a Mentor or Activity"),
  .empty_text = N_("No mentor, friend family or association."),
  .spec = &torget_mentor_link_spec,
  .end_spec = &torget_mentor_link_end_spec,
  .list = list_links,
  .create = create_link,
  .is_over = is_over,
};
