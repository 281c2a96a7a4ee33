/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Situations of studies and work: absence, the three-year limit of SFI, temporary protection, a
 * job. */
#include "config.h"

#include "service/demo-story.h"

#define WEEK(key, monday, attended)                                                               \
  { monday, "sfi", "sfi_attendance", key,                                                         \
    "week_start=" monday "; planned_hours=15; attended_hours=" attended }

/* Away since 2026-10-26, without a reason that is on record. */
const TorgetDemoStep torget_demo_absence[] = {
  { "2025-09-27", NULL, "household", "home", "label=D00004" },
  { NULL, "home", "person", "yusuf",
    "given_name=Yusuf; family_name=Nasser; sex=male; birth_date=1996-11-17; "
    "role=reference_person; language=ara; country=SY; reception=self_settled; "
    "permit_ground=refugee; permit_from=2025-07-29; permit_to=2028-07-28; "
    "first_registered_date=2025-09-27" },
  { NULL, "home", "person", "nour",
    "given_name=Nour; family_name=Nasser; sex=female; birth_date=2019-03-04; role=child; "
    "language=ara; country=SY; reception=self_settled; permit_ground=refugee; "
    "permit_from=2025-07-29; permit_to=2028-07-28; first_registered_date=2025-09-27" },
  { "2025-10-17", "yusuf", "plan", "plan",
    "status=not_started; enrolled_date=2025-10-17" },
  { "2025-10-17", "plan", "plan_enrolled" },
  { "2025-10-17", "plan", "plan_mapping_started" },
  { "2025-10-22", "yusuf", "sfi_enrolment", "sfi",
    "status=registered; track=general; registered_date=2025-10-22" },
  { "2025-11-01", "sfi", "sfi_received", NULL, "study_path=2; course=B" },
  { "2025-11-03", "plan", "plan_mapping_done" },
  { "2025-11-16", "plan", "plan_settled" },
  { "2025-11-16", "plan", "plan_full_time" },
  { "2025-11-21", "sfi", "sfi_started", NULL,
    "provider=Viva; group_name=2C eftermiddag; hours_per_week=15" },
  { NULL, "plan", "activity", "lessons",
    "kind=sfi; title=SFI; agency=viva; start_date=2025-11-21; hours_per_week=20; "
    "status=ongoing" },
  { NULL, "lessons", "week_slot", "monday",
    "person_id=yusuf; weekday=1; start_minute=480; end_minute=780" },
  { NULL, "lessons", "week_slot", "tuesday",
    "person_id=yusuf; weekday=2; start_minute=480; end_minute=780" },
  { NULL, "lessons", "week_slot", "wednesday",
    "person_id=yusuf; weekday=3; start_minute=480; end_minute=780" },
  { NULL, "lessons", "week_slot", "thursday",
    "person_id=yusuf; weekday=4; start_minute=480; end_minute=780" },
  { "2026-05-18", "sfi", "sfi_test", "test", "course=B; date=2026-05-18; result=passed" },
  { "2026-05-25", "sfi", "sfi_course_passed" },
  { "2026-06-01", "sfi", "sfi_course_started", NULL, "course=C; group_name=2C eftermiddag" },
  { "2026-08-24", "plan", "activity", "kitchen",
    "kind=internship; title=Praktik restaurang; agency=employment_service; "
    "start_date=2026-08-24; hours_per_week=16; status=ongoing" },
  { NULL, "kitchen", "week_slot", "kitchen_tuesday",
    "person_id=yusuf; weekday=2; start_minute=750; end_minute=1020" },
  { NULL, "kitchen", "week_slot", "kitchen_friday",
    "person_id=yusuf; weekday=5; start_minute=750; end_minute=1020" },
  WEEK ("week_41", "2026-10-05", "15"),
  WEEK ("week_42", "2026-10-12", "12"),
  WEEK ("week_43", "2026-10-19", "15"),
  WEEK ("week_44", "2026-10-26", "0"),
  WEEK ("week_45", "2026-11-02", "0"),
  { "2026-11-08", "yusuf", "task", "ask",
    "text=Fråga Yusuf om frånvaron; coordinator_id=Anna Demo; due_date=2026-11-10" },
  WEEK ("week_46", "2026-11-09", "0"),
  { "2026-11-16", "yusuf", "note", "answer",
    "kind=call; track=sfi; date=2026-11-16; author=Anna Demo; "
    "text=Inte på SFI sedan tre veckor. Nour är sjuk, läkarintyg är utlovat." },
  { NULL, "ask", "task", NULL, "done_date=2026-11-16" },
  { NULL, "yusuf", "task", "re_entry",
    "text=Planera återgång till SFI med Viva; coordinator_id=Anna Demo; due_date=2026-11-24" },
  { NULL },
};

