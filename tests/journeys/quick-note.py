#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the list to a saved note with the keyboard alone: three keys and the text, in ten seconds."""

import time

from torget_window import Lost, Window, tell

NOTE = "Ringde, kommer tisdag."
KEYS = 3  # beside the text
SECONDS = 10


def quick_note(language):
    with Window(language, "--demo") as window:
        window.see("Demo data – invented persons")
        window.press("ctrl+f")
        window.type("amina al-ahmad")
        window.see_words("Al-Ahmad, Amina")

        # Here the clock starts: the list is looked at.
        start = time.monotonic()
        keys = ["Return", "ctrl+shift+n", "ctrl+Return"]
        window.press(keys[0])
        window.see("What comes next")
        window.press(keys[1])
        window.see("New Note")
        window.turn_to_dialog()
        window.type(NOTE)
        window.press(keys[2])
        window.see_toast("Note added")
        seconds = time.monotonic() - start

        window.turn_to_window()
        window.press("alt+8")
        window.see_words(NOTE)
        if len(keys) > KEYS or seconds > SECONDS:
            raise Lost(f"a note with {KEYS} keys in {SECONDS} s: {len(keys)} keys, {seconds:.1f} s")


if __name__ == "__main__":
    tell(quick_note)
