#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hand cases over to another municipality: read its card, compare the digits, seal the file to it,
and read its receipt. The other office works with torgetctl on a file of its own."""

import json
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "trust"))

import office  # noqa: E402
from torget_window import Window, name_of, role_of, tell, wait_for  # noqa: E402

HERE = "2480"
THERE = "2401"
DIGITS = re.compile(r"[0-9]{5}(\s[0-9]{5}){7}")


def click_row(window, source):
    """A row of a list has no action of its own: it is gone to and activated."""
    window.go_to(source)
    window.press("Return")


def read_digits(window):
    """The fingerprint that stands on the page, as it is read out."""
    def look():
        for node in window.shown():
            if role_of(node) == "label" and (found := DIGITS.fullmatch(name_of(node).strip())):
                return " ".join(found.group().split())
        return None

    return wait_for("the fingerprint", look)


def exchange_cards(window, there):
    card = there.path("outbox/there.torget-office")
    there.do("office", "card", "--out", card, "--sender", THERE)
    window.click("page tab", "Offices")
    window.see("This office")
    digits = read_digits(window)
    click_row(window, "_Write the office card…")
    own_card = window.path("here.torget-office")
    window.enter_path(own_card)
    wait_for("the card", lambda: os.path.exists(own_card))
    there.do("office", "add", own_card)
    there.do("office", "confirm", HERE, digits)

    click_row(window, "_Read an office card…")
    window.enter_path(str(card))
    window.see("Not confirmed: nothing can be sent to it yet")
    window.go_to("Nordmaling")
    window.press("Return")
    click_row(window, "_Compare and confirm…")
    window.turn_to_dialog()
    window.click("push button", "They Are the _Same")
    window.turn_to_window()
    wait_for("the office to be confirmed",
             lambda: not any(window.text("Not confirmed: nothing can be sent to it yet")
                             in name_of(node) for node in window.shown()))


def find(window, words, heading):
    """Goes to the first that Ctrl+K finds, under @heading."""
    window.press("ctrl+k")
    window.turn_to_dialog()
    window.type(words)
    window.see(heading)
    window.press("Return")
    window.turn_to_window()


def seal(window):
    find(window, "amena alahmed", "People with similar names")
    window.see_words("Amina Al-Ahmad")
    find(window, window.text("Hand the household over to a municipality"), "Commands")
    window.see("To whom")
    window.choose("_Receiving municipality", 1)
    window.fill("Legal basis for persons without consent (may be empty)", "Provning")
    window.click("push button", "_See Who Goes")
    window.see("Before sending")
    window.click("push button", "_Export…")
    sealed = window.path("handover.torget")
    window.enter_path(sealed)
    window.see("The File Is Written")
    with open(sealed, "rb") as file:
        assert b"urn:vuxentorget" not in file.read()
    return sealed


def hand_over(language):
    with office.Office() as there, Window(language, "--demo") as window:
        there.do("init")
        window.see("Demo data – invented persons")
        window.press("ctrl+shift+e")
        window.see("What to send")
        exchange_cards(window, there)
        sealed = seal(window)

        receipt = there.path("outbox/receipt.torget")
        answer = json.loads(
            there.do("--json", "import", "--accept", "--receipt", receipt, sealed).output)
        assert answer["answer"] == "accepted" and answer["new"] == 2, answer

        window.click("page tab", "Receive a Handover")
        window.click("push button", "_Choose a File…")
        window.enter_path(str(receipt))
        window.see("A Receipt Has Come")


if __name__ == "__main__":
    tell(hand_over)
