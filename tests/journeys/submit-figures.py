#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Submit figures to the region: rehearse, submit, and derive again what was sent."""

import os
import xml.etree.ElementTree as ET

from torget_window import Window, tell, wait_for

NAMESPACE = "{urn:vuxentorget:torget:region:1.0}"
FIGURE = {"sv": "Etableringstid förlorad till förskolekön",
          "en": "Establishment time lost to the preschool queue"}


def submit_figures(language):
    with Window(language, "--demo") as window:
        window.see("Demo data – invented persons")
        window.press("ctrl+shift+e")
        window.see("What to send")
        window.click("page tab", "Submit Figures")
        window.see("Figures for the region")
        window.see("Nothing has been submitted yet.")
        window.click("push button", "_Rehearse")
        window.see("Before submitting")
        window.see_words(FIGURE[language])

        window.click("push button", "S_ubmit…")
        path = window.path("aggregate.xml")
        window.enter_path(path)
        wait_for("the file", lambda: os.path.exists(path))
        root = ET.parse(path).getroot()
        assert root.find(f"{NAMESPACE}huvud/{NAMESPACE}profil").text == "aggregate"
        window.see_words("SHA-256")

        window.click("push button", "_Derive Again")
        window.see("The Figures Can Be Derived")


if __name__ == "__main__":
    tell(submit_figures)
