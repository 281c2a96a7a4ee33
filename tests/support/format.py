#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Formats the lines of C files that have changed since the last commit, new files whole.

clang-format has most of the style. One parameter a line, as GTK writes declarations, is not in what
it knows, and is done here.
"""

import re
import subprocess
from pathlib import Path

DECLARATION = re.compile(r"^(?:[a-zA-Z_][\w ]*[ *]+)?(?:[a-zA-Z_]\w*|\(\*\w+\)) \((?=[^)])")
RETURN_TYPE = re.compile(r"^[a-zA-Z_][\w ]* ?\**$")
NO_DECLARATION = re.compile(r"^(?:G_DE|#|if|for|while|switch|return)")
NAMED_PARAMETER = re.compile(r"\w[ *]+\w|\.\.\.")


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def changed_lines(path):
    """Yields --lines options; none for a file that is new."""
    for line in run("git", "diff", "-U0", "HEAD", "--", path).splitlines():
        hunk = re.match(r"@@ -\S+ \+(\d+)(?:,(\d+))? @@", line)
        if hunk and hunk[2] != "0":
            first = int(hunk[1])
            yield f"--lines={first}:{first + int(hunk[2] or 1) - 1}"


def parameters_of(text, start):
    """The parameters from start on, and what follows the parenthesis that ends them."""
    parameters, current, depth = [], "", 1
    for position in range(start, len(text)):
        character = text[position]
        depth += (character == "(") - (character == ")")
        if depth == 0:
            return parameters + [current.strip()], text[position:]
        if character == "," and depth == 1:
            parameters.append(current.strip())
            current = ""
        else:
            current += character
    return [], ""


def split(text, next_line):
    """A declaration or the head of a definition with one parameter a line; other text as None."""
    match = DECLARATION.match(text)
    if not match or NO_DECLARATION.match(text) or "=" in text or '"' in text:
        return None
    is_definition = next_line == "{" and not text.endswith(";")
    is_prototype = text.endswith(";") and " " in match[0].rstrip("( ")
    parameters, rest = parameters_of(text, match.end())
    if not (is_definition or is_prototype) or len(parameters) < 2:
        return None
    if not all(NAMED_PARAMETER.search(parameter) for parameter in parameters):
        return None
    return text[: match.end()] + (",\n" + " " * match.end()).join(parameters) + rest


def joined_at(lines, at):
    """The declaration that starts in a line, in one, and the line that follows it.

    A prototype whose type has been put in a line of its own begins there.
    """
    first = lines[at]
    if RETURN_TYPE.match(first) and at + 1 < len(lines) and DECLARATION.match(lines[at + 1]):
        text, end = joined_at(lines, at + 1)
        if text.endswith(";"):
            return first + ("" if first.endswith("*") else " ") + text, end
    text, end = first, at + 1
    while DECLARATION.match(first) and text.count("(") > text.count(")") and end < len(lines):
        text += " " + lines[end].strip()
        end += 1
    return text, end


def split_declarations(text):
    lines, result, at = text.split("\n"), [], 0
    while at < len(lines):
        joined, end = joined_at(lines, at)
        parted = split(joined, lines[end] if end < len(lines) else "")
        result.append(lines[at] if parted is None else parted)
        at = at + 1 if parted is None else end
    return "\n".join(result)


def format_file(path, ranges):
    run("clang-format", "-i", *ranges, path)
    file = Path(path)
    file.write_text(split_declarations(file.read_text(encoding="utf-8")), encoding="utf-8")


def main():
    changed = run("git", "diff", "--name-only", "--diff-filter=d", "HEAD", "--", "*.c", "*.h")
    new = run("git", "ls-files", "--others", "--exclude-standard", "--", "*.c", "*.h")
    for path in changed.splitlines():
        ranges = list(changed_lines(path))
        if ranges:
            format_file(path, ranges)
    for path in new.splitlines():
        format_file(path, [])


if __name__ == "__main__":
    main()
