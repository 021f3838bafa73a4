"""Number words: the numbers that are written in several words, or in one long word, and in no table."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from report.languages import LANGUAGES
from report.languages.language import NEVER
from report.markup.flat import Flat
from report.validate.parity.quantity_phrases import part, quantity
from report.validate.parity.units import UNITS, suffixes_of
from report.validate.parity.vocabulary import FactKind, FactPhrase, Vocabulary

_THOUSAND = 1000
_LONGEST = 100  # letters of a number in one word


class NumberWords:
    """Reads the long numbers of one language; `may_count` is a word that may be one, or one in digits."""

    def __init__(self, language: str) -> None:
        known = LANGUAGES[language]
        self._numbers = known.speech.numbers()
        self._and = known.notation.conjunction
        says = known.quantities
        self._joined = says.joined
        self._suffixes = sorted(suffixes_of(language).items(), key=lambda one: -len(one[0]))
        begin = [phrase for phrase, value in says.parts().items() if "/" in value and phrase.isalpha()]
        self._fractions = {phrase: part(value) for phrase, value in says.parts().items() if phrase in begin}
        begins = "|".join(sorted(begin, key=len, reverse=True)) if says.joined else NEVER
        self._begins = re.compile(rf"({begins})[^\W\d_]{{4,}}")
        self._stems = {unit: re.compile(rf"(?:{stem})[^\W\d_]{{4,}}") for unit, stem in says.stems.items()}
        parts = [*(says.joined or ()), *(suffix for suffix, _ in self._suffixes)]
        long = f"[^\\W\\d_]*(?:{'|'.join(map(re.escape, parts)) or NEVER})[^\\W\\d_]*"
        all_of_it = [long, self._begins.pattern, *(stem.pattern for stem in self._stems.values())]
        self._is_long = re.compile("|".join(all_of_it))
        self.may_count = re.compile(rf"\d.*|{self._is_long.pattern}")
        self._ordinal = re.compile(rf"s?(?:{says.ordinals})$")

    def long(self, word: str) -> FactPhrase | None:
        """What a word says that is made of several numbers, or of a number and a unit of time or some other word."""
        if len(word) > _LONGEST or not self._is_long.fullmatch(word):
            return None
        if begins := self._begins.fullmatch(word):  # "tweederdemeerderheid"
            return FactPhrase(*self._fractions[begins[1]], word, weak=True)
        for name, stem in self._stems.items():
            if stem.fullmatch(word):
                return FactPhrase(*quantity(Decimal(1), UNITS[name]), word, weak=True)
        for suffix, unit in self._suffixes:
            if word.endswith(suffix) and (number := self._number(word.removesuffix(suffix))):
                length = quantity(Decimal(number), unit)
                return FactPhrase(*length, word, weak=True, readings=((FactKind.NUMBER, number),))
        number = self._number(word) or self._number(self._ordinal.sub("", word))
        return FactPhrase(FactKind.NUMBER, number, word) if number else None

    def _number(self, word: str) -> int | None:
        """The number that one word says; None if it says none, or says zero."""
        if word in self._numbers:
            return self._numbers[word]
        for name, size in zip(reversed(self._joined or ()), (_THOUSAND, 100), strict=False):
            before, found, behind = word.partition(name)
            if found:
                behind = behind.removeprefix(self._and)
                many = self._number(before) if before else 1
                rest = self._number(behind) if behind else 0
                return None if many is None or rest is None or rest >= size else many * size + rest
        return None

    def composed(self, content: Flat, words: Vocabulary, after: int, value: Decimal) -> tuple[Decimal, int]:
        """A number with the number words behind it that belong to it, and the word after them.

        "deux mille" is followed by "trois cent": what comes is less than what has been said to the last zero, or is a
        scale of what is less than it. A scale that ends it ("zwei Millionen") is left to be read with what it counts.
        """
        before = None  # a last scale
        while after < len(content.words):
            first = after
            if content.before(first) not in (" ", "-"):
                break
            linked = content.words[first] == self._and and first + 1 < len(content.words)
            first += linked
            found = words.match(content, first) if content.words[first] in words.longest else None
            if found is None or found[0].kind is not FactKind.NUMBER or found[0].weak:
                break
            more = Decimal(str(found[0].value))
            if more >= _THOUSAND and value % more and not linked and _is_scale(more):
                before = (value, after) if value < more else None
                value += (value % more) * (more - 1)
            elif value >= 100 and 0 < more < min(_last_power(value), 100 if linked else value):
                value += more
                before = None
            else:
                break
            after = found[1]
        return before or (value, after)


def _is_scale(value: Decimal) -> bool:
    return value in (10**3, 10**6, 10**9, 10**12)


def _last_power(value: Decimal) -> int:
    """The power of ten of the last figure that is no zero: 100 of 1200."""
    digits = str(int(value)) if value == value.to_integral_value() else "1"
    return int("1" + "0" * (len(digits) - len(digits.rstrip("0"))))


#: The reader of a language's long numbers.
number_words_of = cache(NumberWords)
