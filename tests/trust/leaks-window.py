#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A name is typed, searched for, printed, saved in a list and shown in a real window; the window is
then struck down. Nothing in the home, the caches, the temporary folder or what was said holds the
name, but for the list, and nothing the pages, but for the printer's file."""

import os
import pathlib
import sys
import tempfile

ROOT = pathlib.Path(tempfile.mkdtemp(prefix="torget-trust-"))
PLACES = {"HOME": "home", "TMPDIR": "tmp", "XDG_CACHE_HOME": "cache", "XDG_STATE_HOME": "state"}
for variable, name in PLACES.items():
    (ROOT / name).mkdir(mode=0o700)
    os.environ[variable] = str(ROOT / name)

sys.path.insert(0, os.path.join(os.environ["TORGET_SOURCE"], "tests", "journeys"))

import shutil

import residue
from torget_window import Lost, Window, name_of, tell, wait_for

import office


def chooses_printer(window, printed):
    """The list of printers is filled late, and tells a screen reader nothing; the choice, where to."""
    window.press("Down", "space")
    return any(printed.name in name_of(node) for node in window.shown(backwards=True))


def print_case(window, printed):
    """Prints what is shown to the printer that is a file in the current folder."""
    window.press("ctrl+p")
    window.turn_to_dialog()
    window.find("image", "Page 1")
    window.press("ctrl+p")
    window.turn_to_dialog(2)
    wait_for("the printer", lambda: chooses_printer(window, printed))
    window.press("alt+p")
    wait_for("the printed file", lambda: printed.exists() and printed.stat().st_size > 0)
    window.turn_to_window()


def find_pages(place, printed):
    """The files that hold pages besides the printed one: their text is packed, and not found as such."""
    files = [path for path in place.rglob("*") if path.is_file() and path != printed]
    return [f"pages: {path}" for path in files if path.read_bytes()[:4] in (b"%PDF", b"%!PS")]


def use(window, exported, printed):
    window.see("Demo data – invented persons")

    window.press("ctrl+f")
    window.type("amina al-ahmad")
    window.see_words("Al-Ahmad, Amina")
    window.press("Return")
    window.see_words("Amina Al-Ahmad")

    window.press("ctrl+e")
    window.see("Edit Person")
    window.turn_to_dialog()
    window.press("Tab", "ctrl+a")
    window.type(office.GIVEN_NAME)
    window.press("ctrl+a", "ctrl+c")
    window.press("ctrl+Return")
    window.see_toast("Person changed")
    window.turn_to_window()

    window.press("ctrl+k")
    window.turn_to_dialog()
    window.type(office.GIVEN_NAME)
    window.see_words(f"Al-Ahmad, {office.GIVEN_NAME}")
    window.press("Escape")
    window.turn_to_window()

    print_case(window, printed)

    window.press("ctrl+shift+e")
    window.see("What to send")
    window.choose("_Profile", 1)
    window.click("push button", "_See Who Goes")
    window.see("Before sending")
    window.click("push button", "_Save the list…")
    window.enter_path(str(exported))
    wait_for("the file", exported.exists)


def struck_down(window):
    window.process.kill()
    window.process.wait()


def leaks_window(language):
    said = open(ROOT / "said", "wb")
    kept = os.dup(2)
    os.dup2(said.fileno(), 2)
    exported = ROOT / "outbox" / "list.csv"
    exported.parent.mkdir(mode=0o700)
    printed = exported.with_name("output.pdf")
    os.chdir(exported.parent)
    with Window(language, "--demo") as window:
        use(window, exported, printed)
        struck_down(window)
        os.dup2(kept, 2)
        places = [ROOT, pathlib.Path(os.environ["XDG_RUNTIME_DIR"]), pathlib.Path(window.home.name)]
        faults = [fault for place in places for fault in residue.find(place, skipped=[exported.parent])]
        faults += [fault for place in places for fault in find_pages(place, printed)]
        print(f"# {sum(len(list(place.rglob('*'))) for place in places)} files and folders searched")
        if office.GIVEN_NAME.encode() not in exported.read_bytes():
            faults.append("the list does not hold the name: nothing was searched for")
    shutil.rmtree(ROOT)
    if faults:
        raise Lost("a place without the name: " + "; ".join(faults))


if __name__ == "__main__":
    tell(leaks_window)
