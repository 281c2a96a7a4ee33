/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Situations of families with small children: a place that comes late, a protected family, a large
 * family just assigned, an offer that must be answered. */
#include "config.h"

#include "service/demo-story.h"

/* The child waits past the guarantee of 8:14, and the mother's hours and SFI wait with it. */
const TorgetDemoStep torget_demo_late_preschool[] = {
  { "2026-02-16", NULL, "household", "home", "label=D00001" },
  { NULL, "home", "person", "amina",
    "given_name=Amina; family_name=Al-Ahmad; native_name=أمينة الأحمد; sex=female; "
    "birth_date=1994-03-12; role=reference_person; language=ara; country=SY; interpreter=yes; "
    "reception=assigned; permit_ground=refugee; permit_from=2025-12-18; permit_to=2028-12-17; "
    "assigned_date=2025-12-19; received_date=2026-02-02; first_registered_date=2026-02-16" },
  { NULL, "home", "person", "karim",
    "given_name=Karim; family_name=Al-Ahmad; sex=male; birth_date=2024-09-10; role=child; "
    "language=ara; country=SY; reception=assigned; permit_ground=refugee; "
    "permit_from=2025-12-18; permit_to=2028-12-17; assigned_date=2025-12-19; "
    "received_date=2026-02-02; first_registered_date=2026-02-16" },
  { NULL, "amina", "contact", "phone", "kind=phone; value=070-174 06 05" },
  { NULL, "amina", "contact", "address",
    "kind=address; value=Mariehemsvägen 11A, 906 54 Umeå" },
  { "2026-02-20", "amina", "consent", "consent",
    "agency=viva; purpose=education; scope=Planering och studier; given_date=2026-02-20; "
    "expires_date=2027-02-20; language=ara; interpreter=yes" },
  { "2026-03-02", "amina", "sfi_enrolment", "sfi",
    "status=registered; track=general; registered_date=2026-03-02" },
  { "2026-03-16", "amina", "plan", "plan",
    "status=not_started; enrolled_date=2026-03-16" },
  { "2026-03-16", "plan", "plan_enrolled" },
  { "2026-03-16", "plan", "plan_mapping_started" },
  { "2026-03-20", "sfi", "sfi_received", NULL, "study_path=2; course=B",
    "Kan börja när Karim har plats." },
  { "2026-03-30", "plan", "plan_mapping_done" },
  { "2026-04-01", "karim", "preschool_application", "queue",
    "status=incomplete; wish_date=2026-04-01; wanted_start=2026-06-01; municipality=2480; "
    "hours_per_week=30; form=preschool" },
  { NULL, "queue", "preschool_choice", "choice", "rank=1; unit=Mariehems förskola" },
  { NULL, "queue", "preschool_signature", "signature", "guardian_id=amina" },
  { "2026-04-05", "signature", "preschool_signature", NULL, "signed_date=2026-04-05" },
  { "2026-04-05", "queue", "preschool_signed" },
  { "2026-04-15", "plan", "plan_settled" },
  { "2026-04-15", "plan", "plan_part_time", NULL,
    "part_time_reason=no_preschool_place; blocking_application_id=queue; hours_per_week=12",
    "8 § punkt 3: Karim har ingen plats." },
  { "2026-04-20", "plan", "activity", "orientation",
    "kind=civic_orientation; title=Samhällsorientering; agency=viva; start_date=2026-04-20; "
    "hours_per_week=6; status=ongoing" },
  { NULL, "orientation", "week_slot", "tuesday",
    "person_id=amina; weekday=2; start_minute=540; end_minute=720" },
  { NULL, "orientation", "week_slot", "thursday",
    "person_id=amina; weekday=4; start_minute=540; end_minute=720" },
  { "2026-08-03", "amina", "note", "breach",
    "kind=call; track=preschool; date=2026-08-03; author=Anna Demo; "
    "text=Fyra månader har gått utan plats. Placeringsenheten söker en garantiplats." },
  { "2026-10-12", "queue", "preschool_offered", "offer",
    "unit=Ersmarks förskola; start_date=2026-11-02" },
  { "2026-10-14", "queue", "preschool_accepted" },
  { "2026-11-02", "queue", "preschool_settling_in", "place", "hours_per_week=30" },
  { "2026-11-02", "plan", "plan_full_time", NULL, NULL, "Karim har börjat på förskolan." },
  { "2026-11-16", "queue", "preschool_placed" },
  { "2026-11-16", "sfi", "sfi_started", NULL,
    "provider=Viva; group_name=1B förmiddag; hours_per_week=15" },
  { NULL },
};

