#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the build refuses rules that are not whole, and says which rule and what is wrong."""

import copy
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/support"))

import planting  # noqa: E402
import tree  # noqa: E402
from planting import MISSING, faults_of_whole, plant, twice  # noqa: E402

SCRIPT = ROOT / "data/rules/compile-rules.py"
PARAMETERS = ROOT / "src/domain/office-parameters.h"
COMPILER = planting.Compiler(SCRIPT, "area.json", PARAMETERS)

TEXT = {"sv": "Text", "en": "Text"}
WHOLE = {
    "facts": [
        {"id": "sublet.end", "kind": "date", "sv": "Sista dag", "en": "Last day"},
        {"id": "sublet.moved_out", "kind": "date", "sv": "Avflyttad", "en": "Moved out"},
        {"id": "sublet.days", "kind": "number", "sv": "Dagar", "en": "Days"},
        {"id": "offer.start", "kind": "date", "sv": "Början", "en": "Start"},
    ],
    "rules": [{
        "id": "sample_rule", "number": "33", "track": "housing", "subject": "sublet",
        "severity": "high", "statutory": True, "action": "event:notice_served",
        "met_by": ["sublet.moved_out"],
        "versions": [
            {"version": 1, "chosen_by": "sublet.end", "to": "2026-06-30", "trigger": "sublet.end",
             "offset": [{"months": -3}], "calendar": "backward", "confidence": "high",
             "source": TEXT},
            {"version": 2, "chosen_by": "sublet.end", "from": "2026-07-01", "trigger": "sublet.end",
             "offset": [{"days": -1, "parameter": "consent_months"}], "confidence": "low",
             "source": TEXT},
        ],
        "name": TEXT, "label": TEXT,
        "upcoming": {"sv": "Före {due}: {sublet.end}", "en": "Before {due}: {sublet.end}"},
        "overdue": {"sv": "Efter {due}", "en": "After {due}"},
    }],
}

# Name, path into the rule, what is put there, words of the message.
FAULTS = [
    ("unknown-fact", ("met_by", 0), "sublet.moved", "unknown fact “sublet.moved”"),
    ("unknown-trigger", ("versions", 0, "trigger"), "sublet.start", "unknown fact"),
    ("trigger-no-day", ("versions", 0, "trigger"), "sublet.days", "is a number"),
    ("fact-of-other-subject", ("met_by", 0), "offer.start", "is not known of a sublet"),
    ("unknown-subject", ("subject",), "flat", "unknown subject “flat”"),
    ("unknown-parameter", ("versions", 1, "offset", 0, "parameter"), "patience",
     "unknown parameter “patience”"),
    ("unknown-key", ("colour",), "red", "unknown key “colour”"),
    ("unknown-version-key", ("versions", 0, "until"), "2026-06-30", "unknown key “until”"),
    ("missing-key", ("severity",), MISSING, "“severity” is missing"),
    ("no-swedish", ("upcoming", "sv"), " ", "has no text in sv"),
    ("no-english", ("name", "en"), "", "has no text in en"),
    ("no-english-key", ("overdue", "en"), MISSING, "“en” is missing"),
    ("no-swedish-source", ("versions", 1, "source", "sv"), "", "has no text in sv"),
    ("bad-day", ("versions", 0, "to"), "2026-06-31", "“2026-06-31” is no date"),
    ("bad-fixed-trigger", ("versions", 0, "trigger"), "2026-13-01", "is no date"),
    ("gap", ("versions", 1, "from"), "2026-07-02", "leave a gap or overlap"),
    ("overlap", ("versions", 1, "from"), "2026-06-30", "leave a gap or overlap"),
    ("open-gap", ("versions", 1, "from"), MISSING, "leave a gap or overlap"),
    ("last-ends", ("versions", 1, "to"), "2030-12-31", "the last version has an end"),
    ("no-version", ("versions",), [], "has no version"),
    ("version-number", ("versions", 1, "version"), 3, "versions count from 1"),
    ("days-without-fact", ("versions", 0, "chosen_by"), MISSING, "days without a fact"),
    ("unknown-placeholder", ("overdue", "sv"), "Efter {dag}", "unknown fact “dag”"),
    ("foreign-placeholder", ("upcoming", "en"), "Before {offer.start}", "is not known of a sublet"),
    ("placeholder-in-name", ("name", "sv"), "Till {due}", "may hold no placeholder"),
    ("other-placeholders", ("overdue", "en"), "After {due} and {sublet.end}",
     "the languages differ in their placeholders"),
    ("bad-action", ("action",), "shout", "unknown action"),
    ("bad-severity", ("severity",), "grave", "unknown severity"),
    ("bad-confidence", ("versions", 0, "confidence"), "sure", "unknown confidence"),
    ("bad-calendar", ("versions", 0, "calendar"), "lunar", "unknown calendar mode"),
    ("bad-track", ("track",), "train", "unknown track"),
    ("bad-number", ("number",), "0", "has no number"),
    ("bad-id", ("id",), "Sample rule", "is not snake_case"),
    ("bad-offset", ("versions", 0, "offset", 0), {"weeks": 3}, "days, months, years"),
    ("zero-offset", ("versions", 0, "offset", 0), {"days": 0}, "no number"),
    ("many-offsets", ("versions", 0, "offset"), [{"days": 1}] * 4, "too many offsets"),
    ("rising-warnings", ("warn_days",), [7, 14], "warn_days must fall"),
]


def faults_of_plant(path, value, words):
    area = copy.deepcopy(WHOLE)
    plant(area["rules"][0], path, value)
    return COMPILER.faults_of_refusal(area, f"rule {area['rules'][0].get('id')}", words)


def faults_of_command():
    """The build sees a refusal by the status of the command, and shows what it printed."""
    run = subprocess.run([sys.executable, SCRIPT, "h", "c", PARAMETERS, "/nonexistent.json"],
                         capture_output=True, text=True, encoding="utf-8", check=False)
    is_told = run.stderr.startswith("error: /nonexistent.json")
    return [] if run.returncode != 0 and is_told else [f"{run.returncode}: {run.stderr}"]


def with_fact(**changes):
    area = copy.deepcopy(WHOLE)
    area["facts"][0].update(changes)
    return area


def cases():
    yield "whole", faults_of_whole(*COMPILER.compile_text(WHOLE))
    areas = sorted((ROOT / "data/rules").glob("*.json"))
    yield "as-built", faults_of_whole(*COMPILER.compile(*areas))
    for name, path, value, words in FAULTS:
        yield name, faults_of_plant(path, value, words)
    yield "rule-twice", COMPILER.faults_of_refusal(twice(WHOLE, "rules"), "rule sample_rule",
                                                   "stands twice")
    yield "fact-twice", COMPILER.faults_of_refusal(twice(WHOLE, "facts"), "fact sublet.end",
                                                   "stands twice")
    yield "fact-kind", COMPILER.faults_of_refusal(with_fact(kind="text"), "fact sublet.end",
                                                  "no known kind")
    yield "fact-no-swedish", COMPILER.faults_of_refusal(with_fact(sv=""), "fact sublet.end",
                                                        "no text in sv")
    yield "unknown-part", COMPILER.faults_of_refusal({**WHOLE, "notes": []}, "area.json",
                                                     "unknown key")
    yield "command", faults_of_command()
    yield "no-json", COMPILER.faults_of_refusal("{ facts", "area.json")


if __name__ == "__main__":
    tree.report([(f"/compile-rules/{name}", faults) for name, faults in cases()])
