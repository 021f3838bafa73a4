"""What an edition is made with besides its text: what its file says of itself, words of the layout, attachments."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the file says about itself (PDF Info and XMP); `published` dates the file, never the clock.

    `identifier` tells it from all other editions; that of an excerpt is `part_of` another one. A `corrected` one has a
    date of its own, and the number of the edition as its `version`.
    """

    title: str
    subject: str
    author: str
    keywords: tuple[str, ...]
    published: datetime.date
    language_tag: str
    identifier: str = ""
    part_of: str = ""
    corrected: datetime.date | None = None
    version: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """The interface's words that the layout itself writes, in the edition's language."""

    contents: str
    continued: str
    page: str
    link_to: str
    footnote: str
    table_note: str
    back: str
    queries: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A data set that the edition prints, as a CSV file in the edition's language."""

    name: str
    description: str
    content: bytes
