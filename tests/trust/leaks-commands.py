#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A known person goes through every command: nothing but what was asked for holds a word of them
afterwards, and the file itself holds none in the clear."""

import residue

import office
import tree


def commands(place, person):
    outbox = place.path("outbox")
    yield "search", office.FAMILY_NAME
    yield "show", person
    yield "log", person
    yield ("deadlines",)
    yield "deadlines", "--ics", "--out", outbox / "deadlines.ics"
    yield "document", "--kind", "consent", "--person", person, "--out", outbox / "consent.pdf", "--recipient", "person"
    yield "document", "--kind", "visit", "--person", person, "--out", outbox / "visit.pdf", "--recipient", "office"
    yield "export", "--out", outbox / "handover.xml", "--profile", "handover", "--sender", "2480"
    yield "backup", outbox / "copy.db"
    yield ("check",)
    yield "search", "Ingenstansson"


def main():
    cases = []
    with office.Office() as place:
        person = place.found()
        before = residue.find(place.root, skipped=[place.path("outbox")])
        cases.append(("/leaks/commands/import", before))
        for number, words in enumerate(commands(place, person), 1):
            run = place.run(*words)
            faults = residue.find(place.root, skipped=[place.path("outbox")])
            if run.status not in (0, 1) or "GLib" in run.errors:
                faults.append(f"status {run.status}: {run.errors}")
            faults += residue.in_text("standard error", run.errors)
            cases.append((f"/leaks/commands/{number}-{words[0]}", faults))
        cases.append(("/leaks/copy", residue.find(place.root, only=place.path("outbox/copy.db"))))
        place.write("tmp/planted", f"left by {office.GIVEN_NAME} somewhere")
        place.write("cache/planted", office.FAMILY_NAME.encode("utf-16-le"))
        found = residue.find(place.root, skipped=[place.path("outbox")])
        cases.append(("/leaks/bites", [] if len(found) == 2 else [f"found {found}"]))
    tree.report(cases)


if __name__ == "__main__":
    main()
