#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The texts to be translated.

Run with --update (./dev pot), it writes po/POTFILES and po/torget.pot and merges them into every
po/LANGUAGE.po. Run as a test, it checks that each translation is sound and lacks nothing.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

import tree

KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "ngettext:1,2", "g_dngettext:2,3"]
KEYWORDS += ["g_dpgettext2:2c,3"]
MARKED_C = re.compile(r"(?<!\w)(_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2)\s*\(")
MARKED_UI = re.compile(r"translatable=[\"'](yes|true)[\"']")
PO = tree.ROOT / "po"


def potfiles():
    """Returns the paths of all files that hold texts for the user."""
    code = [
        path
        for path in tree.files("src/**/*.[ch]")
        if MARKED_C.search(tree.without_strings(tree.read(path)))
    ]
    templates = [path for path in tree.files("ui/**/*.ui") if MARKED_UI.search(tree.read(path))]
    return tree.files("data/*.desktop.in", "data/*.metainfo.xml.in") + code + templates


def languages():
    lines = (PO / "LINGUAS").read_text(encoding="utf-8").split("\n")
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def run(*command):
    """Returns the lines of complaint of a gettext tool, none when it is content."""
    done = subprocess.run(command, cwd=tree.ROOT, capture_output=True, text=True, check=False)
    return (done.stderr or f"{command[0]} failed").strip().split("\n") if done.returncode else []


def extract(paths, output):
    listing = pathlib.Path(f"{output}.in")
    listing.write_text("\n".join(paths) + "\n", encoding="utf-8")
    faults = run(
        "xgettext", "--from-code=UTF-8", "--add-comments=Translators", "--package-name=torget",
        f"--output={output}", f"--files-from={listing}", "--force-po",
        *(f"--keyword={keyword}" for keyword in KEYWORDS),
    )  # fmt: skip
    listing.unlink()
    return faults


def update():
    listing = "\n".join(potfiles()) + "\n"
    (PO / "POTFILES").write_text(listing, encoding="utf-8")
    faults = extract(potfiles(), PO / "torget.pot")
    for language in languages():
        file = PO / f"{language}.po"
        if file.exists():
            faults += run(
                "msgmerge", "--quiet", "--update", "--backup=none", "--no-fuzzy-matching",
                str(file), str(PO / "torget.pot"),
            )  # fmt: skip
    print("\n".join(faults))
    return 1 if faults else 0


def counts(file):
    """Returns what msgfmt says of untranslated and fuzzy texts in @file, as faults."""
    done = subprocess.run(
        ["msgfmt", "--check", "--statistics", "-o", "/dev/null", str(file)],
        capture_output=True, text=True, check=False, env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    lines = done.stderr.strip().split("\n")
    return lines if done.returncode or re.search("untranslated|fuzzy", lines[-1]) else []


def lacks(file, pot):
    """Returns the texts of @pot that @file does not translate."""
    return run("msgcmp", str(file), str(pot))


def cases_of(language, directory):
    file = PO / f"{language}.po"
    if not file.exists():
        return [(f"/translations/{language} # SKIP not begun", [])]
    pot = pathlib.Path(directory) / "torget.pot"
    return [
        (f"/translations/{language}/sound", counts(file)),
        (f"/translations/{language}/complete", extract(potfiles(), pot) or lacks(file, pot)),
    ]


HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'


def self_test(directory):
    """Shows that a missing, an empty and a broken translation are each seen."""
    pot, good = pathlib.Path(directory, "test.pot"), HEAD + 'msgid "A %d"\nmsgstr "B %d"\n'
    pot.write_text(HEAD + '#, c-format\nmsgid "A %d"\nmsgstr ""\n', encoding="utf-8")
    faults = []
    for name, text, is_good in [
        ("good", good, True),
        ("missing", HEAD, False),
        ("empty", HEAD + 'msgid "A %d"\nmsgstr ""\n', False),
        ("broken", HEAD + '#, c-format\nmsgid "A %d"\nmsgstr "B %s"\n', False),
    ]:
        file = pathlib.Path(directory, f"{name}.po")
        file.write_text(text, encoding="utf-8")
        if bool(lacks(file, pot) or counts(file)) == is_good:
            faults.append(f"wrong about a {name} translation")
    return faults


def test():
    with tempfile.TemporaryDirectory() as directory:
        cases = [("/translations/bites", self_test(directory))]
        listed = (PO / "POTFILES").read_text(encoding="utf-8").split()
        if any((PO / f"{language}.po").exists() for language in languages()):
            differing = sorted(set(listed) ^ set(potfiles()))
            cases.append(("/translations/potfiles", [f"./dev pot: {path}" for path in differing]))
        for language in languages():
            cases += cases_of(language, directory)
        tree.report(cases)


if __name__ == "__main__":
    sys.exit(update() if "--update" in sys.argv else test())
