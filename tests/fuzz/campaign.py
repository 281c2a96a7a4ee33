#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets libFuzzer look for what breaks a target: campaign.py BUILD MINUTES.

BUILD has been set up with clang and -Dsanitize_fuzz=true. The minutes are shared by all targets;
as many as there are processors run at once. What broke a target is kept in BUILD/fuzz/TARGET, to
be mended and then put into tests/fuzz/corpus/TARGET. The control has a fault that must be found.
"""

import concurrent.futures
import os
import re
import subprocess
import sys

TARGETS = ("date", "identifier", "key-file", "office-card", "region", "rule-test", "sealed", "table", "xml")
# libxml2 2.9 loses keys of a schema that a document breaks; its process ends with the document.
LEAKS_ELSEWHERE = ("xml",)
CONTROL = "control"
CONTROL_SECONDS = 60
CORPUS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "corpus")


def command_of(build, target, seconds):
    folder = os.path.join(build, "fuzz", target)
    os.makedirs(os.path.join(folder, "found"), exist_ok=True)
    seeds = os.path.join(CORPUS, target)
    return [
        os.path.join(build, "tests", "fuzz", f"fuzz-{target}"),
        f"-max_total_time={seconds}",
        "-timeout=5",
        "-rss_limit_mb=2048",
        "-print_final_stats=1",
        f"-artifact_prefix={folder}/",
        os.path.join(folder, "found"),
        *([seeds] if os.path.isdir(seeds) else []),
    ]


def run(build, target, seconds):
    """Returns whether @target held, and what libFuzzer said."""
    environment = {
        **os.environ,
        "ASAN_OPTIONS": f"detect_leaks={0 if target in LEAKS_ELSEWHERE else 1}",
        "UBSAN_OPTIONS": "halt_on_error=1:print_stacktrace=1",
        "G_DEBUG": "fatal-warnings",
        "TORGET_TODAY": "2026-11-21",
    }
    child = subprocess.run(
        command_of(build, target, seconds),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        env=environment,
        check=False,
    )
    return child.returncode == 0, child.stdout


def figures(text):
    runs = re.search(r"number_of_executed_units: (\d+)", text)
    edges = re.findall(r"cov: (\d+)", text)
    return f"{runs[1] if runs else '?'} runs, {edges[-1] if edges else '?'} edges"


def main():
    build, minutes = os.path.abspath(sys.argv[1]), float(sys.argv[2])
    workers = os.cpu_count() or 1
    seconds = max(1, int(minutes * 60 * workers / len(TARGETS)))
    print(f"1..{len(TARGETS) + 1}", flush=True)
    held, said = run(build, CONTROL, CONTROL_SECONDS)
    all_good = not held and "heap-buffer-overflow" in said
    print(f"{'ok' if all_good else 'not ok'} 1 - /fuzz/control", flush=True)
    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        results = pool.map(lambda target: run(build, target, seconds), TARGETS)
        for number, (target, (held, said)) in enumerate(zip(TARGETS, results), 2):
            print(f"{'ok' if held else 'not ok'} {number} - /fuzz/{target} # {figures(said)}", flush=True)
            if not held:
                all_good = False
                print("# " + "\n# ".join(said.splitlines()[-40:]), flush=True)
    return 0 if all_good else 1


if __name__ == "__main__":
    sys.exit(main())
