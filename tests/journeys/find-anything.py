#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Find a person by a name spelled otherwise, and a command by its title, after one key."""

from torget_window import Window, tell


def find_anything(language):
    with Window(language, "--demo") as window:
        window.see("Demo data – invented persons")

        # Somebody whose name one has only heard.
        window.press("ctrl+k")
        window.turn_to_dialog()
        window.type("amena alahmed")
        window.see("People with similar names")
        window.see_words("Al-Ahmad, Amina")
        window.press("Return")
        window.turn_to_window()
        window.see_words("Amina Al-Ahmad")
        window.see("What comes next")

        # Something to do.
        window.press("ctrl+k")
        window.turn_to_dialog()
        window.type(window.text("Possible doubles"))
        window.see("Commands")
        window.press("Return")
        window.turn_to_dialog()
        window.see_words("19870902-2399")

        # Two persons with one number, side by side: nothing is merged before it is chosen.
        window.press("Tab", "Return")
        window.see("Different")


if __name__ == "__main__":
    tell(find_anything)
