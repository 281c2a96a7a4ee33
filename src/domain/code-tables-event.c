/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can happen in the tracks, and why something cannot have happened yet. */
#include "config.h"

#include "domain/code-tables.h"

static const TorgetCode event_kinds[] = {
  /* Establishment plan (förordning 2017:820) */
  { "plan_enrolled", "Inskriven i etableringsprogrammet",
    "Enrolled in the establishment programme", NULL },
  { "plan_mapping_started", "Kartläggning påbörjad", "Mapping started", NULL },
  { "plan_mapping_done", "Kartläggning klar", "Mapping done", NULL },
  { "plan_settled", "Handlingsplan upprättad", "Plan established", NULL },
  { "plan_full_time", "Deltar på heltid", "Takes part full time", NULL },
  { "plan_part_time", "Deltar på deltid", "Takes part part time", NULL },
  { "plan_paused", "Paus i deltagandet", "Participation paused", NULL },
  { "plan_end_decided", "Arbetsförmedlingen har beslutat slutdatum",
    "Arbetsförmedlingen has decided the end", NULL },
  { "plan_discharged", "Utskriven ur programmet", "Discharged from the programme", NULL },
  { "plan_re_entered", "Återinträde i programmet", "Re-entered the programme", NULL },
  { "plan_outcome_90", "Uppföljning efter 90 dagar", "Follow-up after 90 days", NULL },
  { "plan_corrected", "Rättelse av planens status", "Correction of the plan’s status", NULL },

  /* SFI (skollagen 20 kap.) */
  { "sfi_called", "Kallad till bedömning", "Called for assessment", NULL },
  { "sfi_received", "Mottagen till SFI", "Received to SFI", NULL },
  { "sfi_queued", "Ställd i kö", "Put in the queue", NULL },
  { "sfi_started", "Första lektionen", "First lesson", NULL },
  { "sfi_course_started", "Ny kurs påbörjad", "New course started", NULL },
  { "sfi_course_passed", "Kurs godkänd", "Course passed", NULL },
  { "sfi_track_changing", "Byte av spår eller anordnare påbörjat",
    "Change of track or provider begun", NULL },
  { "sfi_track_changed", "Bytt spår eller anordnare", "Changed track or provider", NULL },
  { "sfi_leave", "Uppehåll beviljat", "Leave granted", NULL },
  { "sfi_interrupted", "Avbrott på egen begäran", "Interrupted by own choice", NULL },
  { "sfi_interrupted_absence", "Avbrott efter mer än tre veckors frånvaro",
    "Interrupted after more than three weeks’ absence", NULL },
  { "sfi_re_entered", "Återinträde", "Re-entry", NULL },
  { "sfi_completed", "Avslutad med kurs D", "Completed with course D", NULL },
  { "sfi_to_swedish_second", "Vidare till svenska som andraspråk",
    "On to Swedish as a second language", NULL },
  { "sfi_right_ended", "Rätten till SFI är slut", "The right to SFI has ended", NULL },
  { "sfi_corrected", "Rättelse av SFI-status", "Correction of the SFI status", NULL },

  /* Preschool (skollagen 8 kap. and the municipality's queue rules) */
  { "preschool_signed", "Alla vårdnadshavare har skrivit under",
    "All guardians have signed", NULL },
  { "preschool_offered", "Plats erbjuden", "Place offered", NULL },
  { "preschool_guarantee_offered", "Garantiplats erbjuden", "Guarantee place offered", NULL },
  { "preschool_direct_offered", "Direkterbjudande", "Direct offer", NULL },
  { "preschool_accepted", "Erbjudandet accepterat", "Offer accepted", NULL },
  { "preschool_declined", "Erbjudandet avböjt", "Offer declined", NULL },
  { "preschool_struck", "Struken – inget svar", "Struck – no answer", NULL },
  { "preschool_requeued", "Åter i kö", "Back in the queue", NULL },
  { "preschool_settling_in", "Inskolning påbörjad", "Settling in started", NULL },
  { "preschool_placed", "Placerad", "Placed", NULL },
  { "preschool_notice", "Platsen uppsagd", "Notice given on the place", NULL },
  { "preschool_corrected", "Rättelse av ansökans status",
    "Correction of the application’s status", NULL },

  /* Sublet (jordabalken 12 kap.) */
  { "sublet_waiver_filed", "Avstående inlämnat till hyresnämnden",
    "Waiver filed with the rent tribunal", NULL },
  { "sublet_waiver_approved", "Avstående godkänt", "Waiver approved", NULL },
  { "sublet_waiver_rejected", "Avstående avslaget", "Waiver rejected", NULL },
  { "sublet_signed", "Avtal tecknat", "Contract signed", NULL },
  { "sublet_moved_in", "Inflyttad", "Moved in", NULL },
  { "sublet_landlord_notified", "Hyresvärden underrättad", "Landlord notified", NULL },
  { "sublet_decided", "Beslut inför slutet", "Decision before the end", NULL },
  { "sublet_notice_drafted", "Uppsägning skriven", "Notice drafted", NULL },
  { "sublet_notice_served", "Uppsägning delgiven", "Notice served", NULL },
  { "sublet_notice_withdrawn", "Uppsägning återtagen", "Notice withdrawn", NULL },
  { "sublet_disputed", "Uppsägning bestriden", "Notice disputed", NULL },
  { "sublet_referred", "Hänskjutet till hyresnämnden", "Referred to the rent tribunal", NULL },
  { "sublet_extended", "Förlängt på obestämd tid", "Extended indefinitely", NULL },
  { "sublet_taken_over", "Övertaget i förstahand", "Taken over first-hand", NULL },
  { "sublet_moved_out", "Avflyttad", "Moved out", NULL },
  { "sublet_forfeited", "Hyresrätten förverkad", "Tenancy forfeited", NULL },
  { "sublet_evicted", "Avhysning genomförd", "Evicted", NULL },
  { "sublet_ended", "Avtalet avslutat", "Contract ended", NULL },
  { "sublet_corrected", "Rättelse av avtalets status",
    "Correction of the contract’s status", NULL },

  /* Coordination case */
  { "case_prepared", "Lämnat till beredningsgruppen", "Handed to the preparatory group", NULL },
  { "case_accepted", "Beredningsgruppen har beslutat samordnat stöd",
    "The preparatory group has decided on coordinated support", NULL },
  { "case_declined", "Beredningsgruppen har avslagit",
    "The preparatory group has declined", NULL },
  { "case_returned", "Återlämnat till den som aktualiserade", "Returned to the referrer", NULL },
  { "case_planned", "Planeringsträff hållen", "Planning meeting held", NULL },
  { "case_carrier_appointed", "Ärendebärare utsedd", "Case carrier appointed", NULL },
  { "case_closed", "Ärendet avslutat", "Case closed", NULL },
  { "case_corrected", "Rättelse av ärendets status", "Correction of the case’s status", NULL },

  /* Household */
  { "moved", "Flyttat till annan kommun", "Moved to another municipality", NULL },
};

const TorgetCodeList torget_code_tables_event[] = {
  TORGET_CODE_LIST ("event_kind", event_kinds),
  { NULL },
};
