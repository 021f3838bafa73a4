"""Micro-typography: what editors type plainly - spaces, straight quotes, hyphens - becomes what the language asks for.

`refined` is the whole of it. Only white space, quotes, apostrophes, dashes and dots change, and French ordinals get
their raised letters ("1er"). What is right already stays, so that refining twice changes nothing more. Nothing changes
in references and other solid runs, in addresses, or in phrases of a language that the program knows nothing of.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from typing import Any

from report.document import Run, Runs
from report.languages import Language, language_of
from report.microtypography import punctuation
from report.microtypography.bonds import Bonds
from report.microtypography.edits import EditRule, edited
from report.microtypography.quotes import quotation_marks


@dataclass(frozen=True, eq=False, slots=True)
class Rules:
    """The rules of a language.

    `candidate` finds nothing in texts that no rule can change; `raised` gives where the raised letters of ordinals are.
    """

    candidate: Callable[[str], Any]
    rules: tuple[EditRule, ...]
    raised: Callable[[str], Sequence[tuple[int, int]]] | None


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
        made = run if text == run.text else run._replace(text=text)
        return tuple(_parted(made, spans)) if spans else (made,)
    for lang in {run.lang: None for run in runs}:
        rules = rules_of(language if lang is None else lang)
        if rules is not None:
            runs = _refined_by(rules, runs, lang)
    return runs


def _is_closed(run: Run) -> bool:
    """Whether a run is to stay as it is, whatever the language."""
    return run.solid or run.note is not None or run.raised


@lru_cache(maxsize=8192)  # names, units and heads are printed many times
def _refined_whole(text: str, rules: Rules) -> tuple[str, Sequence[tuple[int, int]]]:
    """A text without markup, refined, and where its raised letters are."""
    (text,) = edited([text], [True], rules.rules)
    return text, rules.raised(text) if rules.raised else ()


def _refined_by(rules: Rules, runs: Runs, lang: str | None) -> Runs:
    """The runs, those of one language tag by the rules of that."""
    own = [run for run in runs if run.note is None]
    texts = [run.text for run in own]
    if not rules.candidate("".join(texts)):
        return runs
    refined_texts = iter(edited(texts, [run.lang == lang and not _is_closed(run) for run in own], rules.rules))
    made = []
    for run in runs:
        text = run.text if run.note is not None else next(refined_texts)
        if text or not run.text:
            made.append(run if text == run.text else run._replace(text=text))
    return _raised(tuple(made), rules, lang) if rules.raised else tuple(made)


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


@cache
def rules_of(tag: str) -> Rules | None:
    """The rules of a language ("nl", "en-GB"); None for one that the program knows nothing of."""
    language = language_of(tag)
    if language is None:
        return None
    signs = language.punctuation
    rules: list[EditRule] = [
        partial(quotation_marks, style=signs.quotes),
        punctuation.ellipses,
        partial(punctuation.ended_lists, pattern=punctuation.lists_pattern(signs.lists)),
        punctuation.kept_ellipses,
        punctuation.signs_of_numbers if signs.unit_space else punctuation.joined_signs,
        partial(punctuation.dashes, pages=punctuation.pages_pattern(signs.paged)),
        partial(punctuation.high_signs, spaces=signs.spaces) if signs.spaces else punctuation.no_space_before,
        Bonds(language),
    ]
    return Rules(_candidate(language), tuple(rules), signs.raised)


def _candidate(language: Language) -> Callable[[str], Any]:
    """What finds a place where a rule may change something: one of the signs, or a dot, dash or digit that matters.

    Most texts have no such place, and this is all that they cost. It begins with a set of signs, which is what the
    engine of regular expressions looks for quickest.
    """
    titles = {word[0] for word in language.bonded.titles if not word.endswith(".")}
    signs = "\"'´`‘“„:;!?…%‰€$£§°º№" + "".join([*language.punctuation.spaces, *sorted(titles)])
    return re.compile(
        rf"[{signs}IVX.0-9–—-](?:(?<=[{signs}])|(?<=\.)(?:(?=[. ])|(?<=al.))"
        r"|(?<=-)(?=[0-9-])|(?<=[-–—])(?=[ \u00a0]|\Z)"
        r"|(?<=[0-9])(?:(?= |[^\W\d])|(?<=[ \u00a0][0-9]))"
        rf"|(?<=[IVX])(?=[IVXLC]{{0,30}}(?:{language.speech.ordinal})?\b))"
    ).search