/* Two homes, no address anywhere, the place by hand; the contract without name and address. */
const TorgetDemoStep torget_demo_protected[] = {
  { "2025-07-09", NULL, "household", "home", "label=D00006" },
  { NULL, "home", "person", "mariam",
    "given_name=Mariam; family_name=Rahimi; sex=female; birth_date=1989-04-08; "
    "role=reference_person; protection=registered; language=prs; country=AF; interpreter=yes; "
    "reception=assigned; permit_ground=refugee; permit_from=2025-05-10; permit_to=2028-05-09; "
    "received_date=2025-06-25; first_registered_date=2025-07-09" },
  { NULL, "home", "person", "sara",
    "given_name=Sara; family_name=Rahimi; sex=female; birth_date=2023-08-09; role=child; "
    "protection=registered; language=prs; country=AF; first_registered_date=2025-07-09" },
  { NULL, "home", "person", "ali",
    "given_name=Ali; family_name=Rahimi; sex=male; birth_date=2018-05-14; role=child; "
    "protection=registered; language=prs; country=AF; first_registered_date=2025-07-09" },
  { NULL, "home", "person", "leyla",
    "given_name=Leyla; family_name=Rahimi; sex=female; birth_date=2015-11-30; role=child; "
    "protection=registered; language=prs; country=AF; first_registered_date=2025-07-09" },
  { "2025-07-14", NULL, "household", "other_home", "label=D00006-2" },
  { NULL, "other_home", "person", "jawad",
    "given_name=Jawad; family_name=Rahimi; sex=male; birth_date=1986-01-19; "
    "role=reference_person; language=prs; country=AF; reception=assigned; permit_ground=refugee; "
    "permit_from=2025-05-10; permit_to=2028-05-09; received_date=2025-06-25; "
    "first_registered_date=2025-07-09" },
  { NULL, "other_home", "membership", "ali_there", "person_id=ali; role=child" },
  { NULL, "other_home", "membership", "leyla_there", "person_id=leyla; role=child" },
  { "2025-07-20", NULL, "dwelling", "flat",
    "address=Skyddat boende; municipality=2480; rooms=4; size_m2=88; rent=9100" },
  { NULL, "home", "sublet", "contract",
    "dwelling_id=flat; tenure=sublet; status=draft; start_date=2025-08-01; end_date=2027-07-31; "
    "term_months=24" },
  { "2025-07-22", "contract", "sublet_signed" },
  { "2025-07-29", "mariam", "sfi_enrolment", "sfi",
    "status=registered; track=general; registered_date=2025-07-29" },
  { "2025-08-01", "contract", "sublet_landlord_notified" },
  { "2025-08-01", "contract", "sublet_moved_in" },
  { "2025-08-08", "sfi", "sfi_received", NULL, "study_path=3; course=C" },
  { "2025-08-28", "sfi", "sfi_started", NULL, "provider=Skyddad; hours_per_week=15" },
  { "2026-09-22", "sara", "preschool_application", "queue",
    "status=manual; wish_date=2026-09-22; wanted_start=2026-12-01; municipality=2480; "
    "hours_per_week=30; form=preschool" },
  { NULL, "queue", "preschool_signature", "mother_signed",
    "guardian_id=mariam; signed_date=2026-09-22" },
  { NULL, "mariam", "note", "route",
    "kind=call; track=preschool; date=2026-09-22; author=Anna Demo; "
    "text=Ansökan lämnad på papper till placeringsenheten, inget i e-tjänsten." },
  { NULL },
};

#define TO_UMEA                                                                                   \
  "family_name=Gebremedhin; language=tir; country=ER; reception=quota; "                          \
  "permit_ground=quota_refugee; permit_from=2026-08-20; assigned_date=2026-09-10; "               \
  "received_date=2026-11-12; first_registered_date=2026-11-16; "

