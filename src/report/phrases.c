/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The texts of documents; see phrases.h. What stands in braces is filled in. */
#include "config.h"

#include "report/phrases.h"

#include <string.h>

static const struct
{
  const char *sv;
  const char *en;
} phrases[TORGET_N_PHRASES] = {
  /* Of every document */
  [TORGET_PHRASE_FOOTER] = { "{title} · {date}", "{title} · {date}" },
  [TORGET_PHRASE_PAGE] = { "Sida {page} av {pages}", "Page {page} of {pages}" },
  [TORGET_PHRASE_INVENTED] = { "DEMO – PÅHITTADE UPPGIFTER", "DEMO – INVENTED DATA" },
  [TORGET_PHRASE_NOT_STATED] = { "Uppgift saknas", "Not stated" },
  [TORGET_PHRASE_COPY_FOR] = { "Till: {agency}", "To: {agency}" },
  [TORGET_PHRASE_COPY_FOR_OFFICE] = { "Arbetspapper för {office}", "Working paper of {office}" },
  [TORGET_PHRASE_MUNICIPALITY] = { "{municipality} kommun", "Municipality of {municipality}" },
  [TORGET_PHRASE_NAME] = { "Namn", "Name" },
  [TORGET_PHRASE_BORN] = { "Född", "Born" },
  [TORGET_PHRASE_IDENTITY] = { "Personnummer", "Personal number" },
  [TORGET_PHRASE_DATE] = { "Datum", "Date" },
  [TORGET_PHRASE_WHAT] = { "Vad", "What" },
  [TORGET_PHRASE_WHO] = { "Vem", "Who" },
  [TORGET_PHRASE_PHONE] = { "Telefon", "Phone" },
  [TORGET_PHRASE_EMAIL] = { "E-post", "Email" },
  [TORGET_PHRASE_SIGN_PLACE] = { "Ort och datum", "Place and date" },
  [TORGET_PHRASE_SIGN_PERSON] = { "Namnteckning", "Signature" },
  [TORGET_PHRASE_SIGN_NAME] = { "Namnförtydligande och telefon", "Name in print and phone" },
  [TORGET_PHRASE_SIGN_COORDINATOR] = {
    "Samordnarens namnteckning",
    "Signature of the coordinator",
  },
  /* What is left out, and why */
  [TORGET_PHRASE_WITHHELD] = { "Vad som inte står här", "What is not told here" },
  [TORGET_PHRASE_WITHHELD_PLACES] = {
    "Adresser, enheter, skolor och telefonnummer: skyddade personuppgifter (offentlighets- och "
    "sekretesslagen 21 kap. 3 och 3 a §§).",
    "Addresses, units, schools and telephone numbers: protected personal data (Public Access to "
    "Information and Secrecy Act, chapter 21, sections 3 and 3 a).",
  },
  [TORGET_PHRASE_WITHHELD_PERSON] = {
    "Allt om personen: inget giltigt samtycke till {agency} (offentlighets- och sekretesslagen "
    "10 kap. 1 § och 26 kap. 1 §).",
    "Everything about the person: no valid consent for {agency} (Public Access to Information "
    "and Secrecy Act, chapter 10, section 1 and chapter 26, section 1).",
  },
  [TORGET_PHRASE_WITHHELD_TRACK] = {
    "{track}: samtycket till {agency} omfattar inte detta (offentlighets- och sekretesslagen "
    "{release}). Uppgifternas ägare: {owner}. De skyddas av {secrecy} samma lag och behandlas enligt "
    "{ground}.",
    "{track}: not covered by the consent for {agency} (Public Access to Information and Secrecy "
    "Act, {release}). Owner of the data: {owner}. They are protected by {secrecy} of the same act "
    "and processed under {ground}.",
  },
  [TORGET_PHRASE_WITHHELD_MEMBERS] = {
    "Andra personer i hushållet, helt eller delvis: inget giltigt samtycke till {agency}.",
    "Other persons of the household, in whole or in part: no valid consent for {agency}.",
  },
  [TORGET_PHRASE_TRACK_PLAN] = { "Etableringsplanen", "The establishment plan" },
  [TORGET_PHRASE_TRACK_SFI] = { "SFI", "SFI" },
  [TORGET_PHRASE_TRACK_PRESCHOOL] = { "Förskola", "Preschool" },
  [TORGET_PHRASE_TRACK_HOUSING] = { "Boende", "Housing" },
  [TORGET_PHRASE_TRACK_CASE] = { "Samverkan", "The coordination case" },
  /* Summary of the plan, for the person */
  [TORGET_PHRASE_PLAN_TITLE] = { "Min plan", "My plan" },
  [TORGET_PHRASE_PLAN_INTRO] = {
    "Det här är en sammanfattning av din handlingsplan. Fråga {coordinator} om det är något du "
    "inte förstår.",
    "This is a summary of your action plan (handlingsplan). Ask {coordinator} if there is "
    "anything that you do not understand.",
  },
  [TORGET_PHRASE_PLAN_COORDINATOR] = { "din samordnare", "your coordinator" },
  [TORGET_PHRASE_PLAN_NOW] = { "Det här gör du nu", "What you do now" },
  [TORGET_PHRASE_PLAN_NEXT] = { "Det här kommer sedan", "What comes next" },
  [TORGET_PHRASE_PLAN_DONE] = { "Det här är klart", "What is done" },
  [TORGET_PHRASE_PLAN_NOTHING_NOW] = {
    "Inget är inbokat just nu.",
    "Nothing is planned just now.",
  },
  [TORGET_PHRASE_PLAN_AT] = { "hos {provider}", "at {provider}" },
  [TORGET_PHRASE_PLAN_HOURS] = { "{hours} timmar i veckan", "{hours} hours a week" },
  [TORGET_PHRASE_PLAN_FROM] = { "från {from}", "from {from}" },
  [TORGET_PHRASE_PLAN_TO] = { "till {to}", "until {to}" },
  [TORGET_PHRASE_PLAN_HOW_MUCH] = { "Hur mycket", "How much" },
  [TORGET_PHRASE_PLAN_FULL] = {
    "Planen är på {hours} timmar i veckan.",
    "The plan is for {hours} hours a week.",
  },
  [TORGET_PHRASE_PLAN_PART] = {
    "Planen är på {hours} timmar i veckan. Heltid är 40 timmar.",
    "The plan is for {hours} hours a week. Full time is 40 hours.",
  },
  [TORGET_PHRASE_PLAN_WHY_ILLNESS] = {
    "Du är på deltid för att du är sjuk eller har en funktionsnedsättning.",
    "Your plan is part time because you are ill or have a disability.",
  },
  [TORGET_PHRASE_PLAN_WHY_PARENTAL] = {
    "Du är på deltid för att du får föräldrapenning.",
    "Your plan is part time because you receive parental benefit.",
  },
  [TORGET_PHRASE_PLAN_WHY_PRESCHOOL] = {
    "Du är på deltid för att ditt barn inte har fått en plats på förskola än.",
    "Your plan is part time because your child has not yet been offered a preschool place.",
  },
  [TORGET_PHRASE_PLAN_WHY_OTHER] = {
    "Du är på deltid av ett annat skäl som Arbetsförmedlingen har godtagit.",
    "Your plan is part time for another reason that Arbetsförmedlingen (the Public Employment "
    "Service) has accepted.",
  },
  [TORGET_PHRASE_PLAN_SFI] = { "Svenska för invandrare (SFI)", "Swedish for immigrants (SFI)" },
  [TORGET_PHRASE_PLAN_SFI_COURSE] = {
    "Du läser SFI kurs {course}.",
    "You study SFI course {course}.",
  },
  [TORGET_PHRASE_PLAN_SFI_PATH] = {
    "Du läser SFI kurs {course}, studieväg {path}.",
    "You study SFI course {course}, study path {path}.",
  },
  [TORGET_PHRASE_PLAN_SFI_REGISTERED] = {
    "Du är anmäld till SFI sedan {date}.",
    "You have been registered for SFI since {date}.",
  },
  [TORGET_PHRASE_PLAN_DATES] = { "Viktiga datum", "Important dates" },
  [TORGET_PHRASE_PLAN_DATE_PERMIT] = {
    "Ditt uppehållstillstånd gäller till och med den här dagen. Ansök om förlängning innan dess.",
    "Your residence permit is valid up to this day. Apply for an extension before then.",
  },
  [TORGET_PHRASE_PLAN_DATE_PROGRAMME] = {
    "Etableringsprogrammet kan pågå längst till den här dagen.",
    "The establishment programme can last until this day at most.",
  },
  [TORGET_PHRASE_PLAN_DATE_SFI_RIGHT] = {
    "Du har rätt att läsa SFI till den här dagen. Du kan ansöka om mer tid om det finns "
    "särskilda skäl.",
    "You have the right to study SFI until this day. You can apply for more time if there are "
    "special reasons.",
  },
  [TORGET_PHRASE_PLAN_DATE_SFI_START] = {
    "Du ska ha fått börja på SFI senast den här dagen.",
    "You are to have been able to start SFI by this day.",
  },
  [TORGET_PHRASE_PLAN_DATE_REVIEW] = {
    "Nästa möte om din plan.",
    "The next meeting about your plan.",
  },
  [TORGET_PHRASE_PLAN_HELP] = { "Bra att veta", "Good to know" },
  [TORGET_PHRASE_PLAN_HELP_ILL] = {
    "Blir du sjuk? Säg det till Arbetsförmedlingen samma dag.",
    "Are you ill? Tell Arbetsförmedlingen (the Public Employment Service) the same day.",
  },
  [TORGET_PHRASE_PLAN_HELP_CHANGE] = {
    "Händer det något som ändrar planen? Säg det till {coordinator} så snart du kan.",
    "Does anything happen that changes the plan? Tell {coordinator} as soon as you can.",
  },
  [TORGET_PHRASE_PLAN_HELP_WRONG] = {
    "Står det något fel här? Be om att få det rättat.",
    "Is anything here wrong? Ask to have it corrected.",
  },
  [TORGET_PHRASE_PLAN_CONTACT] = { "Din kontakt", "Your contact" },
  [TORGET_PHRASE_PLAN_TALKED] = {
    "Vi har gått igenom planen tillsammans.",
    "We have gone through the plan together.",
  },
  /* Notice to quit */
  [TORGET_PHRASE_NOTICE_TITLE] = {
    "Uppsägning av hyresavtal",
    "Notice of termination of a tenancy",
  },
  [TORGET_PHRASE_NOTICE_TRANSLATION] = {
    "Det här är en översättning. Det är uppsägningen på svenska som gäller.",
    "This is a translation for the tenant. The notice in Swedish is the one that counts.",
  },
  [TORGET_PHRASE_NOTICE_BODY] = {
    "{landlord} säger upp hyresavtalet för bostadslägenheten nedan, till avflyttning den dag då "
    "hyrestiden går ut, {end}.",
    "{landlord} gives notice that the tenancy of the dwelling below ends, and that it is to be "
    "vacated, when the term expires on {end}.",
  },
  [TORGET_PHRASE_NOTICE_BODY_OPEN] = {
    "{landlord} säger upp hyresavtalet för bostadslägenheten nedan, till avflyttning vid den "
    "tidpunkt då det enligt avtalet och lagen tidigast kan upphöra.",
    "{landlord} gives notice that the tenancy of the dwelling below ends, and that it is to be "
    "vacated, at the earliest time that the contract and the law allow.",
  },
  [TORGET_PHRASE_NOTICE_ABOUT] = { "Hyresavtalet", "The tenancy" },
  [TORGET_PHRASE_NOTICE_TENANT] = { "Hyresgäst", "Tenant" },
  [TORGET_PHRASE_NOTICE_DWELLING] = { "Lägenhet", "Dwelling" },
  [TORGET_PHRASE_NOTICE_APARTMENT] = { "Lägenhetsnummer", "Apartment number" },
  [TORGET_PHRASE_NOTICE_TENURE] = { "Avtal", "Contract" },
  [TORGET_PHRASE_NOTICE_SIGNED] = { "Avtalet undertecknat", "Contract signed" },
  [TORGET_PHRASE_NOTICE_FIRST_DAY] = { "Hyrestidens första dag", "First day of the term" },
  [TORGET_PHRASE_NOTICE_LAST_DAY] = { "Hyrestidens sista dag", "Last day of the term" },
  [TORGET_PHRASE_NOTICE_VACATE] = { "Lägenheten ska vara tom", "To be vacated" },
  [TORGET_PHRASE_NOTICE_VACATE_BY] = { "senast {date} klockan 12.00", "by {date} at noon" },
  [TORGET_PHRASE_NOTICE_REASON] = { "Skäl för uppsägningen", "Reason for the notice" },
  [TORGET_PHRASE_NOTICE_REASON_BY_HAND] = {
    "Skäl (fylls i före undertecknandet):",
    "Reason (to be filled in before signing):",
  },
  [TORGET_PHRASE_NOTICE_RIGHTS] = { "Vad det betyder", "What it means" },
  [TORGET_PHRASE_NOTICE_NO_EXTENSION] = {
    "Lägenheten är uthyrd i andra hand och hyresförhållandet upphör innan det har varat längre "
    "än två år i följd. Då finns ingen rätt till förlängning av hyresavtalet (jordabalken 12 "
    "kap. 45 § första stycket 1).",
    "The dwelling is sublet and the tenancy ends before it has lasted more than two consecutive "
    "years. There is then no right to have the tenancy extended (Land Code, chapter 12, section "
    "45, first paragraph, point 1).",
  },
  [TORGET_PHRASE_NOTICE_EXTENSION] = {
    "Har du rätt till förlängning av hyresavtalet och går du inte med på att flytta kan "
    "hyresvärden hänskjuta tvisten till hyresnämnden, senast en månad efter hyrestidens utgång. "
    "Görs inte det är uppsägningen utan verkan (jordabalken 12 kap. 49 §).",
    "If you have a right to have the tenancy extended and do not agree to move, the landlord can "
    "refer the dispute to the rent tribunal (hyresnämnden) within one month of the end of the "
    "term. If that is not done the notice has no effect (Land Code, chapter 12, section 49).",
  },
  [TORGET_PHRASE_NOTICE_FORM] = {
    "Uppsägningen är skriftlig och ska delges, senast tre månader före hyrestidens slut "
    "(jordabalken 12 kap. 3, 4 och 8 §§).",
    "The notice is in writing and is to be served at least three months before the end of the "
    "term (Land Code, chapter 12, sections 3, 4 and 8).",
  },
  [TORGET_PHRASE_NOTICE_QUESTIONS] = {
    "Frågor om uppsägningen besvaras av {office}.",
    "Questions about the notice are answered by {office}.",
  },
  [TORGET_PHRASE_NOTICE_FOR_LANDLORD] = {
    "För hyresvärden, {landlord}",
    "For the landlord, {landlord}",
  },
  [TORGET_PHRASE_NOTICE_CUT] = {
    "Klipp här. Delen nedan är hyresvärdens bevis om hur uppsägningen lämnades.",
    "Cut here. The part below is the landlord’s proof of how the notice was given.",
  },
  [TORGET_PHRASE_NOTICE_PROOF] = { "Bevis om delgivning", "Proof of delivery" },
  [TORGET_PHRASE_NOTICE_PROOF_OF] = {
    "Uppsägning den {date} till avflyttning {end}",
    "Notice of {date} to vacate on {end}",
  },
  [TORGET_PHRASE_NOTICE_PROOF_REGISTERED] = {
    "Rekommenderat brev till hyresgästens vanliga adress, lämnat till posten den dag som anges "
    "här. REK-nummer och datum:",
    "Registered letter to the tenant’s usual address, posted on the day given here. Number of "
    "the letter and date:",
  },
  [TORGET_PHRASE_NOTICE_PROOF_RECEIPT] = {
    "Överlämnat personligen. Jag har tagit emot uppsägningen:",
    "Handed over in person. I have received the notice:",
  },
  [TORGET_PHRASE_NOTICE_PROOF_RECIPIENT] = {
    "Mottagarens namnteckning",
    "Signature of the recipient",
  },
  [TORGET_PHRASE_NOTICE_PROOF_SERVED] = {
    "Delgivning genom stämningsman eller på annat sätt. Hur och av vem:",
    "Service by a process server or in another way. How and by whom:",
  },
  [TORGET_PHRASE_NOTICE_PROOF_NUMBER] = { "REK-nummer", "Number of the letter" },
  /* Consent */
  [TORGET_PHRASE_CONSENT_TITLE] = {
    "Samtycke till att lämna uppgifter",
    "Consent to share information",
  },
  [TORGET_PHRASE_CONSENT_INTRO] = {
    "Flera myndigheter kan hjälpa dig bättre om de får prata med varandra. De får bara göra det "
    "om du säger ja. Här bestämmer du vem som får veta vad, och varför.",
    "Several agencies can help you better if they may talk to each other. They may do so only if "
    "you say yes. Here you decide who may know what, and why.",
  },
  [TORGET_PHRASE_CONSENT_WHAT] = { "Vad jag säger ja till", "What I say yes to" },
  [TORGET_PHRASE_CONSENT_FROM] = { "Uppgifter lämnas av", "Information is given by" },
  [TORGET_PHRASE_CONSENT_TO] = { "Uppgifter lämnas till", "Information is given to" },
  [TORGET_PHRASE_CONSENT_PURPOSE] = { "Varför", "Why" },
  [TORGET_PHRASE_CONSENT_SCOPE] = { "Vilka uppgifter", "Which information" },
  [TORGET_PHRASE_CONSENT_GIVEN] = { "Gäller från", "Valid from" },
  [TORGET_PHRASE_CONSENT_EXPIRES] = { "Gäller till och med", "Valid until" },
  [TORGET_PHRASE_CONSENT_EXPIRES_YEAR] = {
    "ett år från dagen för underskriften",
    "one year from the day of signing",
  },
  [TORGET_PHRASE_CONSENT_BOTH_WAYS] = {
    "De som står ovan får utbyta uppgifterna med varandra, åt båda håll.",
    "Those named above may exchange the information with each other, both ways.",
  },
  [TORGET_PHRASE_CONSENT_RIGHTS] = { "Dina rättigheter", "Your rights" },
  [TORGET_PHRASE_CONSENT_FREE] = {
    "Du väljer själv. Säger du nej får du ändå den hjälp som du har rätt till.",
    "You choose yourself. If you say no, you still get the help that you have a right to.",
  },
  [TORGET_PHRASE_CONSENT_WITHDRAW] = {
    "Du kan när som helst ta tillbaka samtycket, helt eller delvis. Säg det till {office}, "
    "muntligt eller skriftligt. Uppgifter som redan har lämnats kan inte tas tillbaka.",
    "You can withdraw the consent at any time, in whole or in part. Tell {office}, by word or in "
    "writing. Information that has already been given cannot be taken back.",
  },
  [TORGET_PHRASE_CONSENT_SECRECY] = {
    "De som tar emot uppgifterna har också tystnadsplikt. Samtycket häver sekretessen enligt "
    "offentlighets- och sekretesslagen 10 kap. 1 § och 12 kap. 2 §.",
    "Those who receive the information are bound by secrecy, too. The consent lifts secrecy "
    "(Public Access to Information and Secrecy Act 10:1, 12:2).",
  },
  [TORGET_PHRASE_CONSENT_COPY] = {
    "Du får en kopia av det här papperet.",
    "You get a copy of this paper.",
  },
  [TORGET_PHRASE_CONSENT_INTERPRETER] = { "Språk och tolk", "Language and interpreter" },
  [TORGET_PHRASE_CONSENT_NO_INTERPRETER] = {
    "Ingen tolk behövdes.",
    "No interpreter was needed.",
  },
  [TORGET_PHRASE_CONSENT_INTERPRETED_TO] = {
    "Innehållet har tolkats för mig till (språk):",
    "The contents have been interpreted for me into (language):",
  },
  [TORGET_PHRASE_CONSENT_SIGN_INTERPRETER] = {
    "Tolkens namn, eller tolktjänst och nummer",
    "The interpreter’s name, or service and number",
  },
  [TORGET_PHRASE_CONSENT_SIGNATURES] = { "Underskrifter", "Signatures" },
  [TORGET_PHRASE_CONSENT_UNDERSTOOD] = {
    "Jag har läst eller fått texten uppläst för mig, och jag har förstått vad jag säger ja till.",
    "I have read this text or had it read to me, and I have understood what I say yes to.",
  },
  [TORGET_PHRASE_CONSENT_GUARDIAN] = {
    "Samtycket gäller ett barn: alla vårdnadshavare skriver under.",
    "The consent is about a child: all guardians sign.",
  },
  [TORGET_PHRASE_CONSENT_SIGN_GUARDIAN] = {
    "Vårdnadshavarens namnteckning",
    "Signature of the guardian",
  },
  /* Notes of a meeting */
  [TORGET_PHRASE_MEETING_TITLE] = { "Mötesanteckningar", "Meeting notes" },
  [TORGET_PHRASE_MEETING_KIND] = { "Möte", "Meeting" },
  [TORGET_PHRASE_MEETING_ABOUT] = { "Gäller", "About" },
  [TORGET_PHRASE_MEETING_PLACE] = { "Plats", "Place" },
  [TORGET_PHRASE_MEETING_CARRIER] = { "Ärendebärare", "Case carrier" },
  [TORGET_PHRASE_MEETING_REFERRED] = { "Aktualiserad av", "Referred by" },
  [TORGET_PHRASE_MEETING_PARTICIPANTS] = { "Deltagare", "Participants" },
  [TORGET_PHRASE_MEETING_DECISIONS] = { "Vad vi bestämde", "What we decided" },
  [TORGET_PHRASE_MEETING_NO_DECISIONS] = {
    "Inget beslut är antecknat.",
    "No decision is recorded.",
  },
  [TORGET_PHRASE_MEETING_TASKS] = { "Vem gör vad", "Who does what" },
  [TORGET_PHRASE_MEETING_CHECK] = {
    "Är något fel uppfattat? Hör av dig till {coordinator} inom en vecka.",
    "Has anything been misunderstood? Tell {coordinator} within a week.",
  },
  /* Tasks */
  [TORGET_PHRASE_TASK_NONE] = { "Inga uppgifter är antecknade.", "No tasks are recorded." },
  [TORGET_PHRASE_TASK_WHO] = { "Ansvarig", "Responsible" },
  [TORGET_PHRASE_TASK_BY] = { "Senast", "By" },
  [TORGET_PHRASE_TASK_DONE] = { "klart {date}", "done {date}" },
  /* Household, for a home visit */
  [TORGET_PHRASE_VISIT_TITLE] = {
    "Hushållsöversikt för hembesök",
    "Household overview for a home visit",
  },
  [TORGET_PHRASE_VISIT_HOUSEHOLD] = { "Hushåll", "Household" },
  [TORGET_PHRASE_VISIT_ADDRESS] = { "Adress", "Address" },
  [TORGET_PHRASE_VISIT_MEMBERS] = { "Personer", "Persons" },
  [TORGET_PHRASE_VISIT_ROLE] = { "Roll", "Role" },
  [TORGET_PHRASE_VISIT_LANGUAGE] = { "Språk", "Language" },
  [TORGET_PHRASE_VISIT_INTERPRETER] = { "{language}, tolk", "{language}, interpreter" },
  [TORGET_PHRASE_VISIT_INTERPRETER_ONLY] = { "tolk", "interpreter" },
  [TORGET_PHRASE_VISIT_TRACKS] = { "Var spåren står", "Where the tracks stand" },
  [TORGET_PHRASE_VISIT_PLAN] = { "Plan", "Plan" },
  [TORGET_PHRASE_VISIT_SFI] = { "SFI", "SFI" },
  [TORGET_PHRASE_VISIT_PRESCHOOL] = { "Förskola, skola", "Preschool, school" },
  [TORGET_PHRASE_VISIT_CONTRACT] = { "Bostad", "Housing" },
  [TORGET_PHRASE_VISIT_CONTRACT_STATUS] = { "Läge", "Status" },
  [TORGET_PHRASE_VISIT_CONTRACT_TERM] = { "Hyrestid", "Term" },
  [TORGET_PHRASE_VISIT_ONWARD] = { "Plan för nästa bostad", "Plan for the next home" },
  [TORGET_PHRASE_VISIT_INSURANCE] = { "Hemförsäkring", "Home insurance" },
  [TORGET_PHRASE_VISIT_INSURED] = { "{insurer}, till och med {date}", "{insurer}, until {date}" },
  [TORGET_PHRASE_VISIT_INSPECTED] = { "Senaste besiktning", "Latest inspection" },
  [TORGET_PHRASE_VISIT_DATES] = { "Närmaste datum", "Next dates" },
  [TORGET_PHRASE_VISIT_NO_DATES] = { "Inga kommande datum.", "No dates ahead." },
  [TORGET_PHRASE_VISIT_PASSED] = { "{date} (passerat)", "{date} (passed)" },
  [TORGET_PHRASE_VISIT_TASKS] = { "Att göra", "To do" },
  [TORGET_PHRASE_VISIT_NOTES] = { "Anteckningar från besöket", "Notes from the visit" },
  [TORGET_PHRASE_VISIT_PLACED] = { "{kind} sedan {date}", "{kind} since {date}" },
  [TORGET_PHRASE_VISIT_WAITING] = {
    "{status}, önskad start {date}",
    "{status}, wanted start {date}",
  },
  /* Calendar files */
  [TORGET_PHRASE_CALENDAR_OPEN] = {
    "Öppna Torget för att se vem det gäller.",
    "Open Torget to see whom it is about.",
  },
  /* Weekly list of a coordinator */
  [TORGET_PHRASE_WEEK_TITLE] = { "Veckolista", "Weekly list" },
  [TORGET_PHRASE_WEEK_COORDINATOR] = { "För", "For" },
  [TORGET_PHRASE_WEEK_EVERYBODY] = { "Alla samordnare", "All coordinators" },
  [TORGET_PHRASE_WEEK_DAYS] = { "Dagar", "Days" },
  [TORGET_PHRASE_WEEK_WRITTEN] = { "Utskriven", "Printed" },
  [TORGET_PHRASE_WEEK_MASKED] = {
    "Skyddade personer står här utan namn. Listan är ett arbetspapper: förvara den inlåst och förstör "
    "den när veckan är slut.",
    "Protected persons stand here without name. The list is a working paper: keep it locked up and "
    "destroy it when the week is over.",
  },
  [TORGET_PHRASE_WEEK_PASSED] = { "Dagen har passerat", "The day has passed" },
  [TORGET_PHRASE_WEEK_PASSED_ON] = { "Passerade {date}", "Passed on {date}" },
  [TORGET_PHRASE_WEEK_NOTHING] = {
    "Inget löper ut de här dagarna.",
    "Nothing is due on these days.",
  },
  [TORGET_PHRASE_WEEK_HOUSEHOLD] = { "Hushållet {name}", "Household {name}" },
  [TORGET_PHRASE_WEEK_PROTECTED] = { "en skyddad person", "a protected person" },
  [TORGET_PHRASE_WEEK_MONDAY] = { "Måndag {date}", "Monday {date}" },
  [TORGET_PHRASE_WEEK_TUESDAY] = { "Tisdag {date}", "Tuesday {date}" },
  [TORGET_PHRASE_WEEK_WEDNESDAY] = { "Onsdag {date}", "Wednesday {date}" },
  [TORGET_PHRASE_WEEK_THURSDAY] = { "Torsdag {date}", "Thursday {date}" },
  [TORGET_PHRASE_WEEK_FRIDAY] = { "Fredag {date}", "Friday {date}" },
  [TORGET_PHRASE_WEEK_SATURDAY] = { "Lördag {date}", "Saturday {date}" },
  [TORGET_PHRASE_WEEK_SUNDAY] = { "Söndag {date}", "Sunday {date}" },
};

