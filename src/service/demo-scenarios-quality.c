/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Situations of the records themselves: what looks like a mistake and is right, or the other way
 * round. */
#include "config.h"

#include "service/demo-story.h"

#define SETTLED                                                                                   \
  "language=som; country=SO; reception=self_settled; permit_ground=refugee; "                     \
  "permit_from=2026-03-02; permit_to=2029-03-01; first_registered_date=2026-04-13; "

/* The numbers of New Year's Day are used up: hers is of another day of the month. */
const TorgetDemoStep torget_demo_shifted_day[] = {
  { "2026-04-13", NULL, "household", "home", "label=D00013" },
  { NULL, "home", "person", "ifrah",
    SETTLED "given_name=Ifrah; family_name=Warsame; sex=female; birth_date=1995-01-01; "
            "number=1995-01-17; role=reference_person" },
  { NULL },
};

/* One person, entered in two offices under two spellings: the same LMA number, and the same personal
 * number. */
const TorgetDemoStep torget_demo_doubles[] = {
  { "2026-04-13", NULL, "household", "home", "label=D00014" },
  { NULL, "home", "person", "mohamed",
    SETTLED "given_name=Mohamed; family_name=Farah; sex=male; birth_date=1998-06-20; "
            "role=reference_person" },
  { NULL, "mohamed", "identity", "lma",
    "kind=dossier; value=99-001401; valid_from=2025-10-06; valid_to=2026-04-12" },
  { "2026-05-04", NULL, "household", "other_home", "label=D00014-2" },
  { NULL, "other_home", "person", "mahamed",
    SETTLED "given_name=Mahamed; family_name=Faarah; sex=male; birth_date=1998-06-20; "
            "role=reference_person" },
  { NULL, "mahamed", "identity", "other_lma",
    "kind=dossier; value=99-001401; valid_from=2025-10-06; valid_to=2026-04-12" },
  { NULL },
};

/* Born on a leap day: two years old on 2026-02-28 or on 2026-03-01, not in 2028. */
const TorgetDemoStep torget_demo_leap_day[] = {
  { "2026-04-13", NULL, "household", "home", "label=D00015" },
  { NULL, "home", "person", "sagal",
    SETTLED "given_name=Sagal; family_name=Jama; sex=female; birth_date=1996-02-29; "
            "role=reference_person" },
  { NULL, "home", "person", "liban",
    SETTLED "given_name=Liban; family_name=Jama; sex=male; birth_date=2024-02-29; role=child" },
  { "2026-10-31", "liban", "preschool_application", "queue",
    "status=incomplete; wish_date=2026-10-31; wanted_start=2027-02-28; municipality=2480; "
    "form=preschool" },
  { NULL, "queue", "preschool_signature", "signature",
    "guardian_id=sagal; signed_date=2026-11-02" },
  { "2026-11-02", "queue", "preschool_signed" },
  { NULL },
};

/* Ends on Good Friday; three months before is Boxing Day, so that notice is served by the 23rd. */
const TorgetDemoStep torget_demo_holiday_lease[] = {
  { "2025-03-10", NULL, "household", "home", "label=D00016" },
  { NULL, "home", "person", "ayan",
    "given_name=Ayan; family_name=Hassan; sex=female; birth_date=1991-10-08; "
    "role=reference_person; language=som; country=SO; reception=assigned; "
    "permit_ground=refugee; permit_from=2025-01-08; permit_to=2028-01-07; "
    "received_date=2025-02-24; first_registered_date=2025-03-10" },
  { "2025-03-17", NULL, "head_lease", "lease",
    "landlord=Bostaden; contract_number=B-00016; block=no" },
  { NULL, NULL, "dwelling", "flat",
    "head_lease_id=lease; address=Demovägen 16; municipality=2480; rooms=2; size_m2=54; "
    "rent=6900" },
  { NULL, "home", "sublet", "contract",
    "dwelling_id=flat; tenure=sublet; status=draft; start_date=2025-03-27; end_date=2027-03-26; "
    "term_months=24" },
  { "2025-03-19", "contract", "sublet_signed" },
  { "2025-03-27", "contract", "sublet_landlord_notified" },
  { "2025-03-27", "contract", "sublet_moved_in" },
  { NULL },
};

/* Both guardians must sign, and one has not: the application is not in the queue. */
const TorgetDemoStep torget_demo_unsigned[] = {
  { "2026-04-13", NULL, "household", "home", "label=D00017" },
  { NULL, "home", "person", "guled",
    SETTLED "given_name=Guled; family_name=Abdi; sex=male; birth_date=1990-12-24; "
            "role=reference_person" },
  { NULL, "home", "person", "fadumo",
    SETTLED "given_name=Fadumo; family_name=Abdi; sex=female; birth_date=1993-06-06; "
            "role=spouse" },
  { NULL, "home", "person", "ismail",
    SETTLED "given_name=Ismail; family_name=Abdi; sex=male; birth_date=2025-03-15; role=child" },
  { "2026-09-07", "ismail", "preschool_application", "queue",
    "status=incomplete; wish_date=2026-09-07; wanted_start=2027-01-11; municipality=2480; "
    "form=preschool" },
  { NULL, "queue", "preschool_signature", "his_signature",
    "guardian_id=guled; signed_date=2026-09-07" },
  { NULL, "queue", "preschool_signature", "her_signature", "guardian_id=fadumo" },
  { NULL },
};

/* Older than a hundred years: the ten-digit form has a plus. */
const TorgetDemoStep torget_demo_centenarian[] = {
  { "2026-04-13", NULL, "household", "home", "label=D00018" },
  { NULL, "home", "person", "halimo",
    SETTLED "given_name=Halimo; family_name=Jama; sex=female; birth_date=1924-05-02; "
            "role=reference_person" },
  { NULL },
};
