"""Finds: what of a Word file has no counterpart in a report, or only looks like something, told by its kind."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from report.diagnostics.errors import Diagnostic, Mark, Related, Severity, shortened
from report.messages import NOTHING, Message, say

_LONG = 300  # characters of what is left out that are quoted
_MOST = 10  # places of what only changes its look


class FindKind(NamedTuple):
    """What is said of things of one kind, what to do about them, and whether words or pictures were left out."""

    message: Message
    hint: Message = NOTHING
    is_loss: bool = False


_BY_HAND = say("put what readers need of it into the YAML by hand")
_NO_NEED = say("nothing to do, unless it said something: then say it in words")


class Find(Enum):
    """The kinds of things that are told."""

    TEXT_BOX = FindKind(
        say("left out: text boxes"), say("move their words into the text in Word, and import it again"), True
    )
    HEADER = FindKind(say("left out: headers and footers"), say("the report has its own"), True)
    EQUATION = FindKind(say("left out: equations"), say("write it in words, or put it in as a picture"), True)
    OBJECT = FindKind(say("left out: embedded objects"), _BY_HAND, True)
    CHART = FindKind(
        say("left out: charts"), say("put its figures into a data set, and write a block '- chart:'"), True
    )
    DIAGRAM = FindKind(
        say("left out: diagrams and drawings"), say("put it in as a picture, PNG or JPEG, with an alt text"), True
    )
    PICTURE = FindKind(
        say("left out: pictures that are neither PNG nor JPEG"),
        say("save them as PNG or JPEG, and put them in again"),
        True,
    )
    OUTSIDE_PICTURE = FindKind(
        say("left out: pictures that are not in the file"), say("embed them in Word, and import it again"), True
    )
    CELL_PICTURE = FindKind(say("left out: pictures in tables"), say("put them below the table in Word"), True)
    HIDDEN = FindKind(say("left out: hidden text"), say("let it be seen in Word, if readers shall see it"), True)
    CONTENTS = FindKind(say("left out: tables of contents and lists of figures"), say("the report makes its own"))
    PLACEHOLDER = FindKind(say("left out: fields of a form that nobody has filled in"), _BY_HAND)
    OTHER_FILE = FindKind(say("left out: other files that are embedded as text"), _BY_HAND, True)
    SYMBOL = FindKind(
        say("left out: signs of a font of symbols"), say("type the sign that is meant, or say it in words"), True
    )
    UNKNOWN = FindKind(say("left out: what this program does not know"), _BY_HAND, True)
    RESOLVED = FindKind(say("left out: comments that are marked as resolved"))
    STRAY_REMARK = FindKind(
        say("left out: comments on what stands in no text"), say("write a 'query:' where it belongs"), True
    )
    RAISED = FindKind(say("raised or lowered letters are as high as others now"), _NO_NEED)
    STRUCK = FindKind(
        say("words that were struck out stand as all others"), say("take them away, if they shall not be read")
    )
    COLOURED = FindKind(say("colours, highlights and underlines are gone"), _NO_NEED)
    LINE_BREAK = FindKind(
        say("line breaks inside a paragraph are spaces now"), say("what shall stand apart is a paragraph of its own")
    )
    TAB = FindKind(say("tabs are spaces now"), say("what stands in columns is a block '- table:'"))
    COLUMNS = FindKind(
        say("text in columns stands in one"), say("the theme of the report says how many columns there are")
    )
    FIELD = FindKind(
        say("fields that Word fills in are words now"),
        say("see whether they are still right; a figure is referred to by [@its-id]"),
    )
    PLACE_LINK = FindKind(
        say("links to a place in the file are words now"),
        say("write [@its-id] for a figure or table, [words](#its-id) for a section"),
    )
    BAD_LINK = FindKind(
        say("links that lead to no address on the web are words now"),
        say("write [words](https://...) if readers can go there"),
    )
    MERGED = FindKind(
        say("merged cells are single ones now, those after the first empty"), say("see whether each row still says all")
    )
    CELL_PARAGRAPHS = FindKind(say("paragraphs in one cell stand one after the other"), _NO_NEED)
    CELL_LIST = FindKind(say("lists in a cell are words now"), say("write them below the table, as a block '- list:'"))
    CELL_TABLE = FindKind(say("tables in a cell are words now"), say("make it a table of its own"))
    CELL_NOTE = FindKind(
        say("notes on cells stand below their table"), say("say there which cell each of them is about")
    )
    SMALL_TABLE = FindKind(
        say("a table of one row or one column came as paragraphs"), say("a table has a head and rows")
    )
    FOREIGN_ROW = FindKind(
        say("left out: what stands in no text that went out"), say("write it into the YAML by hand"), True
    )
    NO_HEAD = FindKind(say("the first row of a table is its head"), say("see whether it names the columns"))
    NO_CAPTION = FindKind(say("tables and pictures without a caption"), say("write it in the place of '...'"))
    LABEL = FindKind(
        say("left out: labels of captions, with their numbers"),
        say("the report writes its own; a text refers to them by [@its-id]"),
    )
    STRAY_CAPTION = FindKind(say("captions without a table or picture came as paragraphs"), _BY_HAND)
    NO_ALT = FindKind(
        say("pictures without an alt text"), say("write in the place of '...' what it shows to those who cannot see it")
    )
    PICTURE_IN_WORDS = FindKind(say("pictures among words stand behind their paragraph"), _NO_NEED)
    CROPPED = FindKind(say("pictures that Word cuts at their edges are whole now"), say("cut the picture itself"))
    HEADING_NOTE = FindKind(say("notes on a heading stand in the paragraph below it"), say("a heading has no notes"))
    LOST_NOTE = FindKind(say("left out: notes on what has none in a report"), _BY_HAND, True)
    EMPTY_HEADING = FindKind(say("left out: empty headings"))
    LONE_HEADING = FindKind(
        say("headings with nothing below them came as paragraphs"),
        say("write below it what belongs there, in a block '- section:'"),
    )
    SKIPPED_LEVEL = FindKind(say("headings that leave out a level stand right below the one above"), _NO_NEED)
    DEEP_HEADING = FindKind(
        say("headings too deep for a report came as paragraphs"), say("level {number} is the deepest", number=4)
    )
    LIST_KIND = FindKind(say("bullets within numbers, or the other way round, are of one kind now"), _NO_NEED)
    LIST_START = FindKind(
        say("lists whose numbers do not begin at 1 do so now"), say("do texts refer to their numbers?")
    )
    LIST_PARTED = FindKind(
        say("lists with something else among their items are several now"),
        say("if it is one list, put what stands between into the item above it"),
    )
    PRESENT = FindKind(
        say("left out: parts that stand in the section already"), say("to have the whole file there twice, say --add")
    )
    UNMATCHED = FindKind(
        say("parts without a counterpart in the other language"), say("translate them, or take them away"), True
    )
    CROSSED_LOOK = FindKind(say("emphasis that cannot be told apart here is gone"), _NO_NEED)
    FALSE_HEADING = FindKind(
        say("bold paragraphs that may be headings came as paragraphs"),
        say("give them the style 'Heading 2' in Word and import it again, or write a block '- section:'"),
    )
    FALSE_LIST = FindKind(
        say("paragraphs with a typed bullet or number came as paragraphs"),
        say("make them a list in Word and import it again, or write a block '- list:'"),
    )


class Finds:
    """Gathers what is found in one file, with the places."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._found: dict[Find, list[tuple[Mark, str]]] = {}

    def note(self, kind: Find, paragraph: int, words: str) -> None:
        """One more of a kind, in a paragraph or behind it; `words` are what is left out, or what stands around it."""
        place = Mark(self.file, max(paragraph, 1)), shortened(words, _LONG if kind.value.is_loss else 60)
        there = self._found.setdefault(kind, [])
        if not there or place != there[-1] or kind.value.is_loss:
            there.append(place)

    @property
    def has_losses(self) -> bool:
        """Whether words, pictures or comments were left out."""
        return any(kind.value.is_loss for kind in self._found)

    def diagnostics(self, *, losses: bool = False) -> list[Diagnostic]:
        """A warning for each kind, with its places; if asked for, only for those of `losses`."""
        made = []
        for kind, places in self._found.items():
            if losses and not kind.value.is_loss:
                continue
            shown = places if kind.value.is_loss else places[:_MOST]
            related = [Related(mark, f"'{words}'" if words else "…") for mark, words in shown]
            if len(places) > len(shown):
                related.append(
                    Related(places[len(shown)][0], say("and {number} more", number=len(places) - len(shown)))
                )
            made.append(
                Diagnostic(places[0][0], kind.value.message, kind.value.hint, Severity.WARNING, "word", tuple(related))
            )
        return made
