#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the indicators and writes them as C tables.

    compile-indicators.py HEADER SOURCE GROUPS...

HEADER gets the enumerations of subjects and facts, SOURCE the tables. Each file of GROUPS has the
facts and the indicators of one group. An indicator that is not whole ends the build: an unknown
fact, subject or key, a missing text, a measure without what it needs, an identity used twice.
"""

import json
import re
import sys

MEASURES = {"count": set(), "share": {"numerator"}, "median": {"span"}, "lost_time": {"lost"}}
UNITS = ("persons", "households", "applications", "grades", "sublets", "measures", "days", "weeks")
PERIODS = {"in": 1, "during": 2, "at_end": 2}
GOOD = ("more", "less")
KINDS = ("date", "flag", "number")
DAYS = ("period_start", "as_of")
OFFSETS = ("days", "months", "years")
ORDERS = ("before", "not_after", "not_before")
LANGUAGES = ("sv", "en")
TEXTS = ("name", "description", "counted", "among", "source")
KEYS = {"id", "version", "subject", "measure", "unit", "period", *TEXTS}
OPTIONAL = {"population", "numerator", "span", "lost", "needs", "counts", "measures", "headline",
            "good", "caution", "kolada"}


class IndicatorError(Exception):
    """What is wrong, and where."""


def check(holds, where, what):
    if not holds:
        raise IndicatorError(f"{where}: {what}")


def check_keys(where, found, needed, optional=frozenset()):
    check(isinstance(found, dict), where, "is not an object")
    for key in found:
        check(key in needed or key in optional, where, f"unknown key “{key}”")
    for key in sorted(needed):
        check(key in found, where, f"“{key}” is missing")


def check_text(where, text):
    check_keys(where, text, set(LANGUAGES))
    for language in LANGUAGES:
        check(text[language].strip(), where, f"has no text in {language}")


def c_name(prefix, name):
    return prefix + re.sub(r"[^A-Z0-9]", "_", name.upper())


def c_string(text):
    return json.dumps(text, ensure_ascii=False) if text is not None else "NULL"


def c_text(text):
    return "{ %s, %s }" % (c_string(text["sv"]), c_string(text["en"])) if text else "{ NULL, NULL }"


class Indicators:
    """The groups, the facts and the indicators, once they are found to be whole."""

    def __init__(self, groups):
        self.groups = groups
        self.facts = {}
        self.subjects = {}
        self.indicators = []
        for group in groups:
            where = f"group {group.get('group')}"
            check_keys(where, group, {"group", "name", "facts", "indicators"})
            check_text(f"{where} name", group["name"])
            for fact in group["facts"]:
                self.add_fact(fact)
        for group in groups:
            for indicator in group["indicators"]:
                self.check_indicator(indicator)
                self.indicators.append((group["group"], indicator))
        check(sum(indicator.get("headline", False) for _, indicator in self.indicators) == 1,
              "indicators", "not one of them is the headline")

    def add_fact(self, fact):
        where = f"fact {fact.get('id')}"
        check_keys(where, fact, {"id", "kind", "sv", "en"})
        check(re.match(r"[a-z_]+\.[a-z_0-9]+$", fact["id"]), where, "is not “subject.name”")
        check(fact["id"] not in self.facts, where, "stands twice")
        check(fact["kind"] in KINDS, where, "has no known kind")
        check_text(where, {language: fact[language] for language in LANGUAGES})
        self.facts[fact["id"]] = fact
        self.subjects.setdefault(fact["id"].split(".")[0], []).append(fact["id"])

    def check_fact(self, where, name, subject, kinds=KINDS):
        check(name in self.facts, where, f"unknown fact “{name}”")
        kind = self.facts[name]["kind"]
        check(kind in kinds, where, f"“{name}” is a {kind}")
        check(name.split(".")[0] in (subject, "person"), where,
              f"“{name}” is not known of a {subject}")

    def check_day(self, where, name, subject):
        if name not in DAYS:
            self.check_fact(where, name, subject, ("date",))

    def check_condition(self, where, condition, subject):
        if isinstance(condition, str):
            self.check_fact(where, condition.lstrip("!"), subject)
        elif "from" in condition:
            check_keys(where, condition, {"from"}, {*OFFSETS, *ORDERS})
            orders = [order for order in ORDERS if order in condition]
            check(len(orders) == 1, where, "has one of before, not_after, not_before")
            check(sum(unit in condition for unit in OFFSETS) <= 1, where, "has two offsets")
            self.check_day(where, condition["from"], subject)
            self.check_day(where, condition[orders[0]], subject)
        elif "number" in condition:
            check_keys(where, condition, {"number", "at_least"})
            self.check_fact(where, condition["number"], subject, ("number",))
        else:
            key = "by" if "by" in condition else "open"
            check_keys(where, condition, {key, "on"})
            self.check_day(where, condition[key], subject)
            self.check_day(where, condition["on"], subject)

    def check_period(self, where, indicator):
        period = indicator["period"]
        check(len(period) == 1 and next(iter(period)) in PERIODS, where, "has no known period")
        way, facts = next(iter(period.items()))
        facts = [facts] if isinstance(facts, str) else facts
        check(len(facts) == PERIODS[way], where, f"the period “{way}” has {PERIODS[way]} days")
        for name in facts:
            self.check_fact(where, name, indicator["subject"], ("date",))

    def check_lists(self, where, indicator):
        subject = indicator["subject"]
        for key in ("population", "numerator"):
            for condition in indicator.get(key, []):
                self.check_condition(f"{where} {key}", condition, subject)
        for name in indicator.get("needs", []):
            self.check_fact(f"{where} needs", name, subject)
        for key, kinds in (("span", ("date", "date")), ("lost", ("date", "date", "number"))):
            names = indicator.get(key, [])
            check(len(names) in (0, len(kinds)), where, f"{key} has {len(kinds)} facts")
            for name, kind in zip(names, kinds):
                self.check_fact(f"{where} {key}", name, subject, (kind,))

    def check_indicator(self, indicator):
        where = f"indicator {indicator.get('id')}"
        check_keys(where, indicator, KEYS, OPTIONAL)
        check(re.match(r"[a-z][a-z_0-9]*$", indicator["id"]), where, "is not snake_case")
        check(indicator["id"] not in (seen["id"] for _, seen in self.indicators), where,
              "stands twice")
        check(isinstance(indicator["version"], int) and indicator["version"] > 0, where,
              "has no version")
        check(indicator["subject"] in self.subjects, where,
              f"unknown subject “{indicator['subject']}”")
        check(indicator["measure"] in MEASURES, where, "unknown measure")
        check(indicator["unit"] in UNITS, where, "unknown unit")
        check(indicator.get("good", "more") in GOOD, where, "good is more or less")
        check(indicator.get("counts", "persons") == "persons", where, "counts rows or persons")
        for measure, needed in MEASURES.items():
            for key in needed:
                check((key in indicator) == (measure == indicator["measure"]), where,
                      f"{key} belongs to the measure {measure}")
        for key in TEXTS:
            check_text(f"{where} {key}", indicator[key])
        if "caution" in indicator:
            check_text(f"{where} caution", indicator["caution"])
        check(re.match(r"[NU][0-9]{5}$", indicator.get("kolada", "U00000")), where,
              "is no id of Kolada")
        self.check_period(where, indicator)
        self.check_lists(where, indicator)

    # The header

    def header(self):
        lines = ["/* Made by data/indicators/compile-indicators.py; see there. */", "#pragma once",
                 "", "#include <glib.h>", "", "G_BEGIN_DECLS", "", "typedef enum", "{"]
        lines += [f"  {c_name('TORGET_OBSERVED_', name)}," for name in self.subjects]
        lines += ["  TORGET_N_OBSERVED", "} TorgetObserved;", "", "typedef enum", "{",
                  "  TORGET_SEEN_NONE,"]
        lines += [f"  {c_name('TORGET_SEEN_', name)}," for name in DAYS]
        lines += [f"  {c_name('TORGET_SEEN_', name)}, /* {self.facts[name]['en']} */"
                  for names in self.subjects.values() for name in names]
        lines += ["  TORGET_N_SEEN", "} TorgetSeen;", "", "G_END_DECLS", ""]
        return "\n".join(lines)

    # The tables

    def seen(self, name):
        return c_name("TORGET_SEEN_", name) if name else "TORGET_SEEN_NONE"

    def condition_of(self, condition):
        if isinstance(condition, str):
            kind = "UNSET" if condition[0] == "!" else "SET"
            return kind, condition.lstrip("!"), None, "DAYS", 0
        if "from" in condition:
            order = next(order for order in ORDERS if order in condition)
            unit = next((unit for unit in OFFSETS if unit in condition), "days")
            return order.upper(), condition["from"], condition[order], unit.upper(), condition.get(unit, 0)
        if "number" in condition:
            return "AT_LEAST", condition["number"], None, "DAYS", condition["at_least"]
        key = "by" if "by" in condition else "open"
        return key.upper(), condition[key], condition["on"], "DAYS", 0

    def conditions_of(self, indicator, key):
        conditions = indicator.get(key, [])
        name = f"{indicator['id']}_{key}"
        if not conditions:
            return "", "NULL, 0"
        rows = "".join("  { TORGET_TEST_%s, %s, %s, TORGET_OFFSET_%s, %d },\n" % (
            kind, self.seen(first), self.seen(second), unit, amount)
            for kind, first, second, unit, amount in map(self.condition_of, conditions))
        return "static const TorgetTest %s[] = {\n%s};\n" % (name, rows), f"{name}, {len(conditions)}"

    def seen_of(self, indicator, key, length):
        names = indicator.get(key, [])
        names = [names] if isinstance(names, str) else names
        return "{ %s }" % ", ".join(self.seen(name) for name in (names + [None] * length)[:length])

    def needs_of(self, indicator):
        names = indicator.get("needs", [])
        if not names:
            return "", "NULL, 0"
        name = f"{indicator['id']}_needs"
        return ("static const TorgetSeen %s[] = { %s };\n" % (
            name, ", ".join(map(self.seen, names))), f"{name}, {len(names)}")

    def indicator_of(self, group, indicator):
        made = [self.conditions_of(indicator, key) for key in ("population", "numerator")]
        made.append(self.needs_of(indicator))
        way = next(iter(indicator["period"]))
        spent = "lost" if "lost" in indicator else "span"
        row = "  { %s, %d, %s, %s, %s, %s, %s,\n    %s, %s, %s, %s, %s, %s,\n    %s, %s, %s,\n    %s,\n    %s },\n" % (
            c_string(indicator["id"]), indicator["version"],
            c_string(group), c_name("TORGET_OBSERVED_", indicator["subject"]),
            c_name("TORGET_MEASURE_", indicator["measure"]), c_string(indicator["unit"]),
            c_string(indicator.get("kolada")),
            c_name("TORGET_PLACED_", way), self.seen_of(indicator["period"], way, 2),
            self.seen_of(indicator, spent, 3),
            "TRUE" if "counts" in indicator else "FALSE",
            "TRUE" if indicator.get("measures") else "FALSE",
            "TRUE" if indicator.get("headline") else "FALSE",
            ", ".join(member for _, member in made[:2]), made[2][1],
            c_name("TORGET_GOOD_", indicator.get("good", "neither")),
            c_text(indicator.get("caution")),
            ",\n    ".join(c_text(indicator[key]) for key in TEXTS))
        return "".join(table for table, _ in made), row

    def subjects_of(self):
        rows = "".join("  { %s, %s, %d },\n" % (c_string(name), self.seen(facts[0]), len(facts))
                       for name, facts in self.subjects.items())
        return "const TorgetObservedInfo torget_observed_infos[] = {\n%s};\n\n" % rows

    def facts_of(self):
        names = [None, *DAYS] + [name for facts in self.subjects.values() for name in facts]
        rows = "".join("  { %s, %s },\n" % (
            c_string(name or ""), "TORGET_SEEN_KIND_" + (
                self.facts[name]["kind"].upper() if name in self.facts else "DATE"))
            for name in names)
        return "const TorgetSeenInfo torget_seen_infos[] = {\n%s};\n\n" % rows

    def source(self):
        made = [self.indicator_of(group, indicator) for group, indicator in self.indicators]
        groups = "".join("  { %s, %s, %s, NULL },\n" % (
            c_string(group["group"]), c_string(group["name"]["sv"]), c_string(group["name"]["en"]))
            for group in self.groups)
        return "".join([
            "/* Made by data/indicators/compile-indicators.py; see there. */\n\n",
            '#include "domain/indicator.h"\n\n', *[tables for tables, _ in made],
            "\nconst TorgetIndicator torget_indicators[] = {\n", *[row for _, row in made], "};\n\n",
            "const guint torget_n_indicators = G_N_ELEMENTS (torget_indicators);\n\n",
            "const TorgetCode torget_indicator_groups[] = {\n", groups, "};\n\n",
            "const guint torget_n_indicator_groups = G_N_ELEMENTS (torget_indicator_groups);\n\n",
            self.subjects_of(), self.facts_of()])


def read_json(path):
    try:
        with open(path, encoding="utf-8") as file:
            return json.load(file)
    except (OSError, ValueError) as error:
        raise IndicatorError(f"{path}: {error}") from error


def main(header, source, *paths):
    try:
        indicators = Indicators([read_json(path) for path in paths])
    except IndicatorError as error:
        sys.exit(f"error: {error}")
    for path, text in ((header, indicators.header()), (source, indicators.source())):
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)


if __name__ == "__main__":
    main(*sys.argv[1:])
