# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks for words of the known person in everything below a folder: as text in the encodings that
programs use, and in names of files."""

import office

ENCODINGS = ("utf-8", "utf-16-le", "utf-32-le")


def needles():
    """Every word as programs may have written it, with the word."""
    for word in office.MARKERS:
        for form in {word, word.upper(), word.lower(), word.replace("-", "")}:
            for encoding in ENCODINGS:
                yield form.encode(encoding), word


def words_in(content):
    return sorted({word for needle, word in needles() if needle in content})


def in_text(where, text):
    return [f"{where}: {word}" for word in words_in(text.encode())]


def is_skipped(path, skipped):
    return any(path == folder or folder in path.parents for folder in skipped)


def find(root, skipped=(), only=None):
    """Returns the places below @root, or of the file @only, that hold a word of the person."""
    faults = []
    for path in [only] if only is not None else sorted(root.rglob("*")):
        if is_skipped(path, skipped):
            continue
        name = str(path.relative_to(root))
        faults += in_text(f"name {name}", name)
        if path.is_file() and not path.is_symlink():
            faults += [f"{name}: {word}" for word in words_in(path.read_bytes())]
    return faults
