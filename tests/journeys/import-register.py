#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Import the region's register into the demo file: columns, trial, import, and back."""

import os

from torget_window import Window, tell

REGISTER = os.path.join(os.environ["TORGET_SOURCE"], "tests/fixtures/register-umearegionen.csv")


def import_register(language):
    with Window(language, "--demo") as window:
        window.see("Demo data – invented persons")
        window.press("ctrl+i")
        window.see("Import a Register")
        window.enter_path(REGISTER)
        window.see("Columns")
        window.see_words("Windows-1252")
        window.see_words("Personnummer")

        window.click("push button", "_Try the Import")
        window.see("What the import will do")
        window.see_words("491")
        window.see_words("20230601-2390")

        window.click("push button", "_Import")
        window.see("The Register Is Imported")
        window.click("push button", "_Show the Persons")
        window.wait_for_focus("_Filter")
        window.press("ctrl+f")
        window.type("20180420-2396")
        window.see_words("Saleh, Omar")
        window.see_no_words("Abdi, Guled")

        # Everybody again, and back to what was before.
        window.press("Escape")
        window.see_words("Abdi, Guled")
        window.press("ctrl+z")
        window.see_toast("Taken back: %s")


if __name__ == "__main__":
    tell(import_register)
