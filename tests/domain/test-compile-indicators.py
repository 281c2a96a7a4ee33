#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the build refuses indicators that are not whole, and says which one and what is wrong."""

import copy
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/support"))

import planting  # noqa: E402
import tree  # noqa: E402
from planting import MISSING, faults_of_whole, plant, twice  # noqa: E402

COMPILER = planting.Compiler(ROOT / "data/indicators/compile-indicators.py", "group.json")

TEXT = {"sv": "Text", "en": "Text"}
SHARE = {
    "id": "sample_share", "version": 1, "subject": "lease", "measure": "share", "unit": "sublets",
    "period": {"at_end": ["lease.start", "lease.end"]},
    "population": ["!lease.is_draft", {"from": "as_of", "months": 3, "not_before": "lease.end"}],
    "numerator": [{"by": "lease.notice", "on": "as_of"}, {"number": "lease.rooms", "at_least": 2}],
    "needs": ["lease.end"], "good": "more", "kolada": "U40455", "headline": True,
    "name": TEXT, "description": TEXT, "counted": TEXT, "among": TEXT, "source": TEXT,
}
WHOLE = {
    "group": "sample", "name": TEXT,
    "facts": [
        {"id": "person.birth", "kind": "date", "sv": "Född", "en": "Born"},
        {"id": "lease.start", "kind": "date", "sv": "Början", "en": "Start"},
        {"id": "lease.end", "kind": "date", "sv": "Slut", "en": "End"},
        {"id": "lease.notice", "kind": "date", "sv": "Uppsagd", "en": "Notice"},
        {"id": "lease.is_draft", "kind": "flag", "sv": "Utkast", "en": "Draft"},
        {"id": "lease.rooms", "kind": "number", "sv": "Rum", "en": "Rooms"},
        {"id": "school.start", "kind": "date", "sv": "Skolstart", "en": "School start"},
    ],
    "indicators": [SHARE],
}

# Name, path into the indicator, what is put there, words of the message.
FAULTS = [
    ("unknown-fact", ("population", 0), "!lease.drafted", "unknown fact “lease.drafted”"),
    ("fact-of-other-subject", ("needs", 0), "school.start", "is not known of a lease"),
    ("unknown-subject", ("subject",), "flat", "unknown subject “flat”"),
    ("unknown-measure", ("measure",), "mean", "unknown measure"),
    ("unknown-unit", ("unit",), "litres", "unknown unit"),
    ("unknown-period", ("period",), {"after": "lease.end"}, "has no known period"),
    ("period-of-one-day", ("period",), {"during": "lease.end"}, "has 2 days"),
    ("period-no-day", ("period",), {"in": "lease.rooms"}, "is a number"),
    ("unknown-key", ("colour",), "red", "unknown key “colour”"),
    ("missing-key", ("version",), MISSING, "“version” is missing"),
    ("no-version", ("version",), 0, "has no version"),
    ("share-of-nothing", ("numerator",), MISSING, "numerator belongs to the measure share"),
    ("median-without-span", ("measure",), "median", "belongs to the measure"),
    ("span-of-a-share", ("span",), ["lease.start", "lease.end"], "span belongs to the measure"),
    ("two-orders", ("population", 1, "before"), "lease.start", "has one of before"),
    ("no-order", ("population", 1, "not_before"), MISSING, "has one of before"),
    ("two-offsets", ("population", 1, "days"), 3, "has two offsets"),
    ("day-no-day", ("population", 1, "from"), "lease.rooms", "is a number"),
    ("by-no-day", ("numerator", 0, "on"), "lease.is_draft", "is a flag"),
    ("by-without-on", ("numerator", 0, "on"), MISSING, "“on” is missing"),
    ("number-no-number", ("numerator", 1, "number"), "lease.end", "is a date"),
    ("no-swedish", ("name", "sv"), " ", "has no text in sv"),
    ("no-english", ("source", "en"), MISSING, "“en” is missing"),
    ("bad-caution", ("caution",), {"sv": "Små tal", "en": ""}, "has no text in en"),
    ("bad-kolada", ("kolada",), "40455", "is no id of Kolada"),
    ("bad-good", ("good",), "better", "good is more or less"),
    ("bad-id", ("id",), "Sample share", "is not snake_case"),
    ("no-headline", ("headline",), False, "not one of them is the headline"),
]


def faults_of_plant(path, value, words):
    group = copy.deepcopy(WHOLE)
    plant(group["indicators"][0], path, value)
    return COMPILER.faults_of_refusal(group, words)


def cases():
    yield "whole", faults_of_whole(*COMPILER.compile_text(WHOLE))
    yield "as-built", faults_of_whole(*COMPILER.compile(*(ROOT / "data/indicators").glob("*.json")))
    for name, path, value, words in FAULTS:
        yield name, faults_of_plant(path, value, words)
    yield "indicator-twice", COMPILER.faults_of_refusal(twice(WHOLE, "indicators"), "sample_share",
                                                        "stands twice")
    yield "fact-twice", COMPILER.faults_of_refusal(twice(WHOLE, "facts"), "fact person.birth",
                                                   "stands twice")
    yield "unknown-part", COMPILER.faults_of_refusal({**WHOLE, "notes": []}, "unknown key “notes”")
    yield "no-json", COMPILER.faults_of_refusal("{ facts", "group.json")


if __name__ == "__main__":
    tree.report([(f"/compile-indicators/{name}", faults) for name, faults in cases()])
