#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of acceptance checks in README.md names each of the 35, and tests that there are."""

import json
import os
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "support"))

import tree  # noqa: E402

N_CHECKS = 35
ROW = re.compile(r"^\| (\d+) \| .* \| ([^|]+) \|$")
NAME = re.compile(r"`([^`]+)`")


def read_rows(text):
    """The numbers of the table, each with the names of its tests."""
    rows = {}
    for line in text.splitlines():
        match = ROW.match(line)
        if match:
            rows[int(match[1])] = NAME.findall(match[2])
    return rows


def read_tests():
    path = pathlib.Path(os.environ["TORGET_BUILD"], "meson-info/intro-tests.json")
    return {test["name"] for test in json.loads(path.read_text("utf-8"))}


def faults_of(text, tests):
    rows = read_rows(text)
    faults = [f"no. {number} has no test" for number in range(1, N_CHECKS + 1) if not rows.get(number)]
    for number, names in rows.items():
        for name in names:
            if name not in tests and not name.startswith("./dev "):
                faults.append(f"no. {number}: there is no test {name}")
    return faults


def main():
    text = (HERE / "README.md").read_text("utf-8")
    tests = read_tests()
    planted = text.replace("`ui-memory`", "`ui-mammoth`").replace("| 28 |", "| 82 |")
    bites = [] if len(faults_of(planted, tests)) == 2 else [f"found {faults_of(planted, tests)}"]
    tree.report([("/acceptance/table", faults_of(text, tests)), ("/acceptance/bites", bites)])


if __name__ == "__main__":
    main()
