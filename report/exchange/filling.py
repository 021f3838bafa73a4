"""Filling: what a translation memory has for the words of texts that are missing, or that nobody has accepted."""

from __future__ import annotations

import re
from typing import NamedTuple

from report.acceptance.record import fingerprint
from report.acceptance.standing import Standing, State
from report.diagnostics.errors import Mark, RequestError, listed
from report.exchange.parcel import Delivery, ExchangeError, MemoryPair, Reply, ReturnedText, travelling
from report.messages import say
from report.validate.content import Content

_BEGINNING = 4000  # bytes in which a file's first element stands, behind comments
_TMX = re.compile(rb"\s*(?:(?:<\?[^>]*\?>|<!--.*?-->|<!DOCTYPE[^>\[]*>)\s*)*<tmx[\s/>]", re.DOTALL)


class Filling(NamedTuple):
    """A memory's translations for a report, and how many texts wait for one that the memory does not have."""

    delivery: Delivery
    unmatched: int


def is_memory(data: bytes) -> bool:
    """Whether a file is a translation memory."""
    return bool(_TMX.match(data[:_BEGINNING].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")))


def filled_by(data: bytes, file: str, content: Content, target: str | None) -> Filling:
    """What a TMX file has for texts that are missing in a language, or not accepted: exact matches only.

    Without a `target` it is the one language of the report that the file translates into. What has changed in it while
    another language has not followed stays. Raises RequestError, ContentError.
    """
    from report.exchange import tmx

    source, languages = tmx.languages_in(data, file)
    source, target = _languages(file, source, languages, content.languages, target)
    known: dict[str, MemoryPair] = {}
    for pair in tmx.read(data, file, source, target):
        known.setdefault(fingerprint(pair.source), pair)
    replies, unmatched = [], 0
    for standing in content.standings:
        if not _waits(standing, source, target):
            continue
        text = standing.unit.text
        pair_here = known.get(fingerprint(travelling(text, source)))
        if pair_here is None:
            unmatched += 1
        elif fingerprint(pair_here.target) != fingerprint(travelling(text, target)):
            replies.append(_reply(standing, pair_here, source))
    delivery = Delivery(file, content.source.name, source, target, tuple(replies), proposed=True)
    return Filling(delivery, unmatched)


def _waits(standing: Standing, source: str, target: str) -> bool:
    """Whether a text waits for words in a language, and has them in the other."""
    unit = standing.unit
    if unit.is_address or not unit.text.markup or unit.text.lacks(source):
        return False
    if unit.text.lacks(target):
        return True
    return target in standing.languages if standing.languages else standing.state is not State.TRANSLATED


def _reply(standing: Standing, pair: MemoryPair, source: str) -> Reply:
    words = travelling(standing.unit.text, source)
    first, second = ReturnedText(words, words), ReturnedText(pair.target, pair.target)
    place = Mark(pair.origin, pair.line)
    return Reply(standing.unit.id, first, second, None, False, place, origin=pair.machine, accepted=pair.accepted)


def _languages(
    file: str, source: str, there: tuple[str, ...], languages: tuple[str, ...], target: str | None
) -> tuple[str, str]:
    """From which language into which a memory fills a report. Raises RequestError, ContentError."""
    known = say("languages of this report: {languages}", languages=listed(languages))
    if target is not None and target not in languages:
        raise RequestError.of(say("the report has no texts in '{language}'", language=target), known)
    both = [one for one in languages if one in there]
    if len(both) < 2 or (target is not None and target not in both):
        message = say("the file translates between none of the languages of the report: {there}", there=listed(there))
        raise ExchangeError.of(message, known, Mark(file))
    source = source if source in both and source != target else next(one for one in both if one != target)
    others = [one for one in both if one != source]
    if target is None and len(others) > 1:
        message = say("the file translates into several languages: {languages}", languages=listed(others))
        raise RequestError.of(
            message, say("say which one it shall fill: --to {language}", language=others[0]), Mark(file)
        )
    return source, target or others[0]
