# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the build's own compilers share: planting a fault, and reading the refusal."""

import copy
import importlib.util
import json
import pathlib
import tempfile

MISSING = object()


def plant(record, path, value):
    """Puts a value where a path of keys leads, or takes away what is there when it is MISSING."""
    for key in path[:-1]:
        record = record[key]
    if value is MISSING:
        del record[path[-1]]
    else:
        record[path[-1]] = value


def twice(whole, key):
    """Returns a copy in which the first of a list stands a second time."""
    planted = copy.deepcopy(whole)
    planted[key].append(copy.deepcopy(planted[key][0]))
    return planted


def faults_of_whole(message, is_made):
    return [] if message is None and is_made else [message or "nothing was made"]


class Compiler:
    """A script that makes a header and a source from JSON files.

    @name is the file that a text is compiled from; @inputs come before the JSON files.
    """

    def __init__(self, script, name, *inputs):
        spec = importlib.util.spec_from_file_location(script.stem.replace("-", "_"), script)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        self.main = module.main
        self.name = name
        self.inputs = inputs

    def compile(self, *paths):
        """Returns the message that it ended with, if any, and whether it made its files."""
        with tempfile.TemporaryDirectory() as folder:
            made = [pathlib.Path(folder) / name for name in ("made.h", "made.c")]
            try:
                self.main(*made, *self.inputs, *paths)
                message = None
            except SystemExit as end:
                message = str(end)
            return message, all(path.exists() for path in made)

    def compile_text(self, content):
        """Compiles a text, or what is to be written as JSON."""
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / self.name
            text = content if isinstance(content, str) else json.dumps(content)
            path.write_text(text, encoding="utf-8")
            return self.compile(path)

    def faults_of_refusal(self, content, *words):
        message, is_made = self.compile_text(content)
        if message is None or is_made:
            return ["was not refused"]
        if not message.startswith("error: "):
            return [f"“{message}” is no message"]
        return [f"“{message}” lacks “{word}”" for word in words if word not in message]