/* Received before the three-year limit came: the right runs from 2026-01-01. */
const TorgetDemoStep torget_demo_sfi_transition[] = {
  { "2024-01-15", NULL, "household", "home", "label=D00005" },
  { NULL, "home", "person", "selam",
    "given_name=Selam; family_name=Weldeab; sex=female; birth_date=1991-09-21; "
    "role=reference_person; language=tir; country=ER; reception=assigned; "
    "permit_ground=refugee; permit_from=2023-11-16; permit_to=2026-11-15; "
    "received_date=2024-01-01; first_registered_date=2024-01-15" },
  { "2024-01-22", "selam", "sfi_enrolment", "sfi",
    "status=registered; track=general; registered_date=2024-01-22" },
  { "2024-02-05", "sfi", "sfi_received", NULL, "study_path=1; course=A" },
  { "2024-02-12", "sfi", "sfi_started", NULL, "provider=Viva; hours_per_week=15" },
  { "2025-06-05", "sfi", "sfi_test", "test", "course=A; date=2025-06-05; result=passed" },
  { "2025-06-12", "sfi", "sfi_course_passed" },
  { "2025-08-18", "sfi", "sfi_course_started", NULL, "course=B; group_name=1B förmiddag" },
  { "2025-09-01", "sfi", "sfi_study_plan", "study_plan",
    "date=2025-09-01; goals=Kurs B våren 2027; scope=15 timmar i veckan" },
  WEEK ("week_45", "2026-11-02", "15"),
  WEEK ("week_46", "2026-11-09", "12"),
  { "2026-11-16", "selam", "person", NULL, "permit_to=2028-11-15" },
  { NULL },
};

/* LMA number, samordningsnummer, personnummer; a host's home, in which 12 kap. jordabalken does not
 * hold; the older rule of the programme. */
const TorgetDemoStep torget_demo_ukraine[] = {
  { "2024-03-18", NULL, "household", "home", "label=D00007" },
  { NULL, "home", "person", "olena",
    "given_name=Olena; family_name=Kovalenko; native_name=Олена Коваленко; sex=female; "
    "birth_date=1983-12-30; role=reference_person; language=ukr; country=UA; "
    "reception=mass_flight; permit_ground=temporary_protection; permit_from=2024-03-08; "
    "permit_to=2025-03-04" },
  { NULL, "olena", "identity", "lma", "kind=dossier; value=99-000701; valid_from=2024-03-08" },
  { NULL, NULL, "dwelling", "room", "address=Göksropsvägen 46B; municipality=2480; rooms=1" },
  { NULL, "home", "sublet", "hosted",
    "dwelling_id=room; tenure=right_of_use; status=draft; start_date=2024-04-01; "
    "end_date=2027-03-31" },
  { "2024-03-25", "hosted", "sublet_signed" },
  { "2024-04-01", "hosted", "sublet_moved_in" },
  { "2024-06-10", "olena", "identity", "coordination",
    "kind=samordningsnummer; level=confirmed; valid_from=2024-06-10" },
  { "2024-12-20", "olena", "person", NULL, "permit_to=2026-03-04" },
  { "2025-02-19", "olena", "person", NULL, "first_registered_date=2025-02-19" },
  { NULL, "olena", "identity", "personal", "kind=personnummer; valid_from=2025-02-19" },
  { NULL, "coordination", "identity", NULL, "valid_to=2025-02-18" },
  { NULL, "lma", "identity", NULL, "valid_to=2025-02-18" },
  { "2025-03-03", "olena", "plan", "plan",
    "status=not_started; enrolled_date=2025-03-03" },
  { "2025-03-03", "plan", "plan_enrolled" },
  { "2025-03-03", "plan", "plan_mapping_started" },
  { "2025-03-11", "olena", "sfi_enrolment", "sfi",
    "status=registered; track=general; registered_date=2025-03-11" },
  { "2025-03-21", "sfi", "sfi_received", NULL, "study_path=3; course=C" },
  { "2025-03-24", "plan", "plan_mapping_done" },
  { "2025-04-07", "plan", "plan_settled" },
  { "2025-04-07", "plan", "plan_full_time" },
  { "2025-04-10", "sfi", "sfi_started", NULL, "provider=Viva; hours_per_week=15" },
  { "2026-01-23", "sfi", "sfi_course_passed" },
  { "2026-02-02", "sfi", "sfi_course_started", NULL, "course=D" },
  { "2026-02-16", "olena", "person", NULL, "permit_to=2027-03-04" },
  { NULL },
};

#define IN_UMEA                                                                                   \
  "family_name=Noori; language=prs; country=AF; reception=assigned; permit_ground=refugee; "      \
  "permit_from=2024-04-06; permit_to=2027-04-05; received_date=2024-05-22; "                      \
  "first_registered_date=2024-06-05; "

