#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the list to a saved note with the keyboard alone: three keys and the text. How long the program
takes is told, and judged by nobody here: a busy machine is slow."""

import time

from torget_window import Window, tell

NOTE = "Ringde, kommer tisdag."
KEYS = ["Return", "ctrl+shift+n", "ctrl+Return"]  # beside the text


def quick_note(language):
    with Window(language, "--demo") as window:
        window.see("Demo data – invented persons")
        window.press("ctrl+f")
        window.type("amina al-ahmad")
        window.see_words("Al-Ahmad, Amina")

        # Here the clock starts: the list is looked at.
        start = time.monotonic()
        window.press(KEYS[0])
        window.see("What comes next")
        window.press(KEYS[1])
        window.see("New Note")
        window.turn_to_dialog()
        window.type(NOTE)
        window.press(KEYS[2])
        window.see_toast("Note added")
        print(f"# {len(KEYS)} keys, {time.monotonic() - start:.1f} s")

        window.turn_to_window()
        window.press("alt+8")
        window.see_words(NOTE)


if __name__ == "__main__":
    tell(quick_note)
