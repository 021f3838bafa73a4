"""Rule about numbers in words: each language has signs of its own for decimals and groups of digits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from report.diagnostics.errors import Diagnostic, warning
from report.languages import language_of, name_of
from report.locales import Data, data_of
from report.messages import Message, say
from report.validate.content import Content
from report.validate.rules.pasted import words_of
from report.validate.scopes import of_each_text
from report.values.decimal import slot_of, write_one
from report.values.numerals import Numeral

_GROUPS = {
    sign: re.compile(rf"(?<![\w.,/-])[1-9]\d{{0,2}}(?:[{sign}]\d{{3}}){{1,4}}(?:[{other}]\d{{1,9}})?(?![\w/-]|[.,]\w)")
    for sign, other in (".,", ",.")
}


@cache
def _counted(language: str, sign: str) -> re.Pattern[str]:
    """Numbers with one or two decimals behind a sign, before a percentage, a currency or a word such as "million"."""
    known = language_of(language)
    speech = known.speech if known else None
    own = [speech.percent, *speech.currencies.values(), *map(re.escape, speech.scales)] if speech else []
    words = "|".join(["%", "€", *own])
    return re.compile(rf"(?<![\w.,/-])\d{{1,15}}[{sign}]\d{{1,2}}(?=[ \u00a0\u202f]?(?:{words})(?!\w))")


@of_each_text
def numbers_are_of_their_language(content: Content) -> Iterator[Diagnostic]:
    """Nobody reads "10.50 euro" in Dutch or "12.500" in French as it was meant; a slot is right in every language."""
    for words in words_of(content):
        signs = data_of(words.language)
        if signs is None or words.is_foreign:
            continue
        for typed, hint, offset in _strange(words.node.text, words.language, signs):
            message = say(
                "'{typed}' is not how {language} writes numbers", typed=typed, language=name_of(words.language)
            )
            yield warning(words.at(content, offset), message, hint, "slot")


def _strange(text: str, language: str, signs: Data) -> Iterator[tuple[str, Message, int]]:
    """Numbers with signs of another language, what to write instead, and where they stand."""
    for sign in ".,":
        if sign != signs.decimal:
            for found in _counted(language, sign).finditer(text):
                yield found[0], _write([found[0].replace(",", ".")]), found.start()
        if sign != signs.group:
            for found in _GROUPS[sign].finditer(text):
                meant = [found[0].replace(sign, "").replace(",", ".")]
                if sign == signs.decimal and len(found[0]) <= len("123,456"):  # it may have three decimals
                    meant.append(found[0].replace(",", "."))
                yield found[0], _write(meant), found.start()


def _write(meant: Sequence[str]) -> Message:
    """What to write for a number that may mean these."""
    return write_one([Numeral(Decimal(one)) for one in meant], slot_of)
