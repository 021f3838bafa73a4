"""Rules on the bond between pages and tree: all text is read, once, in the order in which it is painted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from report.verify.finding import EN, UA, Finding, Flaw, quoted
from report.verify.painted import MarkedContent, ShownText
from report.verify.reading import PdfReading
from report.verify.tree import PdfElement

UNMARKED = Flaw("unmarked", f"{UA} 7.1", "draw it for an element, or mark it as an artifact")
NESTED = Flaw("nested-marks", f"{UA} 7.1", "close the one before the other is opened")
UNCLAIMED = Flaw("unclaimed", f"{UA} 7.1, {EN} 10.1.3.1", "give the marked content to an element of the structure tree")
SHARED = Flaw("shared-mark", f"{UA} 7.1", "let one element only hold the marked content")
ABSENT = Flaw("absent-mark", f"{UA} 7.1", "remove what no page paints from the structure tree")
PARENTS = Flaw("parent-tree", f"{UA} 7.1", "make the ParentTree lead back from each mark to the element that holds it")
ORDER = Flaw("order", f"{UA} 7.2, {EN} 10.1.3.2", "put the elements in the order in which they are to be read")
LOST = Flaw("lost-text", f"{UA} 7.1, {EN} 10.1.3.1", "draw it for an element: an artifact is never read aloud")
RUNNING = Flaw("running-head", f"{UA} 7.8", "mark running heads and page numbers as artifacts of the type Pagination")

SENTENCE = 40  # characters from which an artifact counts as text that somebody should hear
REPEATS = 3  # pages on which the same words stand at the same place, to be a running head


def everything_is_marked(reading: PdfReading) -> Iterator[Finding]:
    """All that is painted belongs to an element or is an artifact, never both."""
    if reading.tree is None:  # one finding says it all
        return
    for index, page in enumerate(reading.pages):
        texts = [stray.text for stray in page.strays if stray.kind == "text"]
        others = Counter(stray.kind for stray in page.strays if stray.kind != "text")
        if texts:
            yield UNMARKED.broken(f"text that belongs to nothing: {quoted(' '.join(texts))}", index)
        for kind, count in others.items():
            yield UNMARKED.broken(f"{count} {kind}{'s' if count > 1 else ''} that belong to nothing", index)
        for words in dict.fromkeys(page.nested):
            yield NESTED.broken(words, index)
        if page.unbalanced:
            yield NESTED.broken("marked content is opened and closed unequally often", index)


def marks_and_elements_agree(reading: PdfReading) -> Iterator[Finding]:
    """Each piece of marked content has one element, each element's pieces exist, and the ParentTree knows both."""
    if reading.tree is None:
        return
    seen: set[MarkedContent] = set()
    for index, page in enumerate(reading.pages):
        for mark in page.marks:
            owners = reading.owners.get(mark, [])
            text = quoted("".join([s.text for s in reading.pieces.get(mark, ())]))
            if mark in seen:
                yield SHARED.broken(f"marked content {mark.id} occurs twice", index)
            elif not owners:
                yield UNCLAIMED.broken(f"no element holds {text}: it is never read aloud", index)
            elif len(owners) > 1:
                yield SHARED.broken(f"{len(owners)} elements hold {text}: it is read more than once", index)
            elif _parent(reading, mark) is not owners[0]:
                yield PARENTS.broken(f"the ParentTree does not lead from {text} to its {owners[0].role}", index)
            seen.add(mark)
    for mark, owners in reading.owners.items():
        if mark not in seen:
            yield ABSENT.broken(
                f"the {owners[0].role} holds content {mark.id}, which the page does not have", mark.page
            )


def _parent(reading: PdfReading, mark: MarkedContent) -> PdfElement | None:
    node = reading.parent_of(mark)
    return None if node is None else reading.made.get(node.objgen)


def order_is_that_of_painting(reading: PdfReading) -> Iterator[Finding]:
    """Within a page the tree goes through the content as it is painted; notes may wait at its foot."""
    if reading.tree is None:
        return
    notes = {mark for e in reading.elements if e.role == "Note" for mark in e.marks()}
    everything = list(reading.tree.marks())
    for marks in ([m for m in everything if m not in notes], [m for m in everything if m in notes]):
        on_page: list[list[MarkedContent]] = [[] for _ in reading.pages]
        for mark in marks:
            if mark.page < len(on_page):
                on_page[mark.page].append(mark)
        for index, page in enumerate(reading.pages):
            place = {mark: n for n, mark in enumerate(page.marks)}
            read = [mark for mark in on_page[index] if mark in place]
            for before, after in pairwise(read):
                if place[before] > place[after]:
                    words = [quoted("".join([s.text for s in reading.pieces.get(m, ())])) for m in (before, after)]
                    yield ORDER.broken(f"{words[0]} is read before {words[1]}, but painted after it", index)
                    break


def nothing_is_lost(reading: PdfReading) -> Iterator[Finding]:
    """Sentences that are artifacts are repetitions of what the tree says elsewhere."""
    if reading.tree is None:
        return
    read = _squeezed(reading.text(reading.tree) + "".join([e.alt or "" for e in reading.elements]))
    for index, page in enumerate(reading.pages):
        runs: list[str] = []
        last = -1
        for shown in page.shown:
            if shown.artifact is None or shown.artifact == "Pagination" or not shown.visible:
                continue
            if runs and shown.position - last < 12:
                runs[-1] += shown.text
            else:
                runs.append(shown.text)
            last = shown.position
        for text in runs:
            if len(_squeezed(text)) >= SENTENCE and _squeezed(text) not in read:
                yield LOST.broken(f"text that no screen reader finds: {quoted(text)}", index)


def running_heads_are_artifacts(reading: PdfReading) -> Iterator[Finding]:
    """What stands at the head or foot of page after page is skipped when reading aloud."""
    places: dict[tuple[str, int], list[tuple[int, str | None]]] = {}
    for index, painted in enumerate(reading.pages):
        levels = [shown.y0 for shown in painted.shown if shown.text.strip()]
        for shown in _phrases(painted.shown):
            if levels and shown.text.strip() and min(shown.y0 - min(levels), max(levels) - shown.y0) < 1:
                text = "number" if shown.text.strip() == reading.labels[index] else shown.text.strip()
                places.setdefault((text, round(shown.y0)), []).append((index, shown.artifact))
    for (text, _), found in places.items():
        pages = {index for index, _ in found}
        wrong = [(index, kind) for index, kind in found if kind != "Pagination"]
        if len(pages) >= REPEATS and wrong:
            what = "page number" if text == "number" else quoted(text)
            how = "is read aloud on" if wrong[0][1] is None else "is an artifact without its type on"
            yield RUNNING.broken(f"{what} {how} {len(wrong)} pages", wrong[0][0])


def _phrases(shown: list[ShownText]) -> list[ShownText]:
    """Texts that follow each other on a line without a gap, as one: the words of a link and those around it."""
    phrases: list[ShownText] = []
    for one in shown:
        last = phrases[-1] if phrases else None
        if last and last.artifact == one.artifact and abs(one.y0 - last.y1) < 1 and abs(one.x0 - last.x1) < one.size:
            phrases[-1] = last._replace(text=last.text + one.text, x1=one.x1, y1=one.y1)
        else:
            phrases.append(one)
    return phrases


def _squeezed(text: str) -> str:
    return re.sub(r"[\s\u00ad]+", "", text)


RULES = (
    everything_is_marked,
    marks_and_elements_agree,
    order_is_that_of_painting,
    nothing_is_lost,
    running_heads_are_artifacts,
)
