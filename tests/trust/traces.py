#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the kernel saw: a save is on the disk before it is told of, an import opens the one file and
no network, an export is its owner's alone and is synced with its folder, a file is open once, and
nobody reads the memory of a program that has it open."""

import itertools
import os
import re
import signal
import subprocess
import sys
import time

import office
import tree

SYNC = re.compile(r"\b(?:fsync|fdatasync)\(\d+<([^>]*)>(?:\(deleted\))?\)\s+= 0")
WRITE = re.compile(r'\bwrite\(1<(?!pipe:)')
OPENED = re.compile(r'\bopenat\([^"]*"([^"]*)".*\)\s+= \d+<([^>]*)>')
CONNECTED = re.compile(r"\bconnect\([^)]*\{sa_family=(AF_\w+)")
LOGGED = re.compile(r"\bpwrite64\(\d+<([^>]*-wal)>")
NAMED = re.compile(r'\brename(?:at2?)?\(.*"([^"]*)"(?:, \w+)?\)\s+= 0')
WRITABLE = re.compile(r"O_WRONLY|O_RDWR|O_CREAT")
CALLS = "openat,connect,fsync,fdatasync,write,pwrite64,rename,renameat,renameat2,linkat"

# What a program reads that is nobody's data.
SYSTEM = ("/usr/", "/lib/", "/lib64/", "/etc/", "/proc/", "/sys/", "/dev/null", "/dev/urandom")

SECONDS_TO_SAY_NO = 1
TRIES = 5  # the quickest counts, since other tests run beside this one


def trace(place, *command):
    """Runs torgetctl under strace; returns the run and the lines of the trace."""
    log = place.path("trace")
    run = place.run(*command, wrapper=("strace", "-f", "-y", "-qq", "-s", "256", "-e", f"trace={CALLS}", "-o", log))
    lines = log.read_text("utf-8", "replace").splitlines()
    log.unlink()
    return run, lines


def synced(lines):
    return [match[1] for match in map(SYNC.search, lines) if match]


def unsynced(lines):
    """Whether something else is done after a write to the log before the log is synced."""
    for line, following in itertools.pairwise(lines):
        written = LOGGED.search(line)
        if written and not LOGGED.search(following) and synced([following]) != [written[1]]:
            return True
    return False


def check_save(place, register):
    """No. 6: every write to the log is synced before anything else is done, or printed."""
    run, lines = trace(place, "import", register)
    said = next((i for i, line in enumerate(lines) if WRITE.search(line)), None)
    if run.status != 0 or said is None:
        return [f"the import failed, or said nothing: {run.errors}"], lines
    faults = [] if any(map(LOGGED.search, lines[:said])) else ["nothing was written before it was told"]
    if unsynced(lines):
        faults.append("the log was not synced at once")
    return faults, lines


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


def position(lines, pattern, path):
    """The number of the first line that does this to @path or, when it ends with /, to a file in it."""
    for number, line in enumerate(lines):
        match = pattern.search(line)
        if match and (match[1] == path or (path.endswith("/") and match[1].startswith(path))):
            return number
    return -1


def check_written(place, name, *command):
    """One file that a command writes: beside its name, synced, named, its folder synced; mode 600."""
    target = place.path("outbox") / name
    run, lines = trace(place, *command, "--out", target)
    if run.status != 0:
        return [f"{name} failed: {run.errors}"]
    steps = [position(lines, SYNC, f"{target.parent}/"), position(lines, NAMED, str(target)),
             position(lines, SYNC, str(target.parent))]
    faults = [] if -1 < steps[0] < steps[1] < steps[2] else [f"{name}: synced, named, folder synced: {steps}"]
    if target.stat().st_mode & 0o777 != 0o600:
        faults.append(f"{name}: mode {target.stat().st_mode:o}")
    if [path.name for path in target.parent.iterdir()] != [target.name]:
        faults.append(f"{name}: something was left beside it")
    target.unlink()
    return faults


def check_export(place, person):
    """Nos. 18 and 19: whatever writes a file of its own."""
    commands = {
        "report.xml": ("export", "--profile", "aggregate", "--sender", "2480"),
        "consent.pdf": ("document", "--kind", "consent", "--person", person, "--recipient", "person"),
        "figures.csv": ("followup",),
        "here.torget-office": ("office", "card", "--sender", "2480"),
    }
    return [fault for name, command in commands.items() for fault in check_written(place, name, *command)]


def written(lines):
    """The files that were opened for writing."""
    matches = [OPENED.search(line) for line in lines if WRITABLE.search(line)]
    return {match[2] for match in matches if match}


def check_outside(place, person):
    """No. 27: no command writes a file anywhere but in the office's own folders."""
    outbox = place.path("outbox")
    commands = (
        ("search", office.FAMILY_NAME),
        ("show", person),
        ("backup", outbox / "copy.db"),
        ("document", "--kind", "consent", "--person", person, "--recipient", "person", "--out", outbox / "a.pdf"),
        ("export", "--profile", "handover", "--sender", "2480", "--out", outbox / "a.xml"),
    )
    faults = []
    for command in commands:
        run, lines = trace(place, *command)
        paths = written(lines)
        if run.status != 0 or not any(path.startswith(str(place.database)) for path in paths):
            faults.append(f"{command[0]}: {run.status} {run.errors}")
        inside = (str(place.root), "/memfd:", "/dev/null", "/proc/")
        faults += [f"{command[0]}: {path}" for path in sorted(paths) if not path.startswith(inside)]
    return faults


