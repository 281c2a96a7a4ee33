# SPDX-License-Identifier: GPL-3.0-or-later
"""What a coordinator does again and again in a case: find somebody, fill in a form, tell what
happened, take it back. The keyboard alone does it; the screen reader's view is looked at.
"""

import contextlib
import json
import os
import subprocess

from torget_window import Atspi, Lost, Window, descendants, name_of, role_of, wait_for

TODAY = "2026-11-21"
TABS = ("Overview", "Plan", "SFI", "Preschool", "Housing", "Household")
MOST_TABS = 60  # through a whole tab of the page
STOPS = ("text", "combo box", "push button", "toggle button", "check box")  # where Tab comes to


def built(*path):
    return os.path.join(os.environ["TORGET_BUILD"], *path)


def read_labels(language):
    """What every code is called, by code list and code."""
    lines = subprocess.run(
        [built("tests/journeys/code-labels")], capture_output=True, check=True, encoding="utf-8"
    ).stdout.splitlines()
    rows = (line.split("\t") for line in lines)
    return {(row[0], row[1]): row[3 if language == "en" else 2] for row in rows}


def has_keyboard(node):
    return node.get_state_set().contains(Atspi.StateType.FOCUSED)


def has_gone(node):
    return node.get_state_set().contains(Atspi.StateType.DEFUNCT)


def first_fact(page):
    """A row of the tab, which is made anew whenever something is saved; None without any."""
    nodes = descendants(page) if page is not None else ()
    return next((node for node in nodes if role_of(node) == "list item"), None)


def is_filled_anew(page, fact):
    """Whether the first row is no more, or has come."""
    return has_gone(fact) if fact is not None else first_fact(page) is not None


class Form:
    """The form that is open, with the keyboard on its first row."""

    def __init__(self, window, labels):
        self.window = window
        self.labels = labels
        self.stops = []
        self.at = None  # the row that has the keyboard

    @staticmethod
    def _is_row(stop):
        return role_of(stop) in ("text", "combo box")

    def _read_stops(self):
        """What Tab comes to, in its order; the button of a menu holds another of the same name."""
        self.stops = [
            node
            for node in descendants(self.window.dialog())
            if role_of(node) in STOPS and role_of(node.get_parent()) not in ("push button", "text")
        ]
        rows = [node for node in self.stops if self._is_row(node)]
        if self.at is None and rows:
            self.at = name_of(rows[0])

    def _find(self, name):
        """The place of the first stop whose name begins with @name; rows go before buttons."""
        found = [i for i, stop in enumerate(self.stops) if name_of(stop).startswith(name)]
        found.sort(key=lambda index: not self._is_row(self.stops[index]))
        return found[0] if found else None

    def _go_to(self, name):
        """Presses Tab so often as there are rows between; GTK 4.8 does not say where it is."""

        def look():
            if self._find(name) is None:
                self._read_stops()
            return self._find(name) is not None

        wait_for(f"the row “{name}”", look)
        steps = self._find(name) - self._find(self.at)
        self.window.press(*["Tab" if steps > 0 else "shift+Tab"] * abs(steps))
        self.at = name
        return self.stops[self._find(name)]

    def write(self, source, words):
        """Goes to the row of that label and writes @words instead of what it has."""
        self._go_to(self.window.text(source))
        self.window.press("ctrl+a")
        self.window.type(words)

    def choose(self, source, words):
        """Goes to the row of that label and types the name of a choice."""
        row = self._go_to(self.window.text(source))
        self.window.type(words)
        wait_for(
            f"the choice “{words}”",
            lambda: any(words == name_of(node) for node in self._inside(row)),
        )

    def join_household(self, given_name, family_name):
        """Puts a new person into the household of somebody, who is searched for and chosen."""
        window = self.window
        self._go_to(window.text("A new household"))
        window.press("Down", "space")
        window.type(f"{given_name} {family_name}".lower())
        window.see_words(f"{family_name}, {given_name}")
        window.press("Return")
        window.see_words(window.text("C_hange"))
        window.press("Tab")
        self.stops = []
        self.at = window.text("C_hange")

    def choose_code(self, source, list_id, code):
        self.choose(source, self.labels[list_id, code])

    @staticmethod
    def _inside(row):
        """The closed row: its labels come before its list."""
        for index in range(row.get_child_count()):
            yield from descendants(row.get_child_at_index(index))


