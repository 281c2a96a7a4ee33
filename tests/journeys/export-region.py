#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Export for the region: see who would go with a handover and who is withheld, then write the
counts."""

import os
import xml.etree.ElementTree as ET

from torget_window import Window, tell, wait_for

NAMESPACE = "{urn:vuxentorget:torget:region:1.0}"


def export_region(language):
    with Window(language, "--demo") as window:
        window.see("Demo data – invented persons")
        window.press("ctrl+shift+e")
        window.see("What to send")
        window.choose("_Profile", 1)
        window.fill("Legal basis for persons without consent (may be empty)", "Provning")
        window.click("push button", "_See Who Goes")
        window.see("Before sending")
        window.see("Protected person")

        window.click("push button", "_Back")
        window.see("What to send")
        window.choose("_Profile", -1)
        window.click("push button", "_See Who Goes")
        window.see("Before sending")
        window.click("push button", "_Export…")
        path = window.path("aggregate.xml")
        window.enter_path(path)
        window.see("The File Is Written")
        wait_for("the file", lambda: os.path.exists(path))
        root = ET.parse(path).getroot()
        assert root.find(f"{NAMESPACE}huvud/{NAMESPACE}profil").text == "aggregate"
        assert len(root.findall(f"{NAMESPACE}sammanstallning/{NAMESPACE}kommun")) > 1


if __name__ == "__main__":
    tell(export_region)
