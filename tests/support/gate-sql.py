#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""SQL is literal text with bound parameters.

A statement put together by a format function would let data become SQL; INSERT OR REPLACE deletes
without the change log seeing it.
"""

import re

import tree

# Functions that name a column or table of the program itself, never a value.
ALLOWED = set()

FORMATTER = re.compile(
    r"\b(g_strdup_v?printf|g_string_(?:append_)?v?printf|g_snprintf|g_strconcat|snprintf|asprintf"
    r"|sqlite3_v?mprintf|sqlite3_snprintf)\s*\("
)
STATEMENT = re.compile(
    r"\b(SELECT\b.*\bFROM|SELECT|INSERT\s+(?:OR|INTO)|UPDATE\s+\S+\s+SET|DELETE\s+FROM"
    r"|CREATE|DROP|ALTER|WHERE|ORDER\s+BY)\b",
    re.DOTALL,
)
REPLACE = re.compile(r"\b(INSERT\s+OR\s+REPLACE|REPLACE\s+INTO)\b", re.IGNORECASE)
FUNCTION = re.compile(r"^(\w+) \(", re.MULTILINE)
LITERAL = re.compile(r'"((?:\\.|[^"\\\n])*)"')


def arguments_from(bare, start):
    """Returns the end of the argument list that opens just before @start in @bare."""
    depth = 1
    for offset in range(start, len(bare)):
        depth += {"(": 1, ")": -1}.get(bare[offset], 0)
        if depth == 0:
            return offset
    return len(bare)


def check_formats(path, text):
    """Returns a fault for each format call of a C file that spells SQL."""
    code, bare = tree.without_comments(text), tree.without_strings(text)
    faults = []
    for call in FORMATTER.finditer(bare):
        arguments = code[call.end() : arguments_from(bare, call.end())]
        literal = " ".join(LITERAL.findall(arguments))
        names = FUNCTION.findall(bare[: call.start()])
        owner = f"{path}:{names[-1] if names else '?'}"
        if STATEMENT.search(literal) and owner not in ALLOWED:
            faults.append(f"{owner}:{tree.line_of(text, call.start())}: SQL by {call[1]}()")
    return faults


def check_replace(path, text):
    code = tree.without_comments(text) if path.endswith((".c", ".h")) else text
    return [
        f"{path}:{tree.line_of(code, m.start())}: {m[0]}" for m in REPLACE.finditer(code)
    ]


def over(check, *patterns):
    return [fault for path in tree.files(*patterns) for fault in check(path, tree.read(path))]


PLANTED = [
    ("a.c", 'x = g_strdup_printf ("SELECT id FROM person WHERE name = \'%s\'", name);'),
    ("a.c", 'g_string_append_printf (sql,\n  "DELETE FROM %s",\n  f (table));'),
    ("a.c", 'x = g_strconcat ("UPDATE person SET ", column, NULL);'),
    ("a.c", 'x = sqlite3_mprintf (" ORDER BY %s", column);'),
]
SOUND = [
    ("a.c", 'x = g_strdup_printf ("%s selects", name);'),
    ("a.c", '/* g_strdup_printf ("SELECT") */ prepare ("SELECT 1");'),
]

if __name__ == "__main__":
    tree.report(
        [
            (
                "/gate/sql/bites",
                tree.bites(check_formats, *PLANTED)
                + tree.bites(check_replace, ("a.sql", "insert or  replace into person")),
            ),
            ("/gate/sql/accepts", tree.accepts(check_formats, *SOUND)),
            ("/gate/sql/no-formats", over(check_formats, "src/**/*.[ch]")),
            ("/gate/sql/no-replace", over(check_replace, "src/**/*.[ch]", "data/**/*.sql")),
        ]
    )
