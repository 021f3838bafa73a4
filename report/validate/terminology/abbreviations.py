"""Abbreviations: those that readers know, those that no term explains, and whether a text writes them out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from report.diagnostics.errors import Mark
from report.languages.guessing import is_ordinary
from report.messages import Message, say
from report.source.node import Map, Seq, Str
from report.validate.terminology.lexicon import is_abbreviation
from report.validate.terminology.passages import Passage

_ROMAN = re.compile(r"[IVX]+")
#: From so many words in capitals in a row on, they are there for their looks.
_SHOUTING = 3
#: What stands right before a part of a name of a file or of an address.
_JOINTS = frozenset("._/@:#")


def known_abbreviations(
    top: Map | None, languages: Collection[str]
) -> tuple[dict[str, frozenset[str]], list[tuple[Mark, Message]]]:
    """What readers need nobody to write out, per language, as `known` in terms.yaml lists it, and what is wrong there.

    `top` is what stands in terms.yaml.
    """
    if top is None or "known" not in top:
        return {}, []
    typed = top["known"]
    if not isinstance(typed, Map):
        return {}, [(top.keys_at["known"], say("expected a list of abbreviations per language"))]
    known: dict[str, frozenset[str]] = {}
    faults: list[tuple[Mark, Message]] = []
    for language, listed in typed.items():
        if language not in languages:
            faults.append((typed.keys_at[language], say("unknown language '{language}'", language=language)))
        elif not isinstance(listed, Seq):
            message = say("expected a list of abbreviations in '{language}'", language=language)
            faults.append((typed.keys_at[language], message))
        else:
            known[language] = frozenset(str(one) for one in listed if isinstance(one, Str))
            wrong = [one for one in listed if not isinstance(one, Str) or not one.strip()]
            faults += [(getattr(one, "mark", listed.mark), say("expected an abbreviation")) for one in wrong]
    return known, faults


def abbreviations(passage: Passage, taken: Collection[int]) -> Iterator[tuple[int, str]]:
    """The abbreviations in the words of a passage's own language, with the numbers of the words; not those `taken`."""
    for stretch in passage.stretches():
        if stretch.language != passage.language or stretch.is_reference:
            continue
        for index in range(stretch.first, stretch.after):
            written = passage.original(index)
            if (
                index not in taken
                and is_abbreviation(written)
                and not _ROMAN.fullmatch(written)
                and not _is_shouted(passage, index)
                and not _is_part(passage, index)
            ):
                yield index, written


def writes_out(flat: str, abbreviation: str) -> bool:
    """Whether a text has the words for an abbreviation beside it: "taxe sur la valeur ajoutée (TVA)"."""
    if abbreviation not in flat:
        return False
    initial = re.escape(abbreviation[0])
    before = rf"\b{initial}[\w'-]*(?:[ -][\w'-]+)+ \({abbreviation}\)"
    after = rf"\b{abbreviation} \((?:[\w'-]+[ -])*{initial}[\w'-]*[ -][\w'-]+"
    return re.search(f"{before}|{after}", flat, re.IGNORECASE) is not None


def _is_shouted(passage: Passage, index: int) -> bool:
    """Whether a word stands in capitals for its looks: among others, or because it is an ordinary word."""
    first, after = index, index + 1
    while first > 0 and passage.original(first - 1).isupper():
        first -= 1
    while after < len(passage.words) and passage.original(after).isupper():
        after += 1
    return after - first >= _SHOUTING or any(is_ordinary(word, passage.language) for word in passage.words[first:after])


def _is_part(passage: Passage, index: int) -> bool:
    """Whether a word is part of a reference, an address or the name of a file: PC-144, OHP_12, roof.PNG."""
    after = index + 1
    if passage.before(index)[-1:] in _JOINTS or passage.is_followed_by(index, "_"):
        return True
    return after < len(passage.words) and passage.before(after) == "-" and passage.words[after].isdecimal()
