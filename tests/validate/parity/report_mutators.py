"""Mutators: every way in which a typed text may be wrong in one language, one small fault at a time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

Mutator = Callable[[str, str], Iterator[str]]


def words(listed: str) -> list[str]:
    """The words of a string."""
    return listed.split()


MONTHS = {
    "nl": words("januari februari maart april mei juni juli augustus september oktober november december"),
    "fr": words("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
}
COUNTRIES = {
    "nl": words(
        "België Denemarken Duitsland Finland Frankrijk Italië Nederland Noorwegen Oostenrijk Slovenië Spanje Zweden"
    ),
    "fr": words("Belgique Danemark Allemagne Finlande France Italie Pays-Bas Norvège Autriche Slovénie Espagne Suède"),
}
NUMBERS = {
    "nl": words("twee drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig"),
    "fr": words("deux trois quatre cinq six sept huit neuf dix onze douze vingt trente"),
}
NAMES = {
    "nl": words("Electronics Watch Europese Commissie Pact Gids FIDO ICT Belgisch Leefmilieu Staatsblad"),
    "fr": words("Electronics Watch Commission Pacte Guide IFDD TIC Régions Bruxelles Moniteur"),
}
PERCENT = {"nl": r"\s?%|\sprocent\b", "fr": r"\s?%|\spour cent\b"}
NEGATIONS = {
    "nl": r"\b(?:niet|nooit|niets|zonder)\b ?",
    "fr": r"\b(?:ne |n’)(?P<verb>[\w’]+(?: [\w’]+)?) (?:pas|jamais|rien)\b(?: de\b)?|\b(?:sans(?! doute)|non|ni)\b ?",
}
NO = {"nl": (r"\bgeen\b", "een"), "fr": (r"\b(?:aucune?)\b", "un")}
SLOT = re.compile(r"\{[^{}]*\}")
MARKUP = re.compile(r"\{[^{}]*\}|\]\([^)]*\)|\[[\^@][^\]]*\]")


class Kind(NamedTuple):
    """A kind of fault: its name in the table, and what makes it."""

    name: str
    mutate: Mutator


def outside(typed: str) -> list[tuple[int, int]]:
    """From where to where a typed text is words, and not a slot, an address or a mark."""
    bounds = [0, *(edge for match in MARKUP.finditer(typed) for edge in match.span()), len(typed)]
    return [(start, end) for start, end in zip(bounds[::2], bounds[1::2], strict=True) if start < end]


def in_words(typed: str, pattern: str) -> Iterator[re.Match[str]]:
    """The matches that lie in words."""
    compiled = re.compile(pattern)
    for start, end in outside(typed):
        yield from (match for match in compiled.finditer(typed) if start <= match.start() and match.end() <= end)


def swapped(typed: str, match: re.Match[str], other: str) -> str:
    """The text with something else in the place of a match, its capital kept."""
    if match[0][:1].isupper():
        other = other[:1].upper() + other[1:]
    return typed[: match.start()] + other + typed[match.end() :]


def digits(typed: str, _language: str) -> Iterator[str]:
    """One digit more or less, in words and in slots."""
    for match in re.finditer(r"\d", typed):
        yield swapped(typed, match, str((int(match[0]) + 1) % 10))


def dates(typed: str, language: str) -> Iterator[str]:
    """A day later: in slots, and before the name of a month."""
    for match in re.finditer(r"(?<=-)\d\d(?=[,|}/])", typed):
        yield swapped(typed, match, f"{int(match[0]) % 27 + 1:02}")
    for match in in_words(typed, rf"\b\d\d?(?=(?:er)?[\s\u00a0](?:{'|'.join(MONTHS[language])})\b)"):
        yield swapped(typed, match, str(int(match[0]) % 27 + 1))


def years(typed: str, _language: str) -> Iterator[str]:
    """The year before."""
    for match in in_words(typed, r"\b20\d\d\b"):
        yield swapped(typed, match, str(int(match[0]) - 1))


def months(typed: str, language: str) -> Iterator[str]:
    """The next month, typed; and in slots."""
    names = MONTHS[language]
    for match in in_words(typed, rf"\b(?:{'|'.join(names)})\b"):
        yield swapped(typed, match, names[(names.index(match[0].lower()) + 1) % 12])
    for match in re.finditer(r"(?<=\d{4}-)\d\d(?=[-|},])", typed):
        yield swapped(typed, match, f"{int(match[0]) % 12 + 1:02}")


def numbers(typed: str, language: str) -> Iterator[str]:
    """The next number, in words."""
    names = NUMBERS[language]
    for match in in_words(typed, rf"(?i:\b(?:{'|'.join(names)})\b)"):
        yield swapped(typed, match, names[(names.index(match[0].lower()) + 1) % len(names)])


def _names(typed: str) -> Iterator[re.Match[str]]:
    """Every word with a capital that no sentence has given it."""
    for match in in_words(typed, r"(?<![\w’])[\w&]*[A-ZÀ-Þ][\w&]*"):
        before = re.sub(r"(?:\[\^[^\]]*\]|[\s“«(\[\u00a0\u202f*])+$", "", typed[: match.start()])
        if len(match[0]) > 1 and (match[0][1:] != match[0][1:].lower() or (before and before[-1] not in ".!?:")):
            yield match


def misspelt(typed: str, _language: str) -> Iterator[str]:
    """A name with another letter inside."""
    for match in _names(typed):
        middle = match.start() + len(match[0]) // 2
        letter = typed[middle]
        other = "X" if letter.isupper() else "o" if letter != "o" else "a"
        yield typed[:middle] + (other if not letter.isdigit() else "0") + typed[middle + 1 :]


def renamed(typed: str, language: str) -> Iterator[str]:
    """Another name of the report in the place of a name."""
    names = NAMES[language]
    for match in _names(typed):
        yield swapped(typed, match, names[(names.index(match[0]) + 1) % len(names) if match[0] in names else 0])


def unnamed(typed: str, _language: str) -> Iterator[str]:
    """A name left out."""
    for match in _names(typed):
        yield swapped(typed, match, "")


def links(typed: str, _language: str) -> Iterator[str]:
    """A link to elsewhere; a link taken away."""
    for match in re.finditer(r"\[([^\]\[]*)\]\(([^)]*)\)", typed):
        yield typed[: match.start(2)] + "https://www.example.org/" + typed[match.end(2) :]
        yield typed[: match.start()] + match[1] + typed[match.end() :]


def slots(typed: str, _language: str) -> Iterator[str]:
    """A slot taken away; another value in it; another reckoning with it."""
    for match in SLOT.finditer(typed):
        if typed[match.start() - 1 : match.start()] == "]":
            continue
        yield typed[: match.start()] + typed[match.end() :]
        yield swapped(typed, match, "{int:77}")
        head, *filters = match[0][1:-1].split("|")
        for index, one in enumerate(filters):
            if one.startswith(("change", "difference", "digits", "abs")):
                yield swapped(typed, match, "{" + "|".join([head, *filters[:index], *filters[index + 1 :]]) + "}")


def notes(typed: str, _language: str) -> Iterator[str]:
    """A note mark taken away; another note."""
    for match in re.finditer(r"\[\^([^\]]*)\]", typed):
        yield typed[: match.start()] + typed[match.end() :]
        yield swapped(typed, match, f"[^other-{match[1]}]")


def countries(typed: str, language: str) -> Iterator[str]:
    """Another country, typed and in slots; one less in a list."""
    names = COUNTRIES[language]
    for match in in_words(typed, rf"\b(?:{'|'.join(names)})\b"):
        yield swapped(typed, match, names[(names.index(match[0]) + 1) % len(names)])
    for match in re.finditer(r"\{countr(?:y|ies):([A-Z,]+)", typed):
        for code in match[1].split(","):
            yield typed.replace(code, "PT")
            if "," in match[1]:
                yield typed.replace(f"{code},", "").replace(f",{code}", "")


def percents(typed: str, language: str) -> Iterator[str]:
    """A percent sign less."""
    for match in in_words(typed, PERCENT[language]):
        if not re.match(r" (?:en|et|tot|à) \d+\s%", typed[match.end() :]):  # "61 en 70 %" says the same
            yield swapped(typed, match, "")


def references(typed: str, _language: str) -> Iterator[str]:
    """A cross-reference less, or to elsewhere; another number of a document."""
    for match in re.finditer(r"\[@([^\]]*)\]", typed):
        yield typed[: match.start()] + typed[match.end() :]
        yield swapped(typed, match, f"[@other-{match[1]}]")
    for match in re.finditer(r"\[([^\]\[]*)\]\{ref\}", typed):
        yield typed[: match.start(1)] + "0" + typed[match.start(1) + 1 :]
        yield typed[: match.start()] + typed[match.end() :]


def sentences(typed: str, _language: str) -> Iterator[str]:
    """A sentence less."""
    ends = [match.end() for match in re.finditer(r"[.!?](?:\[\^[^\]]*\]|\*\*)*(?:[ \n]+(?=[A-ZÀ-Þ{“«])|$)", typed)]
    bounds = [0, *ends] if ends and ends[-1] == len(typed) else [0, *ends, len(typed)]
    if len(bounds) > 2:
        for start, end in pairwise(bounds):
            yield (typed[:start] + typed[end:]).strip()


def negations(typed: str, language: str) -> Iterator[str]:
    """A denial taken away."""
    for match in in_words(typed, rf"(?i:{NEGATIONS[language]})"):
        yield swapped(typed, match, match.groupdict().get("verb") or "")
    pattern, other = NO[language]
    for match in in_words(typed, rf"(?i:{pattern})"):
        yield swapped(typed, match, other)


def enumerations(typed: str, _language: str) -> Iterator[str]:
    """An item less among those between commas: "a, b en c"."""
    for match in in_words(typed, r"(?<=[^\d]), [\w-]+(?: [\w-]+)?(?=, | en | et )"):
        yield swapped(typed, match, "")


#: What is promised to be found.
KINDS = (
    Kind("digit", digits),
    Kind("date", dates),
    Kind("year", years),
    Kind("month", months),
    Kind("number word", numbers),
    Kind("name, another letter", misspelt),
    Kind("name, another name", renamed),
    Kind("country", countries),
    Kind("percent sign", percents),
    Kind("link", links),
    Kind("slot", slots),
    Kind("note mark", notes),
    Kind("reference", references),
    Kind("sentence left out", sentences),
)
#: What is told, and not promised.
TOLD = (
    Kind("denial left out", negations),
    Kind("name left out", unnamed),
    Kind("item between commas left out", enumerations),
)