/* It worked: a job in care. She still takes part part time. */
const TorgetDemoStep torget_demo_success[] = {
  { "2024-06-05", NULL, "household", "home", "label=D00008" },
  { NULL, "home", "person", "rashid",
    IN_UMEA "given_name=Rashid; sex=male; birth_date=1985-02-14; role=reference_person" },
  { NULL, "home", "person", "zahra",
    IN_UMEA "given_name=Zahra; sex=female; birth_date=1988-07-03; role=spouse" },
  { "2024-06-24", "rashid", "plan", "his_plan",
    "status=not_started; sector=health_care; enrolled_date=2024-06-24" },
  { "2024-06-24", "his_plan", "plan_enrolled" },
  { "2024-06-24", "his_plan", "plan_mapping_started" },
  { "2024-06-24", "zahra", "plan", "her_plan",
    "status=not_started; enrolled_date=2024-06-24" },
  { "2024-06-24", "her_plan", "plan_enrolled" },
  { "2024-06-24", "her_plan", "plan_mapping_started" },
  { "2024-07-15", "rashid", "sfi_enrolment", "his_sfi",
    "status=registered; track=industry; registered_date=2024-07-15; time_of_day=morning" },
  { NULL, "zahra", "sfi_enrolment", "her_sfi",
    "status=registered; track=general; registered_date=2024-07-15" },
  { "2024-07-25", "his_sfi", "sfi_received", NULL, "study_path=3; course=C" },
  { "2024-07-25", "her_sfi", "sfi_received", NULL, "study_path=2; course=B" },
  { "2024-08-12", "his_plan", "plan_mapping_done" },
  { "2024-08-12", "her_plan", "plan_mapping_done" },
  { "2024-08-19", "his_sfi", "sfi_started", NULL, "provider=Viva; hours_per_week=15" },
  { "2024-08-19", "her_sfi", "sfi_started", NULL, "provider=Viva; hours_per_week=15" },
  { "2024-08-26", "his_plan", "plan_settled" },
  { "2024-08-26", "his_plan", "plan_full_time" },
  { "2024-08-26", "her_plan", "plan_settled" },
  { "2024-08-26", "her_plan", "plan_full_time" },
  { "2025-04-04", NULL, "head_lease", "lease",
    "landlord=Bostaden; contract_number=B-00008; block=no" },
  { NULL, NULL, "dwelling", "flat",
    "head_lease_id=lease; address=Ålidhöjd 52A; municipality=2480; rooms=3; size_m2=74; "
    "rent=8350" },
  { NULL, "home", "sublet", "contract",
    "dwelling_id=flat; tenure=sublet; status=draft; start_date=2025-05-01; end_date=2027-04-30; "
    "term_months=24" },
  { "2025-04-11", "contract", "sublet_signed" },
  { "2025-05-01", "contract", "sublet_landlord_notified" },
  { "2025-05-01", "contract", "sublet_moved_in" },
  { "2025-06-05", "his_sfi", "sfi_course_passed" },
  { "2025-06-05", "her_sfi", "sfi_course_passed" },
  { "2025-08-18", "his_sfi", "sfi_course_started", NULL, "course=D" },
  { "2025-08-18", "her_sfi", "sfi_course_started", NULL, "course=C" },
  { "2025-09-01", "rashid", "work_placement", "practice",
    "kind=internship; sector=health_care; start_date=2025-09-01; end_date=2026-05-29; "
    "hours_per_week=16" },
  { "2026-01-25", "rashid", "consent", "consent",
    "agency=viva; purpose=regional_exchange; given_date=2026-01-25; expires_date=2027-01-25; "
    "language=prs" },
  { "2026-03-02", "her_plan", "plan_part_time", NULL,
    "part_time_reason=parental_benefit; hours_per_week=20" },
  { "2026-06-22", "practice", "work_placement", NULL, "outcome=employed" },
  { "2026-07-01", "his_plan", "plan_discharged", NULL, "outcome=work_full_time",
    "Anställd som undersköterska från den 1 juli." },
  { "2026-07-06", "his_sfi", "sfi_track_changed", NULL, "track=evening; hours_per_week=6",
    "Kurs D på kvällar vid sidan av arbetet." },
  { NULL, "his_sfi", "sfi_enrolment", NULL, "time_of_day=evening" },
  { "2026-09-29", "his_plan", "plan_outcome_90", NULL, "outcome_90=work_full_time" },
  { "2026-10-30", "contract", "sublet_decided", NULL,
    "onward_plan=Övertagande i första hand bedöms med Bostaden" },
  { NULL },
};
