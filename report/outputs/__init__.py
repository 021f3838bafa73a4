"""Outputs: what the editions of a report can become, one file per kind; `sppreport build --format` names them.

A kind of output is a module with the function `make`, and an entry in OUTPUTS that imports it. It asks an Order for
each edition when it comes to it, so that only one need be in memory, and returns its files by name; nothing is written
before all are made.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from report.document import Document
    from report.locales import Locale
    from report.localise.edition import Edition
    from report.model.report import Report
    from report.theme.theme import Theme


class Localised(NamedTuple):
    """An edition, and the document that it became."""

    edition: Edition
    document: Document


class Order(NamedTuple):
    """What was ordered: a report, its locales in the order of report.yaml, the looks.

    `localised` makes the edition of one of the locales; `timed` tells what the work in its `with` block is called, and
    for which language it is done.
    """

    report: Report
    locales: tuple[Locale, ...]
    theme: Theme
    localised: Callable[[Locale], Localised]
    timed: Callable[[str, str], AbstractContextManager[None]]


#: The files of an output, by name; raises ReportError for whatever cannot be made.
Make = Callable[[Order], Mapping[str, bytes]]


def _pdf() -> Make:
    from report.outputs.pdf import make

    return make


def _proof() -> Make:
    from report.outputs.proof import make

    return make


#: What imports each kind, by the name that people type.
OUTPUTS: Final[Mapping[str, Callable[[], Make]]] = {"pdf": _pdf, "proof": _proof}
