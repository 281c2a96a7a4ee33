#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Go through the window without a mouse, and lock it."""

from torget_window import Window, tell


def keyboard_alone(language):
    with Window(language, "--demo") as window:
        window.see("Demo data – invented persons")

        # From list to list.
        for key, column in [
            ("ctrl+2", "Hours a week"),
            ("ctrl+3", "Right until"),
            ("ctrl+4", "Guarantee date"),
            ("ctrl+5", "Serve notice"),
            ("ctrl+1", "Comes next"),
        ]:
            window.press(key)
            window.see(column)

        # A search that finds nothing, and back: Undo is not the text's any more.
        window.press("ctrl+f")
        window.type("qqqq")
        window.see("Nothing found")
        window.press("Escape", "ctrl+z")
        window.see_toast("There is nothing to take back.")
        window.see_words("Abdi, Guled")

        # Down to somebody; from there to the tabs.
        window.press("ctrl+f", "Return", "Down")
        window.see("What comes next")
        window.press("alt+8")
        window.see("New note")

        # The windows over the window.
        window.press("ctrl+comma")
        window.turn_to_dialog()
        window.see("Who works here")
        window.press("Escape")
        window.turn_to_window()
        window.press("F1")
        window.turn_to_dialog()
        window.see("Undo the last save", "shortcut window")
        window.press("Escape")
        window.turn_to_window()

        # Locked, nothing of anybody is left.
        window.press("ctrl+l")
        window.see("Welcome to Torget")
        window.see_no_words("Abdi")


if __name__ == "__main__":
    tell(keyboard_alone)