/* Seven people: reception two days past two months, pupils, small children, a grandmother. */
const TorgetDemoStep torget_demo_quota_family[] = {
  { "2026-11-16", NULL, "household", "home", "label=D00010" },
  { NULL, "home", "person", "ibrahim",
    TO_UMEA "given_name=Ibrahim; sex=male; birth_date=1986-02-04; role=reference_person; "
            "interpreter=yes" },
  { NULL, "home", "person", "fatima",
    TO_UMEA "given_name=Fatima; sex=female; birth_date=1988-11-01; role=spouse; "
            "interpreter=yes" },
  { NULL, "home", "person", "ruqayya",
    TO_UMEA "given_name=Ruqayya; sex=female; birth_date=1956-07-10; role=other_adult; "
            "interpreter=yes" },
  { NULL, "home", "person", "omar",
    TO_UMEA "given_name=Omar; sex=male; birth_date=2015-02-12; role=child" },
  { NULL, "home", "person", "layla",
    TO_UMEA "given_name=Layla; sex=female; birth_date=2018-05-28; role=child" },
  { NULL, "home", "person", "hamza",
    TO_UMEA "given_name=Hamza; sex=male; birth_date=2023-07-10; role=child" },
  { NULL, "home", "person", "noor",
    TO_UMEA "given_name=Noor; sex=female; birth_date=2025-07-09; role=child" },
  { "2026-11-17", "omar", "preschool_placement", "omar_school",
    "kind=school; unit=Demoskolan; start_date=2026-11-17" },
  { "2026-11-17", "layla", "preschool_placement", "layla_school",
    "kind=school; unit=Demoskolan; start_date=2026-11-17" },
  { "2026-11-18", "ibrahim", "sfi_enrolment", "his_sfi",
    "status=registered; track=general; registered_date=2026-11-18" },
  { "2026-11-18", "fatima", "sfi_enrolment", "her_sfi",
    "status=registered; track=general; registered_date=2026-11-18" },
  { "2026-11-18", "ruqayya", "sfi_enrolment", "grandmothers_sfi",
    "status=registered; track=literacy; literacy=yes; registered_date=2026-11-18" },
  { "2026-11-18", "noor", "preschool_application", "noors_queue",
    "status=incomplete; wish_date=2026-11-18; wanted_start=2027-02-01; municipality=2480; "
    "hours_per_week=30; form=preschool" },
  { NULL, "noors_queue", "preschool_choice", "choice", "rank=1; unit=Ålidhems förskola" },
  { NULL, "noors_queue", "preschool_signature", "his_signature",
    "guardian_id=ibrahim; signed_date=2026-11-18" },
  { NULL, "noors_queue", "preschool_signature", "her_signature",
    "guardian_id=fatima; signed_date=2026-11-18" },
  { "2026-11-18", "noors_queue", "preschool_signed" },
  { "2026-11-18", "hamza", "preschool_application", "hamzas_queue",
    "status=incomplete; wish_date=2026-11-18; wanted_start=2027-08-16; municipality=2480; "
    "form=preschool" },
  { "2026-11-19", "ibrahim", "health_examination", "his_health", "offered_date=2026-11-19" },
  { NULL, "fatima", "health_examination", "her_health", "offered_date=2026-11-19" },
  { NULL, "ruqayya", "health_examination", "grandmothers_health", "offered_date=2026-11-19" },
  { "2026-11-19", "ibrahim", "plan", "his_plan",
    "status=not_started; enrolled_date=2026-11-19" },
  { "2026-11-19", "fatima", "plan", "her_plan",
    "status=not_started; enrolled_date=2026-11-19" },
  { "2026-11-20", "hamzas_queue", "preschool_direct_offered", "offer",
    "unit=Ålidhems förskola; start_date=2027-08-16; answer_by=2026-12-04",
    "8:14 c: plats utan ansökan till hösten." },
  { NULL },
};

