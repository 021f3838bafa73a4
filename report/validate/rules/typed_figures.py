"""Rule about figures and dates in texts that are typed once: each language has its own signs, which slots write."""

from __future__ import annotations

import re
from collections.abc import Iterator

from report.diagnostics.errors import Diagnostic, warning
from report.languages import LANGUAGES
from report.messages import Message, either, say
from report.model.units import is_shared
from report.validate.content import Content
from report.validate.rules.typed_once import own_words
from report.validate.scopes import of_each_file
from report.values.calendar import days_of
from report.values.currency import currency_of
from report.values.decimal import slot_of, write_one
from report.values.numerals import Numeral, numerals

_DATE = re.compile(r"(?<![\w./-])(?:\d\d?(?P<sign>[/.-])\d\d?(?P=sign)\d{4}|\d{4}-\d\d?-\d\d?)(?![\w/-]|\.\d)")
_SPACE = " \u00a0\u202f"
#: Figures with signs or spaces between them, alone between blanks, brackets, dashes and signs of money.
_FIGURES = re.compile(
    rf"(?<![^\s(+–—~≈±<>≤≥«“‘€$£\"'])[-−]?\d[\d.,'’{_SPACE}]*\d(?=[\s)%‰€$£–—»”’\"'?!;]|[.,:](?:\s|\Z)|\Z)"
)
_MONEY_BEFORE = re.compile(rf"(?:[€$£]|\b[A-Z]{{3}})[{_SPACE}]?\Z")
_UNIT_BEHIND = re.compile(rf"[{_SPACE}]?(?:%|[€$£]|[A-Z]{{3}}\b|euros?\b)")
_TIME = re.compile(r"(?:[01]\d|2[0-4])\.[0-5]\d|\d\.(?:00|15|30|45)")
#: What is no quantity: a telephone number, the number of a law, of a chapter or of a company.
_NUMBERED = re.compile(
    rf"(?:\b(?:{'|'.join(one.notation.identifier for one in LANGUAGES.values())})|n?[°º]|§)[.:\s]*\Z", re.IGNORECASE
)


@of_each_file
def figures_are_written_by_each_language(content: Content) -> Iterator[Diagnostic]:
    """A figure with a separator, or a date in figures, that is typed once is printed alike in all languages."""
    if len(content.languages) < 2:
        return
    read = {text.mark for block in content.blocks for text in block.values_typed()}
    for text in content.texts:
        if not is_shared(text) or not text.markup or text.faulty or text.mark in read:
            continue
        language = content.languages[0]
        for node in own_words(text.inline[language]):
            for offset, typed, cure in (*_dates(node.text), *_figures(_DATE.sub(_blank, node.text))):
                if text.mark in content.told:
                    continue
                message = say("'{typed}' is typed once, and printed in the same way in every language", typed=typed)
                yield warning(content.at(text, language, node.typed_at(offset)), message, cure, "translation-missing")


def _blank(found: re.Match[str]) -> str:
    return "_" * len(found[0])


def _dates(text: str) -> Iterator[tuple[int, str, Message]]:
    for found in _DATE.finditer(text):
        slots = [f"{{date:{day}}}" for day in days_of(found[0])]
        if slots:
            yield found.start(), found[0], say("write {slot}", slot=either(slots))


def _figures(text: str) -> Iterator[tuple[int, str, Message]]:
    for found in _FIGURES.finditer(text):
        for piece in _pieces(found):
            start, end = piece.start() + found.start(), piece.end() + found.start()
            money, unit = _MONEY_BEFORE.search(text[:start]), _UNIT_BEHIND.match(text[end:])
            start = money.start() if money and currency_of(money[0].strip()) else start
            end += unit.end() if unit and (unit[0].strip() == "%" or currency_of(unit[0].strip())) else 0
            readings = numerals(text[start:end])
            if readings and _is_quantity(text[:start], piece[0], readings[0]):
                yield start, text[start:end], write_one(readings, slot_of)


def _pieces(found: re.Match[str]) -> list[re.Match[str]]:
    """The numbers with a separator in a run of figures: the whole run, or those between its spaces."""
    whole = [one for one in [re.fullmatch(r".*[.,'’\s].*", found[0])] if one]
    if not whole or (found.string[: found.start()].endswith("+") and " " in found[0]) or re.match(r"0\d", found[0]):
        return []
    return whole if numerals(found[0]) else list(re.finditer(r"[^\s]*\d[.,]\d[^\s]*", found[0]))


def _is_quantity(before: str, typed: str, reading: Numeral) -> bool:
    """Whether a number is no time of the day, nor that of a version ("PDF 1.7"), of a law or of a telephone."""
    if reading.unit:
        return True
    if _NUMBERED.search(before) or _TIME.fullmatch(typed):
        return False
    is_version = re.fullmatch(r"\d+\.\d{1,2}", typed) and any(sign.isalpha() for sign in before)
    return not is_version
