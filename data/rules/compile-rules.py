#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the deadline rules and writes them as C tables.

    compile-rules.py HEADER SOURCE PARAMETERS RULES...

HEADER gets the enumerations of subjects and facts, SOURCE the tables. PARAMETERS is the C header
that names the office parameters. Each file of RULES has the facts and the rules of one area. A rule that is not whole ends the build: an unknown fact, subject,
parameter or key, a missing text, a placeholder that nothing fills, a bad date, versions that
overlap or leave a gap, an identity used twice.
"""

import datetime
import hashlib
import json
import re
import sys

SEVERITIES = ("info", "medium", "high", "critical")
CONFIDENCES = ("practice", "low", "medium", "high")
CALENDARS = ("exact", "forward", "next_working_day", "backward", "year_end")
TRACKS = ("plan", "sfi", "preschool", "housing", "household", "case")
ACTIONS = re.compile(r"(event:[a-z_0-9]+|document:[a-z_]+|record:[a-z_]+|window:[a-z_]+|call|note)$")
PLACEHOLDERS = ("due", "outer", "days", "lost", "person", "cause")
WARN_DAYS = [90, 30, 14, 7, 0]
MAX_OFFSETS = 3
MAX_WARNINGS = 8
LANGUAGES = ("sv", "en")

RULE_KEYS = {"id", "number", "kind", "track", "subject", "severity", "statutory", "action",
             "warn_days", "only_if", "met_by", "stopped_by", "versions", "name", "label",
             "upcoming", "overdue", "decided_by"}
RULE_OPTIONAL = {"kind", "decided_by", "warn_days", "only_if", "met_by", "stopped_by", "overdue"}
VERSION_KEYS = {"version", "chosen_by", "from", "to", "trigger", "offset", "calendar", "outer",
                "confidence", "source"}
VERSION_OPTIONAL = {"chosen_by", "from", "to", "offset", "calendar", "outer"}
OUTER_KEYS = {"trigger", "offset", "calendar"}


class RuleError(Exception):
    """What is wrong, and where."""


def check(holds, where, what):
    if not holds:
        raise RuleError(f"{where}: {what}")


def check_keys(where, found, known, optional):
    check(isinstance(found, dict), where, "is not an object")
    for key in found:
        check(key in known, where, f"unknown key “{key}”")
    for key in known - optional:
        check(key in found, where, f"“{key}” is missing")


def read_date(where, text):
    try:
        return datetime.date.fromisoformat(text)
    except (TypeError, ValueError):
        raise RuleError(f"{where}: “{text}” is no date") from None


def c_name(prefix, name):
    return prefix + re.sub(r"[^A-Z0-9]", "_", name.upper())


def c_string(text):
    return json.dumps(text, ensure_ascii=False)


class Rules:
    """The facts, the parameters and the rules, once they are found to be whole."""

    def __init__(self, parameters, facts, rules):
        self.parameters = parameters
        self.facts = {}
        self.subjects = []
        for fact in facts:
            self.add_fact(fact)
        self.rules = rules
        self.check_all()

    def add_fact(self, fact):
        where = f"fact {fact.get('id')}"
        check_keys(where, fact, {"id", "kind", "sv", "en"}, set())
        check(re.match(r"[a-z_]+\.[a-z_0-9]+$", fact["id"]), where, "is not “subject.name”")
        check(fact["id"] not in self.facts, where, "stands twice")
        check(fact["kind"] in ("date", "flag", "number"), where, "has no known kind")
        for language in LANGUAGES:
            check(fact[language].strip(), where, f"has no text in {language}")
        self.facts[fact["id"]] = fact
        subject = fact["id"].split(".")[0]
        if subject not in self.subjects:
            self.subjects.append(subject)

    def check_fact(self, where, name, kinds=("date", "flag", "number")):
        check(name in self.facts, where, f"unknown fact “{name}”")
        check(self.facts[name]["kind"] in kinds, where, f"“{name}” is a {self.facts[name]['kind']}")

    def check_visible(self, where, name, subject):
        self.check_fact(where, name)
        owner = name.split(".")[0]
        check(owner in (subject, "person"), where, f"“{name}” is not known of a {subject}")

    def check_offset(self, where, subject, offset):
        units = [unit for unit in ("days", "months", "years") if unit in offset]
        check(len(units) == 1, where, "an offset has one of days, months, years")
        check(isinstance(offset[units[0]], int) and offset[units[0]] != 0, where, "no number")
        for key in offset:
            check(key in ("days", "months", "years", "parameter", "fact"), where, f"unknown “{key}”")
        if "parameter" in offset:
            check(offset["parameter"] in self.parameters, where,
                  f"unknown parameter “{offset['parameter']}”")
        if "fact" in offset:
            self.check_visible(where, offset["fact"], subject)
            self.check_fact(where, offset["fact"], ("number",))

    def check_reckoning(self, where, subject, reckoning):
        trigger = reckoning["trigger"]
        if re.match(r"\d", trigger):
            read_date(where, trigger)
        else:
            self.check_visible(where, trigger, subject)
            self.check_fact(where, trigger, ("date",))
        offsets = reckoning.get("offset", [])
        check(len(offsets) <= MAX_OFFSETS, where, "too many offsets")
        for offset in offsets:
            self.check_offset(where, subject, offset)
        check(reckoning.get("calendar", "exact") in CALENDARS, where, "unknown calendar mode")

    def check_version(self, where, rule, version):
        check_keys(where, version, VERSION_KEYS, VERSION_OPTIONAL)
        self.check_reckoning(where, rule["subject"], version)
        if "outer" in version:
            check_keys(where + " outer", version["outer"], OUTER_KEYS, {"offset", "calendar"})
            self.check_reckoning(where + " outer", rule["subject"], version["outer"])
        check(version["confidence"] in CONFIDENCES, where, "unknown confidence")
        self.check_text(where + " source", rule, version["source"], False)
        if "chosen_by" in version:
            self.check_visible(where, version["chosen_by"], rule["subject"])
            self.check_fact(where, version["chosen_by"], ("date",))
        else:
            check("from" not in version and "to" not in version, where, "days without a fact")

    def check_versions(self, where, rule):
        versions = rule["versions"]
        check(versions, where, "has no version")
        end = None
        for number, version in enumerate(versions, 1):
            inner = f"{where} version {number}"
            self.check_version(inner, rule, version)
            check(version["version"] == number, inner, "versions count from 1")
            start = read_date(inner, version["from"]) if "from" in version else None
            check((start is None) == (end is None), inner, "versions leave a gap or overlap")
            if start is not None:
                check(start == end + datetime.timedelta(1), inner, "versions leave a gap or overlap")
            end = read_date(inner, version["to"]) if "to" in version else None
        check(end is None, where, "the last version has an end")

    def check_text(self, where, rule, text, has_placeholders=True):
        check_keys(where, text, set(LANGUAGES), set())
        used = []
        for language in LANGUAGES:
            check(text[language].strip(), where, f"has no text in {language}")
            used.append(set(re.findall(r"\{([^}]*)\}", text[language])))
            for name in sorted(used[-1]):
                check(has_placeholders, where, "may hold no placeholder")
                if name not in PLACEHOLDERS:
                    self.check_visible(where, name, rule["subject"])
        check(used[0] == used[1], where, "the languages differ in their placeholders")

    def check_rule(self, rule):
        where = f"rule {rule.get('id')}"
        check_keys(where, rule, RULE_KEYS, RULE_OPTIONAL)
        check(re.match(r"[a-z][a-z_0-9]*$", rule["id"]), where, "is not snake_case")
        check(re.match(r"([1-9][0-9]*|X[1-9])$", rule["number"]), where, "has no number")
        check(rule.get("kind", "deadline") in ("deadline", "cross"), where, "unknown kind")
        check(rule["track"] in TRACKS, where, "unknown track")
        check(rule["subject"] in self.subjects, where, f"unknown subject “{rule['subject']}”")
        check(rule["severity"] in SEVERITIES, where, "unknown severity")
        check(isinstance(rule["statutory"], bool), where, "statutory is true or false")
        check(ACTIONS.match(rule["action"]), where, "unknown action")
        days = rule.get("warn_days", WARN_DAYS)
        check(days == sorted(set(days), reverse=True) and days, where, "warn_days must fall")
        check(len(days) <= MAX_WARNINGS, where, "too many warnings")
        for key in ("only_if", "met_by", "stopped_by"):
            for condition in rule.get(key, []):
                self.check_visible(f"{where} {key}", condition.lstrip("!"), rule["subject"])
        if "decided_by" in rule:
            self.check_visible(where, rule["decided_by"], rule["subject"])
            self.check_fact(where, rule["decided_by"], ("date",))
        for key in ("name", "label"):
            self.check_text(f"{where} {key}", rule, rule[key], False)
        for key in ("upcoming", "overdue"):
            if key in rule:
                self.check_text(f"{where} {key}", rule, rule[key])
        self.check_versions(where, rule)

    def check_all(self):
        seen = set()
        for rule in self.rules:
            self.check_rule(rule)
            check(rule["id"] not in seen, f"rule {rule['id']}", "stands twice")
            seen.add(rule["id"])

    def digest(self):
        """Another one whenever a rule or a fact differs, so that files come to hold what it gives."""
        whole = json.dumps([list(self.facts.values()), self.rules], sort_keys=True)
        return hashlib.sha256(whole.encode()).hexdigest()[:16]

    # The header

    def header(self):
        lines = ["/* Made by data/rules/compile-rules.py; see there. */", "#pragma once", "",
                 "#include <glib.h>", "", "G_BEGIN_DECLS", "", "typedef enum", "{"]
        lines += [f"  {c_name('TORGET_SUBJECT_', name)}," for name in self.subjects]
        lines += ["  TORGET_N_SUBJECTS", "} TorgetSubject;", "", "typedef enum", "{",
                  "  TORGET_FACT_NONE,"]
        lines += [f"  {c_name('TORGET_FACT_', name)}, /* {fact['kind']}: {fact['en']} */"
                  for name, fact in self.facts.items()]
        lines += ["  TORGET_N_FACTS", "} TorgetFact;", "", "G_END_DECLS", ""]
        return "\n".join(lines)

    # The tables

    def fact_of(self, name):
        return c_name("TORGET_FACT_", name) if name else "TORGET_FACT_NONE"

    def date_of(self, text):
        return str(datetime.date.fromisoformat(text).toordinal()) if text else "0"

    def text_of(self, text):
        return "{ %s, %s }" % (c_string(text["sv"]), c_string(text["en"]))

    def offset_of(self, offset):
        unit = next(unit for unit in ("days", "months", "years") if unit in offset)
        parameter = c_name("TORGET_OFFICE_", offset["parameter"]) if "parameter" in offset else "-1"
        return "{ TORGET_OFFSET_%s, %d, %s, %s }" % (
            unit.upper(), offset[unit], parameter, self.fact_of(offset.get("fact")))

    def reckoning_of(self, reckoning):
        if reckoning is None:
            return "{ 0 }"
        trigger = reckoning["trigger"]
        is_fixed = trigger[0].isdigit()
        offsets = reckoning.get("offset", [])
        return "{ %s, %s, { %s }, %d, %s }" % (
            self.fact_of(None if is_fixed else trigger),
            self.date_of(trigger if is_fixed else None),
            ", ".join(self.offset_of(offset) for offset in offsets) or "{ 0 }",
            len(offsets), c_name("TORGET_CALENDAR_", reckoning.get("calendar", "exact")))

    def version_of(self, version):
        return "  { %d, %s, %s, %s,\n    %s,\n    %s,\n    %s, %s },\n" % (
            version["version"], self.fact_of(version.get("chosen_by")),
            self.date_of(version.get("from")), self.date_of(version.get("to")),
            self.reckoning_of(version), self.reckoning_of(version.get("outer")),
            c_name("TORGET_CONFIDENCE_", version["confidence"]), self.text_of(version["source"]))

    def conditions_of(self, rule, key):
        conditions = rule.get(key, [])
        name = f"{rule['id']}_{key}"
        if not conditions:
            return "", "NULL, 0"
        rows = "".join("  { %s, %s },\n" % (self.fact_of(condition.lstrip("!")),
                                             "TRUE" if condition[0] == "!" else "FALSE")
                       for condition in conditions)
        return ("static const TorgetCondition %s[] = {\n%s};\n" % (name, rows),
                f"{name}, {len(conditions)}")

    def list_named(self, rule):
        sentences = rule["upcoming"]["en"] + rule.get("overdue", rule["upcoming"])["en"]
        names = re.findall(r"\{([^}]*\.[^}]*)\}", sentences)
        return list(dict.fromkeys(names))

    def named_of(self, rule):
        names = self.list_named(rule)
        return "static const TorgetFact %s_named[] = { %s };\n" % (
            rule["id"], ", ".join(self.fact_of(name) for name in names) or "TORGET_FACT_NONE")

    def rule_of(self, rule):
        tables, members = [], []
        for key in ("only_if", "met_by", "stopped_by"):
            table, member = self.conditions_of(rule, key)
            tables.append(table)
            members.append(member)
        tables.append(self.named_of(rule))
        tables.append("static const TorgetRuleVersion %s_versions[] = {\n%s};\n\n" % (
            rule["id"], "".join(self.version_of(version) for version in rule["versions"])))
        days = rule.get("warn_days", WARN_DAYS)
        row = "  { %s, %s, %s, %s, %s, %s, %s, %s, { %s }, %d,\n    %s,\n    %s_named, %d, %s, %s_versions, %d,\n    %s },\n" % (
            c_string(rule["id"]), c_string(rule["number"]),
            c_name("TORGET_RULE_", rule.get("kind", "deadline")), c_string(rule["track"]),
            c_name("TORGET_SUBJECT_", rule["subject"]),
            c_name("TORGET_SEVERITY_", rule["severity"]),
            "TRUE" if rule["statutory"] else "FALSE", c_string(rule["action"]),
            ", ".join(str(day) for day in days), len(days), ",\n    ".join(members),
            rule["id"], len(self.list_named(rule)), self.fact_of(rule.get("decided_by")), rule["id"],
            len(rule["versions"]),
            ",\n    ".join(self.text_of(rule.get(key, rule["upcoming"]))
                           for key in ("name", "label", "upcoming", "overdue")))
        return "".join(tables), row

    def source(self):
        made = [self.rule_of(rule) for rule in self.rules]
        infos = "".join("  { %s, TORGET_FACT_KIND_%s, %s },\n" % (
            c_string(name), fact["kind"].upper(), self.text_of(fact))
            for name, fact in self.facts.items())
        return "".join([
            "/* Made by data/rules/compile-rules.py; see there. */\n\n",
            '#include "domain/rule.h"\n\n', *[tables for tables, _ in made],
            "const TorgetRule torget_rules[] = {\n", *[row for _, row in made], "};\n\n",
            "const guint torget_n_rules = G_N_ELEMENTS (torget_rules);\n\n",
            'const TorgetFactInfo torget_fact_infos[] = {\n  { "", TORGET_FACT_KIND_FLAG, { "", "" } },\n',
            infos, "};\n\nconst char *const torget_subject_names[] = {\n",
            "".join(f"  {c_string(name)},\n" for name in self.subjects), "};\n\n",
            f"const char *const torget_rules_digest = {c_string(self.digest())};\n"])


def read_json(path):
    try:
        with open(path, encoding="utf-8") as file:
            return json.load(file)
    except (OSError, ValueError) as error:
        raise RuleError(f"{path}: {error}") from error


def read_parameters(path):
    with open(path, encoding="utf-8") as file:
        return [name.lower() for name in re.findall(r"\bTORGET_OFFICE_([A-Z_]+)\b,", file.read())]


def main(header, source, parameters, *paths):
    try:
        areas = [read_json(path) for path in paths]
        for path, area in zip(paths, areas):
            check_keys(path, area, {"facts", "rules"}, set())
        rules = Rules(read_parameters(parameters), [fact for area in areas for fact in area["facts"]],
                      [rule for area in areas for rule in area["rules"]])
    except RuleError as error:
        sys.exit(f"error: {error}")
    for path, text in ((header, rules.header()), (source, rules.source())):
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)


if __name__ == "__main__":
    main(*sys.argv[1:])
