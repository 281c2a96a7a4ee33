/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Situations of homes: a notice that was not served, a block lease, a move, a notice due in days. */
#include "config.h"

#include "service/demo-story.h"

/* Nobody gave notice by 2026-06-30: the contract runs on, and past two years. */
const TorgetDemoStep torget_demo_missed_notice[] = {
  { "2024-09-18", NULL, "household", "home", "label=D00002" },
  { NULL, "home", "person", "dawit",
    "given_name=Dawit; family_name=Tesfay; sex=male; birth_date=1987-09-02; "
    "role=reference_person; language=tir; country=ER; reception=quota; "
    "permit_ground=quota_refugee; permit_from=2024-07-23; received_date=2024-09-04; "
    "first_registered_date=2024-09-18" },
  { NULL, "home", "person", "luwam",
    "given_name=Luwam; family_name=Tesfay; sex=female; birth_date=1990-01-20; role=spouse; "
    "language=tir; country=ER; reception=quota; permit_ground=quota_refugee; "
    "permit_from=2024-07-23; received_date=2024-09-04; first_registered_date=2024-09-18" },
  { "2024-09-20", NULL, "head_lease", "lease",
    "landlord=Bostaden; contract_number=B-00002; block=no; start_date=2024-09-01" },
  { NULL, NULL, "dwelling", "flat",
    "head_lease_id=lease; address=Axtorpsvägen 9C; municipality=2480; rooms=3; size_m2=72; "
    "rent=8200" },
  { NULL, "home", "sublet", "contract",
    "dwelling_id=flat; tenure=sublet; status=draft; start_date=2024-10-01; end_date=2026-09-30; "
    "term_months=24" },
  { "2024-09-23", "contract", "sublet_signed" },
  { "2024-10-01", "contract", "sublet_landlord_notified" },
  { "2024-10-01", "contract", "sublet_moved_in" },
  { "2024-10-07", "dawit", "sfi_enrolment", "sfi",
    "status=registered; track=general; registered_date=2024-10-07" },
  { "2024-10-14", "dawit", "plan", "plan",
    "status=not_started; enrolled_date=2024-10-14" },
  { "2024-10-14", "plan", "plan_enrolled" },
  { "2024-10-14", "plan", "plan_mapping_started" },
  { "2024-10-21", "sfi", "sfi_received", NULL, "study_path=3; course=C" },
  { "2024-11-04", "plan", "plan_mapping_done" },
  { "2024-11-04", "sfi", "sfi_started", NULL, "provider=Viva; hours_per_week=15" },
  { "2024-11-18", "plan", "plan_settled" },
  { "2024-11-18", "plan", "plan_full_time" },
  { "2025-12-12", "sfi", "sfi_course_passed" },
  { "2026-01-12", "sfi", "sfi_course_started", NULL, "course=D" },
  { "2026-10-01", "contract", "sublet_extended", NULL, NULL,
    "Ingen uppsägning delgavs före den 30 juni. Hyresgästen bor kvar; avtalet löper på obestämd "
    "tid." },
  { "2026-10-05", "contract", "sublet", NULL,
    "onward_plan=Kö hos Bostaden sedan 2024; queue_since=2024-10-07" },
  { NULL },
};

#define FLAT(number)                                                                              \
  { NULL, NULL, "dwelling", "flat_" number,                                                       \
    "head_lease_id=lease; address=Historiegränd 29; apartment=" number                            \
    "; municipality=2480; rooms=2; size_m2=58; rent=7100" }

