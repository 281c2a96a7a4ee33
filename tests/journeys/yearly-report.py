#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The yearly report: open follow-up, see the headline, print it as PDF, and save the table."""

import os
import zipfile

from torget_window import Window, tell, wait_for

HEADLINE = {"sv": "Etableringstid förlorad till förskolekön",
            "en": "Establishment time lost to the preschool queue"}


def yearly_report(language):
    with Window(language, "--demo") as window:
        window.see("Demo data – invented persons")
        window.press("ctrl+7")
        window.see_words(HEADLINE[language])

        window.click("push button", "Report to Print or Save as PDF")
        window.turn_to_dialog()
        window.click("push button", "_Save as PDF…")
        report = window.path("report.pdf")
        window.enter_path(report, behind=2)
        wait_for("the report", lambda: os.path.exists(report))
        with open(report, "rb") as file:
            assert file.read(5) == b"%PDF-"

        window.click("push button", "Save as a Table")
        table = window.path("figures.xlsx")
        window.enter_path(table)
        wait_for("the table", lambda: os.path.exists(table))
        assert zipfile.is_zipfile(table)


if __name__ == "__main__":
    tell(yearly_report)
