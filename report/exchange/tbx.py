"""TBX-Basic (ISO 30042:2019): the official names and terms of a report, for the term bases of CAT tools."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml.builder import ElementMaker

from report.exchange.xmlfile import SPACE, Element, serialised
from report.model.front import Term

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
_LANG = SPACE.removesuffix("space") + "lang"
E = ElementMaker(namespace=NAMESPACE, nsmap={None: NAMESPACE})
_MIXED = frozenset({"p", "title", "term", "termNote", "descrip", "note"})


def write(terms: Iterable[Term], title: str, tags: dict[str, str]) -> bytes:
    """The terms as a file; `tags` are the BCP 47 tags of the languages. The same terms give the same bytes."""
    header = E.tbxHeader(E.fileDesc(E.titleStmt(E.title(title)), E.sourceDesc(E.p("terms.yaml"))))
    entries = [E.conceptEntry({"id": f"c-{term.id}"}, *_sections(term, tags)) for term in terms]
    look = {"type": "TBX-Basic", "style": "dca", _LANG: next(iter(tags.values()), "en")}
    return serialised(E.tbx(look, header, E.text(E.body(*entries))), _MIXED)


def _sections(term: Term, tags: dict[str, str]) -> Iterator[Element]:
    for language, tag in tags.items():
        forms = list(_forms(term, language))
        if forms:
            yield E.langSec({_LANG: tag}, *[_section(word, status, kind) for word, status, kind in forms])


def _section(word: str, status: str, kind: str) -> Element:
    notes = [E.termNote({"type": "administrativeStatus"}, status), E.termNote({"type": "termType"}, kind)]
    return E.termSec(E.term(word), *notes)


def _forms(term: Term, language: str) -> Iterator[tuple[str, str, str]]:
    """Each form of a term in a language, whether it is to be written, and what kind of form it is."""
    if name := term.name.source.get(language, "").strip():
        yield name, "preferredTerm-admn-sts", "fullForm"
    if short := (term.short.source.get(language, "") if term.short else "").strip():
        yield short, "preferredTerm-admn-sts", "acronym"
    for other in term.also.get(language, ()):
        yield other, "admittedTerm-admn-sts", "variant"
    for other in term.forbidden.get(language, ()):
        yield other, "deprecatedTerm-admn-sts", "variant"
