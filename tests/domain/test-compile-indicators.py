#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the build refuses indicators that are not whole, and says which one and what is wrong."""

import copy
import importlib.util
import json
import pathlib
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/support"))

import tree  # noqa: E402

COMPILER = ROOT / "data/indicators/compile-indicators.py"

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

MISSING = object()

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


def plant(indicator, path, value):
    place = indicator
    for key in path[:-1]:
        place = place[key]
    if value is MISSING:
        del place[path[-1]]
    else:
        place[path[-1]] = value


def load_compiler():
    spec = importlib.util.spec_from_file_location("compile_indicators", COMPILER)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def compile_groups(*paths):
    """Returns the message that the compiler ended with, if any, and whether it made its files."""
    with tempfile.TemporaryDirectory() as folder:
        made = [pathlib.Path(folder) / name for name in ("facts.h", "tables.c")]
        try:
            COMPILE(*made, *paths)
            message = None
        except SystemExit as end:
            message = str(end)
        return message, all(path.exists() for path in made)


def compile_text(group):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "group.json"
        path.write_text(group if isinstance(group, str) else json.dumps(group), encoding="utf-8")
        return compile_groups(path)


def faults_of_whole(message, is_made):
    return [] if message is None and is_made else [message or "nothing was made"]


def faults_of_refusal(group, *words):
    message, is_made = compile_text(group)
    if message is None or is_made:
        return ["was not refused"]
    if not message.startswith("error: "):
        return [f"“{message}” is no message"]
    return [f"“{message}” lacks “{word}”" for word in words if word not in message]


def faults_of_plant(path, value, words):
    group = copy.deepcopy(WHOLE)
    plant(group["indicators"][0], path, value)
    return faults_of_refusal(group, words)


def twice(key):
    group = copy.deepcopy(WHOLE)
    group[key].append(copy.deepcopy(group[key][0]))
    return group


COMPILE = load_compiler().main


def cases():
    yield "whole", faults_of_whole(*compile_text(WHOLE))
    yield "as-built", faults_of_whole(*compile_groups(*(ROOT / "data/indicators").glob("*.json")))
    for name, path, value, words in FAULTS:
        yield name, faults_of_plant(path, value, words)
    yield "indicator-twice", faults_of_refusal(twice("indicators"), "sample_share", "stands twice")
    yield "fact-twice", faults_of_refusal(twice("facts"), "fact person.birth", "stands twice")
    yield "unknown-part", faults_of_refusal({**WHOLE, "notes": []}, "unknown key “notes”")
    yield "no-json", faults_of_refusal("{ facts", "group.json")


if __name__ == "__main__":
    tree.report([(f"/compile-indicators/{name}", faults) for name, faults in cases()])