def say_no(place):
    """Returns how many seconds it took to say that the file is open elsewhere, and the run."""
    start = time.monotonic()
    run = place.run("check")
    return time.monotonic() - start, run


def check_open_twice(place):
    """No. 4: another torgetctl has the file, stopped at its first rename; there is no bus."""
    place.environment.update({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere", "DISPLAY": ""})
    command = ["strace", "-f", "-qq", "-o", place.path("trace"), "-e", "trace=rename", "-e", "inject=rename:signal=STOP",
               place.tool, "--db", place.database, "--key-file", place.key_file, "backup"]
    first = subprocess.Popen([str(word) for word in command], env=place.environment, start_new_session=True)
    try:
        for _ in range(1000):
            if "stopped by SIGSTOP" in read_if_there(place.path("trace")):
                break
            time.sleep(0.01)
        tries = [say_no(place) for _ in range(TRIES)]
    finally:
        os.killpg(first.pid, signal.SIGKILL)
        first.wait()
    place.path("trace").unlink()
    faults = [f"{run.status}: {run.errors}" for _, run in tries
              if run.status <= 0 or "is open in another" not in run.errors]
    if office.IS_MEASURED and min(seconds for seconds, _ in tries) > SECONDS_TO_SAY_NO:
        faults.append(f"took {min(seconds for seconds, _ in tries):.1f} s")
    return faults


def read_if_there(path):
    return path.read_text("utf-8", "replace") if path.exists() else ""


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


# Starts what its arguments say and, when its files in /proc are hidden or after a while, tries to trace
# it and to read its memory.
DEBUGGER = """
import ctypes, os, signal, subprocess, sys, time
target = subprocess.Popen(sys.argv[2:], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
try:
    for _ in range(int(sys.argv[1])):
        os.readlink(f"/proc/{target.pid}/exe")
        time.sleep(0.01)
except PermissionError:
    pass
attached = ctypes.CDLL(None).ptrace(16, target.pid, 0, 0)
try:
    os.close(os.open(f"/proc/{target.pid}/mem", os.O_RDONLY))
    opened = 0
except OSError:
    opened = -1
os.kill(target.pid, signal.SIGKILL)
print(attached, opened)
"""


def debug(place, times, *command):
    """What a debugger comes to that is the same user, but no administrator: 0 is success."""
    as_user = ["setpriv", "--bounding-set=-sys_ptrace", "--inh-caps=-sys_ptrace"] if os.geteuid() == 0 else []
    words = [*as_user, sys.executable, "-c", DEBUGGER, times, *command]
    return subprocess.run([str(word) for word in words], env=place.environment, cwd=place.path("home"),
                          stdout=subprocess.PIPE, text=True, check=True).stdout.split()


def check_debugger(place):
    """No. 24: who is the same user neither traces it nor reads its memory, as they do with a shell."""
    if not office.IS_MEASURED or debug(place, 10, "sh", "-c", "read line") != ["0", "0"]:
        return []  # a sanitizer traces the process itself; or this user can trace nobody here
    pipe = place.path("inbox/other-pipe")
    os.mkfifo(pipe)
    found = debug(place, 500, place.tool, "--db", place.database, "--key-file", pipe, "check")
    return [] if found == ["-1", "-1"] else [f"traced, memory opened: {found}"]


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
            ("/traces/nothing-outside", check_outside(place, person)),
            ("/traces/open-twice", check_open_twice(place)),
            ("/traces/no-core", check_core(place)),
            ("/traces/no-debugger", check_debugger(place)),
        ]
    tree.report(cases)


if __name__ == "__main__":
    main()