/**
 * torget_phrase_get:
 * @phrase: a text
 * @language: `sv` or `en`
 *
 * Returns: (transfer none): the text, with its braces
 */
const char *
torget_phrase_get (TorgetPhrase phrase,
                   const char *language)
{
  g_return_val_if_fail (phrase < TORGET_N_PHRASES, "");

  return g_str_equal (language, "sv") ? phrases[phrase].sv : phrases[phrase].en;
}

/**
 * torget_phrase_dup:
 * @phrase: a text
 * @language: `sv` or `en`
 * @first_name: what stands in braces
 * @...: what stands there instead, then further names and values, then %NULL
 *
 * Values are put in as they are: braces in them are text.
 *
 * Returns: (transfer full): the text, filled in
 */
char *
torget_phrase_dup (TorgetPhrase phrase,
                   const char *language,
                   const char *first_name,
                   ...)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *rest = torget_phrase_get (phrase, language);
  g_autoptr (GHashTable) values = g_hash_table_new (g_str_hash, g_str_equal);
  va_list arguments;

  va_start (arguments, first_name);
  for (const char *name = first_name; name != NULL; name = va_arg (arguments, const char *))
    g_hash_table_insert (values, (gpointer) name, va_arg (arguments, char *));
  va_end (arguments);
  while (*rest != '\0')
    {
      const char *open = strchr (rest, '{');
      const char *close = open != NULL ? strchr (open, '}') : NULL;
      g_autofree char *name = NULL;

      if (close == NULL)
        break;
      name = g_strndup (open + 1, (gsize) (close - open - 1));
      g_string_append_len (text, rest, open - rest);
      g_string_append (text, g_hash_table_lookup (values, name));
      rest = close + 1;
    }
  return g_string_free (g_string_append (g_steal_pointer (&text), rest), FALSE);
}
