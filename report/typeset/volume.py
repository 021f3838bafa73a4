"""Volumes: two editions in one file, their pages facing each other, or one edition behind the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import NamedTuple

from report.drawing.pages import Drawing, DrawnPage, DrawnText, DrawnThing, PageSequence, bound, white_page
from report.memo import Forgetful
from report.pdf.assembly import BoundFile
from report.pdf.navigation import BOOKMARK_AIR, Destination, Guide, OutlinePlace
from report.story import Flowable, PageMargins, Story
from report.structure.element import StructureElement
from report.theme.theme import Theme
from report.typeset import chapters_of, draw, draw_chapters, drawn_cover, fitting, flowed_chapter
from report.typeset.facing import facing_pages, pair_chapters

SPREADS = "/PageLayout/TwoPageRight"  # odd pages at the right (ISO 32000-1, table 28), as in a book


class VolumeSide(NamedTuple):
    """One of the editions of a volume: its story, and where each id stands.

    `pages` are those of the whole file, white where it has none.
    """

    story: Story
    places: Mapping[str, Destination]
    pages: Sequence[DrawnPage]


@dataclass(slots=True)
class ChapterMargins:
    """The margins of an edition that has pages of one side only: all name their chapter, as those that they face do."""

    margins: PageMargins
    head: Flowable | None = None

    def foot(self, number: str, *, right: bool) -> Flowable:
        """What stands below the text of a page."""
        return self.margins.foot(number, right=right)


class Volume(NamedTuple):
    """Two editions that are drawn, the labels of their pages, and from which page on these are upside down, if any."""

    drawing: Drawing
    sides: tuple[VolumeSide, VolumeSide]
    labels: str
    turned: int | None = None


def draw_facing(stories: Sequence[Story], cover: Flowable, theme: Theme) -> Volume:
    """Two editions of which the first stands on the left pages, the second on the right ones, behind a common cover.

    All pages are numbered together, so that a number means one page of the volume. Raises LayoutError.
    """
    left, right = stories = [replace(story, margins=ChapterMargins(story.margins)) for story in stories]
    flowed = pair_chapters(chapters_of(left), chapters_of(right), partial(facing_pages, theme=theme))
    first = drawn_cover(replace(left, cover=cover), theme, Forgetful())
    drawn, order, places = [first], [0], []
    for side, (story, chapters) in enumerate(zip(stories, flowed, strict=True)):
        sequence = PageSequence(1 + side, 2)
        found, made = draw_chapters(
            story, theme, [flowed_chapter(one, theme) for one in chapters], sequence, Forgetful()
        )
        drawn += made
        order += [sequence.at(number) for number in range(sum(map(len, chapters)))]
        places.append(found)
    drawing = fitting(drawn, left, order)
    front = [_of_side(drawing.pages[0], drawn_cover(story, theme, Forgetful()).drawing.pages[0]) for story in stories]
    body = [[page if at % 2 == side else white_page() for at, page in enumerate(drawing.pages[1:])] for side in (0, 1)]
    sides = VolumeSide(left, places[0], [front[0], *body[0]]), VolumeSide(right, places[1], [front[1], *body[1]])
    return Volume(drawing, sides, "0<</S/D>>")


def _of_side(common: DrawnPage, own: DrawnPage) -> DrawnPage:
    """The common cover with those texts only that stand on the own cover of an edition too."""
    texts = [id(one.text) for one in own.drawn if isinstance(one, DrawnText)]
    shown: list[DrawnThing] = [one for one in common.drawn if isinstance(one, DrawnText) and id(one.text) in texts]
    return replace(common, drawn=shown)


def draw_tumble(stories: Sequence[Story], theme: Theme) -> Volume:
    """Two editions of which each has its cover and counts its own pages: one is read from the front, one from the back.

    Both begin on a right page. On a screen they are upright, the second behind the first: nobody turns it round. For
    the press the second stands as it is printed, upside down and its cover last, as the back of the volume. Their
    languages stand before the labels of their pages. Raises LayoutError.
    """
    tags = [story.metadata.language_tag.partition("-")[0] for story in stories]
    front, back = [draw(story, theme) for story in stories]
    first, count = len(front.drawing.pages), len(back.drawing.pages)
    start = first + first % 2
    drawing = bound([front.drawing, back.drawing], stories[0].faces, [*range(first), *range(start, start + count)])
    labels = f"0<</S/D/P({tags[0]} )>>{start}<</S/D/P({tags[1]} )>>"
    if theme.for_press:
        drawing.pages += [white_page()] * (count % 2)  # the back of the last leaf
        last = len(drawing.pages) - start
        backwards = [f"{start + at}<</S/D/P({tags[1]} )/St {last - at}>>" for at in range(last)]
        labels = "".join([f"0<</S/D/P({tags[0]} )>>", *backwards])
    places = {id: one._replace(page=start + one.page) for id, one in back.places.items()}
    white = [white_page()] * len(drawing.pages)
    sides = (
        VolumeSide(stories[0], front.places, [*drawing.pages[:start], *white[start:]]),
        VolumeSide(stories[1], places, [*white[:start], *drawing.pages[start:]]),
    )
    return Volume(drawing, sides, labels, start if theme.for_press else None)


def bound_volume(volume: Volume, theme: Theme, identifier: str, part_of: str = "") -> BoundFile:
    """A file of a volume, whose `identifier` tells it from all others; that of an excerpt is `part_of` another one."""
    drawing, sides, labels, turned = volume
    metadata = [replace(side.story.metadata, identifier=identifier, part_of=part_of) for side in sides]
    tree = StructureElement("Document", {"lang": metadata[0].language_tag})
    outline = []
    for side in sides:
        part = tree.add("Part", lang=side.story.metadata.language_tag)
        part.children += side.story.tree.children
        outline.append(OutlinePlace(0, side.story.words.language, _first(side, theme)))
        outline += [OutlinePlace(level + 1, title, side.places[id]) for level, title, id in side.story.outline]
    attachments = dict.fromkeys([(one.name, one.content) for side in sides for one in side.story.attachments])
    described = {(one.name, one.content): one for side in reversed(sides) for one in side.story.attachments}
    guides = [Guide(side.story, side.places) for side in sides]
    of_pages = [guides[own is page] for own, page in zip(sides[1].pages, drawing.pages, strict=True)]
    return BoundFile(
        drawing, of_pages, tree, metadata, outline, [described[one] for one in attachments], 2, labels, SPREADS, turned
    )


def _first(side: VolumeSide, theme: Theme) -> Destination:
    """Where an edition begins: the top of its first page that has anything on it."""
    number = next(number for number, page in enumerate(side.pages) if page.marks)
    return Destination(number, theme.page.height - BOOKMARK_AIR, "")
