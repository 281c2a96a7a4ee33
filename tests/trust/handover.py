#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A case moves from one office to another, as two people at two computers would do it: cards and
fingerprints, a sealed file, the answer, the receipt. What is on the way tells nobody anything, and a
file that somebody has touched changes nothing."""

import json
import re

import office
import tree

HERE = "2480"
THERE = "2401"


def fingerprint(place, municipality):
    """Writes the own card; returns what is read out over the telephone."""
    said = place.do("office", "card", "--out", place.path("outbox/card"), "--sender", municipality)
    return re.search(r"[0-9]{5}( [0-9]{5}){7}", said.output).group()


def trust(place, other, municipality):
    read_out = fingerprint(other, municipality)
    place.do("office", "add", other.path("outbox/card"))
    place.do("office", "confirm", municipality, read_out)


def hand_over(place):
    sealed = place.path("outbox/handover.torget")
    place.do("export", "--profile", "handover", "--recipient", THERE, "--sender", HERE,
             "--legal-basis", "avtal", "--out", sealed)
    return sealed


def read_shown(place, *command):
    return json.loads(place.do("--json", "import", *command).output)


def count_persons(place):
    return len(json.loads(place.run("--json", "search", office.FAMILY_NAME).output))


def expect(what, *pairs):
    return [f"{what}: {found!r} instead of {wanted!r}" for found, wanted in pairs if found != wanted]


def telling(path):
    """The markers of the known person in what is on the way."""
    content = path.read_bytes()
    return [f"tells {marker}" for marker in office.MARKERS if marker.encode() in content]


def touched(place, sealed):
    """A file with one bit turned is refused, and leaves nobody behind."""
    content = bytearray(sealed.read_bytes())
    content[len(content) // 2] ^= 1
    path = place.write("inbox/touched.torget", bytes(content))
    faults = [] if place.run("import", "--accept", path).status != 0 else ["accepted"]
    return faults + expect("persons", (count_persons(place), 0))


def accepted(place, sealed):
    shown = read_shown(place, sealed)
    faults = expect("shown", (shown["new"], 1), (shown["sealed"], True), (shown["answer"], None),
                    (count_persons(place), 0))
    receipt = place.path("outbox/receipt.torget")
    answer = read_shown(place, "--accept", "--receipt", receipt, sealed)
    faults += expect("accepted", (answer["answer"], "accepted"), (count_persons(place), 1))
    again = read_shown(place, sealed)
    return faults + expect("again", (again["before"], "accepted"), (again["known"], 1))


def acknowledged(place, receipt):
    answer = json.loads(place.do("--json", "import", receipt).output)
    faults = expect("receipt", (answer["accepted"], True), (answer["persons"], 1))
    if "acknowledged" not in place.do("office", "messages").output:
        faults.append("the handover is not marked")
    return faults


def main():
    with office.Office() as here, office.Office() as there:
        here.found()
        there.do("init")
        trust(here, there, THERE)
        trust(there, here, HERE)
        sealed = hand_over(here)
        receipt = there.path("outbox/receipt.torget")
        cases = [
            ("/handover/sealed-tells-nothing", telling(sealed)),
            ("/handover/touched-is-refused", touched(there, sealed)),
            ("/handover/accepted", accepted(there, sealed)),
            ("/handover/receipt-tells-nothing", telling(receipt)),
            ("/handover/acknowledged", acknowledged(here, receipt)),
        ]
    tree.report(cases)


if __name__ == "__main__":
    main()
