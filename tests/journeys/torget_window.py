# SPDX-License-Identifier: GPL-3.0-or-later
"""A real window, driven by the keyboard and seen through the accessibility bus.

A journey reads as a story: it presses keys as a user does and looks at what a screen reader is
told. Texts are given in English, as in the source, and looked up in the journey's language.
"""

import collections
import contextlib
import gettext
import itertools
import os
import subprocess
import sys
import tempfile
import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

warnings.simplefilter("ignore", DeprecationWarning)

PATIENCE = 100 * int(os.environ.get("TORGET_PATIENCE", 1))  # seconds that anything may take
ROWS = 30  # of a list that fit in the window; GTK keeps some 200, and each takes its time to look at
LEAVES = (Atspi.Role.LABEL, Atspi.Role.IMAGE, Atspi.Role.SEPARATOR)

TOAST_NODES = 20  # more than a message has
LAST_KEYS = 30  # that are told when a story is lost


class Lost(Exception):
    """What the story expected did not come."""


def wait_for(what, look):
    """Asks @look until it gives something; says @what was missing when it never does."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with contextlib.suppress(Exception):  # widgets vanish while they are looked at
            found = look()
            if found:
                return found
        time.sleep(0.05)
    raise Lost(what)


def name_of(node):
    """The accessible's name, without the marks that keep right-to-left names together."""
    return (node.get_name() or "").translate(dict.fromkeys(range(0x2066, 0x206A)))


def is_hidden_page(node, role):
    """Whether @node is a page that its stack does not show: GTK 4.8 calls it visible, without size."""
    if role != Atspi.Role.PANEL:
        return False
    try:
        return Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW).width == 0
    except GLib.Error:  # it has no place, but for what is in it
        return False


def role_of(node):
    """The role by the name that GTK 4.8 gives it; newer ones tell choices of one apart, too."""
    role = node.get_role_name()
    return {"button": "push button", "radio button": "check box"}.get(role, role)


def is_closed_tab(node, role, states, closed):
    """Whether @node is the page of a tab that is not chosen, which GTK 4.8 calls visible, too; the
    names of such tabs are put into @closed, since tabs come before their pages."""
    if role == Atspi.Role.PAGE_TAB and not states.contains(Atspi.StateType.SELECTED):
        closed.add(node.get_name())
    return role == Atspi.Role.PANEL and bool(closed) and node.get_name() in closed


def descendants(node, backwards=False, closed=None):
    """Every accessible below @node that is shown, from top to bottom, or the last one first.

    Whatever is asked of a node goes over the bus by itself: no more is asked than it takes.
    """
    closed = set() if closed is None else closed
    indices = range(min(node.get_child_count(), ROWS))
    for index in reversed(indices) if backwards else indices:
        child = node.get_child_at_index(index)
        if child is None or not (states := child.get_state_set()).contains(Atspi.StateType.VISIBLE):
            continue
        role = child.get_role()
        if is_closed_tab(child, role, states, closed) or is_hidden_page(child, role):
            continue
        yield child
        if role not in LEAVES and role != Atspi.Role.COMBO_BOX:  # whose list is long, and closed
            yield from descendants(child, backwards, closed)


