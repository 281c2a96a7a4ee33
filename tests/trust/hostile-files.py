#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that are made to do harm, given to torgetctl as anybody would: each is refused, in little
time and memory, and the office's file says afterwards what it said before."""

import gzip
import itertools
import zlib

import office
import tree

MAX_SECONDS = 6  # 5 of the reader, and 1 to open the file that is to be imported into
MAX_MEGABYTES = 256

OPEN = "<vuxentorget xmlns='urn:vuxentorget:torget:region:1.0' version='1.0'"
MEGABYTE = 1024 * 1024


def doctype(declarations, text):
    return f"<?xml version='1.0'?>\n<!DOCTYPE vuxentorget [{declarations}]>\n{OPEN}>{text}</vuxentorget>"


def laughs(levels, times):
    entities = ["<!ENTITY a0 'ha'>"]
    for level in range(1, levels):
        entities.append(f"<!ENTITY a{level} '{f'&a{level - 1};' * times}'>")
    return "".join(entities)


def numbered(start, part, count):
    return itertools.chain([start], (part % number for number in range(count)))


def repeated(start, part, count):
    """@start and then @part @count times, piece by piece: what this process needs would count as
    what the program needed that it starts."""
    at_once = min(count, max(1, MEGABYTE // len(part)))
    return itertools.chain([start], itertools.repeat(part * at_once, count // at_once))


def packed(parts):
    """The parts as gzip makes them small."""
    packer = zlib.compressobj(level=1, wbits=31)
    yield from (packer.compress(part.encode()) for part in parts)
    yield packer.flush()


def xml_files(secret):
    yield "billion-laughs", doctype(laughs(10, 10), "&a9;")
    yield "billion-laughs-in-attribute", doctype(laughs(10, 10), "<a b='&a9;'/>")
    yield "laughs-in-parameter", doctype("<!ENTITY % a 'ha'><!ENTITY % b '%a;%a;'>%b;", "")
    yield "quadratic", doctype(f"<!ENTITY a '{'x' * 100000}'>", "&a;" * 20000)
    yield "entity-of-itself", doctype("<!ENTITY a '&b;'><!ENTITY b '&a;'>", "&a;")
    yield "local-file", doctype(f"<!ENTITY a SYSTEM 'file://{secret}'>", "&a;")
    yield "local-file-by-parameter", doctype(f"<!ENTITY % a SYSTEM 'file://{secret}'>%a;", "")
    yield "network", doctype("<!ENTITY a SYSTEM 'http://127.0.0.1:9/'>", "&a;")
    yield "device", doctype("<!ENTITY a SYSTEM 'file:///dev/zero'>", "&a;")
    yield "external-dtd", f"<!DOCTYPE vuxentorget SYSTEM 'http://127.0.0.1:9/a.dtd'>{OPEN}/>"
    yield "external-dtd-of-file", f"<!DOCTYPE vuxentorget SYSTEM 'file://{secret}'>{OPEN}/>"
    yield "undefined-entity", f"{OPEN}>&nobody;</vuxentorget>"
    yield "included", f"{OPEN}><a xmlns='http://www.w3.org/2001/XInclude' href='{secret}'/></vuxentorget>"
    yield "stylesheet", f"<?xml-stylesheet href='file://{secret}'?>{OPEN}/>"
    yield "attributes", numbered(OPEN, " a%d=''", 200000)
    yield "namespaces", numbered(OPEN, " xmlns:a%d='urn:a'", 200000)
    yield "long-name", repeated(OPEN + "><", "a", 5 * MEGABYTE)
    yield "long-value", repeated(OPEN + " a='", "a", 20 * MEGABYTE)
    yield "deep", repeated(OPEN + ">", "<a>", 1000000)
    yield "many-ends", repeated(OPEN + ">", "</a>", 1000000)
    yield "long-text", repeated(OPEN + "><huvud><profil>", "text ", 10 * MEGABYTE)
    yield "long-comment", repeated(OPEN + "><!--", "a", 20 * MEGABYTE)
    yield "open-cdata", repeated(OPEN + "><![CDATA[", "]", 20 * MEGABYTE)
    yield "instructions", repeated(OPEN + ">", "<?a?>", 1000000)
    yield "packed", packed(repeated(OPEN + "/>", " ", 400 * MEGABYTE))
    yield "utf-7", "<?xml version='1.0' encoding='UTF-7'?>+ADwAIQ-DOCTYPE a>" + OPEN + "/>"
    yield "utf-16", doctype(laughs(10, 10), "&a9;").encode("utf-16")
    yield "utf-16-without-mark", doctype(laughs(10, 10), "&a9;").encode("utf-16-be")
    yield "utf-32", doctype("", "").encode("utf-32")
    yield "ebcdic", doctype("", "").encode("cp037")
    yield "nul", OPEN + "\0/>"
    yield "nuls", repeated("", "\0", 20 * MEGABYTE)


def table_files():
    yield "open-quote", repeated('a;b\n"', "x", 40 * MEGABYTE)
    yield "only-quotes", repeated("a;b\n", '"', 40 * MEGABYTE)
    yield "quotes-apart", repeated("a;b\n", '";', 20 * MEGABYTE)
    yield "one-line", repeated("a;b\n", "x", 40 * MEGABYTE)
    yield "only-semicolons", repeated("", ";", 40 * MEGABYTE)
    yield "many-cells", repeated("a;b\n", "1;2\n", 10 * MEGABYTE)
    yield "wide-rows", repeated(";".join(["a"] * 500) + "\n", ";".join(["1"] * 500) + "\n", 40000)
    yield "many-columns", ";".join(f"a{number}" for number in range(501))
    yield "blank-lines", repeated("", "\n", 40 * MEGABYTE)
    yield "returns", repeated("", "\r", 40 * MEGABYTE)
    yield "apostrophes", repeated("a;b\n", "'", 40 * MEGABYTE)
    yield "marks-without-letter", repeated("a;b\n", "\u0301", 20 * MEGABYTE)
    yield "too-large", repeated("a;b\n", "1;2\n", 15 * MEGABYTE)
    yield "nul-in-it", "Personnummer;Efternamn\n1;\0\n"
    yield "nuls", repeated("", "\0", 40 * MEGABYTE)
    yield "packed", gzip.compress(office.REGISTER.encode())
    yield "spreadsheet", b"PK\x03\x04\x14\x00\x06\x00\x08\x00[Content_Types].xml"
    yield "half-utf-16", b"\xff\xfea\0;"
    yield "utf-32", office.REGISTER.encode("utf-32")
    yield "empty", b""
    yield "xml", doctype(laughs(10, 10), "&a9;")


def faults_of(place, command, content):
    """Returns what is wrong with how @command takes the file of @content."""
    path = place.write("inbox/hostile", content)
    run = place.run(*command, path)
    faults = []
    if run.status == 0:
        faults.append("accepted")
    if run.status < 0 or "GLib-" in run.errors:
        faults.append(f"broke the program: {run.status} {run.errors[:300]}")
    if not run.errors.strip() and not run.output.strip():
        faults.append("refused without a word")
    if office.IS_MEASURED and run.seconds > MAX_SECONDS:
        faults.append(f"took {run.seconds:.1f} s")
    if office.IS_MEASURED and run.megabytes > MAX_MEGABYTES:
        faults.append(f"took {run.megabytes:.0f} MB")
    path.unlink()
    return faults


def main():
    cases = []
    with office.Office() as place:
        place.found()
        before = place.dump()
        secret = place.write("home/secret", "a secret of this computer")
        for name, content in xml_files(secret):
            cases.append((f"/hostile/xml/{name}", faults_of(place, ["validate"], content)))
        for name, content in xml_files(secret):
            cases.append((f"/hostile/handover/{name}", faults_of(place, ["import", "--accept"], content)))
        for name, content in table_files():
            cases.append((f"/hostile/table/{name}", faults_of(place, ["import"], content)))
        cases.append(("/hostile/file-says-the-same", [] if place.dump() == before else ["it does not"]))
        cases.append(("/hostile/file-is-whole", [] if place.run("check").status == 0 else ["it is not"]))
    tree.report(cases)


if __name__ == "__main__":
    main()
