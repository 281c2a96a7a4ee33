#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Go through Today and the lists as a screen reader does, and hear the name of no protected person."""

import contextlib

from torget_window import Lost, Window, tell

# The demo's protected mother; nobody else is called so.
NAME = "Mariam"

def texts_of(node):
    """What is said of a node: its name, its description, and the text in it."""
    yield node.get_name() or ""
    yield node.get_description() or ""
    text = node.get_text_iface()
    if text is not None:
        yield text.get_text(0, -1)


def hear(window, where):
    """Listens to everything that is shown, and counts it."""
    said = []
    for node in window.shown():
        with contextlib.suppress(Exception):  # widgets vanish while they are looked at
            said.extend(texts_of(node))
    for words in said:
        if NAME in words:
            raise Lost(f"a view without “{NAME}”: {where}: {words}")
    return len(said)


def hear_when_still(window, where):
    """Listens when nothing is added any more: a list is filled after it has come."""
    before = 0
    while (count := sum(1 for _ in window.shown())) != before:
        before = count
    return hear(window, where)


def name_nobody(language):
    with Window(language, "--demo") as window:
        window.see("Demo data – invented persons")
        heard = 0
        for number in range(1, 7):
            window.press(f"ctrl+{number}")
            heard += hear_when_still(window, f"Ctrl+{number}")
        if heard < 500:
            raise Lost(f"more than {heard} texts")

        # Looking for the name finds nobody who has it.
        window.press("ctrl+k")
        window.turn_to_dialog()
        window.type("Rahimi")
        window.see("People")
        hear(window, "Ctrl+K")


if __name__ == "__main__":
    tell(name_nobody)
