#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What gcc's analyzer, clang-tidy and cppcheck find in the sources: lint.py BUILD [PATH...].

Every finding is mended, or accepted by a line of accepted.txt that says why. A line that accepts
nothing any more is a fault, too. With paths, such as src/store, only what lies there is looked at.
"""

import collections
import concurrent.futures
import fnmatch
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

import tree

Finding = collections.namedtuple("Finding", "tool id path line message")
Accepted = collections.namedtuple("Accepted", "tool id path reason")

PLANTED = pathlib.Path(__file__).with_name("planted.c")
LOOKED_AT = ("src/", "tests/lint/")
ACCEPTED = pathlib.Path(__file__).with_name("accepted.txt")
CHECKS = "-*,bugprone-*,cert-*"
GCC = re.compile(r"^(?P<path>[^:\s]+):(?P<line>\d+):\d+: warning: (?P<message>.*) \[(?:CWE[^]]*\] \[)?(?P<id>-W[\w-]+)\]")
TIDY = re.compile(r"^(?P<path>[^:\s]+):(?P<line>\d+):\d+: warning: (?P<message>.*) \[(?P<id>[\w.-]+)[,\]]")
CPPCHECK = re.compile(r"^(?P<path>[^:\s]+):(?P<line>\d+): (?P<id>\w+): (?P<message>.*)")

# Macros that cppcheck does not know, as far as they matter to it.
CPPCHECK_WORDS = [
    "cppcheck", "--quiet", "--std=c11", "--library=gtk", "--library=posix",
    "--enable=warning,performance,portability", "--max-configs=2", "-Isrc",
    "-D_GNU_SOURCE", "-D__x86_64__", "-DSQLITE_HAS_CODEC", "-DG_GNUC_PRINTF(a,b)=",
    "-DG_DEFINE_QUARK(a,b)=", "-DG_DEFINE_ENUM_TYPE(a,b,...)=", "-DG_DEFINE_ENUM_VALUE(a,b)=",
    "--template={file}:{line}: {id}: {message}",
]  # fmt: skip


def path_of(build, path):
    """@path as a compiler in @build prints it, from the root of the tree."""
    return os.path.relpath(os.path.join(build, path), tree.ROOT)


def findings_in(tool, pattern, text, build):
    for line in text.splitlines():
        match = pattern.match(line)
        if match and path_of(build, match["path"]).startswith(LOOKED_AT):
            yield Finding(tool, match["id"], path_of(build, match["path"]), int(match["line"]), match["message"])


def said_by(command, folder):
    done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", check=False)
    return done.stdout


def without_output(words):
    """The words of a compiler's command without those that say where its results go."""
    kept = []
    skip = False
    for word in words:
        if not skip and word not in ("-o", "-MF", "-MQ", "-MD", "-c"):
            kept.append(word)
        skip = word in ("-o", "-MF", "-MQ")
    return kept[1:] if kept[0].endswith("ccache") else kept


def analyze(entry, build):
    words = without_output(shlex.split(entry["command"]))
    text = said_by(["gcc", *words[1:], "-fanalyzer", "-S", "-o", os.devnull], build)
    return list(findings_in("gcc", GCC, text, build))


def tidy(entry, build):
    text = said_by(["clang-tidy", "--quiet", "-p", str(build), f"--checks={CHECKS}", entry["file"]], build)
    return list(findings_in("clang-tidy", TIDY, text, build))


def cppcheck(entry, build):
    text = said_by([*CPPCHECK_WORDS, path_of(build, entry["file"])], tree.ROOT)
    return list(findings_in("cppcheck", CPPCHECK, text, tree.ROOT))


def blind_to(planted, build):
    """The tools that do not find the fault planted for them."""
    entry = {"file": planted, "command": f"cc -c {planted} -o planted.o"}
    looks = {"gcc": (analyze, "-Wanalyzer-double-free"), "clang-tidy": (tidy, "bugprone-misplaced-operator-in-strlen-in-alloc"), "cppcheck": (cppcheck, "arrayIndexOutOfBounds")}
    return [
        f"{tool} does not find {identifier}"
        for tool, (look, identifier) in looks.items()
        if identifier not in {finding.id for finding in look(entry, build)}
    ]


def entries_of(build, folders):
    """The compiler's commands for the files of src/, each once."""
    found = {}
    for entry in json.loads((build / "compile_commands.json").read_text()):
        path = path_of(build, entry["file"])
        if path.startswith("src/") and path.startswith(tuple(folders)):
            found.setdefault(path, entry)
    return list(found.values())


def read_accepted():
    """The lines of accepted.txt: tool, id, path (may have *), reason."""
    lines = []
    for line in ACCEPTED.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            tool, identifier, path, reason = line.split(maxsplit=3)
            lines.append(Accepted(tool, identifier, path, reason))
    return lines


def accepts(line, finding):
    return (
        line.tool == finding.tool
        and line.id == finding.id
        and fnmatch.fnmatch(finding.path, line.path)
    )


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    folders = sys.argv[2:] or ["src/"]
    entries = entries_of(build, folders)
    found = set()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for look in (cppcheck, analyze, tidy):
            for part in pool.map(lambda entry, look=look: look(entry, build), entries):
                found.update(part)
            print(f"# {look.__name__}: {len(found)} findings so far", flush=True)
    accepted = read_accepted()
    unexplained = sorted(f for f in found if not any(accepts(line, f) for line in accepted))
    stale = [line for line in accepted if not any(accepts(line, f) for f in found)]
    cases = [("/lint/bites", blind_to(str(PLANTED), build))]
    cases += [
        (f"/lint/{tool}", [f"{f.path}:{f.line}: {f.id}: {f.message}" for f in unexplained if f.tool == tool])
        for tool in ("cppcheck", "gcc", "clang-tidy")
    ]
    if folders == ["src/"]:
        cases.append(("/lint/accepted-is-needed", [f"{line.tool} {line.id} {line.path}" for line in stale]))
    print(f"# {len(entries)} files, {len(found)} findings, {len(found) - len(unexplained)} accepted")
    tree.report(cases)


if __name__ == "__main__":
    main()
