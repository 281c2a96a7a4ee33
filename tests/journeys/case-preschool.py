#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A child's preschool from the application, which both guardians sign, to the notice on the place."""

from case_steps import Case, expect
from torget_window import tell


def apply(case):
    """The wish, told by one guardian."""
    case.press("ctrl+e")
    with case.form("Preschool application added") as form:
        form.choose_code("Status", "preschool_status", "incomplete")
        form.write("Wish first notified", "2026-06-01")
        form.write("Wanted start", "2026-09-21")
    case.see_fact("Wish first notified", "2026-06-01")


def sign(case, guardian, date):
    case.reach(case.text("%s has not signed") % guardian)
    with case.form("Signature added") as form:
        form.write("Signed", date)


def sign_and_choose(case):
    """It counts when both have signed."""
    sign(case, "Ibrahim Gebremedhin", "2026-06-02")
    sign(case, "Fatima Gebremedhin", "2026-06-05")
    case.record("preschool_signed", "2026-06-05")
    case.see_fact("Status", case.label("preschool_status", "queued"))
    case.reach(case.text("Add a Choice"))
    with case.form("Preschool choice added") as form:
        form.write("Unit", "Tomtebo förskola")


def answer(case):
    """The guarantee place comes; who first hears a no hears wrong."""
    with case.event("preschool_guarantee_offered", "2026-08-20") as form:
        form.write("Unit", "Ersmarks förskola")
        form.write("Start of the place", "2026-09-21")
        form.write("Answer by", "2026-08-30")
    case.see_fact("Status", case.label("preschool_status", "guarantee_offered"))
    case.record("preschool_declined", "2026-08-24")
    case.see_fact("Status", case.label("preschool_status", "queued"))
    case.take_back()
    case.see_fact("Status", case.label("preschool_status", "guarantee_offered"))
    case.record("preschool_accepted", "2026-08-25")
    case.see_fact("Status", case.label("preschool_status", "guarantee_accepted"))


def attend(case):
    """The place that was accepted is proposed."""
    with case.event("preschool_settling_in", "2026-09-21") as form:
        form.write("Hours a week", "25")
    case.record("preschool_placed", "2026-10-05")
    case.see_fact("Status", case.label("preschool_status", "placed"))
    case.record("preschool_notice", "2026-11-20")
    case.see_fact("Status", case.label("preschool_status", "terminated"))


def case_preschool(language):
    with Case(language) as case:
        case.add_person("20250312-2380", "Mona", "Gebremedhin", beside="Fatima", role="child")
        case.turn_to("Preschool")
        apply(case)
        case.see_refused("preschool_accepted", case.text("This cannot follow “%s”.")
                         % case.label("preschool_status", "incomplete"))
        sign_and_choose(case)
        answer(case)
        attend(case)

        saved = case.lock_and_read("mona gebremedhin")
        mona = next(person for person in saved["person"] if person["given_name"] == "Mona")
        application = next(
            record for record in saved["preschool_application"] if record["person_id"] == mona["id"]
        )
        expect(
            application, status="terminated", wish_date="2026-06-01", signed_date="2026-06-05"
        )

        def of_application(table):
            records = saved[table]
            return [record for record in records if record["application_id"] == application["id"]]

        signatures = of_application("preschool_signature")
        expect({"days": sorted(signature["signed_date"] for signature in signatures)},
               days=["2026-06-02", "2026-06-05"])
        expect(of_application("preschool_choice")[0], unit="Tomtebo förskola", rank=1)
        expect(
            of_application("preschool_offer")[0],
            kind="guarantee",
            unit="Ersmarks förskola",
            answer_by="2026-08-30",
            answer="accepted",
            answered_date="2026-08-25",
        )
        expect(
            of_application("preschool_placement")[0],
            unit="Ersmarks förskola",
            start_date="2026-09-21",
            hours_per_week=25,
            notice_date="2026-11-20",
            end_date="2027-01-20",
        )


if __name__ == "__main__":
    tell(case_preschool)