/* As in the first situation, but now: the offer came yesterday. */
const TorgetDemoStep torget_demo_answer_due[] = {
  { "2026-02-16", NULL, "household", "home", "label=D00012" },
  { NULL, "home", "person", "rania",
    "given_name=Rania; family_name=Haddad; native_name=رانيا حداد; sex=female; "
    "birth_date=1993-05-21; role=reference_person; language=ara; country=SY; interpreter=yes; "
    "reception=assigned; permit_ground=refugee; permit_from=2025-12-18; permit_to=2028-12-17; "
    "received_date=2026-02-02; first_registered_date=2026-02-16" },
  { NULL, "home", "person", "sami",
    "given_name=Sami; family_name=Haddad; sex=male; birth_date=2024-11-01; role=child; "
    "language=ara; country=SY; reception=assigned; permit_ground=refugee; "
    "permit_from=2025-12-18; permit_to=2028-12-17; received_date=2026-02-02; "
    "first_registered_date=2026-02-16" },
  { NULL, "rania", "contact", "phone", "kind=phone; value=070-174 06 06" },
  { NULL, "rania", "contact", "address", "kind=address; value=Mariehemsvägen 9B, 906 54 Umeå" },
  { "2026-02-20", NULL, "head_lease", "lease",
    "landlord=Bostaden; contract_number=B-00012; block=no" },
  { NULL, NULL, "dwelling", "flat",
    "head_lease_id=lease; address=Mariehemsvägen 9B; municipality=2480; rooms=3; size_m2=72; "
    "rent=8200" },
  { NULL, "home", "sublet", "contract",
    "dwelling_id=flat; tenure=sublet; status=draft; start_date=2026-03-01; end_date=2028-02-29; "
    "term_months=24" },
  { "2026-02-23", "contract", "sublet_signed" },
  { "2026-03-01", "contract", "sublet_landlord_notified" },
  { "2026-03-01", "contract", "sublet_moved_in" },
  { "2026-03-02", "rania", "sfi_enrolment", "sfi",
    "status=registered; track=general; registered_date=2026-03-02" },
  { "2026-03-11", "rania", "consent", "viva_consent",
    "agency=viva; purpose=coordination; scope=Planering, studier, boende; "
    "given_date=2026-03-11; expires_date=2026-12-11; language=ara; interpreter=yes" },
  { "2026-03-16", "rania", "plan", "plan",
    "status=not_started; enrolled_date=2026-03-16" },
  { "2026-03-16", "plan", "plan_enrolled" },
  { "2026-03-16", "plan", "plan_mapping_started" },
  { "2026-03-20", "sfi", "sfi_received", NULL, "study_path=2; course=B" },
  { "2026-03-30", "plan", "plan_mapping_done" },
  { "2026-04-01", "sami", "preschool_application", "queue",
    "status=incomplete; wish_date=2026-04-01; wanted_start=2026-07-01; municipality=2480; "
    "hours_per_week=30; form=preschool" },
  { NULL, "queue", "preschool_choice", "choice", "rank=1; unit=Mariehems förskola" },
  { NULL, "queue", "preschool_signature", "signature",
    "guardian_id=rania; signed_date=2026-04-05" },
  { "2026-04-05", "queue", "preschool_signed" },
  { "2026-04-15", "plan", "plan_settled" },
  { "2026-04-15", "plan", "plan_part_time", NULL,
    "part_time_reason=no_preschool_place; blocking_application_id=queue; hours_per_week=12",
    "8 § punkt 3: Sami har ingen plats." },
  { "2026-05-04", "plan", "activity", "orientation",
    "kind=civic_orientation; title=Samhällsorientering; agency=viva; start_date=2026-05-04; "
    "hours_per_week=6; status=ongoing" },
  { NULL, "orientation", "week_slot", "tuesday",
    "person_id=rania; weekday=2; start_minute=540; end_minute=720" },
  { NULL, "orientation", "week_slot", "thursday",
    "person_id=rania; weekday=4; start_minute=540; end_minute=720" },
  { "2026-07-22", "rania", "consent", "social_consent",
    "agency=social_services; purpose=coordination; scope=Planering, studier, boende; "
    "given_date=2026-07-22; expires_date=2027-07-22; language=ara; interpreter=yes" },
  { "2026-07-24", "rania", "coordination_case", "case",
    "status=referred; referred_by=social_services; referred_date=2026-07-24; is_registered=yes; "
    "is_informed=yes; is_able=yes; has_consented=yes; conditions_date=2026-07-22; "
    "conditions_by=Eva Demo, försörjningsstöd" },
  { NULL, "case", "case_contact", "officer",
    "agency=employment_service; unit_id=Arbetsförmedlingen Umeå; name=Lars Demo; "
    "role=Arbetsförmedlare" },
  { NULL, "case", "case_contact", "social_worker",
    "agency=social_services; unit_id=Försörjningsstöd Umeå; name=Eva Demo; role=Socialsekreterare" },
  { "2026-08-03", "case", "case_prepared" },
  { "2026-08-07", "case", "case_accepted", NULL,
    "decision_text=Språk och barnomsorg först, sedan praktik." },
  { NULL, "rania", "mentor_link", "friends", "mentor_id=Familjen Demo; start_date=2026-06-24" },
  { "2026-08-21", "case", "case_planned" },
  { "2026-08-21", "case", "case_carrier_appointed", NULL,
    "carrier_agency=viva; carrier_unit_id=Viva integration; coordinator_id=Anna Demo" },
  { "2026-09-22", "case", "meeting", "meeting",
    "date=2026-09-22; kind=follow_up; place=Vuxentorget; "
    "participants=Rania, tolk, Eva Demo, Lars Demo; "
    "decisions=Deltid tills Sami har plats. Praktik i kök planeras." },
  { NULL, "meeting", "task", "interpreter",
    "person_id=rania; text=Beställ tolk till nästa möte; coordinator_id=Anna Demo; "
    "due_date=2026-10-22" },
  { NULL, "meeting", "task", "kitchen",
    "person_id=rania; text=Boka studiebesök i storköket; agency=employment_service; "
    "due_date=2026-11-16" },
  { NULL, "meeting", "task", "call",
    "person_id=rania; text=Ring placeringsenheten om erbjudandet; coordinator_id=Anna Demo; "
    "due_date=2026-11-23" },
  { "2026-10-18", "interpreter", "task", NULL, "done_date=2026-10-18" },
  { "2026-11-20", "queue", "preschool_offered", "offer",
    "unit=Ersmarks förskola; start_date=2027-01-11" },
  { "2026-11-20", "rania", "note", "said",
    "kind=call; track=preschool; date=2026-11-20; author=Anna Demo; "
    "text=Ringde om erbjudandet, svar väntas senast på tisdag." },
  { NULL },
};
