#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop reads: launcher, store page, settings, icons.

gate-desktop.py BUILD-DIRECTORY: each file is checked by the desktop's own tool, a missing tool
skips the case. Symbolic icons must hold filled shapes only: GTK recolours nothing else. The project has
no public home page, so none is demanded of it.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import tree

APP_ID = "se.vuxentorget.Torget"
ICON = "data/icons/hicolor/{}.svg"
APP_ICONS = [f"scalable/apps/{APP_ID}", f"symbolic/apps/{APP_ID}-symbolic"]
STROKED = re.compile(r"\bstroke\s*=|<(?:ellipse|polygon|polyline|line|text|image)\b|fill=\"none\"")


def run(*command):
    """Returns the lines of complaint of a tool, none when it is content."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = (done.stdout + done.stderr).strip().split("\n")
    if done.returncode == 0 or is_homepage_only(lines):
        return []
    return lines if any(lines) else [f"{command[0]} failed"]


def is_homepage_only(lines):
    """Returns whether appstreamcli, from 1.0 on, lacks the home page and nothing else."""
    serious = [line for line in lines if line.startswith(("E:", "W:"))]
    return bool(serious) and all(line.endswith("url-homepage-missing") for line in serious)


def is_symbolic(path, text):
    """Returns the faults of a symbolic icon."""
    faults = [f"{path}: {match[0]}" for match in STROKED.finditer(text)]
    return faults if 'viewBox="0 0 16 16"' in text else faults + [f"{path}: not 16 x 16"]


def missing(paths):
    return [f"{path} is missing" for path in paths if not (tree.ROOT / path).exists()]


def tool_case(case, planted, *command):
    """The @command's verdict on the last argument, and whether it objects to the text @planted."""
    if shutil.which(command[0]) is None:
        return (f"/desktop/{case} # SKIP no {command[0]}", [])
    with tempfile.TemporaryDirectory() as directory:
        # Settings are checked as a folder, everything else as a file.
        is_folder = pathlib.Path(command[-1]).is_dir()
        name = "bad.gschema.xml" if is_folder else pathlib.Path(command[-1]).name
        bad = pathlib.Path(directory, name)
        bad.write_text(planted, encoding="utf-8")
        target = directory if is_folder else str(bad)
        bites = [] if run(*command[:-1], target) else [f"{command[0]} let a fault pass"]
    return (f"/desktop/{case}", bites + run(*command))


def icon_cases():
    icons = tree.files("data/icons/**/*.svg")
    symbolic = [path for path in icons if path.endswith("-symbolic.svg")]
    return [
        tool_case("icons-xml", "<svg>", "xmllint", "--noout", str(tree.ROOT / icons[0])),
        ("/desktop/icons-sound", run("xmllint", "--noout", *(str(tree.ROOT / i) for i in icons))),
        ("/desktop/icons-there", missing(ICON.format(name) for name in APP_ICONS)),
        (
            "/desktop/icons-symbolic",
            tree.bites(is_symbolic, ("x", '<svg viewBox="0 0 16 16"><path stroke="#000"/></svg>'))
            + [fault for path in symbolic for fault in is_symbolic(path, tree.read(path))],
        ),
    ]


def main(build):
    data = pathlib.Path(build, "data")
    tree.report(
        [
            tool_case(
                "launcher",
                "[Desktop Entry]\nType=Application\n",
                "desktop-file-validate",
                str(data / f"{APP_ID}.desktop"),
            ),
            tool_case(
                "metainfo",
                '<component type="desktop-application"><id>x</id></component>',
                "appstreamcli",
                "validate",
                "--no-net",
                str(data / f"{APP_ID}.metainfo.xml"),
            ),
            tool_case(
                "settings",
                '<schemalist><schema id="x"><key name="y" type="?"/></schema></schemalist>',
                "glib-compile-schemas",
                "--strict",
                "--dry-run",
                str(tree.ROOT / "data"),
            ),
        ]
        + icon_cases()
    )


if __name__ == "__main__":
    main(sys.argv[1])
