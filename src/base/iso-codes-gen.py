#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Write the languages and countries of iso-codes as C text.

Usage: iso-codes-gen.py PREFIX OUTPUT

Each line holds, parted by tabs: the code, other codes (parted by spaces), the English name and
the Swedish name as iso-codes translates it (the English one when that is not installed). The
names are for matching and as message ids; shown names are looked up at run time.
"""

import gettext
import json
import pathlib
import sys


def load(prefix, standard):
    path = pathlib.Path(prefix, "share/iso-codes/json", f"iso_{standard}.json")
    return json.loads(path.read_text(encoding="utf-8"))[standard]


def swedish(prefix, standard):
    locale_dir = str(pathlib.Path(prefix, "share/locale"))
    catalog = gettext.translation(f"iso_{standard}", locale_dir, ["sv"], fallback=True)
    return catalog.gettext


def list_languages(prefix):
    """Living languages and macrolanguages of ISO 639-3."""
    translate = swedish(prefix, "639-3")
    for item in load(prefix, "639-3"):
        if item["type"] != "L":
            continue
        others = [item[key] for key in ("alpha_2", "bibliographic") if key in item]
        yield item["alpha_3"], others, item["name"], translate(item["name"])


def list_countries(prefix):
    """Countries of ISO 3166-1 under the name that is in common use."""
    translate = swedish(prefix, "3166-1")
    for item in load(prefix, "3166-1"):
        name = item.get("common_name", item["name"])
        yield item["alpha_2"], [item["alpha_3"]], name, translate(name)


def write_text(out, name, rows):
    out.write(f"\nconst char {name}[] =")
    for code, others, english, swedish_name in rows:
        fields = (code, " ".join(others), english, swedish_name)
        literals = " ".join(f'"{quote(field)}{end}"' for field, end in zip(fields, FIELD_ENDS))
        out.write(f"\n  {literals}")
    out.write(";\n")


FIELD_ENDS = ("\\t", "\\t", "\\t", "\\n")


def quote(text):
    return text.replace("\\", "\\\\").replace('"', '\\"')


def main():
    prefix, output = sys.argv[1:]
    with open(output, "w", encoding="utf-8") as out:
        out.write("/* Made from iso-codes by iso-codes-gen.py. */\n")
        out.write('#include "base/iso-codes-text.h"\n')
        write_text(out, "torget_iso_languages", list_languages(prefix))
        write_text(out, "torget_iso_countries", list_countries(prefix))


if __name__ == "__main__":
    main()
