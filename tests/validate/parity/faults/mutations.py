"""Mutations: what makes readings of one language faulty, one fault at a time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from itertools import combinations
from typing import TypeAlias

from tests.validate.parity.faults import words

#: One text in all languages.
Readings: TypeAlias = Mapping[str, str]
#: Makes the faulty readings of one language.
Mutate: TypeAlias = Callable[[Readings, str], Iterator[str]]

_NUMBER = re.compile(r"(?<![\w.,-])\d+(?:[.,\u00a0\u202f ]\d{3})*(?:[.,]\d+)?(?![\w-])")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Þ0-9«“])")
_NAME = re.compile(r"(?<![\w’'-])[A-ZÀ-Þ][\wà-ÿ-]{3,}")
_AND = {"nl": "en|of", "fr": "et|ou", "en": "and|or", "de": "und|oder|sowie"}
_BOTH = re.compile(
    r"(?:tussen|zowel|entre|between|both|zwischen|sowohl|ni|noch|vingt|trente|quarante|cinquante)\b.{0,40}$",
    re.IGNORECASE,
)
_DENIALS = {
    "nl": ((r"\b(?:niet|nooit)\b ", ""), (r"\bgeen\b", "een"), (r"\bzonder\b", "met"), (r"\bnoch\b", "en")),
    "fr": (
        (r"\b(?:ne |n’)(?P<kept>[\w’]+(?: [\w’]+)?) (?:pas|jamais|plus|rien)\b(?: de\b)?", r"\g<kept>"),
        (r"\b[Aa]ucune?\b", "un"), (r"\bsans\b", "avec"), (r"\bNi la (?P<one>[\w]+) ni la", r"La \g<one> et la"),
    ),
    "en": (
        (r"\bnot ", ""), (r"\bnever\b", "always"), (r"\bno (?!later|more|fewer|less)", "a "),
        (r"\bwithout\b", "with"), (r"\bneither\b", "both"),
    ),
    "de": (
        (r"\bnicht ", ""), (r"\bnie(?:mals)?\b", "immer"), (r"\b[Kk]ein(?=e?[nrsm]?\b)", "ein"),
        (r"\bohne\b", "mit"), (r"\b[Ww]eder\b", "sowohl"),
    ),
}  # fmt: skip
_DENIED = {
    "nl": (
        r"\b(?:is|zijn|werd|werden|wordt|worden|heeft|hebben|kan|mag|moet)\b(?! (?:niet|geen|nooit))",
        r"\g<0> niet",
    ),
    "fr": (r"(?<![’'])\b(?P<verb>est|sont|a|ont|peut|doit|sera)\b(?! pas)", r"n’\g<verb> pas"),
    "en": (r"\b(?:is|are|was|were|has|have|will|may|can|must)\b(?! (?:not|no|never))", r"\g<0> not"),
    "de": (r"\b(?:ist|sind|wurde|wurden|wird|werden|hat|haben|kann|darf|bleibt)\b(?! nicht)", r"\g<0> nicht"),
}


@cache
def exchanges(table: str, language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """What may stand for what in a language, as patterns and replacements, by the name of a table of words."""
    found: list[tuple[str, str]] = []
    for line in getattr(words, table)[language].split(";"):
        if "~" in line:
            row = [one.strip() for one in line.split("~")]
            found += zip(row, [*row[1:], row[0]], strict=True)
        elif "<>" in line:
            one, other = (side.strip() for side in line.split("<>"))
            found += [(one, other), (other, one)]
        elif ">" in line:
            one, _, other = line.partition(">")
            found.append((one.strip(), other.strip()))
    return tuple([(_whole(one), other) for one, other in found])


def _whole(word: str) -> re.Pattern[str]:
    """A word by itself, its first letter large or small."""
    first = f"[{word[0].lower()}{word[0].upper()}]" if word[0].isalpha() and len(word) > 3 else re.escape(word[0])
    before = r"(?<![\w’'-])" if word[0].isalnum() else ""
    after = r"(?![\w-])" if word[-1].isalnum() else ""
    return re.compile(before + first + re.escape(word[1:]) + after)


def put(text: str, start: int, end: int, other: str) -> str:
    """A text with something else in one place, its capital and its spaces as they have to be."""
    if text[start : start + 1].isupper() and text[start:end] != text[start:end].upper():
        other = other[:1].upper() + other[1:]
    return re.sub(r" {2,}", " ", text[:start] + other + text[end:]).replace(" ,", ",").replace(" .", ".").strip()


def replaced(table: str, readings: Readings, language: str) -> Iterator[str]:
    """A word in the place of another one, by a table."""
    text = readings[language]
    for pattern, other in exchanges(table, language):
        yield from (put(text, *match.span(), other) for match in pattern.finditer(text))


def matched(pattern: str, make: Callable[[re.Match[str]], str], readings: Readings, language: str) -> Iterator[str]:
    """Something else for each match of a pattern."""
    text = readings[language]
    for match in re.finditer(pattern, text):
        yield put(text, *match.span(), make(match))


def swapped(find: Callable[[str, str], list[re.Match[str]]], readings: Readings, language: str) -> Iterator[str]:
    """Two that have changed places."""
    text = readings[language]
    for one, other in combinations(find(text, language), 2):
        if one[0].lower() != other[0].lower():
            yield text[: one.start()] + other[0] + text[one.end() : other.start()] + one[0] + text[other.end() :]


def numerals(text: str, _language: str) -> list[re.Match[str]]:
    """Numbers in figures that are no years."""
    return [match for match in _NUMBER.finditer(text) if not re.fullmatch(r"(?:1[6-9]|20)\d\d", match[0])]


def number_words(text: str, language: str) -> list[re.Match[str]]:
    """Numbers in words."""
    found = [match for pattern, _ in exchanges("NUMBERS", language) for match in pattern.finditer(text)]
    return sorted(found, key=lambda match: match.start())


def names(readings: Readings, language: str) -> list[re.Match[str]]:
    """Words with a capital from no sentence; where every noun has one, those that the other readings have, too."""
    text, others = readings[language], " ".join(text for other, text in readings.items() if other != language)
    inner = [match for match in _NAME.finditer(text) if not re.search(r"(?:^|[.!?:] )[«“(]?$", text[: match.start()])]
    return [match for match in inner if language != "de" or match[0] in others]


def misspelt(readings: Readings, language: str) -> Iterator[str]:
    """A name with two letters exchanged, and with another one."""
    for match in names(readings, language):
        middle, word, text = len(match[0]) // 2, match[0], readings[language]
        if word[middle] != word[middle - 1] and "-" not in word[middle - 1 : middle + 1]:
            yield put(text, *match.span(), word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :])
        yield put(text, *match.span(), word[:middle] + ("o" if word[middle] != "o" else "a") + word[middle + 1 :])


def renamed(other: str, readings: Readings, language: str) -> Iterator[str]:
    """Another name for a name, or nothing."""
    yield from (put(readings[language], *match.span(), other) for match in names(readings, language))


def names_swapped(readings: Readings, language: str) -> Iterator[str]:
    """Two names that have changed places."""
    yield from swapped(lambda *_: names(readings, language), readings, language)


def tenfold(readings: Readings, language: str) -> Iterator[str]:
    """A number ten times as large."""
    alone = r"(?<![\d.,:\u202f\u00a0-])(?<!\d )\d{1,3}(?![\w.,:\u202f\u00a0-])(?! \d)"
    yield from matched(alone, lambda match: match[0] + "0", readings, language)


def denied(readings: Readings, language: str) -> Iterator[str]:
    """A denial taken away."""
    for pattern, other in _DENIALS[language]:
        yield from matched(pattern, partial(re.Match.expand, template=other), readings, language)


def denying(readings: Readings, language: str) -> Iterator[str]:
    """A denial that is none in the other reading."""
    pattern, other = _DENIED[language]
    yield from matched(pattern, partial(re.Match.expand, template=other), readings, language)


def and_or(readings: Readings, language: str) -> Iterator[str]:
    """One for all, and all for one."""
    text = readings[language]
    for pattern, other in exchanges("AND_OR", language):
        for match in pattern.finditer(text):
            around = text[match.end() : match.end() + 5], text[match.start() - 4 : match.start()]
            if not _BOTH.search(text[: match.start()]) and not any(re.search(r"\d|met|incl", one) for one in around):
                yield put(text, *match.span(), other)


def items(readings: Readings, language: str) -> Iterator[str]:
    """An item between commas that is missing."""
    one, more, last = r", [^\d\W][^,.;:()]{1,40}?", r", [^\d\W][^,.;:]{1,40}", f" (?:{_AND[language]}) "
    between = rf"(?<=[^\d,]){one}(?={more}{last}|{last})"
    yield from matched(between, lambda _: "", readings, language)


def last_item(readings: Readings, language: str) -> Iterator[str]:
    """The last item of an enumeration that is missing."""
    text = readings[language]
    for match in re.finditer(rf"(, [\w’ -]{{2,40}}) (?:{_AND[language]}) [\w’-]+(?: [\w’-]+)?(?=[.,;]|$)", text):
        yield put(text, *match.span(), match[1])


def last_part(readings: Readings, language: str) -> Iterator[str]:
    """The end of the text behind its last comma or semicolon, and the last third of its words, that are missing."""
    text = readings[language]
    cut = max(text.rfind(", "), text.rfind("; "))
    if cut > len(text) / 3 and len(text) - cut > 15:
        yield text[:cut] + "."
    all_words = text.split()
    if len(all_words) > 8:
        yield " ".join(all_words[: -(len(all_words) // 3)]).rstrip(",;:") + "."


def brackets(readings: Readings, language: str) -> Iterator[str]:
    """What stands in brackets that is missing."""
    yield from matched(r" ?\([^()]+\)", lambda _: "", readings, language)


def clauses(readings: Readings, language: str) -> Iterator[str]:
    """A part of a sentence between two commas, or before the first one, that is missing."""
    yield from matched(r"(?<=[^\d]), [^,;.()]{15,}(?=, )", lambda _: "", readings, language)
    text = readings[language]
    first = text.find(", ")
    if 15 <= first < len(text) / 2 and not text[first - 1].isdigit() and not re.search(r"[.;]", text[:first]):
        yield text[first + 2 :][:1].upper() + text[first + 3 :]


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return _SENTENCE_END.split(text)


def sentence_dropped(readings: Readings, language: str) -> Iterator[str]:
    """A sentence that is missing."""
    parts = sentences(readings[language])
    if len(parts) > 1:
        yield from (" ".join(parts[:at] + parts[at + 1 :]) for at in range(len(parts)))


def sentence_doubled(readings: Readings, language: str) -> Iterator[str]:
    """A sentence twice."""
    parts = sentences(readings[language])
    if parts[-1].endswith("."):
        yield from (" ".join([*parts[: at + 1], *parts[at:]]) for at in range(len(parts)))


def foreign_sentence(readings: Readings, language: str) -> Iterator[str]:
    """A sentence of another language: in the place of the text, at its end."""
    for other, text in readings.items():
        if other != language and len(text.split()) > 4:
            yield readings[language] + " " + sentences(text)[0]
            yield text


def exchanged_label(readings: Readings, language: str) -> Iterator[str]:
    """A label in another language."""
    for other, text in readings.items():
        if other != language and len(readings[language].split()) <= 5 and text != readings[language]:
            yield text