class Window:
    """The program, running in a home of its own."""

    def __init__(self, language, *arguments):
        self.language = language
        self.home = tempfile.TemporaryDirectory()
        self.translations = gettext.translation(
            "torget", os.path.join(os.environ["TORGET_BUILD"], "po"), [language], fallback=True
        )
        environment = dict(
            os.environ,
            XDG_DATA_HOME=self.path("data"),
            XDG_CONFIG_HOME=self.path("config"),
            TORGET_TODAY="2026-11-21",
        )
        self.pressed = collections.deque(maxlen=LAST_KEYS)
        program = os.path.join(os.environ["TORGET_BUILD"], "src/app/torget")
        self.process = subprocess.Popen([program, "--language=" + language, *arguments], env=environment)
        self.frame = wait_for("the window", self._find_frame)
        # A keyboard that has å, ä and ö: xdotool would else bend a key for each, and lose some. Not
        # before the window: a display whose only client leaves forgets everything.
        subprocess.run(["setxkbmap", "se"], check=True)
        self._focus()

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if kind is Lost:
            with contextlib.suppress(Exception):
                self._tell_where()
        self.process.terminate()
        self.process.wait(PATIENCE)
        self.home.cleanup()

    def path(self, name):
        return os.path.join(self.home.name, name)

    def text(self, source, context=None):
        """The text as the window has it; without the underline of its access key."""
        found = self.translations.pgettext(context, source) if context else self.translations.gettext(source)
        return found.replace("_", "")

    def _find_frame(self):
        if self.process.poll() is not None:
            sys.exit("the window ended by itself")
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            program = desktop.get_child_at_index(index)
            if program.get_process_id() == self.process.pid and program.get_child_count() > 0:
                return program.get_child_at_index(0)
        return None

    def _focus(self):
        """The last window may still be on its way, or go just now: it is looked for anew then."""
        wait_for("the window on the display", self._focus_last)

    def _focus_last(self):
        command = ["xdotool", "windowfocus", "--sync", self._search_window()]
        return subprocess.run(command, stderr=subprocess.DEVNULL).returncode == 0

    def _windows(self):
        command = ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)]
        return subprocess.run(command, capture_output=True, text=True).stdout.split()

    def _search_window(self):
        return self._windows()[-1]

    def _tops(self):
        program = self.frame.get_application()
        return [program.get_child_at_index(index) for index in range(program.get_child_count())]

    def dialog(self):
        """The window that came last."""
        return self._tops()[-1]

    def shown(self, backwards=False):
        """Everything that is shown, in all windows of the program."""
        for top in self._tops():
            yield from descendants(top, backwards)

    def _tell_where(self):
        """Says where the keyboard was when the story was lost, and what could be seen."""
        focus = subprocess.run(["xdotool", "getwindowfocus"], capture_output=True, text=True).stdout
        print("# pressed last:", *self.pressed, file=sys.stderr)
        print(f"# windows {self._windows()}, the keyboard in {focus.strip()}", file=sys.stderr)
        for node in self.shown():
            if name := name_of(node):
                states = node.get_state_set()
                mark = "*" if states.contains(Atspi.StateType.FOCUSED) else " "
                print(f"#{mark}{role_of(node)} “{name}”", file=sys.stderr)

    # Seeing

    def see(self, source, context=None):
        """Waits until the text is somewhere on the window."""
        self.see_words(self.text(source, context))

    def see_words(self, words):
        """Waits until these words, as they are, are somewhere on the window."""
        wait_for(f"“{words}”", lambda: any(words in name_of(node) for node in self.shown()))

    def see_toast(self, source):
        """Waits for a message that goes away after ten seconds, as far as the first thing put in.

        It lies over all else and so comes last: a list would take too long to look through first.
        """
        words = self.text(source).split("%")[0].rstrip()

        def look():
            last = itertools.islice(self.shown(backwards=True), TOAST_NODES)
            return any(words in name_of(node) for node in last)

        wait_for(f"the message “{words}”", look)

    def see_no_words(self, words):
        """Waits until these words are nowhere on the window."""
        wait_for(
            f"no “{words}”", lambda: not any(words in name_of(node) for node in self.shown())
        )

    def find(self, role, name):
        """The first shown accessible of that role whose name begins with @name."""

        def look():
            for node in self.shown():
                if role_of(node) == role and name_of(node).startswith(name):
                    return node
            return None

        return wait_for(f"{role} “{name}”", look)

    # Doing

    def press(self, *keys):
        """Presses keys, as xdotool names them."""
        self._focus()
        self.pressed.extend(keys)
        if keys:
            subprocess.run(["xdotool", "key", "--clearmodifiers", "--delay", "50", *keys], check=True)

    def type(self, words):
        self._focus()
        self.pressed.append(repr(words))
        subprocess.run(["xdotool", "type", "--delay", "15", words], check=True)

    def click(self, role, source, context=None):
        """Does what a screen reader's user does to a button."""
        node = self.find(role, self.text(source, context))
        node.do_action(0)
        return node

    def fill(self, source, words, context=None):
        """Writes into the field of that name."""
        field = self.find("text", self.text(source, context))
        if not field.set_text_contents(words):
            raise Lost(f"the field “{source}” to write in")

    def choose(self, source, steps):
        """Opens the choice with its access key and takes the one so many steps further down, or up
        when there are less than none."""
        label = self.translations.gettext(source)
        self.find("combo box", self.text(source))
        self.press("alt+" + label[label.index("_") + 1].lower(),
                   *["Down" if steps > 0 else "Up"] * abs(steps), "Return")

    def enter_path(self, path, behind=1):
        """Names a file in the file dialog that is opening before so many windows.

        The dialog completes what is typed as soon as it has read the folder. When that comes after
        the next key, newer GTK leaves the completion behind the cursor: it is deleted.
        """
        self.turn_to_dialog(behind)
        self.press("ctrl+l", "ctrl+a")
        self.type(path)
        self.press("shift+End", "Delete", "Return")
        self.turn_to_window()

    def turn_to_dialog(self, behind=1):
        """Gives the keyboard to the window that came last, as a window manager would."""
        wait_for("a dialog", lambda: len(self._windows()) > behind)
        self._focus()

    def turn_to_window(self):
        """Gives the keyboard back when the dialog has gone."""
        wait_for("the dialog to go", lambda: len(self._windows()) == 1)
        self._focus()

    def wait_for_focus(self, source, context=None):
        """Waits until the keyboard has come to what has this name."""
        name = self.text(source, context)
        wait_for(f"the keyboard on “{name}”", lambda: self._focused_name().startswith(name))

    def go_to(self, source, context=None):
        """Presses Tab until the keyboard is on what has this name.

        GTK 4.8 does not say so of text fields in rows: count the Tabs to those.
        """
        name = self.text(source, context)

        def look():
            if self._focused_name().startswith(name):
                return True
            self.press("Tab")
            return False

        wait_for(f"the keyboard on “{name}”", look)

    def _focused_name(self):
        for node in self.shown():
            if node.get_state_set().contains(Atspi.StateType.FOCUSED):
                return name_of(node)
        return ""


def tell(story):
    """Runs @story in the language of the command line, as TAP."""
    language = sys.argv[1]
    name = f"/journey/{story.__name__.replace('_', '-')}/{language}"
    print("1..1")
    try:
        story(language)
    except Lost as missing:
        print(f"# waited in vain for {missing}", file=sys.stderr)
        print(f"not ok 1 {name}")
        sys.exit(1)
    print(f"ok 1 {name}")
