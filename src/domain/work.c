/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Practice, work, and civil society. Field order here is column order in the store. */
#include "config.h"

#include "domain/work.h"

static const TorgetField employer_fields[] = {
  TORGET_TEXT (TorgetEmployer, name),
  TORGET_CODE (TorgetEmployer, sector, "sector"),
  TORGET_CODE (TorgetEmployer, municipality, "municipality"),
  TORGET_TEXT (TorgetEmployer, phone),
  TORGET_TEXT (TorgetEmployer, email),
};

TORGET_DEFINE_RECORD (TorgetEmployer, employer, "employer")

static const TorgetField practice_place_fields[] = {
  TORGET_LINK (TorgetPracticePlace, employer_id, "employer"),
  TORGET_TEXT (TorgetPracticePlace, title),
  TORGET_CODE (TorgetPracticePlace, sector, "sector"),
  TORGET_CODE (TorgetPracticePlace, municipality, "municipality"),
  TORGET_INT (TorgetPracticePlace, places),
  TORGET_CODE (TorgetPracticePlace, sfi_course, "sfi_course"),
  TORGET_INT (TorgetPracticePlace, hours_per_week),
  TORGET_DATE (TorgetPracticePlace, start_date),
  TORGET_DATE (TorgetPracticePlace, end_date),
};

TORGET_DEFINE_RECORD (TorgetPracticePlace, practice_place, "practice_place")

static const TorgetField work_placement_fields[] = {
  TORGET_LINK (TorgetWorkPlacement, person_id, "person"),
  TORGET_LINK (TorgetWorkPlacement, practice_place_id, "practice_place"),
  TORGET_LINK (TorgetWorkPlacement, employer_id, "employer"),
  TORGET_CODE (TorgetWorkPlacement, kind, "activity_kind"),
  TORGET_CODE (TorgetWorkPlacement, sector, "sector"),
  TORGET_DATE (TorgetWorkPlacement, start_date),
  TORGET_DATE (TorgetWorkPlacement, end_date),
  TORGET_INT (TorgetWorkPlacement, hours_per_week),
  TORGET_CODE (TorgetWorkPlacement, outcome, "placement_outcome"),
};

TORGET_DEFINE_RECORD (TorgetWorkPlacement, work_placement, "work_placement")

static const TorgetField mentor_fields[] = {
  TORGET_TEXT (TorgetMentor, name),
  TORGET_CODE (TorgetMentor, kind, "mentor_kind"),
  TORGET_TEXT (TorgetMentor, organisation),
  TORGET_TEXT (TorgetMentor, phone),
  TORGET_TEXT (TorgetMentor, email),
};

TORGET_DEFINE_RECORD (TorgetMentor, mentor, "mentor")

static const TorgetField mentor_link_fields[] = {
  TORGET_LINK (TorgetMentorLink, person_id, "person"),
  TORGET_LINK (TorgetMentorLink, mentor_id, "mentor"),
  TORGET_DATE (TorgetMentorLink, start_date),
  TORGET_DATE (TorgetMentorLink, end_date),
};

TORGET_DEFINE_RECORD (TorgetMentorLink, mentor_link, "mentor_link")
