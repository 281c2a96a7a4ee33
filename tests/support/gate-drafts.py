#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is typed is kept, or there is a reason why not.

Every file of the window in which somebody types or chooses either belongs to a form that is kept
while it is not saved (HACKING, "Who can open the file"), or stands below with its reason.
"""

import re

import tree

INPUT_C = re.compile(
    r"\b(adw_(?:entry|password_entry|combo)_row_new|gtk_(?:password_|search_)?entry_new"
    r"|gtk_text_view_new|gtk_spin_button_new\w*|gtk_drop_down_new\w*|gtk_switch_new"
    r"|gtk_check_button_new\w*"
    r"|torget_(?:text|note|date|code|lookup|time|flag|identifier)_row_new)\s*\("
    r"|\b(ADW_TYPE_ENTRY_ROW|ADW_TYPE_PASSWORD_ENTRY_ROW|GTK_TYPE_ENTRY|GTK_TYPE_TEXT_VIEW"
    r"|TORGET_TYPE_(?:TEXT|NOTE|DATE|CODE|LOOKUP|TIME|FLAG|IDENTIFIER)_ROW), "
)
INPUT_UI = re.compile(
    r'class="(AdwEntryRow|AdwPasswordEntryRow|AdwComboRow|GtkEntry|GtkSearchEntry|GtkTextView'
    r"|GtkPasswordEntry|GtkSpinButton|GtkDropDown|GtkSwitch|GtkCheckButton"
    r'|Torget(?:Text|Note|Date|Code|Lookup|Time|Flag|Identifier)Row)"'
)

# What keeps: a keeper of its own, a part of a record dialog that writes what it has, the rows of
# record dialogs, which are all kept, and the address, which the part beside it keeps.
KEEPER = re.compile(r"\btorget_draft_keeper_attach \(|->keep = \w+;")
KEPT_BY = {
    "household/move-dialog": "household/move-part",
    "person/record-form": "person/record-dialog",
}

SEARCH = "a search: nothing is lost with it"
FILTER = "it chooses what is shown, and changes nothing"
SECRET = "a secret, which is never written down"
AT_ONCE = "what is chosen is saved at once"
ASKED = "a few words asked for in a question, which is put again"
FILE = "it goes with a file outside, which is read anew"

EXEMPT = {
    "access/access-window": "it chooses what is shown; what was found is signed in one line",
    "app/create-page": SECRET,
    "app/palette": SEARCH,
    "app/passphrase-rows": SECRET,
    "app/recovery-page": SECRET,
    "app/unlock-page": SECRET,
    "app/workspace": SEARCH,
    "compat/alert": ASKED,
    "coordination/match-dialog": FILTER,
    "document/document-choice": "a document is made of what is saved, and can be made again",
    "followup/followup-page": FILTER,
    "followup/goal-button": "one number",
    "list/bulk-dialog": "one line for a selection that is gone after a lock",
    "list/list-filters": FILTER,
    "person/compare-row": "it begins from what both persons have, as they are then",
    "person/extract-dialog": ASKED,
    "person/history-tab": SEARCH,
    "person/person-chooser": SEARCH,
    "person/reason-gate": "who looks at a protected person gives the reason anew",
    "person/template-part": "a template fills in the form, and the form is kept",
    "prefs/office-rules": AT_ONCE,
    "prefs/passphrase-dialog": SECRET,
    "prefs/preferences-window": AT_ONCE,
    "prefs/restore-dialog": SECRET,
    "prefs/user-dialog": SECRET,
    "prefs/user-row": AT_ONCE,
    "region/export-page": FILE,
    "region/handover-group": FILE,
    "region/import-columns": FILE,
    "region/receive-preview": FILE,
    "region/report-list": FILTER,
    "region/submit-page": FILE,
    "register/register-list": SEARCH,
    "register/register-merge": SEARCH,
    "retention/erasure-steps": ASKED,
    "retention/retention-window": FILTER,
    "today/explain-window": "a trial: another day is computed, and nothing is changed",
    "today/today-page": FILTER,
}


def takes_input(path, text):
    """Returns whether somebody can type or choose in what a file makes."""
    if path.endswith(".ui"):
        return INPUT_UI.search(text) is not None
    return INPUT_C.search(tree.without_comments(text)) is not None


def find_forms():
    """Returns the places with inputs: folder and name, without the rows themselves."""
    paths = tree.files("src/ui/**/*.c", "ui/**/*.ui")
    forms = {path.rsplit(".", 1)[0].removeprefix("src/").removeprefix("ui/")
             for path in paths if takes_input(path, tree.read(path))}
    return sorted(form for form in forms if not form.startswith("widgets/"))


def keeps(form):
    source = f"src/ui/{form}.c"
    return source in tree.files(source) and KEEPER.search(tree.read(source)) is not None


def check_form(form, is_kept, reason):
    """Returns the faults of a form."""
    if is_kept and reason:
        return [f"{form}: it is kept, and stands among those that are not"]
    if not is_kept and not reason:
        return [f"{form}: what is typed there is not kept, and nobody says why"]
    return []


def check_tree():
    faults = []
    for form in find_forms():
        is_kept = keeps(KEPT_BY.get(form, form)) or KEPT_BY.get(form) == "person/record-dialog"
        faults += check_form(form, is_kept, EXEMPT.get(form))
    return faults


def check_lists():
    forms = find_forms()
    return [f"{form}: takes nothing any more" for form in [*EXEMPT, *KEPT_BY] if form not in forms]


def check_dialogs():
    """The dialog of a record keeps whatever is opened with it."""
    code = tree.without_comments(tree.read("src/ui/person/record-dialog.c"))
    return [] if "torget_draft_keep (self, " in code else ["record-dialog.c keeps nothing"]


PLANTED = [
    ("a.c", "row = adw_entry_row_new ();"),
    ("a.c", "row = torget_note_row_new ();"),
    ("a.c", 'g_object_new (TORGET_TYPE_DATE_ROW, "title", t, NULL);'),
    ("a.ui", '<object class="GtkTextView" id="text">'),
]
SOUND = [
    ("a.c", "row = torget_user_row_new (user);"),
    ("a.c", "/* adw_entry_row_new () */"),
    ("a.ui", '<object class="AdwActionRow">'),
]

if __name__ == "__main__":
    tree.report(
        [
            (
                "/gate/drafts/bites",
                tree.bites(takes_input, *PLANTED)
                + tree.bites(check_form, ("a/b", False, None), ("a/b", True, SEARCH)),
            ),
            ("/gate/drafts/accepts", tree.accepts(takes_input, *SOUND)),
            ("/gate/drafts/forms", check_tree()),
            ("/gate/drafts/lists", check_lists()),
            ("/gate/drafts/dialogs", check_dialogs()),
        ]
    )
