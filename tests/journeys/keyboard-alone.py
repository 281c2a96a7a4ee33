#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Go through the window without a mouse, and lock it."""

from torget_window import Window, tell


def keyboard_alone(language):
    with Window(language, "--demo") as window:
        window.see("Demo data – invented persons")

        # The day comes first.
        window.see("Something is lost this week")

        # From list to list.
        for key, column in [
            ("ctrl+3", "Hours a week"),
            ("ctrl+4", "Right until"),
            ("ctrl+5", "Guarantee date"),
            ("ctrl+6", "Serve notice"),
            ("ctrl+2", "Comes next"),
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
        window.see("Show or hide the sidebar", "shortcut window")
        window.press("Escape")
        window.turn_to_window()

        # Locked, nothing of anybody is left.
        window.press("ctrl+l")
        window.see("Welcome to Torget")
        window.see_no_words("Abdi")


if __name__ == "__main__":
    tell(keyboard_alone)
