"""Fuzzer of translators' files: those of the invented report, damaged in bytes, in words and in parts, and bombs."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import Any

from lxml import etree

from report.diagnostics.errors import ReportError, Severity
from report.exchange.courier import import_file
from report.pipeline import check
from tests.exchange.parcels import FORMATS, files_in, sent
from tests.exchange.test_exchange_bad_files import BOMB, HEAD, XLIFF
from tests.fuzz.fuzzer import Fuzzer, Input, Outcome, Verdict
from tests.fuzz.judges import YEAR, misplaced
from tests.fuzz.sentences import LABELS, SENTENCES
from tests.pictures.files import mutated
from tests.test_mutilation import MUTILATIONS, SNIPPETS

PLACE = "back.xlf"
WORDS = [french for _, french in (*SENTENCES, *LABELS)]
ODD = [
    "",
    " ",
    "\u00a0",
    "\u202e",
    "\u200b",
    "\ufeff",
    "\ufffd",
    "é",
    "<",
    "&",
    "]]>",
    "\\",
    "\\n",
    '"',
    "{int:4}",
    "*",
]
ODD += ["*", "---", "#", ": ", "'", "a\n\nb", "\t", "[x](guide)", "[^winter]", "null", "ﬁn", "Ã©", "%s", "9" * 400]


def _words(chance: Random) -> str:
    """A few words, some of which are odd."""
    found = [chance.choice(WORDS), chance.choice(ODD), chance.choice([*ODD, *SNIPPETS])]
    return chance.choice(["", " "]).join(chance.sample(found, chance.randint(1, 3)))


# --- XLIFF


def _parts(chance: Random, data: bytes) -> bytes:
    """Elements changed, moved, doubled, taken away, and given other attributes or words."""
    root = etree.fromstring(data)
    for _ in range(chance.randint(1, 4)):
        found = list(root.iter("*"))
        chance.choice(ELEMENTS)(chance, found[0], chance.choice(found))
    saved: bytes = etree.tostring(root, encoding=chance.choice(["UTF-8", "UTF-8", "UTF-16", "ISO-8859-1"]))
    return saved


def _away(_chance: Random, root: Any, one: Any) -> None:
    if one is not root:
        one.getparent().remove(one)


def _twice(_chance: Random, root: Any, one: Any) -> None:
    if one is not root:
        one.addnext(deepcopy(one))


def _elsewhere(chance: Random, root: Any, one: Any) -> None:
    others = [other for other in root.iter("*") if other not in {one, *one.iter("*")}]
    if one is not root and others:
        chance.choice(others).append(one)


def _attribute(chance: Random, root: Any, one: Any) -> None:
    values = [value for other in root.iter("*") for value in other.attrib.values()]
    if one.attrib:
        key = chance.choice(list(one.attrib))
        one.set(key, chance.choice([*values[:200], "", "x", "-1", "é", "a b", "9" * 40]))


def _no_attribute(chance: Random, _root: Any, one: Any) -> None:
    if one.attrib:
        del one.attrib[chance.choice(list(one.attrib))]


def _name(chance: Random, root: Any, one: Any) -> None:
    one.tag = chance.choice([other.tag for other in root.iter("*")])


def _target(chance: Random, root: Any, _one: Any) -> None:
    """Other words for a text, and its state that of what is done."""
    found = list(root.iter("{*}target"))
    if found:
        one = chance.choice(found)
        one.text = re.sub("[^\t\n\x20-\ud7ff\ue000-\ufffd]", "", _words(chance))
        if "state" in one.getparent().attrib:
            one.getparent().set("state", "translated")
        elif "state" in one.attrib:
            one.set("state", "translated")


ELEMENTS: list[Callable[[Random, Any, Any], None]] = [
    _away,
    _twice,
    _elsewhere,
    _attribute,
    _no_attribute,
    _name,
    *[_target] * 6,
]


# --- PO


def _messages(chance: Random, data: bytes) -> bytes:
    """Messages of PO changed, moved, doubled, taken away."""
    found = data.decode().split("\n\n")
    for _ in range(chance.randint(1, 4)):
        one, other = chance.randrange(len(found)), chance.randrange(len(found))
        what = chance.randrange(8)
        if what == 0:
            found[one], found[other] = found[other], found[one]
        elif what == 1:
            found.insert(one, found[other])
        elif what == 2:
            del found[one]
        elif what == 3:
            lines = found[one].split("\n")
            lines[chance.randrange(len(lines))] = chance.choice(found[other].split("\n"))
            found[one] = "\n".join(lines)
        else:
            words = _words(chance).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
            found[one] = f'{found[one].partition("msgstr ")[0].replace("#, fuzzy", "")}msgstr "{words}"'
    return "\n\n".join(found).encode("utf-8", "surrogateescape")


# --- any


def _lines(chance: Random, data: bytes) -> bytes:
    """Lines, words and signs out of place."""
    text = data.decode()
    for _ in range(chance.randint(1, 3)):
        mutilate: Callable[[str, int, int, str], str] = chance.choice(MUTILATIONS)
        text = mutilate(text or "\n", chance.randrange(10**6), chance.randrange(10**6), chance.choice(SNIPPETS))
    return text.encode("utf-8", "surrogateescape")


def _bomb(chance: Random, _data: bytes) -> bytes:
    """A file that is small, or nothing, and would be huge."""
    many = chance.choice([300, 30_000, 200_000])
    bombs = [
        f"<!DOCTYPE x [<!ENTITY b0 'b'>{BOMB}]>{XLIFF}&b8;</xliff>",
        f"<!DOCTYPE x SYSTEM 'file:///etc/passwd'>{XLIFF}</xliff>",
        f"{XLIFF}{'<group>' * many}",
        f"{XLIFF}<file id='f'>{'<unit/>' * many}</file></xliff>",
        f"{XLIFF}<file id='f'><unit id='u'><segment><source>{'a' * many * 40}</source></segment></unit></file></xliff>",
        f"{XLIFF}<file id='f'><unit id='u'><segment><source>{'<pc>' * 200}</source></segment></unit></file></xliff>",
        XLIFF + "<file " + " ".join([f"a{n}='x'" for n in range(many)]) + "/></xliff>",
        HEAD + "".join([f'msgctxt "a{n}"\nmsgid "a"\nmsgstr "b"\n\n' for n in range(many)]),
        HEAD + 'msgctxt "report/title"\nmsgid "a"\nmsgstr ""\n' + '"{"\n' * many,
        HEAD + 'msgctxt "roofs/5/1"\nmsgid "a"\nmsgstr "' + "**[" * many + '"\n',
        "#" * many * 40,
    ]
    return chance.choice(bombs).encode()


def make(chance: Random) -> Input:
    """A translator's file of one of the formats."""
    style = chance.choice(FORMATS)
    data = sent("invented", style, chance.choice(["nl", "fr"])).data
    parts = _messages if style == "po" else _parts
    ways = [parts] * 6 + [mutated, _lines, _bomb]
    return Input({PLACE: chance.choice(ways)(chance, data)})


