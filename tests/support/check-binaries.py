#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs as they are linked: hardened, and with SQLCipher's symbols hidden.

A second SQLite in the process, pulled in by some module, would share symbols that are not hidden,
and crash. Arguments: the programs. The library that SQLCipher is linked from shows that the look
for symbols bites.
"""

import os
import re
import subprocess
import sys

# It reads foreign files, and has nothing to do with ours.
READER = "torget-reader"

SQLITE = re.compile(r"\b(sqlite3\w*|sqlcipher\w*)$", re.MULTILINE)


def output_of(*command):
    return subprocess.run(
        command, check=True, stdout=subprocess.PIPE, text=True, env={**os.environ, "LC_ALL": "C"}
    ).stdout


def exported_sqlite(program):
    """Returns the symbols of SQLite that @program lets others see."""
    return SQLITE.findall(output_of("nm", "-D", "--defined-only", program))


def imported_sqlite(program):
    """Returns the symbols of SQLite that @program takes from elsewhere."""
    return SQLITE.findall(output_of("nm", "-D", "--undefined-only", program))


def own_sqlite(program):
    return SQLITE.findall(output_of("nm", program))


def readelf(program, what):
    return output_of("readelf", "--wide", what, program)


CHECKS = {
    "no SQLite to be seen": lambda program: not exported_sqlite(program),
    "no SQLite from elsewhere": lambda program: not imported_sqlite(program),
    "position independent": lambda program: re.search(
        r"Type:\s+DYN", readelf(program, "--file-header")
    ),
    "relocations read-only": lambda program: "GNU_RELRO" in readelf(program, "--segments"),
    "symbols bound at start": lambda program: re.search(
        r"BIND_NOW|Flags:.*\bNOW\b", readelf(program, "--dynamic")
    ),
    "stack not executable": lambda program: re.search(
        r"GNU_STACK.*\bRW\b ", readelf(program, "--segments")
    ),
    "stack protected": lambda program: "__stack_chk_fail" in readelf(program, "--dyn-syms"),
    "no path of libraries": lambda program: not re.search(
        r"\((RPATH|RUNPATH)\)", readelf(program, "--dynamic")
    ),
}


def cases(programs):
    """Yields the name and the result of each case."""
    for program in programs:
        for name, check in CHECKS.items():
            yield f"{os.path.basename(program)}/{name}", bool(check(program))
        is_reader = os.path.basename(program) == READER
        where = "not in it" if is_reader else "in it"
        yield f"{os.path.basename(program)}/SQLite is {where}", bool(own_sqlite(program)) != is_reader


def main():
    results = list(cases(sys.argv[1:]))
    print(f"1..{len(results)}")
    for number, (name, good) in enumerate(results, 1):
        print(f"{'ok' if good else 'not ok'} {number} /binaries/{name.replace(' ', '-')}")
    return 0 if all(good for _, good in results) else 1


if __name__ == "__main__":
    sys.exit(main())
