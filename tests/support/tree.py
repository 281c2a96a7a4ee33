# SPDX-License-Identifier: GPL-3.0-or-later
"""What the gates share: the files of the tree, C text without comments, TAP output."""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOKEN = re.compile(r"//[^\n]*|/\*.*?\*/|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'", re.DOTALL)


def files(*patterns):
    """Returns the files below the root that match glob patterns, as sorted relative paths."""
    found = {path for pattern in patterns for path in ROOT.glob(pattern) if path.is_file()}
    return sorted(str(path.relative_to(ROOT)) for path in found)


def read(path):
    return (ROOT / path).read_text(encoding="utf-8")


def _blank(text):
    """Returns as many blanks and as many lines as @text has."""
    return re.sub(r"[^\n]", " ", text)


def without_comments(text):
    """Returns C text with its comments blanked; offsets and lines stay."""
    return TOKEN.sub(lambda m: _blank(m[0]) if m[0].startswith("/") else m[0], text)


def without_strings(text):
    """Returns C text with its comments and the contents of its literals blanked."""
    return TOKEN.sub(
        lambda m: _blank(m[0]) if m[0].startswith("/") else m[0][0] + _blank(m[0][1:-1]) + m[0][0],
        text,
    )


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def report(cases):
    """Prints @cases, pairs of a name and a list of faults, as TAP; exits 1 when there is one."""
    print(f"1..{len(cases)}")
    for number, (name, faults) in enumerate(cases, 1):
        print(f"{'not ' if faults else ''}ok {number} {name}")
        for fault in faults:
            print(f"# {fault}")
    sys.stdout.flush()
    sys.exit(any(faults for _, faults in cases))


def bites(check, *planted):
    """Returns a fault for each of the @planted arguments that @check lets pass."""
    return [f"let pass: {arguments!r}" for arguments in planted if not check(*arguments)]


def accepts(check, *sound):
    """Returns a fault for each of the @sound arguments that @check objects to."""
    return [f"objected to {arguments!r}" for arguments in sound if check(*arguments)]
