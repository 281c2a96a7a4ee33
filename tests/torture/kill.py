#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""torgetctl is killed in the middle of its work: all of it is there afterwards, or nothing.

Numbers are those of the acceptance checks. What was killed is a program of its own, so that this
tests what it leaves on the disk and what the next start makes of it.
"""

import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "trust"), str(HERE.parent / "support")]

import office  # noqa: E402
import tree  # noqa: E402

IS_LONG = "TORGET_TORTURE" in os.environ
ROUNDS = 100 if IS_LONG else 3
BATCH = 30
HEADING = "Efternamn;Förnamn;Födelsedatum\r\n"
OLD_FILE = HERE.parent / "fixtures/schema-1.torget"
OLD_PASSPHRASE = "invented passphrase of schema 1"


def start(place, *command):
    words = [place.tool, "--db", place.database, "--key-file", place.key_file, *command]
    return subprocess.Popen(
        [str(word) for word in words],
        env=place.environment,
        cwd=place.root / "home",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def kill(place, seconds, *command):
    """Kills the command at some moment of @seconds; returns whether it had ended well before."""
    process = start(place, *command)
    time.sleep(random.uniform(0, seconds))
    process.send_signal(signal.SIGKILL)
    return process.wait() == 0


def measure(place, *command):
    begin = time.monotonic()
    place.do(*command)
    return time.monotonic() - begin


def is_whole(place):
    run = place.run("check")
    return [] if run.status == 0 else [f"the file is not whole: {run.errors}"]


def strays(folder):
    return [f"left behind: {path.name}" for path in folder.glob(".torget-*")]


def write_register(place, name):
    rows = [f"{name};Test {i};1990-01-{1 + i % 28:02}\r\n" for i in range(BATCH)]
    return place.write(f"inbox/{name}.csv", [HEADING, *rows])


def letters(number):
    """A name that no other resembles."""
    return "Qv" + "".join(chr(ord("a") + int(digit)) * 2 for digit in str(1000 + number))


def check_import(place):
    """No. 17."""
    seconds = measure(place, "import", write_register(place, letters(0)))
    faults = []
    for number in range(1, ROUNDS + 1):
        name = letters(number)
        done = kill(place, seconds, "import", write_register(place, name))
        faults += is_whole(place)
        again = place.do("--json", "import", "--dry-run", place.path(f"inbox/{name}.csv"))
        n_new = json.loads(again.output)["persons_new"]
        if n_new not in (0, BATCH) or (done and n_new != 0):
            faults.append(f"{BATCH - n_new} of {BATCH} were imported, done: {done}")
    return faults


def check_export(place):
    """No. 18."""
    target = place.path("outbox/region.xml")
    command = ("export", "--out", target, "--sender", "2480")
    seconds = measure(place, *command)
    faults = []
    for _ in range(ROUNDS):
        target.unlink(missing_ok=True)
        done = kill(place, seconds, *command)
        if done and not target.exists():
            faults.append("called done, and not there")
        if target.exists() and place.run("validate", target).status != 0:
            faults.append("half an export under its name")
        target.unlink(missing_ok=True)
        place.do(*command)
        faults += strays(target.parent)
    return faults


def check_backup(place):
    seconds = measure(place, "backup")
    faults = []
    for _ in range(ROUNDS):
        kill(place, seconds, "backup")
        run = place.run("backups", "--check")
        if run.status != 0:
            faults.append(f"a copy with a name is not whole: {run.errors}")
        faults += is_whole(place)
    return faults


def check_restore(place):
    place.do("backup")
    copy = place.path("data/kept.db")
    place.do("backup", copy)
    seconds = measure(place, "restore", copy)
    faults = []
    for _ in range(ROUNDS):
        kill(place, seconds, "restore", copy)
        place.run("check")  # tells once that the log is older now
        faults += is_whole(place)
        if len(place.list_persons()) != 1:
            faults.append("the known person is gone")
    return faults


def check_migration(place):
    """No. 12."""
    place.key_file.write_text(OLD_PASSPHRASE + "\n")
    faults = []
    seconds = 0
    for number in range(ROUNDS + 1):
        place.database = place.path(f"data/old-{number}.db")
        for ending in ("", ".keys"):
            shutil.copy(f"{OLD_FILE}{ending}", f"{place.database}{ending}")
        if number == 0:
            seconds = measure(place, "check")
            continue
        kill(place, seconds, "check")
        faults += is_whole(place)
        if not list(place.database.parent.glob(f"{place.database.name}.before-schema-*")):
            faults.append("no copy of before the migration")
    return faults


def check_rekey(place):
    """Exactly one key opens it, and the passphrase is the same; each new key is on record."""
    seconds = measure(place, "rekey")
    faults = []
    n_done = 1
    for _ in range(ROUNDS):
        n_done += kill(place, seconds, "rekey")
        faults += is_whole(place)
        if len(place.list_persons()) != 1:
            faults.append("the known person is gone")
        faults += [f"left behind: {path.name}" for path in place.path("data").glob("*.keys.next")]
    rows = json.loads(place.do("--json", "access").output)
    n_told = sum(row["action"] == "key:renew" for row in rows)
    if n_told < n_done:
        faults.append(f"{n_done} new keys, of which the log tells {n_told}")
    return faults


CHECKS = [check_import, check_export, check_backup, check_restore, check_rekey, check_migration]


def main():
    seed = int(os.environ.get("TORGET_SEED", random.randrange(1 << 32) if IS_LONG else 1))
    random.seed(seed)
    print(f"# seed {seed}, {ROUNDS} kills each")
    cases = []
    for check in CHECKS:
        with office.Office() as place:
            place.found()
            cases.append((f"/kill/{check.__name__[6:]}", check(place)))
    tree.report(cases)


if __name__ == "__main__":
    main()
