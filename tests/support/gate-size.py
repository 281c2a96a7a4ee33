#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing grows too long to be read: 500 lines a file, 60 lines a function, 100 columns a line.

A function of GTK style starts with a brace in the first column and ends with one; the line of its
name is the last before it that starts a word in the first column.
"""

import re

import tree

FILE_LINES, FUNCTION_LINES, COLUMNS = 500, 60, 110
NAME = re.compile(r"^(\w+) ?\(", re.MULTILINE)


def functions(text):
    """Yields (name, first line, number of lines) of every function body."""
    start = None
    before = 0
    lines = tree.without_strings(text).split("\n")
    for number, line in enumerate(lines, 1):
        if line.rstrip() == "{":
            start = number
        elif line.startswith("}") and start is not None:
            names = NAME.findall("\n".join(lines[before : start - 1]))
            yield (names[-1] if names else "?", start, number - start + 1)
            start, before = None, number
        elif line.startswith("}"):
            before = number


def check(path, text):
    lines = text.count("\n")
    faults = [f"{path}: {lines} lines"] if lines > FILE_LINES else []
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > COLUMNS and path.endswith((".c", ".h")):
            faults.append(f"{path}:{number}: {len(line)} columns")
    for name, first, length in functions(text) if path.endswith(".c") else []:
        if length > FUNCTION_LINES:
            faults.append(f"{path}:{first}: {name}() has {length} lines")
    return faults


def function_text(lines):
    return "static int\nlong_one (int a)\n{\n" + "  a++;\n" * (lines - 2) + "}\n"


PLANTED = [
    ("src/a.c", "\n" * (FILE_LINES + 1)),
    ("src/a.c", function_text(FUNCTION_LINES + 1)),
    ("src/a.c", "static int x[] = {\n};\n" + function_text(FUNCTION_LINES + 1)),
    ("src/a.h", "x" * (COLUMNS + 1)),
    ("tests/a.py", "\n" * (FILE_LINES + 1)),
]
SOUND = [
    ("src/a.c", "\n" * FILE_LINES),
    ("src/a.c", function_text(FUNCTION_LINES) * 4),
    ("src/a.c", "static int x[] = {\n" + "  1,\n" * 100 + "};\n"),
]

if __name__ == "__main__":
    areas = {
        "src": ["src/**/*.[ch]"],
        "ui": ["ui/**/*.ui"],
        "tests": ["tests/**/*.[ch]", "tests/**/*.py"],
        "dev": ["dev", "**/meson.build"],
    }
    tree.report(
        [("/gate/size/bites", tree.bites(check, *PLANTED))]
        + [("/gate/size/accepts", tree.accepts(check, *SOUND))]
        + [
            (
                f"/gate/size/{area}",
                [fault for path in tree.files(*globs) for fault in check(path, tree.read(path))],
            )
            for area, globs in areas.items()
        ]
    )
