#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A preschool place that comes late: the mother's SFI waits, and the day says so until the offer."""

from case_steps import Case, expect
from torget_window import Lost, descendants, name_of, role_of, tell, wait_for

RULE = "sfi_blocked_by_childcare"
OTHER_RULE = "preschool_guarantee"
WEEKS = "16"  # from the broken guarantee, 2026-08-01, to today
MOST_LINES = 40  # of the day


def enter(case):
    """The mother, her SFI, the child and the wish, as they would come in."""
    case.add_person(
        "19940613-2382", "Alma", "Provlund", **{"First registered in Sweden": "2026-02-16"}
    )
    case.turn_to("SFI")
    case.press("ctrl+e")
    with case.form("SFI enrolment added") as form:
        form.write("Registered", "2026-03-02")
    case.record("sfi_received", "2026-03-20")
    case.see_fact("Received to SFI", "2026-03-20")
    case.add_person("20240527-2390", "Elis", "Provlund", beside="Alma", role="child")
    case.turn_to("Preschool")
    case.press("ctrl+e")
    with case.form("Preschool application added") as form:
        form.choose_code("Status", "preschool_status", "queued")
        form.write("Wish first notified", "2026-04-01")
    case.see_fact("Wish first notified", "2026-04-01")