class Case(Window):
    """The window, with somebody's case in it."""

    def __init__(self, language):
        self.labels = read_labels(language)
        self.page = None  # of the chosen tab, while a person is shown
        super().__init__(language, "--demo")
        self.see("Demo data – invented persons")

    def label(self, list_id, code):
        """What a code is called in the window."""
        return self.labels[list_id, code]

    def open_person(self, given_name, family_name):
        """Finds somebody by typing."""
        self.press("ctrl+f")
        self.type(f"{given_name} {family_name}".lower())
        self.see_words(f"{family_name}, {given_name}")
        self.press("Return")
        self.see_words(f"{given_name} {family_name}")

    def open_view(self, number):
        """Leaves the person for a view of the sidebar, by its number."""
        self.press(f"ctrl+{number}")
        self.page = None

    def turn_to(self, tab):
        """Opens a tab of the person's page by its number."""
        self.press(f"alt+{TABS.index(tab) + 1}")
        self.page = self.find("panel", self.text(tab))

    def add_person(self, number, given_name, family_name, beside=None, role=None, **fields):
        """Makes somebody who is not found, and is shown then: in a household of their own, or in
        that of a member of the same family name, in a role. More @fields are written by label."""
        self.press("ctrl+f")
        self.type(f"{given_name} {family_name}".lower())
        self.see("Nothing found")
        self.press("ctrl+n")
        self.page = None
        with self.form("Person added") as form:
            form.write("Number", number)
            form.write("Family name", family_name)
            form.write("Given name", given_name)
            if beside is not None:
                form.join_household(beside, family_name)
                form.choose_code("Role", "household_role", role)
            for label, words in fields.items():
                form.write(label, words)
        self.see_words(f"{given_name} {family_name}")

    @contextlib.contextmanager
    def form(self, toast):
        """Fills in the form that opens, and saves it; @toast is what the window says then. The page
        has followed when this is over: a menu opened before would go with what it belongs to."""
        self.turn_to_dialog()
        yield Form(self, self.labels)
        page = self.page
        fact = first_fact(page)
        self.press("ctrl+Return")
        self.see_toast(toast)
        self.turn_to_window()
        wait_for("the page filled anew", lambda: page is None or is_filled_anew(page, fact))

    def see_fact(self, source, words):
        """Waits until the row of that label says @words."""
        title = self.text(source)

        def look():
            for node in descendants(self.page):
                if role_of(node) == "list item" and name_of(node) == title:
                    if any(name_of(child) == words for child in descendants(node)):
                        return True
            return False

        wait_for(f"“{title}: {words}”", look)

    def reach(self, name):
        """Presses Tab until the keyboard is on the button or row of that name, and then Enter."""

        def find():
            for node in descendants(self.page):
                if role_of(node) in ("push button", "list item") and name_of(node) == name:
                    return node
            return None

        found = wait_for(f"the button or row “{name}”", find)
        for _ in range(MOST_TABS):
            if has_keyboard(found):
                self.press("Return")
                return
            self.press("Tab")
        raise Lost(f"the keyboard on “{name}”")

    # Events

    def _events(self):
        self.press("ctrl+r")
        title = self.text("What happened")

        def look():
            for node in descendants(self.page):
                if role_of(node) == "list" and name_of(node) == title:
                    return [node.get_child_at_index(i) for i in range(node.get_child_count())]
            return None

        return wait_for("what can have happened", look)

    @contextlib.contextmanager
    def event(self, kind, date=None):
        """Tells that something happened; what it asks for is filled in meanwhile."""
        label = self.label("event_kind", kind)
        rows = self._events()
        index = [name_of(row) for row in rows].index(label)
        self.press(*["Down"] * index)
        wait_for(f"the keyboard on “{label}”", lambda: has_keyboard(rows[index]))
        self.press("Return")
        with self.form(label) as form:
            if date is not None:
                form.write("Date", date)
            yield form

    def record(self, kind, date=None):
        """Tells that something happened that asks for nothing but its day."""
        with self.event(kind, date):
            pass

    def see_refused(self, kind, reason):
        """Sees that something cannot have happened now, and why; @reason is a whole sentence."""
        label = self.label("event_kind", kind)
        row = next(row for row in self._events() if name_of(row) == label)
        wait_for(
            f"“{label}: {reason}”",
            lambda: any(name_of(node) == reason for node in descendants(row)),
        )
        self.press("Escape")

    def take_back(self):
        self.press("ctrl+z")
        self.see_toast("Taken back: %s")

    # What was saved

    def lock_and_read(self, words):
        """Locks the window and reads from the file, as another program does, the case of the one
        person whom @words find: its records by table."""
        self.lock()
        return self._read("show", self._find_id(words))

    def lock(self):
        self.press("ctrl+l")
        self.see("Welcome to Torget")

    def read_deadlines(self, words, rule):
        """What the file has of one rule with the one person whom @words find; locked before."""
        return self._read("deadlines", "--person", self._find_id(words), "--rule", rule)

    def _find_id(self, words):
        found = self._read("search", words)
        if len(found) != 1:
            raise Lost(f"one person for “{words}” in the file")
        return str(found[0]["id"])

    def _read(self, *command):
        program = [built("src/cli/torgetctl"), "--json", "--today", TODAY]
        program += ["--db", self.path("data/torget/demo.db"), *command]
        result = subprocess.run(program, capture_output=True, encoding="utf-8")
        if result.returncode != 0:
            raise Lost(f"an answer to {command}: {result.stderr}")
        return json.loads(result.stdout)


def expect(record, **fields):
    """The record that was saved has these values."""
    for name, value in fields.items():
        if record[name] != value:
            raise Lost(f"{name} = {value!r} in the file, where it is {record[name]!r}")
