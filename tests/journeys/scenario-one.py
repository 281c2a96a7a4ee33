#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A preschool place that comes late: the mother's SFI waits, and the day says so until the offer."""

import json
import os

from case_steps import Case, expect
from torget_window import Lost, name_of, tell, wait_for

RULE = "sfi_blocked_by_childcare"
MOTHER = "Alma Provlund"
CHILD = "Elis Provlund"
WISH = "2026-04-01"
BROKEN = "2026-08-01"  # four months after the wish
OFFER_DUE = "2026-11-24"  # of somebody else's place in the demo
LOST = {"sv": "16 veckor", "en": "16 weeks"}  # from then until today


def read_rule(area="cross", rule_id=RULE):
    """A rule as it is written for those who know the law."""
    path = os.path.join(os.environ["TORGET_SOURCE"], "data/rules", area + ".json")
    with open(path, encoding="utf-8") as file:
        return next(rule for rule in json.load(file)["rules"] if rule["id"] == rule_id)


def tell_line(language, person, cause):
    """What the rule says when the guarantee is broken, with its names, days and weeks."""
    line = read_rule()["overdue"][language]
    values = {"person": person, "cause": cause, "lost": LOST[language], "due": BROKEN,
              "blocked.wish": WISH}
    for name, value in values.items():
        line = line.replace("{" + name + "}", value)
    return line


def count(case, words):
    """How often just these words are shown; the row around them has them in its name, too."""
    return sum(words == name_of(node) for node in case.shown())


def enter(case):
    """The mother, her SFI, the child and the wish, as they would come in."""
    case.add_person(
        "19940613-2382", *MOTHER.split(), **{"First registered in Sweden": "2026-02-16"}
    )
    case.turn_to("SFI")
    case.press("ctrl+e")
    with case.form("SFI enrolment added") as form:
        form.write("Registered", "2026-03-02")
    case.record("sfi_received", "2026-03-20")
    case.see_fact("Received to SFI", "2026-03-20")
    case.add_person("20240527-2390", *CHILD.split(), beside="Alma", role="child")
    case.turn_to("Preschool")
    case.press("ctrl+e")
    with case.form("Preschool application added") as form:
        form.choose_code("Status", "preschool_status", "queued")
        form.write("Wish first notified", WISH)
    case.see_fact("Wish first notified", WISH)


def see_the_day(case, line):
    """The line stands once, and first: it has cost most."""
    case.open_view(1)
    case.see("Something is lost this week")
    case.see_words(line)
    if count(case, line) != 1 or count(case, tell_line(case.language, CHILD, MOTHER)) != 0:
        raise Lost(f"the line “{line}” once")


def see_why(case):
    """The law, and the arithmetic."""
    case.press("question")
    case.turn_to_dialog()
    case.see("Why This Day?")
    case.see_words(read_rule()["versions"][0]["source"][case.language])
    case.see_words(f"= {BROKEN}")
    case.press("Escape")
    case.turn_to_window()


def put_off_another(case):
    """The line below goes until its day, and comes back with Undo."""
    rule = read_rule("preschool", "preschool_answer")
    line = rule["upcoming"][case.language].replace("{due}", OFFER_DUE)
    case.see_words(line)
    case.press("Down", "s")
    with case.form("Deadline put off"):
        pass
    case.see_no_words(line)
    case.take_back()
    case.see_words(line)


def see_with_both(case, line):
    """Enter opens the mother; the line stands with the child, too."""
    case.press("Up", "Return")
    case.turn_to("Overview")
    case.see_words(line)
    case.open_person(*CHILD.split())
    case.turn_to("Overview")
    case.see_words(line)


def offer(case, line):
    """The place is offered at last: nothing is blocked any more."""
    case.turn_to("Preschool")
    with case.event("preschool_offered", "2026-10-12") as form:
        form.write("Unit", "Mariehems förskola")
    case.see_fact("Status", case.label("preschool_status", "offered"))
    case.open_view(1)
    case.see("Something is lost this week")
    case.see_no_words(line)


def scenario_one(language):
    line = tell_line(language, MOTHER, CHILD)
    with Case(language) as case:
        enter(case)
        see_the_day(case, line)
        see_why(case)
        put_off_another(case)
        see_with_both(case, line)
        offer(case, line)

        case.lock()
        (blocked,) = case.read_deadlines(MOTHER.lower(), RULE)
        expect(blocked, rule=RULE, due=BROKEN, status="met")


if __name__ == "__main__":
    tell(scenario_one)
