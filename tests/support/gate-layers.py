#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may include whom: a layer sees the layers below it and its own libraries only.

The table in HACKING.md says the same in words.
"""

import re

import tree

LAYERS = {
    "base": {"base"},
    "domain": {"base", "domain"},
    "store": {"base", "domain", "store"},
    "exchange": {"base", "domain", "exchange"},
    "report": {"base", "domain", "report"},
    "service": {"base", "domain", "store", "exchange", "report", "service"},
    "wording": {"base", "domain", "service", "wording"},
    "ui": {"base", "domain", "service", "wording", "ui"},
    "cli": {"base", "domain", "service", "wording", "cli"},
    "app": {"base", "domain", "service", "ui", "app"},
}

GLIB = r"glib(-object|-unix)?\.h|glib/(?!gi18n)\w+\.h"
GIO = GLIB + r"|gio/\w+\.h"
TEXT = r"|glib/gi18n\.h"
GTK = GIO + TEXT + r"|(gtk/(gtk|gtkunixprint)|gdk/.+|gsk/gsk|adwaita|pango/.+|graphene)\.h"

# The libraries of each layer. libc is everybody's; files, processes and the terminal are not base
# or domain's, which do no input or output.
SYSTEM = {
    "base": GLIB + r"|unicode/\w+\.h",
    "domain": GLIB,
    "store": GIO + r"|sqlite3\.h|sqlcipher/sqlite3\.h|sodium\.h|dlfcn\.h",
    "exchange": GIO + r"|libxml/\w+\.h",
    "report": GIO + r"|(cairo|cairo-pdf|pango/.+|xlsxwriter|libical/.+)\.h",
    "service": GIO,
    "wording": GLIB + TEXT,
    "ui": GTK,
    "cli": GIO + TEXT + r"|json-glib/json-glib\.h",
    "app": GTK,
}
PURE_LIBC = r"(assert|ctype|errno|float|inttypes|limits|locale|math|stdarg|stdbool|stddef|stdint"
PURE_LIBC += r"|libintl|stdio|stdlib|string|time|wchar)\.h"
LIBC = PURE_LIBC + r"|(fcntl|poll|pwd|signal|termios|unistd)\.h|(sys|linux)/\w+\.h"
PURE = {"base", "domain"}

INCLUDE = re.compile(r"^[ \t]*#[ \t]*include[ \t]*([<\"])([^>\"]+)[>\"]", re.MULTILINE)
GENERATED = re.compile(r"(config|torget-\w+-resources)\.h")


def fault_of(layer, bracket, header):
    """Returns what is wrong with one include in @layer, or None."""
    if bracket == "<":
        libc = PURE_LIBC if layer in PURE else LIBC
        if not re.fullmatch(f"{SYSTEM[layer]}|{libc}", header):
            return f"{layer} may not use <{header}>"
    elif not GENERATED.fullmatch(header):
        if header.split("/")[0] not in LAYERS or "/" not in header:
            return f'"{header}" is not written from src/'
        if header.split("/")[0] not in LAYERS[layer]:
            return f'{layer} may not include "{header}"'
    return None


def check(path, text):
    """Returns the faults of the C file @path, written from src/."""
    layer = path.split("/")[0]
    if layer not in LAYERS:
        return [f"{path}: no layer is called {layer}"]
    code = tree.without_comments(text)
    found = ((m, fault_of(layer, m[1], m[2])) for m in INCLUDE.finditer(code))
    return [f"{path}:{tree.line_of(text, m.start())}: {fault}" for m, fault in found if fault]


PLANTED = [
    ("domain/date.c", '#include "store/connection.h"\n'),
    ("domain/date.c", "#include <gio/gio.h>\n"),
    ("domain/date.c", "#include <sys/stat.h>\n"),
    ("domain/date.c", "#include <glib/gi18n.h>\n"),
    ("ui/app/window.c", '#include "store/connection.h"\n'),
    ("ui/app/window.c", "#include <libxml/xmlreader.h>\n"),
    ("service/session.c", "#include <gtk/gtk.h>\n"),
    ("exchange/import.c", "#include <sqlite3.h>\n"),
    ("wording/error-text.c", "#include <gtk/gtk.h>\n"),
    ("cli/main.c", '  # include "ui/app/window.h"\n'),
    ("store/change.c", '#include "change.h"\n'),
    ("extra/thing.c", "#include <glib.h>\n"),
]
SOUND = [
    ("ui/app/window.c", '#include "config.h"\n#include "service/row.h"\n#include <adwaita.h>\n'),
    ("store/change.c", "#include <sqlite3.h>\n#include <unistd.h>\n"),
    ("base/text.c", "/* not\n#include <gtk/gtk.h>\n*/\n#include <unicode/ucol.h>\n"),
]

if __name__ == "__main__":
    paths = tree.files("src/**/*.[ch]")
    tree.report(
        [("/gate/layers/bites", tree.bites(check, *PLANTED))]
        + [("/gate/layers/accepts", tree.accepts(check, *SOUND))]
        + [
            (
                f"/gate/layers/{layer}",
                [
                    fault
                    for path in paths
                    if path.startswith(f"src/{layer}/")
                    for fault in check(path[len("src/") :], tree.read(path))
                ],
            )
            for layer in sorted({path.split("/")[1] for path in paths})
        ]
    )
