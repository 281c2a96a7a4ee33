#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Find a family by typing, look at it, change something, and take it back."""

from torget_window import Window, tell


def find_edit_undo(language):
    with Window(language, "--demo") as window:
        window.see("Demo data – invented persons")
        window.press("ctrl+f")
        window.type("amina al-ahmad")
        window.see_words("Al-Ahmad, Amina")
        window.see_no_words("Abdi, Guled")


if __name__ == "__main__":
    tell(find_edit_undo)
