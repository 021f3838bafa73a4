"""Pass 3: a report in one language - values written out, everything numbered, blocks lowered to elements."""

from __future__ import annotations

import dataclasses

from report.charts import CHARTS
from report.diagnostics.errors import Diagnostic
from report.document import Cover, CoverFigure, CoverPicture, Document, Element, Group, ItemList, Metadata, Words
from report.locales import Locale, locale_of
from report.localise.alt_text import alt_text
from report.localise.charts import DataChart
from report.localise.comparison import EditionChange, changes_between, moves_between
from report.localise.csv_files import attachments
from report.localise.edition import Edition
from report.localise.erratum import erratum, findings
from report.localise.file_names import file_stem
from report.localise.parts import NOTHING_KEPT, KeptParts, kept, written_parts
from report.localise.printed import printed_words
from report.localise.record import Late
from report.memo import FORGETFUL, Memo, same
from report.model.front import CoverPhoto, Logo
from report.model.published import PublishedEdition
from report.model.report import Report
from report.selection import WHOLE


def localise(report: Report, locale: Locale, edition: Edition | None = None, memo: Memo = FORGETFUL) -> Document:
    """The document that readers of `locale` get, written by `edition` where it is to be one of a certain kind.

    `memo` keeps the parts in which nothing has changed.
    Raises LocaleError for a word of the interface that has no translation, and ContentError for content that validation
    would have refused.
    """
    edition = edition or Edition(report, locale)
    report = edition.report
    metadata, cover = _metadata(edition), _cover(edition)
    known = kept(edition, memo)
    elements = _body(edition, known)
    if report.earlier and not edition.selection.sections:
        elements = (*erratum(edition, _changes(edition, elements)), *elements)
    return Document(
        language=locale.language,
        metadata=metadata,
        cover=cover,
        words=_words(locale),
        elements=elements,
        notes=edition.record().notes,
        attachments=known.memo.once("attachments", (known.around,), lambda _: attachments(edition)),
        hyphenation=_hyphenation(edition),
        stamp=edition.imprint.stamp,
        name=file_stem(report, locale, edition.imprint.names),
        queries=edition.queries,
    )


def corrections(report: Report, kind: type[Edition] = Edition) -> list[Diagnostic]:
    """What is wrong with a corrected edition, given all that has changed in its languages since the one before it."""
    found = []
    for language in report.languages if report.earlier else ():
        edition = kind(report, locale_of(language))
        found += _changes(edition, _written(edition))
    return list(findings(report, found)) if report.earlier else []


def _written(edition: Edition) -> tuple[Element, ...]:
    """The body of an edition that becomes no document: what stands around it is written too, and known as printed."""
    _metadata(edition), _cover(edition)
    return _body(edition)


def _body(edition: Edition, known: KeptParts = NOTHING_KEPT) -> tuple[Element, ...]:
    """The sections, and what an edition has to say behind them."""
    elements = tuple(written_parts(edition, known))
    edition.closing()
    late = edition.record().late
    return tuple([_settled(edition, element, late) for element in elements]) if late else elements


def _changes(edition: Edition, elements: tuple[Element, ...]) -> list[EditionChange]:
    """What has changed in its language since the edition before; `elements` are what the edition has become.

    Editions for others than the readers of the published ones are not compared with these, but those that are.
    """
    earlier = edition.whole.earlier
    if earlier is None or edition.language not in earlier.words:
        return []
    if edition.selection != WHOLE or edition.medium != "screen":
        edition = type(edition)(edition.whole, edition.locale)
        elements = _written(edition)
    before, now = earlier.words[edition.language], printed_words(edition, elements)
    return changes_between(before, now) or moves_between(before, now)


def published(report: Report) -> PublishedEdition:
    """What the edition of a report prints in all its languages, for the record."""
    words = {}
    for language in report.languages:
        edition = Edition(report, locale_of(language))
        words[language] = printed_words(edition, _written(edition))
    day = report.corrected or report.published
    return PublishedEdition(report.year, report.edition, day, words)


def _hyphenation(edition: Edition) -> dict[str, str]:
    """How words break that the language's patterns break otherwise: "aankoopgids" as "aan-koop-gids"."""
    spelt = [word for term in edition.report.terms.values() for word in term.hyphenate.get(edition.language, ())]
    return {word.replace("-", ""): word for word in spelt}


def _settled(edition: Edition, element: Element, late: Late) -> Element:
    """The element, or what can be made only now in its stead; blocks that ask for that stand alone or in groups."""
    if id(element) in late:
        return late[id(element)][1](edition)
    if isinstance(element, Group) and any(isinstance(inner, ItemList | Group) for inner in element.elements):
        elements = tuple([_settled(edition, inner, late) for inner in element.elements])
        return element if same(elements, element.elements) else dataclasses.replace(element, elements=elements)
    return element


# --- what stands around the text -------------------------------------------------------------------


def _metadata(edition: Edition) -> Metadata:
    report = edition.report
    selection = edition.selection
    whole = edition.whole_imprint() if selection.sections else None
    return Metadata(
        title=edition.title(),
        subject=edition.plain(report.subject),
        author=edition.plain(report.organisation),
        keywords=tuple(edition.plain(keyword) for keyword in report.keywords),
        published=report.published,
        corrected=report.corrected,
        version=str(report.edition) if report.edition > 1 else "",
        language_tag=edition.locale.tag,
        identifier=file_stem(report, edition.locale, edition.imprint.names),
        part_of=file_stem(report, edition.locale, whole.names) if whole else "",
    )


def _cover(edition: Edition) -> Cover:
    report = edition.report
    return Cover(
        title=edition.plain(report.title),
        subtitle=edition.plain(report.subtitle),
        year=" \N{MIDDLE DOT} ".join(filter(None, [str(report.year), edition.imprint.stamp])),
        notices=edition.imprint.notices,
        organisation=edition.plain(report.organisation),
        figure=_figure(edition),
        photo=_picture(edition, report.photo),
        logo=_picture(edition, report.logo),
        mark=report.at("title"),
    )


def _picture(edition: Edition, typed: CoverPhoto | Logo | None) -> CoverPicture | None:
    return CoverPicture(edition.picture(typed.file), edition.plain(typed.alt), typed.mark) if typed else None


def _figure(edition: Edition) -> CoverFigure | None:
    """The values of the cover's data, if there is one above zero."""
    cover = edition.report.cover
    if cover is None:
        return None
    dataset = edition.dataset(cover.data)
    made = DataChart(edition, dataset, cover.data_shown(), CHARTS["bar"])
    chart = made.chart(None)
    if not any((point.value or 0) > 0 for point in chart.series[0].points):
        return None
    return CoverFigure(edition.plain(dataset.title), chart, alt_text(made), cover.mark)


def _words(locale: Locale) -> Words:
    return Words(
        contents=locale.gettext("Contents"),
        continued=locale.gettext("continued"),
        page=locale.gettext("page"),
        # catalog: what a link's description says before the address.
        link_to=locale.gettext("Link to"),
        # catalog: what a link from a note's mark says before the number.
        footnote=locale.gettext("Footnote"),
        # catalog: what a link from a letter in a table to its note says before that letter.
        table_note=locale.gettext("Table note"),
        # catalog: what the link from a note back to its mark says.
        back=locale.gettext("Back to the text"),
        # catalog: the heading, behind a draft, over the open questions for which its margins have no room.
        queries=locale.gettext("Open queries"),
        language=locale.pgettext("language", "this language"),
    )
