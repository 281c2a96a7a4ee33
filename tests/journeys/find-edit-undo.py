#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Find a family by typing, look at it, change something, and take it back."""

from torget_window import Window, tell


def find_edit_undo(language):
    with Window(language, "--demo") as window:
        window.see("Demo data – invented persons")

        # Find the family by typing.
        window.press("ctrl+f")
        window.type("amina al-ahmad")
        window.see_words("Al-Ahmad, Amina")
        window.see_no_words("Abdi, Guled")

        # Open her.
        window.press("Return")
        window.see_words("Amina Al-Ahmad")
        window.see("What comes next")

        # Change her name: the keyboard is on the family name, the given name comes next.
        window.press("ctrl+e")
        window.see("Edit Person")
        window.turn_to_dialog()
        window.press("Tab", "ctrl+a")
        window.type("Aminata")
        window.press("ctrl+Return")
        window.see_toast("Person changed")
        window.see_words("Aminata Al-Ahmad")
        window.turn_to_window()

        # Take it back.
        window.press("ctrl+z")
        window.see_toast("Taken back: %s")
        window.see_words("Amina Al-Ahmad")
        window.see_no_words("Aminata Al-Ahmad")


if __name__ == "__main__":
    tell(find_edit_undo)
