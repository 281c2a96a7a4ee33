#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An establishment plan from enrolment to discharge, part time while the child waits for a place."""

from case_steps import Case, expect
from torget_window import tell


def enrol(case):
    """From the enrolment to the day when Bashir takes part full time."""
    case.press("ctrl+e")
    with case.form("Plan added") as form:
        form.choose_code("Status", "plan_status", "not_started")
    case.see_fact("Status", case.label("plan_status", "not_started"))
    case.see_refused("plan_full_time", case.text("This cannot follow “%s”.")
                     % case.label("plan_status", "not_started"))
    case.record("plan_enrolled", "2026-03-02")
    case.record("plan_mapping_started", "2026-03-09")
    case.record("plan_mapping_done", "2026-03-20")
    case.record("plan_settled", "2026-04-01")
    case.see_fact("Plan settled", "2026-04-01")
    case.record("plan_full_time", "2026-04-07")
    case.see_fact("Status", case.label("plan_status", "active_full_time"))


def go_part_time(case):
    """Sami waits for his place: the form proposes him, and only the hours are to be said."""
    with case.event("plan_part_time", "2026-05-04") as form:
        form.write("Planned hours a week", "20")
    case.see_fact("Reason for part time", case.label("part_time_reason", "no_preschool_place"))
    case.see_fact("Waits for the preschool place of", "Sami Haddad")


def stay_away_and_meet(case):
    """What is recorded beside the events."""
    case.reach(case.text("Add Absence"))
    with case.form("Absence added") as form:
        form.choose_code("Reason", "absence_reason", "child_ill")
        form.write("First day", "2026-09-07")
        form.write("Last day", "2026-09-09")
    case.reach(case.text("Add a Review Meeting"))
    with case.form("Review meeting added") as form:
        form.write("Date", "2026-10-01")
        form.write("What was settled", "Praktik i november.")


def discharge(case):
    """First with the wrong outcome."""
    for outcome in ("studies_sfi", "work_full_time"):
        with case.event("plan_discharged", "2026-11-20") as form:
            form.choose_code("Outcome at discharge", "outcome", outcome)
        case.see_fact("Outcome at discharge", case.label("outcome", outcome))
        if outcome != "work_full_time":
            case.take_back()
            case.see_fact("Status", case.label("plan_status", "active_part_time"))


def case_plan(language):
    with Case(language) as case:
        case.add_person("19930207-2393", "Bashir", "Haddad", beside="Rania", role="spouse")
        case.turn_to("Plan")
        case.see("No Establishment Plan")
        enrol(case)
        go_part_time(case)
        stay_away_and_meet(case)
        discharge(case)

        saved = case.lock_and_read("bashir haddad")
        bashir = next(person for person in saved["person"] if person["given_name"] == "Bashir")
        plan = next(plan for plan in saved["plan"] if plan["person_id"] == bashir["id"])
        expect(
            plan,
            status="discharged",
            enrolled_date="2026-03-02",
            mapping_date="2026-03-20",
            plan_date="2026-04-01",
            discharged_date="2026-11-20",
            outcome="work_full_time",
            part_time_reason=None,
        )

        def of_plan(table):
            return next(record for record in saved[table] if record["plan_id"] == plan["id"])

        expect(
            of_plan("reduction"),
            reason="no_preschool_place",
            application_id=saved["preschool_application"][0]["id"],
            hours_per_week=20,
            start_date="2026-05-04",
            end_date="2026-11-19",
        )
        expect(of_plan("absence"), reason="child_ill", end_date="2026-09-09")
        expect(of_plan("follow_up"), date="2026-10-01", text="Praktik i november.")


if __name__ == "__main__":
    tell(case_plan)