/* One head contract for twelve flats: 12:45 protects the tenant from the first day. */
const TorgetDemoStep torget_demo_block_trap[] = {
  { "2024-12-09", NULL, "head_lease", "lease",
    "landlord=Demo fastigheter; contract_number=D-012; block=yes; start_date=2024-12-01" },
  FLAT ("1001"),
  FLAT ("1002"),
  FLAT ("1003"),
  FLAT ("1101"),
  FLAT ("1102"),
  FLAT ("1103"),
  FLAT ("1201"),
  FLAT ("1202"),
  FLAT ("1203"),
  FLAT ("1301"),
  FLAT ("1302"),
  FLAT ("1303"),
  { "2025-01-10", NULL, "household", "home", "label=D00003" },
  { NULL, "home", "person", "hodan",
    "given_name=Hodan; family_name=Abdi; sex=female; birth_date=1990-06-05; "
    "role=reference_person; language=som; country=SO; reception=self_settled; "
    "permit_ground=subsidiary_protection; permit_from=2024-11-11; permit_to=2027-02-04; "
    "first_registered_date=2025-01-10" },
  { NULL, "home", "sublet", "contract",
    "dwelling_id=flat_1103; tenure=sublet; status=draft; start_date=2025-01-01; "
    "end_date=2027-12-31; term_months=36" },
  { "2025-01-10", "contract", "sublet_signed" },
  { "2025-01-10", "contract", "sublet_landlord_notified" },
  { "2025-01-10", "contract", "sublet_moved_in" },
  { "2025-02-19", "hodan", "sfi_enrolment", "sfi",
    "status=registered; track=general; registered_date=2025-02-19" },
  { "2025-02-24", "hodan", "plan", "plan",
    "status=not_started; enrolled_date=2025-02-24" },
  { "2025-02-24", "plan", "plan_enrolled" },
  { "2025-02-24", "plan", "plan_mapping_started" },
  { "2025-03-01", "sfi", "sfi_received", NULL, "study_path=1; course=A" },
  { "2025-03-17", "plan", "plan_mapping_done" },
  { "2025-03-21", "sfi", "sfi_started", NULL, "provider=Viva; hours_per_week=15" },
  { "2025-03-31", "plan", "plan_settled" },
  { "2025-03-31", "plan", "plan_full_time" },
  { "2026-02-06", "sfi", "sfi_course_passed" },
  { "2026-02-09", "sfi", "sfi_course_started", NULL, "course=B" },
  { "2026-09-14", "hodan", "note", "legal_review",
    "kind=note; track=housing; date=2026-09-14; author=Anna Demo; "
    "text=Blockhyra: inget avstående är godkänt. Juristen granskar före beslut." },
  { NULL },
};

/* From Umeå to another county of the region, with all that a move brings with it. */
const TorgetDemoStep torget_demo_move[] = {
  { "2025-10-17", NULL, "household", "home", "label=D00009" },
  { NULL, "home", "person", "mehari",
    "given_name=Mehari; family_name=Haile; sex=male; birth_date=1987-01-09; "
    "role=reference_person; language=tir; country=ER; reception=assigned; "
    "permit_ground=refugee; permit_from=2025-08-18; permit_to=2028-08-17; "
    "received_date=2025-10-03; first_registered_date=2025-10-17" },
  { NULL, "home", "person", "rahel",
    "given_name=Rahel; family_name=Haile; sex=female; birth_date=2023-11-17; role=child; "
    "language=tir; country=ER; reception=assigned; permit_ground=refugee; "
    "permit_from=2025-08-18; permit_to=2028-08-17; received_date=2025-10-03; "
    "first_registered_date=2025-10-17" },
  { NULL, "mehari", "residence", "his_umea", "municipality=2480; valid_from=2025-10-17" },
  { NULL, "rahel", "residence", "her_umea", "municipality=2480; valid_from=2025-10-17" },
  { "2025-11-06", "mehari", "sfi_enrolment", "sfi",
    "status=registered; track=general; registered_date=2025-11-06" },
  { "2025-11-16", "sfi", "sfi_received", NULL, "study_path=2; course=B" },
  { "2025-12-08", "sfi", "sfi_started", NULL, "provider=Viva; hours_per_week=15" },
  { NULL, "sfi", "sfi_study_plan", "study_plan",
    "date=2025-12-08; goals=SFI C, sedan yrkesvux inom industri; scope=15 timmar i veckan" },
  { "2026-01-02", NULL, "head_lease", "lease",
    "landlord=Bostaden; contract_number=B-00009; block=no" },
  { NULL, NULL, "dwelling", "flat",
    "head_lease_id=lease; address=Storgatan 62; municipality=2480; rooms=2; size_m2=61; "
    "rent=7400" },
  { NULL, "home", "sublet", "contract",
    "dwelling_id=flat; tenure=sublet; status=draft; start_date=2026-02-01; end_date=2028-01-31; "
    "term_months=24" },
  { "2026-01-12", "contract", "sublet_signed" },
  { "2026-01-26", "rahel", "preschool_application", "queue",
    "status=incomplete; wish_date=2026-01-26; wanted_start=2026-04-01; municipality=2480; "
    "hours_per_week=30; form=preschool" },
  { NULL, "queue", "preschool_choice", "choice", "rank=1; unit=Ersmarks förskola" },
  { NULL, "queue", "preschool_signature", "signature",
    "guardian_id=mehari; signed_date=2026-01-28" },
  { "2026-01-28", "queue", "preschool_signed" },
  { "2026-02-01", "contract", "sublet_landlord_notified" },
  { "2026-02-01", "contract", "sublet_moved_in" },
  { "2026-04-13", "queue", "preschool_offered", "offer",
    "unit=Ersmarks förskola; start_date=2026-05-04" },
  { "2026-04-15", "queue", "preschool_accepted" },
  { "2026-05-04", "queue", "preschool_settling_in", "place" },
  { "2026-05-18", "queue", "preschool_placed" },
  { "2026-06-05", "sfi", "sfi_course_passed" },
  { "2026-08-17", "sfi", "sfi_course_started", NULL, "course=C" },
  { "2026-10-22", "mehari", "consent", "consent",
    "agency=viva; purpose=regional_exchange; scope=Studieplan och boende; "
    "given_date=2026-10-22; expires_date=2027-10-22; language=tir" },
  { NULL, "rahel", "consent", "childs_consent",
    "agency=viva; purpose=regional_exchange; scope=Förskola; given_date=2026-10-22; "
    "expires_date=2027-10-22; language=tir" },
  { "2026-10-26", "mehari", "note", "plan",
    "kind=meeting; track=household; date=2026-10-26; author=Anna Demo; "
    "text=Arbete i Örnsköldsvik från december. Flytten planeras." },
  { "2026-11-02", "contract", "sublet_notice_drafted", NULL, "notice_reason=tenant_notice" },
  { "2026-11-03", "contract", "sublet_notice_served", NULL,
    "delivery_method=receipt; delivery_proof=Kvittens 2026-11-03" },
  { NULL, "contract", "sublet", NULL, "end_date=2027-02-28" },
  { "2026-11-16", "mehari", "person", NULL, "municipality=2284" },
  { NULL, "rahel", "person", NULL, "municipality=2284" },
  { NULL, "his_umea", "residence", NULL, "valid_to=2026-11-15" },
  { NULL, "her_umea", "residence", NULL, "valid_to=2026-11-15" },
  { NULL, "mehari", "residence", "his_new", "municipality=2284; valid_from=2026-11-16" },
  { NULL, "rahel", "residence", "her_new", "municipality=2284; valid_from=2026-11-16" },
  { "2026-11-16", "study_plan", "sfi_study_plan", NULL, "revised_date=2026-11-16" },
  { "2026-11-16", "sfi", "sfi_interrupted", NULL, "interruption_reason=moved",
    "Studieplanen är överlämnad till Örnsköldsvik." },
  { "2026-11-16", "queue", "preschool_notice" },
  { "2026-11-17", "queue", "preschool_requeued", NULL,
    "municipality=2284; wanted_start=2027-01-18" },
  { NULL },
};

