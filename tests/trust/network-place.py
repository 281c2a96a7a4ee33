#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No. 32: a file on a network share is refused for editing, with what to do instead, and is not
touched; and so is one on a file system that is mounted to be read. The file system is played: a
preloaded statfs() says which one it is, a preloaded open() refuses to write."""

import hashlib
import os

import office

NETWORK = {"NFS": "6969", "SMB": "517b", "CIFS": "ff534d42", "SMB2": "fe534d42"}
LOCAL = {"ext4": "ef53", "tmpfs": "1021994"}
ADVICE = "Copy it to this computer"
READ_ONLY = "may not read or write the file. Nothing was changed"


def fingerprint(place):
    """Every file beside the database, with its content."""
    files = sorted(path for path in place.path("data").iterdir() if path.is_file())
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def try_on(place, number, *command):
    place.environment["NETWORK_PLACE"] = number
    return place.run(*command)


def check_refused(place, number, reason="network share", advice=ADVICE):
    before = fingerprint(place)
    register = place.write("inbox/register.csv", office.REGISTER)
    faults = []
    for command in (("check",), ("import", register), ("search", office.FAMILY_NAME)):
        run = try_on(place, number, *command)
        if run.status == 0:
            faults.append(f"{command[0]} was done")
        elif reason not in run.errors or advice not in run.errors:
            faults.append(f"{command[0]} does not say what to do: {run.errors!r}")
        if office.GIVEN_NAME in run.output + run.errors:
            faults.append(f"{command[0]} told the name")
    if fingerprint(place) != before:
        faults.append("something was written")
    return faults


def check_allowed(place, number):
    run = try_on(place, number, "check")
    return [] if run.status == 0 else [f"refused: {run.errors!r}"]


def check_read_only(place, number):
    place.environment["READ_ONLY_PLACE"] = str(place.path("data"))
    faults = check_refused(place, number, READ_ONLY, "ask who manages the computer")
    del place.environment["READ_ONLY_PLACE"]
    return faults


def main():
    with office.Office() as place:
        place.found()
        place.environment["LD_PRELOAD"] = os.environ["TORGET_NETWORK_PLACE"]
        cases = [(name, check_refused, number) for name, number in NETWORK.items()]
        cases += [(name, check_allowed, number) for name, number in LOCAL.items()]
        cases += [("read-only", check_read_only, LOCAL["ext4"]), ("writable", check_allowed, LOCAL["ext4"])]
        print(f"1..{len(cases)}")
        for index, (name, check, number) in enumerate(cases, 1):
            faults = check(place, number)
            print(f"{'not ' if faults else ''}ok {index} /trust/network-place/{name}")
            for fault in faults:
                print(f"# {fault}")


if __name__ == "__main__":
    main()
