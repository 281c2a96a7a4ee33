/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Code lists of SFI (skollagen 20 kap.). */
#include "config.h"

#include "domain/code-tables.h"

static const TorgetCode sfi_statuses[] = {
  { "registered", "Anmäld", "Registered", "Ansökt|Anmälan" },
  { "called", "Kallad till bedömning", "Called for assessment", "Kallad|Called" },
  { "received", "Mottagen", "Received", "Antagen|Accepted" },
  { "queued", "I kö", "Queued", "Kö|Väntar|Waiting" },
  { "started", "Startad", "Started", "Påbörjad|Start" },
  { "active", "Aktiv", "Active", "Pågående|Pågår|Studerar" },
  { "interrupted", "Avbrott (eget)", "Interrupted by own choice",
    "Avbrott|Eget avbrott|Interrupted" },
  { "interrupted_absence", "Avbruten efter mer än tre veckors frånvaro",
    "Interrupted after more than three weeks' absence", "Avbruten > 3 v|Avbruten 9 a §|Avbruten" },
  { "on_leave", "Uppehåll", "On leave", "Studieuppehåll|Paus|Föräldraledig" },
  { "changing_track", "Byter spår", "Changing track", "Spårbyte" },
  { "course_passed", "Kurs godkänd", "Course passed", "Godkänd|Passed" },
  { "completed", "Avslutad med kurs D", "Completed with course D",
    "Avslutad D|Avslutad|Klar|Completed" },
  { "to_swedish_second", "Vidare till svenska som andraspråk", "On to Swedish as a second language",
    "Vidare till SVA|SVA" },
  { "right_extended", "Förlängd rätt", "Right extended", "Förlängd|Extended" },
  { "right_ended", "Rätt slut", "Right ended", "Rätten slut|Rätten upphörd" },
};

static const TorgetCode sfi_courses[] = {
  { "A", "Kurs A", "Course A", "SFI A|1A" },
  { "B", "Kurs B", "Course B", "SFI B" },
  { "C", "Kurs C", "Course C", "SFI C" },
  { "D", "Kurs D", "Course D", "SFI D|3D" },
};

static const TorgetCode study_paths[] = {
  { "1", "Studieväg 1", "Study path 1", "Sv 1|Väg 1|Path 1|I" },
  { "2", "Studieväg 2", "Study path 2", "Sv 2|Väg 2|Path 2|II" },
  { "3", "Studieväg 3", "Study path 3", "Sv 3|Väg 3|Path 3|III" },
};

static const TorgetCode sfi_tracks[] = {
  { "general", "Allmän", "General", "Allmänt spår|Allmän SFI|Bas|Ordinarie" },
  { "literacy", "Alfabetisering", "Literacy", "Alfa|Alfabetiseringsspår" },
  { "academic", "Akademikerspår", "Academic track", "Akademiker|Akademikerspåret|Academic" },
  { "vocational", "Yrkesspår", "Vocational track", "Yrkesspåret|Yrkes-SFI|SFI yrkes|Vocational" },
  { "industry", "Branschspår", "Industry track", "Bransch|Branschspåret|Industry" },
  { "job", "Jobbspår", "Job track", "Lokalt jobbspår|Jobbspåret|Local job track" },
  { "evening", "Kvällskurs", "Evening course", "Kväll|Kvällstid|Evening" },
  { "distance", "Distans", "Distance course", "Distanskurs|Fjärr|Online|Distance" },
  { "language_introduction", "Språkintroduktion", "Language introduction", "SPRINT|IMS" },
};

static const TorgetCode sfi_absence_reasons[] = {
  { "illness", "Sjukdom", "Illness", "Sjuk" },
  { "child_ill", "Vård av barn", "Care of an ill child", "VAB" },
  { "no_preschool_place", "Förskoleplats saknas", "No preschool place", "Saknar förskoleplats" },
  { "leave", "Beviljad ledighet", "Leave granted", "Ledig|Ledighet" },
  { "authority_visit", "Myndighetsbesök", "Visit to an authority", "Läkarbesök|Myndighet" },
  { "work", "Arbete eller praktik", "Work or practice", "Arbete|Praktik" },
  { "unauthorised", "Ogiltig frånvaro", "Absence without a valid reason", "Ogiltig|Olovlig" },
};

static const TorgetCode sfi_test_results[] = {
  { "passed", "Godkänt", "Passed", "G|Godkänd" },
  { "not_passed", "Icke godkänt", "Not passed", "IG|Underkänd" },
  { "absent", "Deltog inte", "Did not attend", "Frånvarande" },
};

static const TorgetCode sfi_grades[] = {
  { "passed", "Godkänt", "Pass", "G|Godkänd" },
  { "not_passed", "Icke godkänt", "Fail", "IG|Underkänd" },
};

static const TorgetCode times_of_day[] = {
  { "morning", "Förmiddag", "Morning", "Fm|Förmiddagar" },
  { "afternoon", "Eftermiddag", "Afternoon", "Em|Eftermiddagar" },
  { "evening", "Kväll", "Evening", "Kvällar|Kvällstid" },
  { "full_day", "Heldag", "Full day", "Dagtid|Hela dagen" },
  { "flexible", "Flexibel", "Flexible", "Distans" },
};

static const TorgetCode interruption_reasons[] = {
  { "work", "Arbete", "Work", NULL },
  { "studies", "Andra studier", "Other studies", "Studier" },
  { "parental_leave", "Föräldraledighet", "Parental leave", "Föräldraledig" },
  { "no_preschool_place", "Förskoleplats saknas", "No preschool place", "Barnomsorg saknas" },
  { "illness", "Sjukdom", "Illness", "Sjuk" },
  { "moved", "Flyttat", "Moved", "Flytt" },
  { "absence", "Frånvaro mer än tre veckor", "Absence of more than three weeks", "Frånvaro" },
  { "other", "Annat skäl", "Other reason", "Annat|Övrigt" },
};

const TorgetCodeList torget_code_tables_sfi[] = {
  TORGET_CODE_LIST ("sfi_status", sfi_statuses),
  TORGET_CODE_LIST ("sfi_course", sfi_courses),
  TORGET_CODE_LIST ("study_path", study_paths),
  TORGET_CODE_LIST ("sfi_track", sfi_tracks),
  TORGET_CODE_LIST ("sfi_absence_reason", sfi_absence_reasons),
  TORGET_CODE_LIST ("sfi_test_result", sfi_test_results),
  TORGET_CODE_LIST ("sfi_grade", sfi_grades),
  TORGET_CODE_LIST ("time_of_day", times_of_day),
  TORGET_CODE_LIST ("interruption_reason", interruption_reasons),
  { NULL },
};
