"""Micro-typography: what editors type plainly - spaces, straight quotes, hyphens - becomes what the language asks for.

`refined` is the whole of it. Only white space, quotes, apostrophes, dashes and dots change, and French ordinals get
their raised letters ("1er"). What is right already stays, so that refining twice changes nothing more. Nothing changes
in references and other solid runs, in addresses, or in phrases of a language that the program knows nothing of.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from report.microtypography.addresses import address_spans
from report.microtypography.edits import edited
from report.microtypography.pieces import Pieces
from report.microtypography.rules import Rules, rules_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from report.document import Run, Runs
    from report.microtypography.edits import Edit, EditRule

__all__ = ["refined", "refined_text"]


def refined(runs: Runs, language: str) -> Runs:
    """The runs by the rules of `language` ("nl", "fr"); a phrase in another language by the rules of that one.

    Rules see the whole text: in "**sterk** ;" and "«[due diligence]{lang=en}»" they do not notice the markup, nor the
    marks of notes, which are no part of the text.
    """
    if len(runs) == 1:
        run = runs[0]
        rules = rules_of(language if run.lang is None else run.lang)
        if rules is None or not rules.candidate(run.text) or _is_closed(run):
            return runs
        text, spans = _refined_whole(run.text, rules)
        made = run if text is run.text else run._replace(text=text)
        return tuple(_parted(made, spans)) if spans else (made,)
    for lang in {run.lang: None for run in runs}:
        rules = rules_of(language if lang is None else lang)
        if rules is not None:
            runs = _refined_by(rules, runs, lang)
    return runs


def refined_text(text: str, language: str) -> str:
    """Words without markup by the rules of a language; they have no raised letters."""
    rules = rules_of(language)
    return _refined_whole(text, rules)[0] if rules and rules.candidate(text) else text


def _is_closed(run: Run) -> bool:
    """Whether a run is to stay as it is, whatever the language."""
    return run.solid or run.note is not None or run.raised


@lru_cache(maxsize=8192)  # names, units and heads are printed many times
def _refined_whole(text: str, rules: Rules) -> tuple[str, Sequence[tuple[int, int]]]:
    """A text without markup, refined, and where its raised letters are."""
    if address_spans(text):
        pieces = Pieces([text], [True])
        pieces.refine(rules.rules)
        text = pieces.texts()[0]
    else:
        for rule in rules.rules:
            edits = rule(text)
            if edits:
                text = edited(text, edits)
    return text, rules.raised(text) if rules.raised else ()


def _refined_by(rules: Rules, runs: Runs, lang: str | None) -> Runs:
    """The runs, those of one language tag by the rules of that."""
    whole = "".join([run.text for run in runs if run.note is None])
    if not rules.candidate(whole):
        return runs
    for number, rule in enumerate(rules.rules):
        edits = rule(whole)
        if edits:
            runs = _refined_apart(edits, rules.rules[number + 1 :], runs, lang)
            break
    return _raised(runs, rules, lang) if rules.raised else runs


def _refined_apart(edits: Sequence[Edit], rules: Sequence[EditRule], runs: Runs, lang: str | None) -> Runs:
    """The runs with edits and then further rules carried out in those that are open."""
    own = [run for run in runs if run.note is None]
    pieces = Pieces([run.text for run in own], [run.lang == lang and not _is_closed(run) for run in own])
    pieces.refine(rules, edits)
    texts = iter(pieces.texts())
    made = []
    for run in runs:
        text = run.text if run.note is not None else next(texts)
        if text or not run.text:
            made.append(run if text == run.text else run._replace(text=text))
    return tuple(made)


def _raised(runs: Runs, rules: Rules, lang: str | None) -> Runs:
    """The runs, with the raised letters of those in one language as runs of their own."""
    whole = "".join([run.text for run in runs if run.note is None])
    spans = rules.raised(whole) if rules.raised else ()
    if not spans:
        return runs
    made: list[Run] = []
    offset = 0
    for run in runs:
        if run.note is not None:
            made.append(run)
            continue
        end = offset + len(run.text)
        free = run.lang == lang and not _is_closed(run)
        made += _parted(run, [(a - offset, b - offset) for a, b in spans if free and offset <= a and b <= end])
        offset = end
    return tuple(made)


def _parted(run: Run, spans: Sequence[tuple[int, int]]) -> list[Run]:
    """A run, with what is in spans raised."""
    made: list[Run] = []
    at = 0
    for start, end in spans:
        if start > at:
            made.append(run._replace(text=run.text[at:start]))
        made.append(run._replace(text=run.text[start:end], raised=True))
        at = end
    if not spans:
        return [run]
    return [*made, run._replace(text=run.text[at:])] if at < len(run.text) else made
