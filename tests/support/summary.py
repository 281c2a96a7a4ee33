#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts test cases in Meson's test logs.

summary.py [--incomplete] LOG.json...

Every TAP line is a case. A program that crashed, timed out or broke off its plan without saying
which case failed counts as one failed case, and so does one that ran no case at all. --incomplete
says that the suite broke off, which is a failure of its own.

The last line is "N passed, N failed, N skipped"; the exit status is 0 only when something passed
and nothing failed.
"""

import json
import re
import sys
from collections import Counter

RESULT = re.compile(r"^(?P<indent> *)(?P<not>not )?ok\b\s*(?P<number>\d+)?\s*(?:- )?(?P<name>.*)$")
DIRECTIVE = re.compile(r"\s+#\s*(?P<word>skip|todo)\b.*$", re.IGNORECASE)
EMPTY_PLAN = re.compile(r"^1\.\.0\b", re.MULTILINE)
PASSED, FAILED, SKIPPED = "passed", "failed", "skipped"
DIRECTIVES = {"skip": SKIPPED, "todo": SKIPPED}


def outcome_of(match):
    """Returns (outcome, name) of one result line."""
    directive = DIRECTIVE.search(match["name"])
    name = DIRECTIVE.sub("", match["name"]).strip()
    if directive:
        return DIRECTIVES[directive["word"].lower()], name
    return (FAILED if match["not"] else PASSED), name


def tap_cases(text):
    """Returns the (outcome, name) of every case; the line that sums up a subtest is not one."""
    cases = []
    depth = 0
    for line in text.splitlines():
        match = RESULT.match(line)
        if not match:
            continue
        indent = len(match["indent"])
        if indent >= depth:
            cases.append(outcome_of(match))
        depth = indent
    return cases


def program_cases(record):
    """Returns the (outcome, name) of every case of one test program."""
    name, result = record["name"].split(" / ")[-1], record["result"]
    text = record.get("stdout", "")
    cases = [(outcome, f"{name}: {case}") for outcome, case in tap_cases(text)]
    is_good = result in ("OK", "SKIP", "EXPECTEDFAIL")
    if not is_good and not any(outcome == FAILED for outcome, _ in cases):
        cases.append((FAILED, f"{name}: {result.lower()}, exit status {record.get('returncode')}"))
    elif is_good and not cases:
        is_skipped = result == "SKIP" or EMPTY_PLAN.search(text)
        cases.append((SKIPPED, name) if is_skipped else (FAILED, f"{name}: ran no case"))
    return cases


def read_logs(paths):
    for path in paths:
        try:
            with open(path, encoding="utf-8") as log:
                yield from (json.loads(line) for line in log if line.strip())
        except FileNotFoundError:
            print(f"No log: {path}")


def main(arguments):
    paths = [argument for argument in arguments if argument != "--incomplete"]
    cases = [case for record in read_logs(paths) for case in program_cases(record)]
    if "--incomplete" in arguments:
        cases.append((FAILED, "the suite broke off"))
    count = Counter(outcome for outcome, _ in cases)
    for wanted in (SKIPPED, FAILED):
        for outcome, name in cases:
            if outcome == wanted:
                print(f"{wanted}: {name}")
    print(f"{count[PASSED]} passed, {count[FAILED]} failed, {count[SKIPPED]} skipped")
    return 0 if count[PASSED] and not count[FAILED] else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