def judge(root: Path) -> Verdict:
    """It is refused at a place and has changed nothing, or comes in and leaves a report that is right."""
    before = files_in(root)
    try:
        received = import_file(root, None, root / PLACE)
    except ReportError as problem:
        if files_in(root) != before:
            return Verdict(Outcome.LEFT_OVER, "refused, and files have changed")
        if fault := misplaced(root, problem.diagnostics) or _without_cure(problem):
            return Verdict(Outcome.MISPLACED, fault)
        return Verdict(Outcome.REFUSED, str(problem))
    after = files_in(root)
    changed = {name for name in {*before, *after} if before.get(name) != after.get(name)}
    if changed - {str(path.relative_to(root / "content")) for path in received.files}:
        return Verdict(Outcome.LEFT_OVER, f"changed: {changed}")
    errors = [one for one in check(root, YEAR, content=True) if one.severity is Severity.ERROR]
    if wrong := [one for one in errors if not one.code.startswith(("parity-", "term-", "translation-", "language"))]:
        return Verdict(Outcome.SILENT, f"after the import: {wrong[0]}")
    return Verdict(Outcome.RIGHT, f"{len(received.arrival.changes)} changes")


def _without_cure(problem: ReportError) -> str:
    """What is said without what to do about it."""
    return next((f"no cure: {one}" for one in problem.diagnostics if not one.hint and not one.related), "")


FUZZER = Fuzzer("deliveries", make, judge)
