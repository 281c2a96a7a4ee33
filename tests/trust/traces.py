#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the kernel saw: a save is on the disk before it is told of, an import opens the one file and
no network, an export is its owner's alone and is synced with its folder."""

import os
import re
import signal
import subprocess
import time

import office
import tree

SYNC = re.compile(r"\b(?:fsync|fdatasync)\(\d+<([^>]*)>(?:\(deleted\))?\)\s+= 0")
WRITE = re.compile(r'\bwrite\(1<(?!pipe:)')
OPENED = re.compile(r'\bopenat\([^"]*"([^"]*)".*\)\s+= \d+<([^>]*)>')
CONNECTED = re.compile(r"\bconnect\([^)]*\{sa_family=(AF_\w+)")
CALLS = "openat,connect,fsync,fdatasync,write,rename,renameat,renameat2,linkat"

# What a program reads that is nobody's data.
SYSTEM = ("/usr/", "/lib/", "/lib64/", "/etc/", "/proc/", "/sys/", "/dev/null", "/dev/urandom")


def trace(place, *command):
    """Runs torgetctl under strace; returns the run and the lines of the trace."""
    log = place.path("trace")
    run = place.run(*command, wrapper=("strace", "-f", "-y", "-qq", "-s", "256", "-e", f"trace={CALLS}", "-o", log))
    lines = log.read_text("utf-8", "replace").splitlines()
    log.unlink()
    return run, lines


def synced(lines):
    return [match[1] for match in map(SYNC.search, lines) if match]


def check_save(place, register):
    """No. 6: at least one sync of the file before anything is printed."""
    run, lines = trace(place, "import", register)
    said = next((i for i, line in enumerate(lines) if WRITE.search(line)), len(lines))
    before = [path for path in synced(lines[:said]) if path.startswith(str(place.database))]
    if run.status != 0:
        return [f"the import failed: {run.errors}"], lines
    return ([] if before else ["told of before it was on the disk"]), lines


def is_known(path, place, register):
    allowed = (str(place.database), str(place.key_file), str(register), str(place.build), *SYSTEM)
    return path.startswith(allowed) or path in (str(place.path("data")), str(tree.ROOT))


def check_files(place, lines, register):
    """No. 15: no file but the given one and the office's own."""
    opened = {match[2].removesuffix(" (deleted)") for match in map(OPENED.search, lines) if match}
    opened = {path for path in opened if not path.startswith(("/memfd:", "pipe:", "anon_inode:"))}
    return sorted(path for path in opened if not is_known(path, place, register))


def check_network(lines):
    """No. 15: no connection anywhere, not to the bus either."""
    return sorted({match[1] for match in map(CONNECTED.search, lines) if match})


def check_export(place, person):
    """Nos. 18 and 19: written beside its name, synced, named, its folder synced; mode 600."""
    target = place.path("outbox/report.xml")
    run, lines = trace(place, "export", "--out", target, "--profile", "aggregate", "--sender", "2480")
    if run.status != 0:
        return [f"the export failed: {run.errors}"]
    faults = []
    paths = synced(lines)
    if not any(path.startswith(str(target.parent) + "/") for path in paths):
        faults.append(f"the file was not synced: {paths}")
    if str(target.parent) not in paths:
        faults.append("the folder was not synced")
    if target.stat().st_mode & 0o777 != 0o600:
        faults.append(f"mode {target.stat().st_mode:o}")
    if [path.name for path in target.parent.iterdir()] != [target.name]:
        faults.append("something was left beside it")
    return faults


def wait_for_limits(process):
    """The limits of @process, once it has set them itself: it begins with those of its parent."""
    for _ in range(500):
        text = open(f"/proc/{process.pid}/limits", encoding="ascii").read()
        if re.search(r"Max core file size\s+0\s+0\s", text):
            return True
        time.sleep(0.01)
    return False


def check_core(place):
    """No. 24: a program that is struck down leaves no core, though the office allows cores."""
    pipe = place.path("inbox/pipe")
    os.mkfifo(pipe)
    environment = {**place.environment, "TORGET_KEY_FILE": str(pipe)}
    process = subprocess.Popen(
        [place.tool, "--db", place.database, "check"],
        env=environment,
        cwd=place.path("home"),
        stderr=subprocess.DEVNULL,
        preexec_fn=office.no_core,
    )
    faults = [] if wait_for_limits(process) else ["the limit is not 0"]
    process.send_signal(signal.SIGABRT)
    if process.wait() != -signal.SIGABRT:
        faults.append(f"did not go down: {process.returncode}")
    faults += [f"left {path}" for path in place.root.rglob("core*") if path.is_file()]
    return faults


def main():
    if not office.has("strace"):
        print("1..0 # SKIP strace is not installed")
        return
    with office.Office() as place:
        person = place.found()
        register = place.write("inbox/more.csv", office.REGISTER.replace(office.GIVEN_NAME, "Other").replace("0415-2392", "0415-2384"))
        save_faults, lines = check_save(place, register)
        cases = [
            ("/traces/save-is-synced", save_faults),
            ("/traces/import-opens-one-file", check_files(place, lines, register)),
            ("/traces/import-has-no-network", check_network(lines)),
            ("/traces/export-is-durable", check_export(place, person)),
            ("/traces/no-core", check_core(place)),
        ]
    tree.report(cases)


if __name__ == "__main__":
    main()
