#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A name is typed, searched for, saved in a list and shown in a real window; the window is then
struck down. Nothing in the home, the caches, the temporary folder or what was said holds the name,
but for the list."""

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
from torget_window import Lost, Window, tell, wait_for

import office


def use(window, exported):
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
    with Window(language, "--demo") as window:
        use(window, exported)
        struck_down(window)
        os.dup2(kept, 2)
        places = [ROOT, pathlib.Path(os.environ["XDG_RUNTIME_DIR"]), pathlib.Path(window.home.name)]
        faults = [fault for place in places for fault in residue.find(place, skipped=[exported.parent])]
        print(f"# {sum(len(list(place.rglob('*'))) for place in places)} files and folders searched")
        if office.GIVEN_NAME.encode() not in exported.read_bytes():
            faults.append("the list does not hold the name: nothing was searched for")
    shutil.rmtree(ROOT)
    if faults:
        raise Lost("a place without the name: " + "; ".join(faults))


if __name__ == "__main__":
    tell(leaks_window)
