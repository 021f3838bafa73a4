"""TMX 1.4: the accepted texts of all years as a translation memory, out to CAT tools and in from them.

Written on lxml beside the other formats; the one library that knows TMX is under the GPL.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from lxml.builder import E

from report import __version__
from report.diagnostics.errors import Mark
from report.exchange.machines import machine_in_memory
from report.exchange.parcel import MOST_TEXTS, ExchangeError, MemoryPair, many_texts
from report.exchange.tagging import Tag
from report.exchange.xmlfile import SPACE, Element, filled, local_name, serialised, without_doctype
from report.files.xml import XmlError, parsed
from report.languages import primary_subtag
from report.markup.codes import codes, normal, typed_words
from report.markup.parser import InlineError, parse
from report.messages import say

_LANG = SPACE.removesuffix("space") + "lang"
_TOOL = "sppreport"
_MIXED = frozenset({"seg", "prop", "note"})
_DATA = ("ph", "bpt", "ept", "it", "ut")  # elements that hold what is typed, and no words


def write(pairs: Iterable[MemoryPair], source: str, target: str) -> bytes:
    """The memory as a file; `source` and `target` are BCP 47 tags. The same pairs give the same bytes."""
    header = E.header(
        {
            "creationtool": _TOOL,
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


def languages_in(data: bytes, file: str) -> tuple[str, tuple[str, ...]]:
    """The language that a file is translated from ("" when it does not say), and all that it has texts in: "nl", "fr".

    Raises ContentError when it is no TMX file.
    """
    root = _root(data, file)
    head = root.find("{*}header")
    tags = [one.get(_LANG) or one.get("lang") or "" for one in root.iter("{*}tuv")]
    return primary_subtag("" if head is None else head.get("srclang", "")), tuple(
        dict.fromkeys(map(primary_subtag, tags))
    )


def read(data: bytes, file: str, source: str, target: str) -> Iterator[MemoryPair]:
    """The pairs of a file in two languages ("nl", "fr"). Raises ContentError when it is no TMX file.

    Texts whose markup cannot be read are left out: they fit no text of a report. What stands for values may be in
    elements, or typed between the words, as tools for PO keep it.
    """
    root = _root(data, file)
    head = root.find("{*}header")
    is_ours = head is not None and head.get("creationtool") == _TOOL
    ways = (_typed,) if is_ours else (_typed, _as_it_stands)
    for unit in root.iter("{*}tu"):
        segments = {}
        for variant in unit.iterfind("{*}tuv"):
            language = primary_subtag(variant.get(_LANG) or variant.get("lang") or "")
            segments[language] = variant.find("{*}seg")
        pair = [segments.get(language) for language in (source, target)]
        if all(segment is not None for segment in pair):
            found = {_normal(pair, typed) for typed in ways}
            for first, second in sorted(one for one in found if one and all(one)):
                yield MemoryPair(first, second, file, unit.sourceline or 1, machine_in_memory(unit), accepted=is_ours)


def _root(data: bytes, file: str) -> Element:
    try:
        root = parsed(without_doctype(data))
    except XmlError as problem:
        hint = say("export the memory again from the tool as TMX 1.4, without a document type")
        raise ExchangeError.of(problem.message, hint, Mark(file, problem.line, problem.column)) from None
    if local_name(root) != "tmx":
        message = say("the file is no TMX: it starts with <{element}>", element=local_name(root))
        raise ExchangeError.of(message, say("save it as TMX 1.4"), Mark(file, root.sourceline or 1))
    number = sum(1 for _ in root.iter("{*}tu"))
    if number > MOST_TEXTS:
        raise many_texts(number, file)
    return root


def _normal(pair: Sequence[Element], typed: Callable[[Element], str]) -> tuple[str, ...]:
    """Both texts of a pair in the form in which they travel; nothing when their markup cannot be read."""
    try:
        return tuple([normal(typed(segment)) for segment in pair])
    except InlineError:
        return ()


def _as_it_stands(segment: Element) -> str:
    return "".join(segment.itertext())


def _typed(element: Element) -> str:
    parts = [typed_words(element.text or "")]
    for child in element:
        name = local_name(child)
        parts.append("".join(child.itertext()) if name in _DATA else _typed(child))
        parts.append(typed_words(child.tail or ""))
    return "".join(parts)
