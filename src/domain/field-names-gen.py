#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what tables and fields are called in both languages, for what is printed.

A document has its own language, whatever the window speaks, so that it cannot ask gettext. The
names stand where the window has them, and their Swedish in its translation: one place for each.
"""

import ast
import re
import sys

ENTRY = re.compile(r'\{ (NULL|"\w+"), (?:"(\w+)", )?N_\("((?:\\.|[^"\\])*)"\) \},')
MESSAGE = re.compile(r'^(msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)? ?("(?:\\.|[^"\\])*")$')


def read_translations(path):
    """Returns the messages without context of a po file, by their source text."""
    found, fields, current = {}, {}, None
    for line in open(path, encoding="utf-8"):
        match = MESSAGE.match(line.strip())
        if line.startswith("#~") or not match:
            if not line.strip():
                add_message(found, fields)
                fields = {}
            continue
        current = match[1] or current
        fields[current] = fields.get(current, "") + ast.literal_eval(match[2])
    add_message(found, fields)
    return found


def add_message(found, fields):
    if fields.get("msgid") and fields.get("msgstr") and "msgctxt" not in fields:
        found[fields["msgid"]] = fields["msgstr"]


def quote(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def main():
    labels, translations, target = sys.argv[1:]
    swedish = read_translations(translations)
    rows = []
    for table, column, label in ENTRY.findall(open(labels, encoding="utf-8").read()):
        english = ast.literal_eval(f'"{label}"')
        name = table if column or table != "NULL" else "NULL"
        rows.append(
            f"  {{ {name}, {quote(column) if column else 'NULL'}, "
            f"{quote(swedish.get(english, english))}, {quote(english)} }},"
        )
    if len(rows) < 100:
        sys.exit(f"{labels}: only {len(rows)} names found")
    with open(target, "w", encoding="utf-8") as out:
        out.write('/* Made by field-names-gen.py. */\n#include "domain/field-name.h"\n\n')
        out.write("const TorgetFieldName torget_field_names[] = {\n" + "\n".join(rows))
        out.write("\n  { NULL, NULL, NULL, NULL },\n};\n")


main()
