"""Comparison: what has changed between what two editions printed in one language - words, values, cells, pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Literal, NamedTuple, TypeAlias

from report.model.published import PrintedWords

CONTEXT = 4  # words shown on each side of what has changed
LONGEST = 30  # words shown of a text that is new or gone, or of a stretch that was written anew
LONG = 2_000  # words from which those that stand everywhere are not compared one by one, which would take minutes
ALIKE = 0.5  # share of the words of two texts from which one is taken for what became of the other
MOST = 10_000  # pairs of texts that are compared to find such; of more, those of the same id alone are

#: Words as an edition printed them, piece by piece, each with whether it has changed.
Reading: TypeAlias = tuple[tuple[str, bool], ...]

_TOKEN = re.compile(r"\[@[^\]]*\]|⟨[^⟩]*⟩|\s+|[^\s\[⟨]+|.")
_REFERENCE = re.compile(r"\[@(?P<id>\S+) (?P<words>[^\]]*)\]")


class EditionChange(NamedTuple):
    """One change: `name` is the id of a text, of a table, of a picture or "visits/2021-2022/sessions".

    `where` are the heads of the row and the column of a cell. What is new has no `old` reading, what is gone no `new`.
    One of "order" is a text that stands elsewhere among the others.
    """

    kind: Literal["text", "value", "cell", "picture", "order"]
    name: str
    old: Reading
    new: Reading
    where: tuple[str, str] = ("", "")


def changes_between(old: PrintedWords, new: PrintedWords) -> list[EditionChange]:
    """What has changed, kind by kind, in the order of the new edition; what is gone stands at the end of its kind."""
    return [
        *_texts(old.texts, new.texts),
        *_values(old.values, new.values),
        *[change for name in _both(old.tables, new.tables) for change in _cells(name, old.tables, new.tables)],
        *[
            EditionChange("picture", name, (), ())
            for name in _both(old.pictures, new.pictures)
            if old.pictures.get(name) != new.pictures.get(name) and name in old.pictures and name in new.pictures
        ],
    ]


def moves_between(old: PrintedWords, new: PrintedWords) -> list[EditionChange]:
    """The texts that stand elsewhere among the others, where nothing has changed."""
    before, after = ([tuple(_keys(_tokens(words))) for words in one.texts.values()] for one in (old, new))
    if before == after:
        return []
    stayed: set[int] = set()
    for block in SequenceMatcher(None, before, after).get_matching_blocks():
        stayed.update(range(block.b, block.b + block.size))
    return [EditionChange("order", name, (), ()) for at, name in enumerate(new.texts) if at not in stayed]


def figures_in(reading: Reading) -> list[str]:
    """The figures in what has changed of a reading."""
    return re.findall(r"\d+", " ".join([words for words, changed in reading if changed]))


def _both(old: Mapping[str, object], new: Mapping[str, object]) -> list[str]:
    return list(dict.fromkeys([*new, *old]))


# --- texts -------------------------------------------------------------------------------------------


def _texts(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[EditionChange]:
    """The changes of texts. One that stands elsewhere, or is called otherwise, has not changed by that."""
    before = {name: _tokens(words) for name, words in old.items()}
    after = {name: _tokens(words) for name, words in new.items()}
    for name in [name for name in after if _keys(after[name]) == _keys(before.get(name, ["", "no"]))]:
        del after[name], before[name]
    moved: dict[tuple[str, ...], list[str]] = {}
    for name, tokens in before.items():
        moved.setdefault(tuple(_keys(tokens)), []).append(name)
    for name in list(after):
        if found := moved.get(tuple(_keys(after[name]))):
            del before[found.pop(0)], after[name]
    pairs = _pairs(before, after)
    for name, tokens in after.items():
        if name in pairs:
            yield from _stretches(name, before[pairs[name]], tokens)
        else:
            yield EditionChange("text", name, (), _shown(tokens))
    gone = set(before).difference(pairs.values())
    yield from (EditionChange("text", name, _shown(tokens), ()) for name, tokens in before.items() if name in gone)


def _tokens(words: str) -> list[str]:
    return _TOKEN.findall(words.strip())


def _keys(tokens: Sequence[str]) -> list[str]:
    """What tokens are compared by: spaces are alike, and a reference is where it leads, whatever its number."""
    found = [" " if one.isspace() else _REFERENCE.sub(r"[@\g<id>]", one) for one in tokens]
    return [one.replace("\N{SOFT HYPHEN}", "") for one in found]


def _pairs(before: Mapping[str, Sequence[str]], after: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """What of the old texts each new one was, by their names: those of a section that are most alike, or of one id."""
    pairs: dict[str, str] = {}
    sections: dict[str, list[str]] = {}
    for name in before:
        sections.setdefault(_section(name), []).append(name)
    scores = []
    for name, tokens in after.items():
        others = sections.get(_section(name), [])
        if len(after) * len(others) > MOST:
            others = [name] if name in before else []
        scores += [(_likeness(name, tokens, other, before[other]), name, other) for other in others]
    left = set(before)
    for score, name, other in sorted(scores, key=lambda one: -one[0]):
        if score >= ALIKE and name not in pairs and other in left:
            pairs[name] = other
            left.remove(other)
    return pairs | {name: name for name in after if name in left and name not in pairs}


def _likeness(name: str, new: Sequence[str], other: str, old: Sequence[str]) -> float:
    """How much two texts have in common; texts with a name of their own are always the same one."""
    is_same = name == other
    if is_same and not any(part.isdigit() for part in name.split("/")):
        return 2.0
    words, others = [one for one in _keys(new) if one != " "], [one for one in _keys(old) if one != " "]
    found = SequenceMatcher(None, words, others, autojunk=len(others) > LONG)
    if not is_same and found.quick_ratio() < ALIKE:
        return 0.0
    return found.ratio() + (0.3 if is_same else 0.0)


def _section(name: str) -> str:
    return name.partition("/")[0]


def _stretches(name: str, old: Sequence[str], new: Sequence[str]) -> Iterator[EditionChange]:
    """A change for each stretch of a text that has changed, with some words around it."""
    codes = SequenceMatcher(None, _keys(old), _keys(new), autojunk=len(new) > LONG).get_opcodes()
    groups: list[list[tuple[str, int, int, int, int]]] = []
    for code in codes:
        if code[0] == "equal":
            continue
        last = groups[-1] if groups else []  # places count words and the spaces between them
        is_near = last and code[1] - last[-1][2] <= 4 * CONTEXT
        if is_near and max(code[2] - last[0][1], code[4] - last[0][3]) <= 2 * LONGEST - 4 * CONTEXT:
            last.append(code)
        else:
            groups.append([code])
    for group in groups:
        changed = [(code[1], code[2]) for code in group], [(code[3], code[4]) for code in group]
        yield EditionChange("text", name, _around(old, changed[0]), _around(new, changed[1]))


def _around(tokens: Sequence[str], changed: Sequence[tuple[int, int]]) -> Reading:
    """The tokens from the first change to the last with their context, or all where little is left."""
    first, last = max(0, changed[0][0] - 2 * CONTEXT), min(len(tokens), changed[-1][1] + 2 * CONTEXT)
    while first and not tokens[first - 1].isspace():
        first -= 1
    while last < len(tokens) and not tokens[last].isspace():
        last += 1
    pieces = [("… ", False)] if first else []
    last = min(last, first + 2 * LONGEST)
    for at in range(first, last):
        is_changed = any(start <= at < end for start, end in changed)
        pieces.append((_printed(tokens[at], is_changed), is_changed))
    pieces += [(" …", False)] if last < len(tokens) else []
    return _joined(pieces)


def _shown(tokens: Sequence[str]) -> Reading:
    """The first words of a text that is new, or gone."""
    most = 2 * LONGEST
    words = "".join([_printed(one, is_changed=False) for one in tokens[:most]])
    return ((words.rstrip() + " …" if len(tokens) > most else words, True),)


def _printed(token: str, is_changed: bool) -> str:
    """A token as readers see it; addresses of links only where they have changed."""
    if token.startswith("⟨"):
        return f" ({token[1:-1]})" if is_changed else ""
    return _REFERENCE.sub(r"\g<words>", token)


def _joined(pieces: Sequence[tuple[str, bool]]) -> Reading:
    """The pieces with neighbours that are alike as one."""
    found: list[tuple[str, bool]] = []
    for words, changed in pieces:
        if found and found[-1][1] == changed:
            found[-1] = found[-1][0] + words, changed
        elif words:
            found.append((words, changed))
    return tuple(found)


# --- values, cells -----------------------------------------------------------------------------------


def _values(old: Mapping[str, tuple[str, str]], new: Mapping[str, tuple[str, str]]) -> Iterator[EditionChange]:
    """The changes of values of data sets that both editions have, and of rows and columns that one of them has."""
    sets = {name.partition("/")[0] for name in old} & {name.partition("/")[0] for name in new}
    for name in _both(old, new):
        (raw, printed), (now, shown) = old.get(name, ("", "")), new.get(name, ("", ""))
        if raw != now and name.partition("/")[0] in sets:
            if printed == shown:
                printed, shown = raw, now
            yield EditionChange("value", name, _cell(printed), _cell(shown))


def _cell(words: str) -> Reading:
    return ((words, True),) if words else ()


def _cells(
    name: str, olds: Mapping[str, Sequence[Sequence[str]]], news: Mapping[str, Sequence[Sequence[str]]]
) -> Iterator[EditionChange]:
    """The changes of a table that was typed in place; rows and columns are known by their heads if there are others."""
    old, new = olds.get(name, ()), news.get(name, ())
    if not old or not new:
        return  # its caption is a text that is new, or gone
    if [len(row) for row in old] == [len(row) for row in new]:
        for row, (before, after) in enumerate(zip(old, new, strict=True)):
            for column, (was, now) in enumerate(zip(before, after, strict=True)):
                if was != now:
                    yield EditionChange("cell", name, _cell(was), _cell(now), (after[0] if row else "", new[0][column]))
        return
    cells, others = _by_heads(old), _by_heads(new)
    for where in dict.fromkeys([*others, *cells]):
        was, now = cells.get(where, ""), others.get(where, "")
        if was != now:
            yield EditionChange("cell", name, _cell(was), _cell(now), where)


def _by_heads(rows: Sequence[Sequence[str]]) -> dict[tuple[str, str], str]:
    """The cells by the heads of their rows and columns; heads that are alike are counted."""
    seen: dict[str, int] = {}
    found = {}
    for row in rows[1:]:
        head = row[0] if row else ""
        seen[head] = seen.get(head, 0) + 1
        label = f"{head} ({seen[head]})" if seen[head] > 1 else head
        for title, cell in zip_longest(rows[0], row, fillvalue=""):
            found[label, title] = cell
    return found