/* The last day that is surely in time is the Friday of next week: 2027-02-28 minus three months is a
 * Saturday. */
const TorgetDemoStep torget_demo_notice_due[] = {
  { "2025-02-19", NULL, "household", "home", "label=D00011" },
  { NULL, "home", "person", "farid",
    "given_name=Farid; family_name=Ahmadi; sex=male; birth_date=1992-05-25; "
    "role=reference_person; language=prs; country=AF; reception=assigned; "
    "permit_ground=refugee; permit_from=2024-12-21; permit_to=2027-12-20; "
    "received_date=2025-02-05; first_registered_date=2025-02-19" },
  { "2025-02-20", NULL, "head_lease", "lease",
    "landlord=Bostaden; contract_number=B-00011; block=no" },
  { NULL, NULL, "dwelling", "flat",
    "head_lease_id=lease; address=Östra Kyrkogatan 26C; municipality=2480; rooms=1; size_m2=41; "
    "rent=5600" },
  { NULL, "home", "sublet", "contract",
    "dwelling_id=flat; tenure=sublet; status=draft; start_date=2025-03-01; end_date=2027-02-28; "
    "term_months=24" },
  { "2025-02-21", "contract", "sublet_signed" },
  { "2025-03-01", "contract", "sublet_landlord_notified" },
  { "2025-03-01", "contract", "sublet_moved_in" },
  { "2025-03-11", "farid", "plan", "plan",
    "status=not_started; enrolled_date=2025-03-11" },
  { "2025-03-11", "plan", "plan_enrolled" },
  { "2025-03-11", "plan", "plan_mapping_started" },
  { "2025-03-11", "farid", "sfi_enrolment", "sfi",
    "status=registered; track=general; registered_date=2025-03-11" },
  { "2025-03-21", "sfi", "sfi_received", NULL, "study_path=3; course=D" },
  { "2025-03-31", "plan", "plan_mapping_done" },
  { "2025-04-10", "plan", "plan_settled" },
  { "2025-04-10", "plan", "plan_full_time" },
  { "2025-04-10", "sfi", "sfi_started", NULL, "provider=Viva; hours_per_week=15" },
  { "2026-08-13", "farid", "consent", "consent",
    "agency=viva; purpose=regional_exchange; given_date=2026-08-13; expires_date=2027-08-13; "
    "language=prs" },
  { "2026-08-28", "contract", "sublet_decided" },
  { "2026-11-16", "contract", "sublet_notice_drafted", NULL, "notice_reason=term_ended" },
  { NULL },
};
