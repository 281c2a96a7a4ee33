#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The office's file from the outside: whose it is, what it says without its key, and that whoever
damages it gets a sound word and leaves it as it is. Numbers are those of the acceptance checks."""

import ctypes.util
import fcntl
import hashlib
import os
import pathlib
import shutil
import subprocess
import time

import office
import tree

SECONDS_TO_SAY_NO = 1
SETTINGS = {"TEMP_STORE=2": "1", "journal_mode": "wal", "synchronous": "2", "locking_mode": "exclusive"}
PAGE = 4096
CUTS = (0, 1, 15, 16, 100, 4095, 4096, 4097, 20000)


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def check_header(place):
    """No. 1: it is no SQLite file to look at, and no passphrase makes none."""
    faults = [] if place.database.read_bytes()[:15] != b"SQLite format 3" else ["the header is in the clear"]
    empty = place.write("home/empty-key", "\n")
    other = place.path("data/other.db")
    run = place.run("--db", other, "--key-file", empty, "init")
    if run.status == 0 or other.exists():
        faults.append("an empty passphrase makes a file")
    return faults


def check_modes(place):
    """No. 2: files and folders are their owner's alone, whatever the umask is."""
    os.umask(0o022)
    other = place.path("data/new/other.db")
    other.parent.mkdir(mode=0o700)
    place.do("--db", other, "init")
    place.do("--db", other, "backup")
    paths = [*other.parent.rglob("*"), *place.path("data").glob("case.db*")]
    faults = [] if other in paths and any(path.is_dir() for path in paths) else ["no file or no copy was made"]
    return faults + [f"{path.name}: {path.stat().st_mode:o}" for path in paths if path.stat().st_mode & 0o077]


