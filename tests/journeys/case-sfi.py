#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""SFI from the application to what comes after it, with an interruption between."""

from case_steps import Case, expect
from torget_window import tell


def study(case):
    """From the application to the first course that is passed."""
    case.record("sfi_called", "2025-09-05")
    case.see_fact("Called for assessment", "2025-09-05")
    with case.event("sfi_received", "2025-09-15") as form:
        form.choose_code("Study path", "study_path", "2")
        form.choose_code("Course", "sfi_course", "C")
    case.see_fact("Received to SFI", "2025-09-15")
    with case.event("sfi_started", "2025-09-22") as form:
        form.write("Provider", "Vuxenskolan")
        form.write("Hours a week", "15")
    case.record("sfi_course_passed", "2026-01-15")
    case.see_fact("Status", case.label("sfi_status", "course_passed"))


def interrupt(case):
    """Parental leave, told once with the wrong day; and back."""
    for day in ("2026-02-20", "2026-02-01"):
        with case.event("sfi_interrupted", day) as form:
            form.choose_code("Reason for the interruption", "interruption_reason", "parental_leave")
        case.see_fact("Ended", day)
        if day != "2026-02-01":
            case.take_back()
            case.see_fact("Status", case.label("sfi_status", "course_passed"))
    with case.event("sfi_re_entered", "2026-06-01") as form:
        form.choose_code("Course", "sfi_course", "D")
        form.write("Note", "Har plats i förskolan.")


def case_sfi(language):
    with Case(language) as case:
        case.add_person("19910614-2384", "Sara", "Provsson")
        case.turn_to("SFI")
        case.see("Not Registered for SFI")
        case.press("ctrl+e")
        with case.form("SFI enrolment added") as form:
            form.write("Registered", "2025-08-18")
        case.see_fact("Status", case.label("sfi_status", "registered"))
        case.see_refused("sfi_course_passed", case.text("This cannot follow “%s”.")
                         % case.label("sfi_status", "registered"))

        study(case)
        case.see_refused("sfi_completed", case.text("SFI is completed with course D."))
        interrupt(case)
        case.see_fact("Course", case.label("sfi_course", "D"))
        with case.event("sfi_completed", "2026-11-16") as form:
            form.write("Next step", "Komvux")
        case.see_fact("Next step", "Komvux")

        saved = case.lock_and_read("sara provsson")
        expect(
            saved["sfi_enrolment"][0],
            status="completed",
            registered_date="2025-08-18",
            assessment_date="2025-09-05",
            received_date="2025-09-15",
            started_date="2025-09-22",
            ended_date="2026-11-16",
            study_path="2",
            course="D",
            interruption_reason=None,
            next_step="Komvux",
        )
        expect(saved["sfi_right"][0], first_received_date="2025-09-15")
        expect(saved["sfi_grade"][0], course="C", date="2026-01-15", grade="passed")


if __name__ == "__main__":
    tell(case_sfi)
