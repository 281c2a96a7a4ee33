#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures a large file against what the libraries alone take, all in one run.

Arguments: torgetctl, bench-window, bench-data, bench-export, bench-history; then, if wanted, how many
persons. Only ratios and counts mean something on another computer.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time

PERSONS = 100_000
PERSONS_TO_EXPORT = 10_000
FEW_PERSONS_TO_EXPORT = 1_000
YEARS_TO_EXPORT = 2  # 150,000 rows
EXPORTS = 7
PAGES = 100
YEARS_OF_PAGES = 10
STARTS = 9


def make_demo(torgetctl, path, persons):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    start = time.monotonic()
    subprocess.run(
        [torgetctl, "--db", path, "demo", "--persons", str(persons)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return time.monotonic() - start


def lines_of(*command):
    """Returns what a program prints."""
    return subprocess.run(
        [str(word) for word in command], check=True, stdout=subprocess.PIPE, text=True
    ).stdout.splitlines()


def figures(*command):
    """Returns the figures that a program prints, by their names."""
    return {name: float(value) for name, value in (line.split() for line in lines_of(*command))}


def run_window(program, what, data, persons=()):
    """Returns the milliseconds that the window prints."""
    return [
        float(line)
        for line in subprocess.run(
            [program, what, str(int(time.monotonic() * 1e6)), *persons],
            check=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            timeout=120,
            env={**os.environ, "XDG_DATA_HOME": data},
        ).stdout.splitlines()
    ]


def cold_starts(program, data):
    """Returns the median of each window, started in turn so that both meet the same machine."""
    times = {"empty": [], "torget": []}
    for turn in range(STARTS):
        for what, taken in times.items():
            milliseconds = run_window(program, what, data)[0]
            if turn > 0:  # the first pair fills the system's file cache
                taken.append(milliseconds)
    return {what: statistics.median(taken) for what, taken in times.items()}


def page_times(program, data, persons):
    """Returns the first, the median and the 95th percentile from the click on a person to the frame.

    The first one comes from Today, and makes the list of persons, too.
    """
    times = run_window(program, "pages", data, persons)
    return times[0], statistics.median(times), sorted(times)[len(times) * 95 // 100]


def make_export_demo(torgetctl, history, path, persons):
    make_demo(torgetctl, path, persons)
    lines_of(history, path, persons, YEARS_TO_EXPORT)


def exports(torgetctl, program, history, folder):
    """Returns the figures of many persons, and with them the peak of memory of a few."""
    few, many = (os.path.join(folder, name, "demo.db") for name in ("few", "many"))
    make_export_demo(torgetctl, history, few, FEW_PERSONS_TO_EXPORT)
    make_export_demo(torgetctl, history, many, PERSONS_TO_EXPORT)
    data = figures(program, many, folder, EXPORTS)
    data["few-peak-mb"] = figures(program, few, folder, 0)["export-peak-mb"]
    return data


TIMES = (
    ("search", "search keystroke"),
    ("palette", "Ctrl+K keystroke"),
    ("load", "person"),
    ("save", "save"),
    ("match", "matching of a person"),
    ("household", "household deadlines"),
)


def report(starts, pages, data, size, seconds):
    yield f"persons in the file              {data['persons']:10.0f}"
    yield f"size of the file                 {size / 1e6:10.0f} MB"
    yield f"made in                          {seconds:10.1f} s"
    yield f"empty window, first frame        {starts['empty']:10.0f} ms"
    yield f"Torget, first frame with rows    {starts['torget']:10.0f} ms"
    yield f"  ratio (aim <= 2.0)             {starts['torget'] / starts['empty']:10.2f}"
    yield f"person page, the first           {pages[0]:10.1f} ms"
    yield f"person page, median              {pages[1]:10.1f} ms"
    yield f"person page, p95 (aim <= 50)     {pages[2]:10.1f} ms"
    yield f"list filters, median             {data['filter-median']:10.1f} ms"
    yield f"list filters, p95 (aim <= 100)   {data['filter-p95']:10.1f} ms"
    for name, title in TIMES:
        yield f"{title + ', median':32} {data[name + '-median']:10.1f} ms"
        yield f"{title + ', p99':32} {data[name + '-p99']:10.1f} ms"
    yield f"follow-up page (aim <= 1000)     {data['followup-ms']:10.0f} ms"
    yield f"  bare scan of its tables        {data['followup-scan-ms']:10.0f} ms"
    yield f"recompute (aim <= 5000)          {data['recompute-ms']:10.0f} ms"
    yield f"  bare scan, 12 date rules       {data['scan-ms']:10.0f} ms"
    yield f"  ratio                          {data['recompute-ms'] / data['scan-ms']:10.1f}"
    yield f"import                           {data['import-rows']:10.0f} rows/s"
    yield f"  raw SQLCipher                  {data['raw-rows']:10.0f} rows/s"
    yield f"  ratio                          {data['raw-rows'] / data['import-rows']:10.1f}"
    yield f"peak memory of the session       {data['peak-mb']:10.0f} MB"


def report_export(data):
    yield f"XML export, {data['export-persons']:.0f} persons       {data['export-ms']:10.0f} ms"
    yield f"  rows, and size               {data['export-rows']:8.0f}, {data['export-mb']:.0f} MB"
    yield f"  bare read in order             {data['raw-read-ms']:10.0f} ms"
    yield f"  bare xmlTextWriter             {data['raw-xml-ms']:10.0f} ms"
    yield f"  bare check by a reader         {data['raw-check-ms']:10.0f} ms"
    yield f"  ratio (aim <= 1.5)             {data['export-ratio']:10.2f}"
    yield f"  ratio, slowest round           {data['export-ratio-max']:10.2f}"
    yield f"  ratio of processor time        {data['export-cpu-ratio']:10.2f}"
    yield f"  peak memory                    {data['export-peak-mb']:10.0f} MB"
    yield f"  peak memory, {FEW_PERSONS_TO_EXPORT} persons     {data['few-peak-mb']:10.0f} MB"


def main():
    torgetctl, window, data_program, export_program, history = sys.argv[1:6]
    persons = int(sys.argv[6]) if len(sys.argv) > 6 else PERSONS
    with tempfile.TemporaryDirectory() as folder:
        home = os.path.join(folder, "home")
        large = os.path.join(home, "torget", "demo.db")
        seconds = make_demo(torgetctl, large, persons)
        shown = lines_of(history, large, PAGES, YEARS_OF_PAGES)
        starts = cold_starts(window, home)
        pages = page_times(window, home, shown)
        data = figures(data_program, large, folder)
        for line in report(starts, pages, data, os.path.getsize(large), seconds):
            print(line)
        for line in report_export(exports(torgetctl, export_program, history, folder)):
            print(line)


if __name__ == "__main__":
    main()