def check_open_elsewhere(place):
    """No. 4: at once, and with the reason."""
    with open(f"{place.database}.lock", "rb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        start = time.monotonic()
        run = place.run("check")
        took = time.monotonic() - start
    faults = [] if "is open in another" in run.errors else [f"said: {run.errors}"]
    if run.status == 0:
        faults.append("opened twice")
    if office.IS_MEASURED and run.seconds > SECONDS_TO_SAY_NO:
        faults.append(f"took {took:.1f} s")
    return faults


def check_refused(place, words):
    """Whether the file as it is now is refused in @words, without a change to it."""
    before = digest(place.database)
    run = place.run("search", office.FAMILY_NAME)
    faults = [] if digest(place.database) == before else ["the file was changed"]
    if run.status <= 0 or words not in run.errors:
        faults.append(f"status {run.status}: {run.errors}")
    return faults


def restored(place, kept, change, words):
    """The faults of one damage: @change is done to a copy of the sound file."""
    shutil.copyfile(kept, place.database)
    change(place.database)
    return check_refused(place, words)


def flip(offset):
    def change(path):
        with path.open("r+b") as file:
            file.seek(offset)
            byte = file.read(1)[0]
            file.seek(offset)
            file.write(bytes([byte ^ 0x10]))

    return change


def cut(size):
    return lambda path: os.truncate(path, size)


def check_damage(place, kept):
    """Nos. 8 and 10: a byte of any page, which is named; an end anywhere."""
    n_pages = kept.stat().st_size // PAGE
    faults = []
    for page in range(0, n_pages, max(1, n_pages // 12)):
        change = flip(page * PAGE + 2000)
        faults += [f"page {page + 1}: {fault}" for fault in restored(place, kept, change, f"on page {page + 1}.")]
    for length in CUTS:
        faults += [f"cut to {length}: {fault}" for fault in restored(place, kept, cut(length), "")]
    shutil.copyfile(kept, place.database)
    return faults


def check_reasons(place, kept):
    """No. 9: a wrong passphrase is not called damage, nor damage a wrong passphrase."""
    right = place.key_file.read_bytes()
    place.key_file.write_text("another passphrase\n")
    faults = [f"wrong passphrase: {fault}" for fault in check_refused(place, "passphrase or recovery key is wrong")]
    place.key_file.write_bytes(right)
    faults += [f"header: {fault}" for fault in restored(place, kept, flip(20), "damaged")]
    shutil.copyfile(kept, place.database)
    return faults


def check_own_names(place):
    """Nothing that goes out takes the place of the file, or of what belongs to it."""
    person = str(place.list_persons()[0]["id"])
    commands = (
        ("export",), ("followup",), ("deadlines", "--ics"), ("office", "card"),
        ("extract", "--person", person, "--format", "pdf"),
        ("extract", "--person", person, "--format", "xml"),
    )
    names = [pathlib.Path(f"{place.database}{ending}") for ending in ("", ".keys", ".lock", ".head")]
    alone = place.write("outbox/elsewhere.db.keys", "keys of a file that is elsewhere")
    kept = [digest(name) for name in (names[1], alone)]
    faults = []
    for name in (*names, pathlib.Path(f"{place.database}.restored"), alone):
        inode = name.stat().st_ino if name.exists() else None
        for command in commands:
            run = place.run(*command, "--out", name)
            if run.status != 3 or "not touched" not in run.errors:
                faults.append(f"{command} to {name.name}: {run.status} {run.errors}")
        # The log's sidecar is the program's own to write anew.
        if name != names[3] and (name.stat().st_ino if name.exists() else None) != inode:
            faults.append(f"{name.name} is another file")
    for name in (alone.with_suffix(""), f"{place.database}.restored"):
        if place.run("backup", name).status != 3:
            faults.append(f"backup to {name}")
    if [digest(name) for name in (names[1], alone)] != kept:
        faults.append("keys were written over")
    return faults


def check_no_pipe(place):
    """What is no file stays what it is."""
    pipe = place.path("outbox/pipe")
    os.mkfifo(pipe)
    run = place.run("export", "--out", pipe)
    return [] if run.status == 3 and pipe.is_fifo() else [f"status {run.status}: {run.errors}"]


def check_no_room(place):
    """What the disk does not take is told as such, by every command that keeps something."""
    limit = ("sh", "-c", 'trap "" XFSZ; ulimit -f 4; exec "$@"', "sh")
    person = str(place.list_persons()[0]["id"])
    other = place.write("home/other-key", "tolv gula kajor i dimman\n")
    register = place.write("inbox/more.csv", office.REGISTER.replace("2392", "2400").replace("Zebulonia", "Zita"))
    commands = (
        ("goals", "set", "plan_over_one_month", "10"), ("users", "add", "Bo", "reader", "--new-key-file", other),
        ("passphrase", "--new-key-file", other), ("backups", "--second", place.path("outbox")),
        ("office", "renew"), ("import", register), ("backup",), ("rekey",),
        ("retention", "--propose", person, "--ground", "request"), ("export", "--submit", "--out", place.path("outbox/x.xml")),
    )
    faults = []
    for command in commands:
        run = place.run(*command, wrapper=limit)
        if run.status != 3 or not run.errors.startswith("torgetctl: "):
            faults.append(f"{command}: {run.status} {run.errors}")
    kept = [place.run(*command).output for command in (("goals",), ("users",), ("--json", "retention"), ("submissions",))]
    if kept[0] or kept[1].count("\n") != 1 or '"proposal"' in kept[2] or kept[3]:
        faults.append(f"kept all the same: {kept}")
    return faults


def check_copy_alone(place):
    """A copy is two files: itself and its keys."""
    place.do("backup", place.path("outbox/copy.db"))
    names = sorted(path.name for path in place.path("outbox").glob("copy*"))
    return [] if names == ["copy.db", "copy.db.keys"] else names


def check_no_address(place):
    """A file is a path: an address is the name of none, and nothing is asked of a network."""
    address = "http://torget.invalid/file.xml"
    person = str(place.list_persons()[0]["id"])
    commands = (
        ("export", "--out"), ("followup", "--out"), ("deadlines", "--ics", "--out"), ("office", "card", "--out"),
        ("extract", "--person", person, "--format", "xml", "--out"), ("extract", "--person", person, "--out"),
        ("import",), ("validate",), ("office", "add"), ("region", "--receive"), ("salvage", place.database, "--out"),
    )
    runs = [(command, place.run(*command, address, wrapper=("timeout", "20"))) for command in commands]
    return [f"{command}: {run.status} {run.errors}" for command, run in runs
            if run.status != 3 or not run.errors.startswith("torgetctl: ")]


def check_unread(place):
    """What could not be printed is not called done, a new recovery key least of all."""
    other = place.path("data/unread.db")
    full = ("sh", "-c", 'exec "$@" >/dev/full', "sh")
    closed = ("sh", "-c", 'exec "$@" >&-', "sh")
    cases = [(way, command) for way in (full, closed) for command in (
        ("users",), ("--json", "followup"), ("help",), ("--version",), ("--db", other, "init"), ("--db", other, "rekey"))]
    faults = []
    for way, command in cases:
        if "init" in command:
            for path in other.parent.glob("unread.db*"):
                path.unlink() if path.is_file() else shutil.rmtree(path)
        run = place.run(*command, wrapper=way)
        if run.status != 3 or "could not be written" not in run.errors:
            faults.append(f"{command}: {run.status} {run.errors}")
        if other in command and "recovery key" not in run.errors:
            faults.append(f"{command} does not tell of the recovery key")
    return faults


def selftest_faults(run):
    """No. 35: how files are encrypted and written is said, and is as it must be."""
    faults = [] if run.status == 0 else [f"status {run.status}: {run.output}{run.errors}"]
    found = dict(line.split(maxsplit=1) for line in run.output.splitlines())
    if not found.get("sqlcipher", "").startswith("4."):
        faults.append(f"sqlcipher {found.get('sqlcipher')}")
    return faults + [f"{name} {found.get(name)}" for name, value in SETTINGS.items() if found.get(name) != value]


def check_other_sqlite(place):
    """No. 33: another SQLite in the process disturbs nothing, and finds none of ours to call."""
    symbols = subprocess.run(["nm", "-D", place.tool], capture_output=True, text=True, check=True).stdout
    faults = ["symbols of SQLite are shown"] if " T sqlite3_" in symbols else []
    library = ctypes.util.find_library("sqlite3")
    if library is None:
        return [*faults, "there is no other SQLite to disturb anything"]
    place.environment["LD_PRELOAD"] = library
    run = place.run("check")
    tested = place.run("selftest")
    del place.environment["LD_PRELOAD"]
    if run.status != 0 or "preloaded" in run.errors:
        faults.append(f"status {run.status}: {run.errors}")
    return faults + selftest_faults(tested)


def main():
    with office.Office() as place:
        place.found()
        kept = place.path("home/kept.db")
        shutil.copyfile(place.database, kept)
        cases = [
            ("/promises/header", check_header(place)),
            ("/promises/modes", check_modes(place)),
            ("/promises/open-elsewhere", check_open_elsewhere(place)),
            ("/promises/damage", check_damage(place, kept)),
            ("/promises/reasons", check_reasons(place, kept)),
            ("/promises/own-names", check_own_names(place)),
            ("/promises/no-pipe", check_no_pipe(place)),
            ("/promises/no-address", check_no_address(place)),
            ("/promises/no-room", check_no_room(place)),
            ("/promises/copy-alone", check_copy_alone(place)),
            ("/promises/unread", check_unread(place)),
            ("/promises/selftest", selftest_faults(place.run("selftest"))),
            ("/promises/other-sqlite", check_other_sqlite(place)),
            ("/promises/still-opens", [] if place.run("check").status == 0 else ["it does not"]),
        ]
    tree.report(cases)


if __name__ == "__main__":
    main()
