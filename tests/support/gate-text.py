#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every file says and does not say.

Every file names its licence at the top; nothing is left to be done; no file names a package
registry or mirror; user text lives in the window and the command line only.
"""

import re

import tree

SOURCES = [
    f"{folder}/**/*.{ending}"
    for folder in ("src", "ui", "tests", "data")
    for ending in ("c", "h", "ui", "py", "sql", "css", "svg", "xsd", "gresource.xml", "gschema.xml")
]
SCRIPTS = ["dev", ".ci/run", "tests/support/*"]
PROSE = ["*.md", "**/meson.build"]
LICENCE = re.compile(r"SPDX-License-Identifier: (GPL-3\.0-or-later|CC0-1\.0)\b")
LEFT_OVER = re.compile(r"\b(TO[D]O|FIX[M]E|XX[X]|HAC[K])\b")
HOSTS = re.compile(
    "|".join(
        [
            r"\b(?:deb|ftp|snapshot|security|packages)\." + r"debian\.org",
            r"\b(?:archive|ports)\." + r"ubuntu\.com",
            r"\bpypi\." + r"org|\bpythonhosted\." + r"org",
            r"\bnpmjs\." + r"(?:org|com)",
            r"\bcrates\." + r"io",
            r"\bfla" + r"thub\.org",
        ]
    )
)
USER_TEXT = re.compile(r"(?<!\w)(_|C_|N_|NC_|ngettext|gettext)\s*\(\s*\"")
TEXT_LAYERS = ("src/wording/", "src/ui/", "src/cli/", "src/app/")


def is_licensed(path, text):
    """The licence stands in the first line, or in the one after an interpreter or XML line."""
    lines = text.split("\n")
    first = 1 if lines[0].startswith(("#!", "<?xml")) else 0
    found = len(lines) > first and LICENCE.search(lines[first])
    return [] if found or path.endswith("meson.build") else [f"{path}: no SPDX line at the top"]


def matches(pattern, path, text):
    return [
        f"{path}:{tree.line_of(text, m.start())}: {m[0]}" for m in re.finditer(pattern, text)
    ]


def is_finished(path, text):
    return matches(LEFT_OVER, path, text)


def names_no_host(path, text):
    return matches(HOSTS, path, text)


def has_no_user_text(path, text):
    if not path.startswith("src/") or path.startswith(TEXT_LAYERS):
        return []
    return matches(USER_TEXT, path, tree.without_comments(text))


def over(check, *patterns):
    return [fault for path in tree.files(*patterns) for fault in check(path, tree.read(path))]


if __name__ == "__main__":
    licensed = "/* SPDX-License-Identifier: GPL-3.0-or-later */\n"
    tree.report(
        [
            (
                "/gate/text/bites",
                tree.bites(is_licensed, ("a.c", "/* x */\n" + licensed), ("a.py", "#!/bin/sh\n"))
                + tree.bites(is_finished, ("a.c", "/* TO" + "DO: later */"))
                + tree.bites(names_no_host, ("dev", "http://deb." + "debian.org/debian"))
                + tree.bites(has_no_user_text, ("src/domain/a.c", 'f (_("Wrong"));')),
            ),
            (
                "/gate/text/accepts",
                tree.accepts(is_licensed, ("a.c", licensed), ("a.py", "#!/bin/sh\n" + licensed))
                + tree.accepts(has_no_user_text, ("src/ui/a.c", 'f (_("Good"));')),
            ),
            ("/gate/text/licence", over(is_licensed, *SOURCES, *SCRIPTS)),
            ("/gate/text/finished", over(is_finished, *SOURCES, *SCRIPTS, *PROSE)),
            ("/gate/text/no-hosts", over(names_no_host, *SOURCES, *SCRIPTS, *PROSE)),
            ("/gate/text/user-text", over(has_no_user_text, "src/**/*.[ch]")),
        ]
    )
