/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Code lists of municipal sublets (jordabalken 12 kap.). */
#include "config.h"

#include "domain/code-tables.h"

static const TorgetCode sublet_statuses[] = {
  { "draft", "Utkast", "Draft", "Förslag" },
  { "signed", "Tecknat", "Signed", "Undertecknat|Påskrivet|Skrivet" },
  { "waiver_filed", "Avstående inlämnat", "Waiver filed", "Avstående ansökt" },
  { "waiver_approved", "Avstående godkänt", "Waiver approved", NULL },
  { "running", "Löpande", "Running", "Pågående|Aktivt|Gällande|Active" },
  { "decision_due", "Beslut inför slut", "Decision before the end", "Beslut|Slutbeslut" },
  { "notice_drafted", "Uppsagt – ej delgivet", "Notice drafted, not served",
    "Ej delgivet|Uppsägning skriven|Notice drafted" },
  { "notice_served", "Uppsagt – delgivet", "Notice served",
    "Uppsagt|Delgivet|Uppsägning delgiven|Served" },
  { "disputed", "Bestridet", "Disputed", "Tvist" },
  { "referred", "Hänskjutet till hyresnämnden", "Referred to the rent tribunal",
    "Hänskjutet|Hyresnämnden|Referred" },
  { "extended_indefinitely", "Förlängt på obestämd tid", "Extended indefinitely",
    "Förlängt obestämd tid|Obestämd tid|Tillsvidare" },
  { "taken_over", "Övertaget förstahand", "Taken over first-hand",
    "Övertaget|Förstahandskontrakt övertaget|Taken over" },
  { "moved_out", "Avflyttad", "Moved out", "Utflyttad|Flyttat" },
  { "ended", "Avslutat", "Ended", "Avslutad|Upphört" },
  { "forfeited", "Förverkat", "Forfeited", "Förverkad hyresrätt" },
  { "evicted", "Avhysning", "Evicted", "Avhyst|Vräkt|Eviction" },
};

static const TorgetCode tenure_types[] = {
  { "sublet", "Andrahandskontrakt", "Sublet", "Andrahand|Andrahandshyra|Andrahandsuthyrning" },
  { "establishment_housing", "Etableringsboende", "Establishment housing", NULL },
  { "right_of_use", "Nyttjanderätt", "Right of use", "Upplåtelse utan hyra" },
  { "first_hand", "Förstahandskontrakt", "First-hand contract",
    "Förstahand|First-hand|Eget kontrakt" },
  { "lodger", "Inneboende", "Lodger", NULL },
};

static const TorgetCode block_leases[] = {
  { "yes", "Ja, blockhyra", "Yes, block lease", "Ja|Yes|J|Y|1|X|Sant|True|Blockhyra" },
  { "no", "Nej", "No", "N|0|Falskt|False|Ej blockhyra" },
  { "unknown", "Okänt", "Unknown", "Okänd|Vet ej|Ej utrett|Oklart" },
};

static const TorgetCode notice_reasons[] = {
  { "term_ended", "Avtalstiden är slut", "The agreed term has ended",
    "Avtalstiden slut|Tidsbegränsat|Två år|Term ended" },
  { "onward_housing", "Annan bostad ordnad", "Other housing found", "Annan bostad|Ny bostad" },
  { "tenant_notice", "Hyresgästens egen uppsägning", "The tenant's own notice",
    "Egen uppsägning|Hyresgästen" },
  { "head_lease_ended", "Förstahandsavtalet upphör", "The head lease ends", "Huvudavtalet upphör" },
  { "rent_unpaid", "Obetald hyra", "Unpaid rent", "Hyresskuld|Hyran obetald" },
  { "disturbance", "Störningar", "Disturbance", "Störning" },
  { "unlawful_letting", "Otillåten uthyrning", "Letting without permission",
    "Olovlig andrahandsuthyrning|Otillåten andrahand" },
  { "other", "Annat skäl", "Other reason", "Annat|Övrigt|Other" },
};

static const TorgetCode delivery_methods[] = {
  { "registered_letter", "Rekommenderat brev", "Registered letter",
    "REK|Rek-brev|Rekbrev|Rekommenderat" },
  { "service", "Delgivning", "Service of process", "Delgiven|Service|Delgivningsman" },
  { "receipt", "Kvittens", "Signed receipt", "Mottagningskvitto|Kvitterat|Receipt" },
};

static const TorgetCode waiver_statuses[] = {
  { "none", "Inget avstående", "No waiver", "Nej|Saknas|No" },
  { "filed", "Inlämnat till hyresnämnden", "Filed with the rent tribunal",
    "Inlämnat|Ansökt|Filed" },
  { "approved", "Godkänt", "Approved", "Ja|Yes|Beviljat" },
  { "rejected", "Avslaget", "Rejected", "Avslag|Nekat" },
};

static const TorgetCode inspection_kinds[] = {
  { "entry", "Inflyttningsbesiktning", "Inspection at entry", "Besiktning in|In" },
  { "exit", "Avflyttningsbesiktning", "Inspection at exit", "Besiktning ut|Ut" },
  { "other", "Annan besiktning", "Other inspection", "Annan|Tillsyn" },
};

const TorgetCodeList torget_code_tables_housing[] = {
  TORGET_CODE_LIST ("sublet_status", sublet_statuses),
  TORGET_CODE_LIST ("tenure_type", tenure_types),
  TORGET_CODE_LIST ("block_lease", block_leases),
  TORGET_CODE_LIST ("notice_reason", notice_reasons),
  TORGET_CODE_LIST ("delivery_method", delivery_methods),
  TORGET_CODE_LIST ("waiver_status", waiver_statuses),
  TORGET_CODE_LIST ("inspection_kind", inspection_kinds),
  { NULL },
};
