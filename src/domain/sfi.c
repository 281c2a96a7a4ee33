/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The SFI track (skollagen 20 kap.). Field order here is column order in the store. */
#include "config.h"

#include "domain/sfi.h"

static const TorgetField sfi_enrolment_fields[] = {
  TORGET_LINK (TorgetSfiEnrolment, person_id, "person"),
  TORGET_CODE (TorgetSfiEnrolment, status, "sfi_status"),
  TORGET_CODE (TorgetSfiEnrolment, study_path, "study_path"),
  TORGET_CODE (TorgetSfiEnrolment, course, "sfi_course"),
  TORGET_CODE (TorgetSfiEnrolment, track, "sfi_track"),
  TORGET_FLAG (TorgetSfiEnrolment, literacy),
  TORGET_DATE (TorgetSfiEnrolment, registered_date),
  TORGET_DATE (TorgetSfiEnrolment, received_date),
  TORGET_DATE (TorgetSfiEnrolment, started_date),
  TORGET_DATE (TorgetSfiEnrolment, ended_date),
  TORGET_TEXT (TorgetSfiEnrolment, provider),
  TORGET_TEXT (TorgetSfiEnrolment, group_name),
  TORGET_INT (TorgetSfiEnrolment, hours_per_week),
  TORGET_TEXT (TorgetSfiEnrolment, next_step),
};

TORGET_DEFINE_RECORD (TorgetSfiEnrolment, sfi_enrolment, "sfi_enrolment")
