"""Quantities: a number with all that says how much it is - scale, percent sign, currency, unit - read as one value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache

from report.languages import LANGUAGES
from report.languages.language import NEVER
from report.validate.parity.quantity_phrases import in_percent, length_of_time, quantity
from report.validate.parity.units import UNITS, MeasuringUnit, suffixes_of, units_of
from report.validate.parity.vocabulary import Fact, FactKey, FactKind

_PREFIX = re.compile(r"(US\$|€|\$|£|EUR|USD|GBP|CHF|BEF) ?$")
_SYMBOLS = {"€": "EUR", "$": "USD", "US$": "USD", "£": "GBP"}
#: What may be a name of a unit: up to four words behind a number.
_WORD = r"(?:°[CF]?|[^\W\d_](?:[^\W\d_]|['-](?=[^\W\d_]))*[23²³]?)"
_WORDS = re.compile(rf"{_WORD}(?: {_WORD}){{0,3}}")
#: One adjective between a number and its unit; shorter words may be prepositions: "deux par an".
_BETWEEN = re.compile(r"[^\W\d_A-Z]{6,} ([^\W\d_]+)")
_HALF = Decimal("0.5")
_THOUSAND = 1000
_TEMPERATURE = "temperature-celsius"
_NO_CENTS = re.compile(r"[,.][-–—](?!\w)")  # "12.500,- euro"
#: Behind a single letter.
_JOINED = re.compile(r"([.'&/-])([^\W\d_]+)")
_PER = frozenset({"s", "u", "j"})
#: Behind a whole number: "16½".
_SIGNS = re.compile(r" ?([¼½¾])")
_VALUES = {"¼": Decimal("0.25"), "½": _HALF, "¾": Decimal("0.75")}


class Counting:
    """Reads what stands behind a number, in digits or words, in one language."""

    def __init__(self, language: str) -> None:
        known = LANGUAGES[language]
        speech, self._says, notation = known.speech, known.quantities, known.notation
        self._units, self._suffixes = units_of(language), suffixes_of(language)
        powers = dict(notation.scales) | dict(self._says.scales)
        self._scales = {word: 10**power for word, power in powers.items()} | dict(speech.scales)
        scales = "|".join(sorted(map(re.escape, self._scales), key=lambda word: -len(word)))
        self._scale = re.compile(rf"[ -]?(?P<scale>{scales})(?!\w)(?:\.(?= ?(?:[^\W\d]|[%€$£])))?", re.IGNORECASE)
        money = "|".join(sorted(self._says.money_scales, key=lambda word: -len(word)))
        self._money_scale = re.compile(rf" ?({money})\.?(?!\w)", re.IGNORECASE)
        self._money_scale_before_sign = re.compile(rf" ?({money})(?= ?(?:€|\$|£|EUR|USD)(?!\w))", re.IGNORECASE)
        self._ordinal = re.compile(_word(speech.ordinal), re.IGNORECASE)
        self._ordinal_words = re.compile(rf"(?:{self._says.ordinals})$", re.IGNORECASE)
        self._half = re.compile(_word(self._says.half), re.IGNORECASE)
        halves = "|".join(self._says.part_hints["1/2"].split("|"))
        self._halves = re.compile(rf"[ -](?:{halves})(?=[ -])", re.IGNORECASE)
        self._minus = re.compile(rf"\b(?:{self._says.minus}) $", re.IGNORECASE)
        self._cents = re.compile(rf" (?:{self._says.cents})(?!\w)", re.IGNORECASE)
        self._times = re.compile(rf"(?: ?[-–]? ?){_word(self._says.times)}", re.IGNORECASE)
        self._ends_in_times = re.compile(rf"\w\w(?:{self._says.times})$", re.IGNORECASE)
        self._yearly = re.compile(rf" (?:{self._says.yearly})(?!\w)", re.IGNORECASE)
        self._currencies = tuple(speech.currencies)
        currency = "|".join([f"(?P<{code}>{pattern})" for code, pattern in speech.currencies.items()])
        self._sign = re.compile(
            rf" ?(?:(?P<per_mille>‰|{_word(self._says.per_mille)})|(?P<points>{_word(self._says.points)})"
            rf"|(?P<per_cent>%|{_word(speech.percent)})|{_word(currency)})",
            re.IGNORECASE,
        )
        linking = [word + ("" if word.endswith("'") else " ") for word in notation.linking]
        article = "|".join(sorted(speech.ones))
        self._link = re.compile(rf"[ -]?(?:{'|'.join(linking) or NEVER})?", re.IGNORECASE)
        self._article = re.compile(rf" (?:{article})(?= )", re.IGNORECASE)
        self._one_and_half = re.compile(
            rf"\b(?P<one>{article}) [^\W\d_]+(?:[ -][^\W\d_]+)?{_word(self._says.half)}", re.IGNORECASE
        )
        self._per = re.compile(rf"(?: (?:{self._says.per}) |/)(?P<unit>[^\W\d_]+[23²³]?)(?P<more> [^\W\d_]+)?(?!\w)")
        groups = "|".join([f"(?P<m{factor}>{pattern})" for factor, pattern in self._says.multiples.items()])
        self._multiples = re.compile(rf"\b(?:{groups})(?!\w)", re.IGNORECASE)

    def counted(
        self, flat: str, value: Decimal, start: int, end: int, *, weak: bool = False, readings: Iterable[FactKey] = ()
    ) -> Fact:
        """A number with what follows it: an ordinal's ending, a half, millions, a percent sign, euros, a unit."""
        said = flat[start:end].lower()
        in_digits = flat[end - 1 : end].isdecimal()
        others = list(readings)
        if in_digits and _NO_CENTS.match(flat, end):
            end += 2
        ordinal = self._ordinal.match(flat, end) if in_digits else None
        if ordinal and ordinal[0] == "." and value >= _THOUSAND:  # "Ende 2023." is no place in a row
            ordinal = None
        end = ordinal.end() if ordinal else end
        if said in self._scales:  # "million et demi"
            value, end = self._and_half(flat, Decimal(1), end, int(value))
        else:
            value, end = self._and_half(flat, value, end)
        scaled = None if ordinal else self._scale.match(flat, end)
        scale = self._scales.get(scaled["scale"].lower(), 1) if scaled else self._scales.get(said, 1)
        if scaled:
            value, end = self._and_half(flat, value, scaled.end(), scale)
        before = _PREFIX.search(flat, max(0, start - 4), start)
        letters = self._money_scale if before else self._money_scale_before_sign
        if letter := letters.match(flat, end) if in_digits and not scaled else None:
            scale, end = 10 ** self._says.money_scales.get(letter[1].lower(), 0), letter.end()
            value *= scale
        if before:
            code = _SYMBOLS.get(before[1], before[1])
            return Fact(FactKind.AMOUNT, (value, code), before.start(), end, weak, scale=scale)
        if sign := self._sign.match(flat, end):
            return self._signed(sign, value, start, weak, scale, others)
        fact = Fact(FactKind.NUMBER, value, start, end, weak, scale=scale, readings=tuple(others))
        if not (ordinal or self.is_ordinal(said)):
            fact = self._with_unit(flat, value, fact, in_digits)
        if cents := self._cents.match(flat, end) if scale == 1 else None:
            amount = (FactKind.AMOUNT, (value / 100, "EUR"))
            return fact._replace(end=cents.end(), readings=(*fact.readings, amount))
        return self._with_times(flat, said, fact)

    def is_ordinal(self, said: str) -> bool:
        """Whether a number counts nothing, but says a place in a row, as other words do: "la récidive"."""
        return self._ordinal_words.search(said) is not None

    def _and_half(self, flat: str, value: Decimal, end: int, scale: int = 1) -> tuple[Decimal, int]:
        """A value with the half behind it, times a scale: "deux millions et demi"."""
        if value == value.to_integral_value():
            if half := self._half.match(flat, end):
                return (value + _HALF) * scale, half.end()
            if sign := _SIGNS.match(flat, end):
                return (value + _VALUES[sign[1]]) * scale, sign.end()
        return value * scale, end

    def _signed(
        self, sign: re.Match[str], value: Decimal, start: int, weak: bool, scale: int, readings: list[FactKey]
    ) -> Fact:
        end = sign.end()
        if sign["per_mille"]:
            return Fact(FactKind.PERCENT, value / 10, start, end, weak)
        if sign["points"]:
            return Fact(FactKind.POINTS, value, start, end, weak, readings=((FactKind.NUMBER, value),))
        if sign["per_cent"]:
            others = tuple([(FactKind.PERCENT, other) for kind, other in readings if kind is FactKind.NUMBER])
            return Fact(FactKind.PERCENT, value, start, end, weak, readings=others)
        code = next(code for code in self._currencies if sign[code])
        amounts = tuple([(FactKind.AMOUNT, (other, code)) for kind, other in readings if kind is FactKind.NUMBER])
        return Fact(FactKind.AMOUNT, (value, code), start, end, weak, scale=scale, readings=amounts)

    def unit_at(
        self, flat: str, end: int, in_digits: bool, *, is_whole: bool = True
    ) -> tuple[MeasuringUnit, int] | None:
        """The unit behind a number, and where what says it ends; a single letter is one behind digits only.

        A number that is no whole one counts nothing behind an adjective: "de helft dezelfde dag".
        """
        link = self._link.match(flat, end)
        first = link.end() if link else end
        words = _WORDS.match(flat, first)
        if words is None or flat[first - 1 : first].isalpha():
            return None
        after = words.end()
        while after > first:
            typed = flat[first:after]
            unit = self._units.read(typed) or self._suffix(typed, flat[end:first])
            single = len(typed) == 1 and typed.isalpha()
            if unit and not (single and not (in_digits and self._ends_letter(flat, after))):
                return unit, after
            after = max(flat.rfind(" ", first, after), flat.rfind("-", first, after))
        behind = _BETWEEN.match(words[0])  # "cinq premières années"
        unit = self._units.words.get(behind[1].lower()) if behind and is_whole else None
        return (unit, end) if unit and unit.is_time else None

    def _ends_letter(self, flat: str, end: int) -> bool:
        """Whether a single letter ends where it does: "m" in "5 m/s", and not in "3 m/v" or "5 p.m."."""
        behind = _JOINED.match(flat, end)
        return behind is None or (behind[1] == "/" and (behind[2] in _PER or self._units.read(behind[2]) is not None))

    def _suffix(self, typed: str, before: str) -> MeasuringUnit | None:
        """The unit of "30-jarig"."""
        return self._suffixes.get(typed.lower()) if before in ("", "-") else None

    def _with_unit(self, flat: str, value: Decimal, fact: Fact, in_digits: bool) -> Fact:
        """A number with its unit, and what it comes to in the smallest one; "trois heures et demie" has a half."""
        halves = self._halves.match(flat, fact.end)  # "290 halve dagen"
        is_whole = value == value.to_integral_value()
        found = self.unit_at(flat, halves.end() if halves else fact.end, in_digits, is_whole=is_whole)
        if found is None:
            return fact
        unit, end = found
        if unit.name == _TEMPERATURE and (minus := self._minus.search(flat, max(0, fact.start - 8), fact.start)):
            value, fact = -value, fact._replace(value=-value, start=minus.start())
        if halves:
            unit = UNITS.get(unit.name.replace("-", "-half-", 1), unit)
        total = value
        if half := self._half.match(flat, end) if is_whole else None:
            total, end = value + _HALF, half.end()
        others = [other for kind, other in fact.readings if kind is FactKind.NUMBER and isinstance(other, Decimal)]
        readings = [quantity(total, unit), *((FactKind.QUANTITY, (unit.name, one)) for one in (total, *others))]
        said = flat[fact.start : end].lower()
        if customary := self._says.customary.get(said):
            readings.append(length_of_time(customary))
        readings += [(kind, other) for kind, other in fact.readings if kind is not FactKind.NUMBER]
        return fact._replace(value=total, end=end, unit=unit.name, readings=tuple(readings))

    def _with_times(self, flat: str, said: str, fact: Fact) -> Fact:
        """A number that multiplies: "drie keer", "driemaal"; so many times a year are once in so many months."""
        value, end = fact.value, fact.end
        if not isinstance(value, Decimal) or value <= 0:
            return fact
        if times := self._times.match(flat, end):
            end = times.end()
        elif not (self._ends_in_times.search(said) or self._multiples.fullmatch(said)):
            return fact
        readings: tuple[FactKey, ...] = ((FactKind.MULTIPLE, value),)
        if self._yearly.match(flat, end):
            readings += (quantity(12 / value, UNITS["duration-month"]),)
        return fact._replace(readings=fact.readings + readings)

    def part(self, flat: str, fact: Fact) -> Fact:
        """A fraction, alone or of what follows: "een half miljoen", "een half jaar", "half a day"."""
        value = fact.value
        assert isinstance(value, Fraction)
        exact = Decimal(value.numerator) / Decimal(value.denominator)
        article = self._article.match(flat, fact.end) if exact == _HALF else None  # "half a million"
        for end in (fact.end, *([article.end()] if article else [])):
            whole = self.counted(flat, exact, fact.start, end)
            if whole.scale > 1 or whole.unit or whole.kind is not FactKind.NUMBER:
                return whole._replace(readings=whole.readings + fact.readings)
        bare = (FactKind.NUMBER, exact), (FactKind.POINTS, exact)  # "un demi-point"
        fact = fact._replace(readings=(*bare, *fact.readings))
        return fact._replace(readings=(*in_percent(value), *fact.readings))

    def lone(self, flat: str, fact: Fact) -> Fact:
        """A length of time without a number, with the half behind it: "un an et demi"."""
        half = self._half.match(flat, fact.end)
        if half is None or not isinstance(fact.value, tuple):
            return fact
        base, size = fact.value
        longer = (base, (size + size / 2).normalize())
        return fact._replace(value=longer, end=half.end(), weak=False, readings=())

    def one_and_half(self, flat: str) -> Iterator[Fact]:
        """A measure without a number, with the half behind it: "une tonne et demie"; lengths of time are `lone`."""
        for match in self._one_and_half.finditer(flat):
            fact = self.counted(flat, Decimal(1), match.start(), match.end("one"))
            if fact.unit and not UNITS[fact.unit].is_time and fact.value != 1:
                yield fact

    def multiples(self, flat: str) -> Iterator[Fact]:
        """The words that multiply: "verdubbeld", "triplé"; they may say something else."""
        for match in self._multiples.finditer(flat):
            factor = Decimal((match.lastgroup or "m1")[1:])
            readings = ((FactKind.NUMBER, factor),)
            yield Fact(FactKind.MULTIPLE, factor, match.start(), match.end(), weak=True, readings=readings)

    def rates(self, flat: str) -> Iterator[Fact]:
        """The units that something is counted by: "euro per MWh"; lengths of time are read as words."""
        for match in self._per.finditer(flat):
            unit = match["more"] and self._units.read(match["unit"] + match["more"])  # "le mètre cube"
            unit = unit or self._units.read(match["unit"])
            if unit and not unit.is_time and len(match["unit"]) > 1:
                kind, value = quantity(Decimal(1), unit)
                yield Fact(kind, value, match.start("unit"), match.end(), weak=True)


#: The reader of quantities in a language.
counting_of = cache(Counting)


def _word(pattern: str) -> str:
    """A pattern that ends a word."""
    return rf"(?:{pattern})(?!\w)"
