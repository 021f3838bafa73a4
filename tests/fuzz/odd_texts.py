"""Fuzzer of typing: texts of all kinds of characters, in every field; what is accepted is printed, letter by letter."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

from report.diagnostics.errors import Severity
from report.pipeline import check
from tests.fuzz.fuzzer import Fuzzer, Input, Outcome, Verdict
from tests.fuzz.judges import YEAR, judge_report, misplaced
from tests.fuzz.printed_text import lost
from tests.fuzz.sentences import LABELS, SENTENCES
from tests.fuzz.small_reports import Json, small_report, written

DUTCH = [dutch for dutch, _ in (*SENTENCES, *LABELS)]
SIGNS = [*"*\\{}[]()#|$~_", "**", r"\*", r"\[", "<b>", "&amp;", ": ", "- "]
SLOTS = ["{int:4392}", "{percent:66.5}", "{date:2030-10-11}", "{country:SI|of}", "{approx:80|noun}"]
PHRASES = ["[dak](https://example.be/x)", "[*roof* garden]{lang=en}", "[OHP_12]{ref}", "**vet**", "*schuin*", "***b***"]
BIDI = list("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
UNSEEN = list("\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\u180e\ue000\ufe0f\u2028\0\x1b")
JOINED = list("\ufb01\ufb00ĲŉǄ½²ª№…‰\u2126µ\u212aſßẞıİ")
SPACES = ["\u00a0", "\u202f", "\u2009", "\u3000", "\t", "  ", "\u2003", "\u205f"]
TYPO = [*"'\"`´«»“„‘’–—‑/", "''", "--", "---", "...", "10%", "1er", "m2", "5 kg"]
DECOMPOSED = ["café", "één", "coördinatie", "naïef", "Ångström", "ő", "q\u0308"]
MISREAD = ["café", "’s avonds", "één – twee", "100 €"]
FIELDS = 35  # texts of a report
ALT = {"nl": "Zes gele vlakken op een grijze grond."}
#: What is read aloud or kept with the file, and stands on no page.
UNPRINTED = {"alt", "subject"}


@cache
def _characters() -> dict[str, list[str]]:
    """All characters of the first planes, by their general category."""
    found: dict[str, list[str]] = {}
    for code in range(min(0x20000, sys.maxunicode)):
        found.setdefault(unicodedata.category(chr(code)), []).append(chr(code))
    return found


def _odd(chance: Random) -> str:
    """A few odd characters."""
    what = chance.randrange(10)
    if what == 0:
        return chance.choice(_characters()[chance.choice(sorted(_characters()))])
    if what == 1:
        return chr(chance.choice([chance.randrange(0x20, 0x250), chance.randrange(0x2000, 0x2200)]))
    if what == 2:
        return unicodedata.normalize("NFD", chance.choice(DECOMPOSED))
    if what == 3:
        return chance.choice(MISREAD).encode().decode(chance.choice(["cp1252", "latin-1"]), "replace")
    kinds: list[list[str]] = [SIGNS, SLOTS, PHRASES, JOINED, SPACES, TYPO, chance.choice([BIDI, UNSEEN])]
    return chance.choice(chance.choice(kinds))


def _text(chance: Random, odd: bool) -> str:
    """Some words, in most cases with something odd before, in or behind one of them."""
    words = chance.choice(DUTCH).rstrip(".").split(" ")[:8]
    if odd:
        at = chance.randrange(len(words))
        inside = chance.randrange(len(words[at]) + 1)
        separator = chance.choice(["", "", " "])
        words[at] = separator.join([words[at][:inside], _odd(chance), words[at][inside:]])
    return " ".join(words)


def make(chance: Random) -> Input:
    """A report with texts in every kind of field, one to three of which are odd."""
    texts = [_text(chance, False) for _ in range(FIELDS)]
    for at in chance.sample(range(FIELDS), chance.randint(1, 3)):
        texts[at] = _text(chance, True)
    left = iter(texts)

    def text() -> Json:
        return {"nl": next(left)}

    front = {name: text() for name in ("title", "subtitle", "organisation", "subject")}
    blocks: list[Json] = [
        {"paragraph": text()},
        {"lead": text()},
        {"list": {"style": "bullet", "items": [text(), {"text": text(), "items": [text()]}]}},
        {"quote": {"text": text(), "source": text()}},
        {"callout": {"title": text(), "text": text()}},
        {"section": {"id": "deeper", "title": text(), "blocks": [{"paragraph": text()}]}},
        {"key-figures": [{"value": "{int:7}", "label": text(), "note": text()}]},
        {"timeline": [{"date": "2030-03-01", "text": text()}]},
        _table(text),
        {"image": {"id": "p", "file": "roof.png", "caption": text(), "credit": text(), "alt": ALT}},
        {"table": {"id": "u", "caption": text(), "data": "d", "columns": ["name", "n"]}},
        {"chart": {"id": "c", "kind": "bar", "data": "d", "columns": ["n"], "caption": text()}},
    ]
    data = {
        "id": "d",
        "title": text(),
        "columns": [{"id": "name", "kind": "text", "label": text()}, {"id": "n", "kind": "integer", "label": text()}],
        "rows": [{"id": "a", "name": text(), "n": 3}, {"id": "b", "name": text(), "n": 5}],
    }
    files = small_report(blocks, ("nl",), **front)
    return Input({**files, "content/2030/data/d.yaml": written(data)})


def _table(text: Any) -> Json:
    columns = [{"label": text(), "kind": "text"}, {"label": text(), "kind": "text"}]
    rows = [[text(), text()], [text(), text()]]
    return {"table": {"id": "t", "caption": text(), "columns": columns, "rows": rows, "notes": [text()]}}


def judge(root: Path) -> Verdict:
    """What `check` minds in no way is printed as it was typed."""
    found = check(root, YEAR)
    if fault := misplaced(root, found):
        return Verdict(Outcome.MISPLACED, fault)
    if minded := [one for one in found if one.severity in (Severity.ERROR, Severity.WARNING)]:
        return Verdict(Outcome.REFUSED, str(minded[0]))
    return judge_report(root, lambda paths: lost(paths[0], _typed(root)))


def _typed(root: Path) -> list[str]:
    """The texts of a report that stand on its pages."""
    files = sorted((root / "content" / "2030").rglob("*.yaml"))
    found = [yaml.safe_load(path.read_text("utf-8")) for path in files]
    return [text for one in found for text in _texts({**one, "title": {}} if "rows" in one else one)]


def _texts(value: Json) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "nl":
                yield inner
            elif key not in UNPRINTED:
                yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


FUZZER = Fuzzer("typing", make, judge)
