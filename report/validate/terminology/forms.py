"""Forms: how terms are written, rightly or wrongly, as words that can be looked up in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from report.languages import LANGUAGES, language_of
from report.languages.guessing import is_surely
from report.markup.flat import plain
from report.validate.spelling import bare

if TYPE_CHECKING:
    from report.model.front import Term
    from report.model.text import Text

#: Small words that people change by ear; names are compared without them.
SMALL = frozenset().union(*(language.grammar.small_words for language in LANGUAGES.values()))
#: EU, GDPR; what holds figures is a formula or a reference: CO2, A4.
_ABBREVIATION = re.compile("[A-ZÀ-ÖØ-Þ]{2,6}")


class TermStatus(Enum):
    """What a form is in the language of a text."""

    OFFICIAL = "official"
    FORBIDDEN = "forbidden"
    FOREIGN = "foreign"


class Form(NamedTuple):
    """A way to write a term.

    `choices` are per word what may stand there in small letters; `separators` what stands between two words. `exact` is
    how the words must be typed where capitals count. `written` is the form as terms.yaml has it, `language` that of it.
    """

    term: Term
    sort: TermStatus
    language: str
    written: str
    choices: tuple[frozenset[str], ...]
    separators: tuple[str, ...]
    exact: tuple[str, ...]
    is_short: bool = False


class OfficialName(NamedTuple):
    """An official name to compare others with: its words without small ones and accents, and which have a capital."""

    form: Form
    bare: tuple[str, ...]
    capital: tuple[bool, ...]
    parts: frozenset[str]


def official(term: Term, language: str) -> Iterator[tuple[str, bool]]:
    """The right forms of a term in a language, and whether each is the short one."""
    yield from ((written, False) for written in _written(term.name, language))
    if term.short:
        yield from ((written, True) for written in _written(term.short, language))
    yield from ((written, False) for written in term.also.get(language, ()) if written.strip())


def official_forms(term: Term, language: str) -> Iterator[Form]:
    """The right forms; capitals count in them."""
    for written, is_short in official(term, language):
        form = _form(term, TermStatus.OFFICIAL, language, written, is_short=is_short, is_exact=True)
        if form:
            yield form


def forbidden_forms(term: Term, language: str) -> Iterator[Form]:
    """What must not be written; capitals count where they may be all that is wrong, and in abbreviations."""
    right = [(split(written), written) for written, _ in official(term, language)]
    for written in term.forbidden.get(language, ()):
        words = split(written)
        is_exact = (
            term.name.lacks(language)
            or is_abbreviation(written)
            or any([word.lower() for word in words] == [word.lower() for word in others] for others, _ in right)
        )
        known = language_of(language)
        plurals = known.grammar.plurals if known and not is_exact and written == written.lower() else ()
        form = _form(term, TermStatus.FORBIDDEN, language, written, is_exact=is_exact, plurals=plurals)
        if form:
            yield form


def foreign_forms(term: Term, language: str, here: str, shared: frozenset[tuple[str, ...]]) -> Iterator[Form]:
    """The right forms of another language, which are wrong `here`; not those `shared` by a term of this language."""
    own = {tuple(_singular(word.lower()) for word in split(written)) for written, _ in official(term, here)}
    for written, is_short in official(term, language):
        words = tuple(word.lower() for word in split(written))
        if words in shared or tuple(map(_singular, words)) in own or _is_ordinary(term, words, language, here):
            continue
        is_exact = is_abbreviation(written)
        form = _form(term, TermStatus.FOREIGN, language, written, is_short=is_short, is_exact=is_exact)
        if form:
            yield form


def _is_ordinary(term: Term, words: tuple[str, ...], language: str, here: str) -> bool:
    """Whether a working term is a word that the other language may have too: "label", "fiche"."""
    return term.kind == "term" and not term.short and len(words) == 1 and not is_surely(words[0], language, here)


def is_abbreviation(written: str) -> bool:
    """Whether a form is a single word in capitals."""
    return _ABBREVIATION.fullmatch(written) is not None


def names(forms: Iterable[Form]) -> Iterator[OfficialName]:
    """The official names of more than one word that have a capital: others cannot be told from ordinary words."""
    for form in forms:
        if form.is_short:
            continue
        telling = [word for word in form.exact if word.lower() not in SMALL and len(word) > 1]
        capital = tuple([word[0].isupper() for word in telling])
        if len(telling) > 1 and any(capital):
            words = tuple([bare(word) for word in telling])
            yield OfficialName(form, words, capital, frozenset(words))


@lru_cache(maxsize=4096)
def split(written: str) -> tuple[str, ...]:
    """The words of a form, with their capitals."""
    content = plain(written)
    return tuple([content.original(index) for index in range(len(content.words))])


def _written(text: Text, language: str) -> Iterator[str]:
    if not text.lacks(language):
        yield text.flat(language).flat


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and len(word) > 3 else word


def _form(
    term: Term,
    sort: TermStatus,
    language: str,
    written: str,
    *,
    is_short: bool = False,
    is_exact: bool = False,
    plurals: tuple[str, ...] = (),
) -> Form | None:
    """The form; None for one without any word."""
    content = plain(written)
    if not content.words:
        return None
    words = split(written)
    return Form(
        term,
        sort,
        language,
        written,
        tuple([frozenset([word, *_plurals(word, plurals)]) for word in content.words]),
        tuple([content.before(index) for index in range(1, len(words))]),
        words if is_exact else (),
        is_short,
    )


def _plurals(word: str, endings: tuple[str, ...]) -> Iterator[str]:
    """A word with other endings; small words have no plural."""
    if word in SMALL or len(word) < 3:
        return
    for ending in endings:
        yield word + ending
        if word.endswith(ending) and len(word) > len(ending) + 2:
            yield word[: -len(ending)]
