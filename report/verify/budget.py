"""Budget: what the reading of one file may cost - bytes, pages, operators, depth -, so that none can exhaust us."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import pikepdf
from pikepdf import settings

from report.messages import Message, say
from report.verify.finding import A3, Finding, Flaw

LARGEST_FILE: Final = 64_000_000  # bytes; a yearly report has about one million
LARGEST_STREAM: Final = 32_000_000  # bytes when decoded
LARGEST_PAGE: Final = 3_000_000  # bytes of operators in one page description or form: all are kept at once
MOST_PAGES: Final = 5_000
MOST_OBJECTS: Final = 500_000
MOST_BYTES: Final = 256_000_000  # that are decoded, of all streams together
MOST_OPERATORS: Final = 1_000_000  # of all pages, a form as often as it is painted
MOST_CHARACTERS: Final = 5_000_000
MOST_CORNERS: Final = 100_000_000  # of areas, as often as a text is compared with one
MOST_MAPPINGS: Final = 1_000_000  # of codes to characters or widths, of all fonts together
MOST_ELEMENTS: Final = 100_000
MOST_TAGS: Final = 2_000  # of its own that a file may map to standard ones; the validator follows long chains slowly
UNBOUNDED: Final = {"/LZWDecode", "/LZW"}  # what qpdf unfolds without a limit; PDF/A forbids it (6.1.7.2)
DEEPEST: Final = 100  # arrays and dictionaries inside each other
LONGEST: Final = 500_000  # items of an array or a dictionary

#: What qpdf may use while it opens and decodes, in its own terms.
QPDF_LIMITS: Final[dict[str, Any]] = {
    "doc_max_warnings": 10_000,
    "parser_max_nesting": DEEPEST,
    "parser_max_container_size": LONGEST,
    "max_stream_filters": 5,
    "flate_max_memory": LARGEST_STREAM,
    "png_max_memory": LARGEST_STREAM,
    "run_length_max_memory": LARGEST_STREAM,
    "tiff_max_memory": LARGEST_STREAM,
}


REFUSED: Final = Flaw(
    "refused", f"{A3} 6.1.13", say("is it a report? Ask those who sent it for a smaller or simpler file")
)


def refused(reason: Message) -> Finding:
    """The finding that a file is not read any further."""
    return REFUSED.broken(say("this file is refused: {reason}", reason=reason))


class BudgetError(Exception):
    """A file would cost more than a file may; `message` says of what it has too much."""

    def __init__(self, message: Message) -> None:
        self.message = message
        super().__init__(message)


@contextmanager
def limited() -> Iterator[None]:
    """Let qpdf refuse what is beyond its limits; they are the process's, and as before afterwards."""
    before: dict[str, Any] = settings.set_qpdf_limits(**QPDF_LIMITS)
    try:
        yield
    finally:
        settings.set_qpdf_limits(**before)


def beyond(problem: Exception) -> Message | None:
    """What a file has too much of when qpdf, which has no better way of saying it, gives up; None for other faults."""
    told = str(problem)
    if "limit exceeded" in told:
        return say("a part of it unfolds to more than {number} MB", number=LARGEST_STREAM // 1_000_000)
    if "unfilterable" in told:
        return say("a part of it is packed in a way that is not read, or unfolds beyond all measure")
    if "Too many warnings" in told:
        return say("it has more than {number} faults", number=QPDF_LIMITS["doc_max_warnings"])
    if "too deeply nested" in told or "Loop detected in /Pages" in told:
        return say("its pages stand in each other without end")
    return None


class Budget:
    """What is left for one file. Each method raises BudgetError when nothing is."""

    def __init__(self) -> None:
        self.bytes = MOST_BYTES
        self.operators = MOST_OPERATORS
        self.mappings = MOST_MAPPINGS
        self.elements = MOST_ELEMENTS
        self.characters = MOST_CHARACTERS
        self.corners = MOST_CORNERS

    def open(self, pdf: pikepdf.Pdf) -> None:
        """Look at how much there is in a file before any of it is read."""
        if len(pdf.objects) > MOST_OBJECTS:
            raise BudgetError(say("it has more than {number} objects", number=MOST_OBJECTS))
        if len(pdf.pages) > MOST_PAGES:
            raise BudgetError(say("it has more than {number} pages", number=MOST_PAGES))

    def decoded(self, stream: pikepdf.Stream) -> bytes:
        """The content of a stream."""
        filters: Any = stream.get("/Filter", [])
        if UNBOUNDED & {str(one) for one in (filters if isinstance(filters, pikepdf.Array) else [filters])}:
            raise BudgetError(say("a part of it is packed as LZW, which PDF/A does not allow"))
        try:
            data = stream.read_bytes()
        except pikepdf.PdfError as problem:
            reason = beyond(problem)
            if reason is None:
                raise
            raise BudgetError(reason) from None
        self.spend_bytes(len(data))
        return data

    def description(self, holder: Any) -> list[pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage]:
        """The instructions of a page (a dictionary with /Contents) or of a form (a stream)."""
        parts = holder.get("/Contents", []) if isinstance(holder, pikepdf.Dictionary) else holder
        streams = list(parts) if isinstance(parts, pikepdf.Array) else [parts]
        size = sum([len(self.decoded(one)) for one in streams if isinstance(one, pikepdf.Stream)])
        if size > LARGEST_PAGE:
            most = LARGEST_PAGE // 1_000_000
            raise BudgetError(say("a page of it is drawn with more than {number} MB of operators", number=most))
        found = pikepdf.parse_content_stream(holder)
        self.operators -= len(found)
        if self.operators < 0:
            raise BudgetError(say("its pages are drawn with more than {number} operators", number=MOST_OPERATORS))
        return list(found)

    def spend_bytes(self, count: int) -> None:
        """So many bytes were decoded."""
        self.bytes -= count
        if self.bytes < 0:
            raise BudgetError(say("it unfolds to more than {number} MB", number=MOST_BYTES // 1_000_000))

    def map_tags(self, count: int) -> None:
        """The structure tree maps so many tags to others."""
        if count > MOST_TAGS:
            raise BudgetError(say("its structure tree maps more than {number} tags to others", number=MOST_TAGS))

    def spend_element(self) -> None:
        """One more element of the structure tree."""
        self.elements -= 1
        if self.elements < 0:
            raise BudgetError(say("its structure tree has more than {number} elements", number=MOST_ELEMENTS))

    def spend_characters(self, count: int) -> None:
        """So many characters are shown."""
        self.characters -= count
        if self.characters < 0:
            raise BudgetError(say("its pages show more than {number} characters", number=MOST_CHARACTERS))

    def spend_corners(self, count: int) -> None:
        """A text is compared with an area of so many corners."""
        self.corners -= count
        if self.corners < 0:
            raise BudgetError(say("its pages show text on more coloured areas than can be compared"))

    def spend_mappings(self, count: int) -> None:
        """A font tells what so many codes stand for."""
        self.mappings -= count
        if self.mappings < 0:
            raise BudgetError(say("its fonts map more than {number} characters", number=MOST_MAPPINGS))
