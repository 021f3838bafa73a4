"""Imprint: what an edition says of itself - on its cover and its pages, in the title and in the name of its file."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from report.languages import language_of
from report.locales import Locale
from report.localise.file_names import slug
from report.model.front import Front
from report.selection import Target
from report.values.date import date_in_full

NAMED = 3  # sections of an excerpt that are named where there are more than one beyond them
LONGEST = 60  # signs that the ids of sections may take in the name of a file


class Imprint(NamedTuple):
    """What an edition is, if it is not simply the report.

    `stamp` is what every page says ("CONCEPT · INTERN"); `notices` are lines of the cover; `qualifiers` stand behind
    the title of the file, and `names` in that of the file itself.
    """

    stamp: str = ""
    notices: tuple[str, ...] = ()
    qualifiers: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


def imprint(
    front: Front,
    locale: Locale,
    target: Target,
    chapters: Mapping[str, str],
    draft: bool,
    *,
    is_for_press: bool = False,
) -> Imprint:
    """That of an edition; `chapters` are the titles of those of an excerpt, by their ids."""
    stamps = []
    if draft:
        # catalog: what stands on every page of an edition that is not finished, and in the name of its file.
        stamps.append(locale.pgettext("stamp", "DRAFT"))
    if target == "internal":
        # catalog: what stands on every page of an edition for the organisation itself, and in the name of its file.
        stamps.append(locale.pgettext("stamp", "INTERNAL"))
    notices, names, about = [], [], []
    if front.edition > 1 and front.corrected:
        ordinal = _ordinal(front.edition, locale)
        day = date_in_full(front.corrected, locale)
        # catalog: on the cover of a corrected edition; {edition} is such as "Second edition, corrected".
        notices.append(locale.gettext("{edition}, {date}").format(edition=ordinal, date=day))
        about.append(ordinal)
        # catalog: in the name of the file of a corrected edition.
        pattern = locale.gettext("edition {number}")
        names.append(slug(pattern.format(number=front.edition), locale.language))
    if chapters:
        # catalog: on the cover of an excerpt, and behind the title of its file; {sections} are titles of its sections.
        pattern = locale.gettext("Excerpt: {sections}")
        excerpt = pattern.format(sections=_enumerated(locale, list(chapters.values())))
        notices.append(excerpt)
        about.append(excerpt)
        # catalog: in the name of the file of an excerpt.
        word = locale.gettext("excerpt")
        names.append(f"{slug(word, locale.language)}-{_joined(list(chapters))}")
    names += [target] if target == "web" else []
    if is_for_press:
        # catalog: in the name of the file of an edition that is made for printers.
        names.append(slug(locale.gettext("print"), locale.language))
    names += [slug(one, locale.language) for one in stamps]
    qualifiers = [*[_small(one, locale) for one in about], *[_lowered(one, locale) for one in stamps]]
    return Imprint(" \N{MIDDLE DOT} ".join(stamps), tuple(notices), tuple(qualifiers), tuple(names))


def _ordinal(number: int, locale: Locale) -> str:
    """Which edition it is: "Tweede, verbeterde uitgave"."""
    if number == 2:
        return locale.gettext("Second edition, corrected")
    if number == 3:
        return locale.gettext("Third edition, corrected")
    # catalog: which edition it is, from the fourth one on.
    return locale.gettext("Edition {number}, corrected").format(number=number)


def _enumerated(locale: Locale, titles: Sequence[str]) -> str:
    """Titles in a sentence: all of them, or the first ones and how many there are beyond them."""
    rest = len(titles) - NAMED
    if rest > 1:
        # catalog: the end of a list of titles of sections, of which some are not named.
        others = locale.ngettext("{number} other section", "{number} other sections", rest).format(number=rest)
        titles = [*titles[:NAMED], others]
    return locale.names.enumerate(titles)


def _joined(sections: Sequence[str]) -> str:
    """The ids of sections as a part of a name; of many, the first and a fingerprint that no others have."""
    whole = "_".join(sections)
    if len(whole) <= LONGEST:
        return whole
    return f"{sections[0][: LONGEST // 2]}_{hashlib.sha256(whole.encode()).hexdigest()[:8]}"


def _lowered(stamp: str, locale: Locale) -> str:
    """A stamp as words of a sentence: "concept", "Entwurf"."""
    known = language_of(locale.language)
    return stamp.title() if known and known.grammar.nouns_are_capital else stamp.lower()


def _small(notice: str, locale: Locale) -> str:
    """A notice within a sentence, with a small letter at its start where its language wants one."""
    known = language_of(locale.language)
    return notice if known and known.grammar.nouns_are_capital else notice[:1].lower() + notice[1:]
