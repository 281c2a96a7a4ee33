#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Calls of torgetctl that write fail, once or from then on: the disk is full, fails, or takes half.
What is made is whole or absent, what was there stays, the exit status is 3 with a reason, and the
next run leaves nothing behind.

What SQLite itself writes is met in torture-io-faults and torture-io-whole-file; here is all else: what
leaves the file, key files, manifests, names.
"""

import os
import pathlib
import random
import resource
import shutil
import sys
import xml.etree.ElementTree
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "trust"), str(HERE.parent / "support")]

import office  # noqa: E402
import tree  # noqa: E402

# Of each command: more than any export can have.
IS_LONG = "TORGET_TORTURE" in os.environ
N_FAULTS = 100 if IS_LONG else 2
CALLS = "open,write,sync,truncate,rename,link,unlink,mkdir"
FAILED = 3
UNFORESEEN = "unforeseen"  # of the sentence for what has none of its own
OLD_FILE = HERE.parent / "fixtures/schema-1.torget"
OLD_PASSPHRASE = "invented passphrase of schema 1"

# The kind of the fault, and whether it stays.
WAYS = (("full", False), ("full", True), ("io", False), ("io", True), ("short", False))


class Disk:
    """A folder whose disk fails at the nth call that a program makes there."""

    def __init__(self, place, folder):
        self.place = place
        self.folder = folder
        self.told = place.path("tmp/told")

    def run(self, nth, way, *command):
        """Runs torgetctl; returns the run, the calls that failed, and how many calls there were."""
        kind, stays = way
        faults = {
            "LD_PRELOAD": os.environ["TORGET_FAULT_LIBRARY"],
            "TORGET_FAULT_UNDER": str(self.folder),
            "TORGET_FAULT_CALLS": CALLS,
            "TORGET_FAULT_NTH": str(nth),
            "TORGET_FAULT_KIND": kind,
            "TORGET_FAULT_TOLD": str(self.told),
            **({"TORGET_FAULT_STICKY": "yes"} if stays else {}),
        }
        self.told.unlink(missing_ok=True)
        self.place.environment.update(faults)
        try:
            run = self.place.run(*command)
        finally:
            for name in faults:
                del self.place.environment[name]
        *failed, last = self.told.read_text().splitlines()
        return run, failed, int(last.removeprefix("calls "))


# ---- What leaves the file -----------------------------------------------------------------------


def parses(path):
    try:
        return xml.etree.ElementTree.parse(path) is not None
    except xml.etree.ElementTree.ParseError:
        return False


def unpacks(path):
    return zipfile.is_zipfile(path) and zipfile.ZipFile(path).testzip() is None


def ends_with(ending):
    return lambda path: path.read_bytes().endswith(ending)


IS_WHOLE = {
    ".card": ends_with(b"=\n"),
    ".csv": ends_with(b"\r\n"),
    ".ics": ends_with(b"END:VCALENDAR\r\n"),
    ".pdf": ends_with(b"%%EOF\n"),
    ".xlsx": unpacks,
    ".xml": parses,
}
OLD = b"what was there before"


class Export:
    """A command that writes one file into the folder outbox."""

    def __init__(self, name, *command):
        self.folder = "outbox"
        self.file = name
        self.command = command

    def prepare(self, place):
        """Every other time there is a file already, which is to stay or to be replaced."""
        shutil.rmtree(place.path(self.folder))
        place.path(self.folder).mkdir(mode=0o700)
        target = place.path(self.folder) / self.file
        if random.random() < 0.5:
            target.write_bytes(OLD)
        return (*self.command, "--out", target)

    def judge(self, place, done, failed):
        target = place.path(self.folder) / self.file
        is_whole = target.exists() and IS_WHOLE[target.suffix](target)
        is_old = not target.exists() or target.read_bytes() == OLD
        faults = [] if is_whole or (is_old and not done) else ["neither whole nor as it was"]
        return faults + strays(place, self.folder, failed)


def strays(place, folder, failed):
    """What cannot be taken away stays, until the next run."""
    if any(line.startswith("unlink") for line in failed):
        return []
    names = [path.name for path in place.path(folder).rglob("*")]
    return [f"left behind: {name}" for name in names if name.startswith(".torget-") or name.endswith((".part", ".next"))]


# ---- What stays in the office ---------------------------------------------------------------------


class Work:
    """A command that writes beside the file; it begins with the same files every time."""

    folder = "data"

    def __init__(self, *command, passphrase=office.PASSPHRASE, old=False):
        self.command = command
        self.passphrase = passphrase
        self.is_old = old

    def prepare(self, place):
        shutil.rmtree(place.path("data"))
        if self.is_old:
            place.path("data").mkdir(mode=0o700)
            for ending in ("", ".keys"):
                shutil.copy(f"{OLD_FILE}{ending}", f"{place.database}{ending}")
        else:
            shutil.copytree(place.path("kept"), place.path("data"))
        place.key_file.write_text(self.passphrase + "\n")
        return self.command

    def judge(self, place, done, failed):
        """The same passphrase opens the file, which is whole, and so is every copy with a name."""
        faults = []
        for command in (("check",), ("backups", "--check")):
            run = place.run(*command)
            if run.status != 0:
                faults.append(f"{command[0]}: {run.status} {run.errors}")
        copies = list(place.path("data/case.db.copies").glob("*.manifest"))
        if self.command == ("backup",) and done and not copies:
            faults.append("called done, and there is no copy")
        return faults + strays(place, "data", failed)


class Salvage(Work):
    """A new file of what can be read; here all of it can."""

    folder = "outbox"

    def prepare(self, place):
        shutil.rmtree(place.path("outbox"))
        place.path("outbox").mkdir(mode=0o700)
        return ("salvage", place.database, "--out", place.path("outbox/new.db"))

    def judge(self, place, done, failed):
        if done:
            original, place.database = place.database, place.path("outbox/new.db")
            run = place.run("check")
            place.database = original
            return [] if run.status == 0 else [f"called saved: {run.errors}"]
        if any(line.startswith("unlink") for line in failed):
            return []
        return [f"left behind: {path.name}" for path in place.path("outbox").iterdir()]


WORKS = {
    "export-handover": Export("handover.xml", "export", "--profile", "handover", "--sender", "2480"),
    "export-counts": Export("counts.xml", "export", "--sender", "2480"),
    "extract": Export("extract.pdf", "extract", "--person", "PERSON"),
    "extract-xml": Export("extract.xml", "extract", "--format", "xml", "--person", "PERSON"),
    "calendar": Export("deadlines.ics", "deadlines", "--ics"),
    "followup": Export("followup.xlsx", "followup"),
    "followup-csv": Export("followup.csv", "followup"),
    "office-card": Export("office.card", "office", "card", "--sender", "2480"),
    "import": Work("import", "REGISTER"),
    "backup": Work("backup"),
    "restore": Work("restore", "COPY"),
    "rekey": Work("rekey"),
    "salvage": Salvage(),
    "migration": Work("check", passphrase=OLD_PASSPHRASE, old=True),
}


def told_badly(run):
    if run.status not in (0, FAILED) or UNFORESEEN in run.errors:
        return [f"exit status {run.status}: {run.errors}"]
    return ["fails, and says nothing"] if run.status != 0 and not run.errors.strip() else []


def pick(n_calls):
    faults = [(nth, way) for way in WAYS for nth in range(1, n_calls + 1)]
    return random.sample(faults, min(N_FAULTS, len(faults)))


def bites(place):
    """What must be found: half a file, one that was left behind, a program that went down."""
    work = Export("half.xml")
    work.prepare(place)
    for name in (work.file, ".torget-0"):
        place.write(f"outbox/{name}", "<region>")
    crash = office.Run(11, "", "", resource.getrusage(resource.RUSAGE_CHILDREN))
    faults = [*work.judge(place, False, []), *told_badly(crash)]
    return [] if len(faults) == 3 else [f"finds no more than {faults}"]


def check(place, work, names, seed):
    """Draws the faults of each work by themselves: those of one do not depend on another's calls."""
    random.seed(seed)
    disk = Disk(place, place.path(work.folder))
    work.command = tuple(names.get(word, word) for word in work.command)
    command = work.prepare(place)
    run, _, n_calls = disk.run(0, WAYS[0], *command)
    faults = [f"fails without a fault: {run.errors}"] if run.status != 0 else work.judge(place, True, [])
    picked = pick(n_calls)
    n_failed = 0
    for nth, way in picked:
        run, failed, _ = disk.run(nth, way, *work.prepare(place))
        n_failed += len(failed)
        found = told_badly(run) + work.judge(place, run.status == 0, failed)
        faults += [f"call {nth} of {n_calls}, {way}, {failed[:1]}: {fault}" for fault in found]
    print(f"# {' '.join(map(str, command))}: {n_calls} calls, {len(picked)} faults", flush=True)
    return faults if n_failed > 0 else [*faults, "nothing has failed"]


def main():
    seed = int(os.environ.get("TORGET_SEED", random.randrange(1 << 32) if IS_LONG else 1))
    print(f"# seed {seed}")
    with office.Office() as place:
        names = {
            "PERSON": place.found(),
            "REGISTER": place.write("inbox/register.csv", office.REGISTER.replace(office.GIVEN_NAME, "Annan")),
            "COPY": place.path("data/spare.db"),
        }
        place.do("backup", names["COPY"])
        shutil.copytree(place.path("data"), place.path("kept"))
        cases = [("/io-programs/bites", bites(place))]
        cases += [(f"/io-programs/{name}", check(place, work, names, f"{seed} {name}")) for name, work in WORKS.items()]
    tree.report(cases)


if __name__ == "__main__":
    main()
