"""Rules on the bond between pages and tree: all text is read, once, in the order in which it is painted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import pikepdf

from report.messages import Message, say, say_number
from report.verify.finding import EN, UA, Finding, Flaw, quoted
from report.verify.painted import MarkedContent, ShownText
from report.verify.reading import PdfReading
from report.verify.tree import HEADING, PdfElement

UNMARKED = Flaw("unmarked", f"{UA} 7.1", say("draw it for an element, or mark it as an artifact"))
NESTED = Flaw("nested-marks", f"{UA} 7.1", say("close the one before the other is opened"))
UNCLAIMED = Flaw(
    "unclaimed", f"{UA} 7.1, {EN} 10.1.3.1", say("give the marked content to an element of the structure tree")
)
SHARED = Flaw("shared-mark", f"{UA} 7.1", say("let one element only hold the marked content"))
ABSENT = Flaw("absent-mark", f"{UA} 7.1", say("remove what no page paints from the structure tree"))
PARENTS = Flaw(
    "parent-tree", f"{UA} 7.1", say("make the ParentTree lead back from each mark to the element that holds it")
)
ORDER = Flaw("order", f"{UA} 7.2, {EN} 10.1.3.2", say("put the elements in the order in which they are to be read"))
LOST = Flaw("lost-text", f"{UA} 7.1, {EN} 10.1.3.1", say("draw it for an element: an artifact is never read aloud"))
RUNNING = Flaw(
    "running-head", f"{UA} 7.8", say("mark running heads and page numbers as artifacts of the type Pagination")
)

SENTENCE = 40  # characters from which an artifact counts as text that somebody should hear
BLOCK = SENTENCE // 2
NUMBER = "\0"  # stands for the page number, which is another on every page
REPEATS = 3  # pages on which the same words stand at the same place, to be a running head


def everything_is_marked(reading: PdfReading) -> Iterator[Finding]:
    """All that is painted belongs to an element or is an artifact, never both."""
    if reading.tree is None:  # one finding says it all
        return
    for index, page in enumerate(reading.pages):
        texts = [stray.text for stray in page.strays if stray.kind == "text"]
        kinds = Counter(stray.kind for stray in page.strays)
        if texts:
            yield UNMARKED.broken(say("text that belongs to nothing: {text}", text=quoted(" ".join(texts))), index)
        if count := kinds["path"]:
            shapes = say_number(
                "{number} drawn shape belongs to nothing", "{number} drawn shapes belong to nothing", count
            )
            yield UNMARKED.broken(shapes, index)
        if count := kinds["image"]:
            pictures = say_number("{number} picture belongs to nothing", "{number} pictures belong to nothing", count)
            yield UNMARKED.broken(pictures, index)
        for message in dict.fromkeys(page.nested):
            yield NESTED.broken(message, index)
        if page.unbalanced:
            yield NESTED.broken(say("marked content is opened and closed unequally often"), index)


def marks_and_elements_agree(reading: PdfReading) -> Iterator[Finding]:
    """Each piece of marked content has one element, each element's pieces exist, and the ParentTree knows both."""
    if reading.tree is None:
        return
    seen: set[MarkedContent] = set()
    for index, page in enumerate(reading.pages):
        for mark in page.marks:
            if mark in seen:
                yield SHARED.broken(say("marked content {mark} occurs twice", mark=str(mark.id)), index)
            else:
                yield from _held_once(reading, mark)
            seen.add(mark)
    for mark, owners in reading.owners.items():
        if mark not in seen:
            role, id = owners[0].role, str(mark.id)
            yield ABSENT.broken(
                say("the {role} holds content {mark}, which the page does not have", role=role, mark=id), mark.page
            )


def _held_once(reading: PdfReading, mark: MarkedContent) -> Iterator[Finding]:
    """Whether one element holds the mark, and the ParentTree knows which."""
    owners = reading.owners.get(mark, [])
    text = quoted("".join([s.text for s in reading.pieces.get(mark, ())]))
    if not owners:
        yield UNCLAIMED.broken(say("no element holds {text}: it is never read aloud", text=text), mark.page)
    elif len(owners) > 1:
        often = say("{number} elements hold {text}: it is read more than once", number=len(owners), text=text)
        yield SHARED.broken(often, mark.page)
    elif _parent(reading, mark) is not owners[0]:
        lost = say("the ParentTree does not lead from {text} to its {role}", text=text, role=owners[0].role)
        yield PARENTS.broken(lost, mark.page)


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
                    yield ORDER.broken(
                        say("{text} is read before {other}, but painted after it", text=words[0], other=words[1]), index
                    )
                    break


