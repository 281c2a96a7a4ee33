# SPDX-License-Identifier: GPL-3.0-or-later
"""An office of its own for a test: home, folders for everything, a file with one known person.

Everything that a program may leave behind stays in one folder, which can be searched. The person
is invented; the number is one of those that nobody has.
"""

import json
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

PASSPHRASE = "elva torra kvistar i snön"
TODAY = "2026-11-21"

# Words that stand nowhere else, however somebody writes them.
FAMILY_NAME = "Kvarnlyckesson"
GIVEN_NAME = "Zebulonia"
NUMBER = "19680415-2392"
STREET = "Gråsparvsstigen"
MARKERS = (FAMILY_NAME, GIVEN_NAME, NUMBER, STREET)
REGISTER = (
    "Personnummer;Efternamn;Förnamn;Kön;Födelsedatum;Adress\r\n"
    f"{NUMBER};{FAMILY_NAME};{GIVEN_NAME};Kvinna;1968-04-15;{STREET} 7\r\n"
)

# A sanitizer takes more time and memory than any program needs.
IS_MEASURED = "TORGET_PATIENCE" not in os.environ


class Run:
    """What a program said and cost."""

    def __init__(self, process, output, errors, usage):
        self.status = os.waitstatus_to_exitcode(process)
        self.output = output
        self.errors = errors
        self.seconds = usage.ru_utime + usage.ru_stime
        self.megabytes = usage.ru_maxrss / 1024


class Office:
    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="torget-trust-")
        self.root = pathlib.Path(self.folder.name)
        self.build = pathlib.Path(os.environ["TORGET_BUILD"])
        self.tool = self.build / "src/cli/torgetctl"
        for name in ("home", "tmp", "cache", "config", "data", "state", "run", "outbox", "inbox"):
            (self.root / name).mkdir(mode=0o700)
        self.environment = {
            **os.environ,
            "HOME": str(self.root / "home"),
            "TMPDIR": str(self.root / "tmp"),
            "XDG_CACHE_HOME": str(self.root / "cache"),
            "XDG_CONFIG_HOME": str(self.root / "config"),
            "XDG_DATA_HOME": str(self.root / "data"),
            "XDG_STATE_HOME": str(self.root / "state"),
            "TORGET_TODAY": TODAY,
        }
        self.environment.pop("G_DEBUG", None)
        self.database = self.root / "data/case.db"
        self.key_file = self.write("home/key", PASSPHRASE + "\n")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.folder.cleanup()

    def path(self, name):
        return self.root / name

    def write(self, name, content):
        """Writes text, bytes or several of them to a new file; returns its path."""
        path = self.path(name)
        parts = [content] if isinstance(content, (str, bytes)) else content
        with path.open("wb") as file:
            for part in parts:
                file.write(part.encode() if isinstance(part, str) else part)
        path.chmod(0o600)
        return path

    def _surroundings(self, wrapper):
        """A sanitizer finds no leaks of a process that is traced, and would be loaded first."""
        options = self.environment.get("ASAN_OPTIONS")
        if options is None or not (wrapper or "LD_PRELOAD" in self.environment):
            return self.environment
        return {**self.environment,
                "ASAN_OPTIONS": f"{options}:detect_leaks=0:verify_asan_link_order=0"}

    def run(self, *command, wrapper=()):
        """Runs torgetctl on the office's file; @wrapper stands before it."""
        words = [*wrapper, self.tool, "--db", self.database, "--key-file", self.key_file, *command]
        with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
            process = subprocess.Popen(
                [str(word) for word in words],
                env=self._surroundings(wrapper),
                cwd=self.root / "home",
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=errors,
            )
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = status
            said = []
            for stream in (output, errors):
                stream.seek(0)
                said.append(stream.read().decode("utf-8", "replace"))
            return Run(status, *said, usage)

    def do(self, *command):
        """Runs torgetctl, which must succeed."""
        run = self.run(*command)
        if run.status != 0:
            sys.exit(f"torgetctl {command}: {run.status}\n{run.output}{run.errors}")
        return run

    def found(self):
        """Makes the file with the known person; returns the person's id."""
        self.do("init")
        register = self.write("inbox/register.csv", REGISTER)
        self.do("import", register)
        register.unlink()
        return self.list_persons()[0]["id"]

    def list_persons(self):
        answer = json.loads(self.do("--json", "search", FAMILY_NAME).output)
        return answer["persons"] if isinstance(answer, dict) else answer

    def dump(self):
        """All that the file says about persons."""
        return [self.do("--json", "show", person["id"]).output for person in self.list_persons()]


def has(program):
    return shutil.which(program) is not None


def no_core():
    """For a child: a core file is allowed, as an office's settings may have it."""
    resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
