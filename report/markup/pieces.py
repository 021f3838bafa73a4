"""Pieces of markup while a text is read: the parts of a value slot, and words that follow each other as one piece."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby

from report.markup.tree import Inline, Offsets, TextNode

_KIND = re.compile(r"[a-z]+:")
_PART = re.compile(r"[^{|\s](?:[^|]*[^|\s])?")
_UNEVEN = re.compile(r"[ \t]{2}|\t")


@lru_cache(maxsize=4096)
def slot_parts(value: str) -> tuple[str, str, tuple[tuple[str, str], ...], Offsets] | None:
    """Kind, argument and filters of what stands between braces, and the spans of its parts; None when one is empty."""
    head, *rest = [part.strip() for part in value.split("|")]
    if not head or not all(rest):
        return None
    parts = tuple([match.span() for match in _PART.finditer("{" + value)])
    filters = tuple([(name, argument.strip()) for name, _, argument in (part.partition(" ") for part in rest)])
    kind = _KIND.match(head)
    if kind:
        return kind[0][:-1], head[kind.end() :].strip(), filters, parts
    return "data", head, filters, parts


def merged(pieces: list[Inline]) -> tuple[Inline, ...]:
    """Neighbouring words as one, runs of spaces as one space."""
    result: list[Inline] = []
    for is_words, run in groupby(pieces, key=lambda piece: isinstance(piece, TextNode)):
        alike = list(run)
        result += [_one([piece for piece in alike if isinstance(piece, TextNode)])] if is_words else alike
    return tuple(result)


def _one(words: list[TextNode]) -> TextNode:
    """Words that follow each other, as one piece."""
    text = "".join([piece.text for piece in words])
    if len(words) == 1 and not _UNEVEN.search(text):
        return words[0]
    typed = [first + i for piece in words for first in (piece.places[0][1],) for i in range(len(piece.text))]
    kept = [i for i, sign in enumerate(text) if not (i and sign in " \t" and text[i - 1] in " \t")]
    jumps = [n for n, i in enumerate(kept) if not n or typed[i] != typed[kept[n - 1]] + 1]
    clean = "".join([text[i] for i in kept]).replace("\t", " ")
    places = tuple([(n, typed[kept[n]]) for n in jumps])
    return TextNode(clean, start=words[0].start, end=words[-1].end, places=places)