def nothing_is_lost(reading: PdfReading) -> Iterator[Finding]:
    """Sentences that are artifacts are repetitions of what the tree says elsewhere."""
    if reading.tree is None:
        return
    read = ReadText(_squeezed(reading.text(reading.tree) + "".join([e.alt or "" for e in reading.elements])))
    for index, page in enumerate(reading.pages):
        runs: list[list[str]] = []
        last = -1
        for shown in page.shown:
            if shown.artifact is None or shown.artifact == "Pagination" or not shown.visible:
                continue
            if shown.artifact == "Page" and is_cut_off(shown, reading.pdf.pages[index]):
                continue
            if runs and shown.position - last < 12:
                runs[-1].append(shown.text)
            else:
                runs.append([shown.text])
            last = shown.position
        for text in map("".join, runs):
            if len(_squeezed(text)) >= SENTENCE and not read.has(_squeezed(text)):
                yield LOST.broken(say("text that no screen reader finds: {text}", text=quoted(text)), index)


def is_cut_off(shown: ShownText, page: pikepdf.Page) -> bool:
    """Whether a text begins beside what is left of a page for printers when it is cut."""
    left, bottom, right, top = [float(edge) for edge in page.trimbox]
    return not (left <= shown.x0 <= right and bottom <= shown.y0 <= top)


class ReadText:
    """A long text in which others, of at least twice BLOCK, are looked up: it knows where each of its blocks stands."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.places: dict[str, list[int]] = {}
        for place in range(0, len(text), BLOCK):
            self.places.setdefault(text[place : place + BLOCK], []).append(place)

    def has(self, text: str) -> bool:
        """Whether the text occurs: one of its first blocks is a block of the long text, and the rest fits."""
        return any(
            place >= start and self.text.startswith(text, place - start)
            for start in range(BLOCK)
            for place in self.places.get(text[start : start + BLOCK], ())
        )


def running_heads_are_artifacts(reading: PdfReading) -> Iterator[Finding]:
    """What stands at the head or foot of page after page is skipped when reading aloud; headings may be alike."""
    headings = {mark for element in reading.elements if HEADING.fullmatch(element.role) for mark in element.marks()}
    places: dict[tuple[str, int], list[tuple[int, str | None]]] = {}
    for index, painted in enumerate(reading.pages):
        levels = [shown.y0 for shown in painted.shown if shown.text.strip()]
        foot, head = min(levels, default=0.0), max(levels, default=0.0)
        for shown in _phrases(painted.shown):
            if shown.text.strip() and shown.mark not in headings and min(shown.y0 - foot, head - shown.y0) < 1:
                text = NUMBER if shown.text.strip() == reading.labels[index] else shown.text.strip()
                places.setdefault((text, round(shown.y0)), []).append((index, shown.artifact))
    for (text, _), found in places.items():
        pages = {index for index, _ in found}
        wrong = [(index, kind) for index, kind in found if kind != "Pagination"]
        if len(pages) >= REPEATS and wrong:
            yield RUNNING.broken(_running(text, wrong[0][1], len(wrong)), wrong[0][0])


def _running(text: str, kind: str | None, pages: int) -> Message:
    """What is wrong with a running head or the page number (NUMBER) on so many pages."""
    if kind is None and text == NUMBER:
        return say_number(
            "the page number is read aloud on {number} page", "the page number is read aloud on {number} pages", pages
        )
    if kind is None:
        return say_number(
            "{text} is read aloud on {number} page", "{text} is read aloud on {number} pages", pages, text=quoted(text)
        )
    if text == NUMBER:
        return say_number(
            "the page number is an artifact without its type on {number} page",
            "the page number is an artifact without its type on {number} pages",
            pages,
        )
    return say_number(
        "{text} is an artifact without its type on {number} page",
        "{text} is an artifact without its type on {number} pages",
        pages,
        text=quoted(text),
    )


def _phrases(shown: list[ShownText]) -> list[ShownText]:
    """Texts that follow each other on a line without a gap, as one: the words of a link and those around it."""
    phrases: list[list[ShownText]] = []
    for one in shown:
        last = phrases[-1][-1] if phrases else None
        if last and last.artifact == one.artifact and abs(one.y0 - last.y1) < 1 and abs(one.x0 - last.x1) < one.size:
            phrases[-1].append(one)
        else:
            phrases.append([one])
    return [
        words[0]._replace(text="".join([one.text for one in words]), x1=words[-1].x1, y1=words[-1].y1)
        for words in phrases
    ]


def _squeezed(text: str) -> str:
    return re.sub(r"[\s\u00ad]+", "", text)


RULES = {
    everything_is_marked: UNMARKED,
    marks_and_elements_agree: UNCLAIMED,
    order_is_that_of_painting: ORDER,
    nothing_is_lost: LOST,
    running_heads_are_artifacts: RUNNING,
}
