#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the build refuses rules that are not whole, and says which rule and what is wrong."""

import copy
import importlib.util
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/support"))

import tree  # noqa: E402

COMPILER = ROOT / "data/rules/compile-rules.py"
PARAMETERS = ROOT / "src/domain/office-parameters.h"

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

MISSING = object()

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


def plant(rule, path, value):
    place = rule
    for key in path[:-1]:
        place = place[key]
    if value is MISSING:
        del place[path[-1]]
    else:
        place[path[-1]] = value


def load_compiler():
    spec = importlib.util.spec_from_file_location("compile_rules", COMPILER)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def compile_areas(*paths):
    """Returns the message that the compiler ended with, if any, and whether it made its files."""
    with tempfile.TemporaryDirectory() as folder:
        made = [pathlib.Path(folder) / name for name in ("rule-facts.h", "rule-tables.c")]
        try:
            COMPILE(*made, PARAMETERS, *paths)
            message = None
        except SystemExit as end:
            message = str(end)
        return message, all(path.exists() for path in made)


def compile_text(area):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "area.json"
        text = area if isinstance(area, str) else json.dumps(area)
        path.write_text(text, encoding="utf-8")
        return compile_areas(path)


def faults_of_refusal(area, *words):
    message, is_made = compile_text(area)
    if message is None or is_made:
        return ["was not refused"]
    if not message.startswith("error: "):
        return [f"“{message}” is no message"]
    return [f"“{message}” lacks “{word}”" for word in words if word not in message]


def faults_of_plant(path, value, words):
    area = copy.deepcopy(WHOLE)
    plant(area["rules"][0], path, value)
    return faults_of_refusal(area, f"rule {area['rules'][0].get('id')}", words)


def faults_of_whole(message, is_made):
    return [] if message is None and is_made else [message or "nothing was made"]


def faults_of_command():
    """The build sees a refusal by the status of the command, and shows what it printed."""
    run = subprocess.run([sys.executable, COMPILER, "h", "c", PARAMETERS, "/nonexistent.json"],
                         capture_output=True, text=True, encoding="utf-8", check=False)
    is_told = run.stderr.startswith("error: /nonexistent.json")
    return [] if run.returncode != 0 and is_told else [f"{run.returncode}: {run.stderr}"]


def twice(key):
    area = copy.deepcopy(WHOLE)
    area[key].append(copy.deepcopy(area[key][0]))
    return area


def with_fact(**changes):
    area = copy.deepcopy(WHOLE)
    area["facts"][0].update(changes)
    return area


COMPILE = load_compiler().main


def cases():
    yield "whole", faults_of_whole(*compile_text(WHOLE))
    areas = sorted((ROOT / "data/rules").glob("*.json"))
    yield "as-built", faults_of_whole(*compile_areas(*areas))
    for name, path, value, words in FAULTS:
        yield name, faults_of_plant(path, value, words)
    yield "rule-twice", faults_of_refusal(twice("rules"), "rule sample_rule", "stands twice")
    yield "fact-twice", faults_of_refusal(twice("facts"), "fact sublet.end", "stands twice")
    yield "fact-kind", faults_of_refusal(with_fact(kind="text"), "fact sublet.end", "no known kind")
    yield "fact-no-swedish", faults_of_refusal(with_fact(sv=""), "fact sublet.end", "no text in sv")
    yield "unknown-part", faults_of_refusal({**WHOLE, "notes": []}, "area.json", "unknown key")
    yield "command", faults_of_command()
    yield "no-json", faults_of_refusal("{ facts", "area.json")


if __name__ == "__main__":
    tree.report([(f"/compile-rules/{name}", faults) for name, faults in cases()])
