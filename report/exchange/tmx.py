"""TMX 1.4: the accepted texts of all years as a translation memory, out to CAT tools and in from them.

Written on lxml beside the other formats; the one library that knows TMX is under the GPL.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml.builder import E

from report import __version__
from report.diagnostics.errors import Mark
from report.exchange.parcel import MOST_TEXTS, ExchangeError, MemoryPair, many_texts
from report.exchange.tagging import Tag
from report.exchange.xmlfile import SPACE, Element, XmlError, filled, local_name, parsed, serialised
from report.languages import primary_subtag
from report.markup.codes import codes, normal, typed_words
from report.markup.parser import InlineError, parse
from report.messages import say

_LANG = SPACE.removesuffix("space") + "lang"
_MIXED = frozenset({"seg", "prop", "note"})
_DATA = ("ph", "bpt", "ept", "it", "ut")  # elements that hold what is typed, and no words


def write(pairs: Iterable[MemoryPair], source: str, target: str) -> bytes:
    """The memory as a file; `source` and `target` are BCP 47 tags. The same pairs give the same bytes."""
    header = E.header(
        {
            "creationtool": "sppreport",
            "creationtoolversion": __version__,
            "segtype": "block",
            "o-tmf": "sppreport",
            "adminlang": "en",
            "srclang": source,
            "datatype": "plaintext",
        }
    )
    units = [
        E.tu(E.prop({"type": "x-origin"}, one.origin), _variant(one.source, source), _variant(one.target, target))
        for one in pairs
    ]
    return serialised(E.tmx({"version": "1.4"}, header, E.body(*units)), _MIXED)


def _variant(words: str, language: str) -> Element:
    inlines = parse(words)
    tags = [Tag(number, code, "") for number, code in enumerate(codes(inlines), 1)]
    segment = filled(E.seg({SPACE: "preserve"}), inlines, tags, _tag)
    for hold in list(segment.iter("hi")):
        _unfold(hold)
    segment.attrib.pop(SPACE)
    return E.tuv({_LANG: language}, segment)


def _tag(tag: Tag) -> Element:
    if tag.code.end:
        return E.hi({"x": str(tag.number), "start": tag.code.start, "end": tag.code.end})
    return E.ph({"x": str(tag.number)}, tag.code.start)


def _unfold(hold: Element) -> None:
    """Put what is typed at the two ends of words before and behind them, as the standard wants it."""
    parent, number = hold.getparent(), hold.get("x")
    first = E.bpt({"i": number, "x": number}, hold.get("start"))
    last = E.ept({"i": number}, hold.get("end"))
    first.tail, last.tail = hold.text, hold.tail
    hold.tail = None
    at = parent.index(hold)
    parent[at : at + 1] = [first, *hold, last]


def read(data: bytes, file: str, source: str, target: str) -> Iterator[MemoryPair]:
    """The pairs of a file in two languages ("nl", "fr"). Raises ContentError when it is no TMX file.

    Texts whose markup cannot be read are left out: they fit no text of a report.
    """
    try:
        root = parsed(data)
    except XmlError as problem:
        hint = say("export the memory again from the tool as TMX 1.4, without a document type")
        raise ExchangeError.of(problem.message, hint, Mark(file, problem.line, problem.column)) from None
    if local_name(root) != "tmx":
        message = say("the file is no TMX: it starts with <{element}>", element=local_name(root))
        raise ExchangeError.of(message, say("save it as TMX 1.4"), Mark(file, root.sourceline or 1))
    units = list(root.iter("{*}tu"))
    if len(units) > MOST_TEXTS:
        raise many_texts(len(units), file)
    for unit in units:
        words = {}
        for variant in unit.iterfind("{*}tuv"):
            segment = variant.find("{*}seg")
            if segment is not None:
                words[primary_subtag(variant.get(_LANG) or variant.get("lang") or "")] = _typed(segment)
        try:
            first, second = (normal(words.get(language, "")) for language in (source, target))
        except InlineError:
            continue
        if first and second:
            yield MemoryPair(first, second, file)


def _typed(element: Element) -> str:
    parts = [typed_words(element.text or "")]
    for child in element:
        name = local_name(child)
        parts.append("".join(child.itertext()) if name in _DATA else _typed(child))
        parts.append(typed_words(child.tail or ""))
    return "".join(parts)
