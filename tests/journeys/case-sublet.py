#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A sublet from its draft to the day when the tenant has moved out."""

from case_steps import Case, expect
from torget_window import tell


def case_sublet(language):
    with Case(language) as case:
        # Yusuf gets a flat.
        case.open_person("Yusuf", "Nasser")
        case.turn_to("Housing")
        case.see("No Housing Contract")
        case.press("ctrl+e")
        with case.form("Housing contract added") as form:
            form.choose_code("Status", "sublet_status", "draft")
            form.write("First day", "2025-02-01")
        case.see_fact("Status", case.label("sublet_status", "draft"))
        case.see_fact("Last day", "2027-01-31")

        # Nobody moves in before the contract is signed.
        case.see_refused(
            "sublet_moved_in",
            case.text("This cannot follow “%s”.") % case.label("sublet_status", "draft"),
        )
        case.record("sublet_signed", "2025-01-15")
        case.see_fact("Signed", "2025-01-15")
        case.record("sublet_moved_in", "2025-02-01")
        case.see_fact("Status", case.label("sublet_status", "running"))

        # What comes after the two years is decided in time; the first decision was of another flat.
        with case.event("sublet_decided", "2026-06-01") as form:
            form.write("Onward housing", "Bostaden")
        case.see_fact("Status", case.label("sublet_status", "decision_due"))
        case.take_back()
        case.see_fact("Status", case.label("sublet_status", "running"))
        with case.event("sublet_decided", "2026-08-01") as form:
            form.write("Onward housing", "Heimstaden")

        # Notice, in writing and served.
        with case.event("sublet_notice_drafted", "2026-08-10") as form:
            form.choose_code("Reason for the notice", "notice_reason", "term_ended")
        with case.event("sublet_notice_served", "2026-08-20") as form:
            form.choose_code("How the notice was served", "delivery_method", "registered_letter")
            form.write("Proof of delivery", "Mottagningsbevis 17")
        case.see_fact("Status", case.label("sublet_status", "notice_served"))
        case.see_fact("Proof of delivery", "Mottagningsbevis 17")
        case.record("sublet_moved_out", "2026-11-20")
        case.see_fact("Status", case.label("sublet_status", "moved_out"))

        saved = case.lock_and_read("nasser yusuf")
        expect(
            saved["sublet"][0],
            status="moved_out",
            signed_date="2025-01-15",
            start_date="2025-02-01",
            end_date="2027-01-31",
            decision_date="2026-08-01",
            onward_plan="Heimstaden",
            notice_drafted_date="2026-08-10",
            notice_served_date="2026-08-20",
            delivery_proof="Mottagningsbevis 17",
            moved_out_date="2026-11-20",
        )


if __name__ == "__main__":
    tell(case_sublet)
