#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the count of test cases can be trusted."""

import summary
import tree

PASSED, FAILED, SKIPPED = summary.PASSED, summary.FAILED, summary.SKIPPED

# What a test program printed, Meson's verdict, and what it counts as.
TABLE = [
    ("all pass", "1..2\nok 1 /a\nok 2 /b\n", "OK", [PASSED, PASSED]),
    ("one fails", "1..2\nok 1 /a\nnot ok 2 /b\n", "FAIL", [PASSED, FAILED]),
    ("one is skipped", "1..2\nok 1 /a # SKIP why\nok 2 /b\n", "OK", [SKIPPED, PASSED]),
    ("all are skipped", "1..0 # SKIP no display\n", "SKIP", [SKIPPED]),
    ("crash half-way", "1..3\nok 1 /a\n", "ERROR", [PASSED, FAILED]),
    ("timeout", "", "TIMEOUT", [FAILED]),
    ("failed at once", "1..1\nBail out! no file\n", "ERROR", [FAILED]),
    ("ran nothing", "", "OK", [FAILED]),
    ("subtests", "1..1\n    ok 1 /a/x\n    not ok 2 /a/y\nnot ok 1 /a\n", "FAIL", [PASSED, FAILED]),
    ("said in a comment", "1..1\n# ok 2 no\nok 1 - /a\n", "OK", [PASSED]),
]


def faults_of(text, result, expected):
    record = {"name": "suite / program", "stdout": text, "result": result}
    found = [outcome for outcome, _ in summary.program_cases(record)]
    return [] if found == expected else [f"counted {found}, not {expected}"]


if __name__ == "__main__":
    tree.report([(f"/summary/{name}", faults_of(*row)) for name, *row in TABLE])
