"""Reading: what models share while they read a report's content - its languages, its blocks, the problems found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from report.diagnostics.errors import ContentError, Diagnostic, Mark
from report.diagnostics.making import error

if TYPE_CHECKING:
    from report.model.report import Block
    from report.model.text import Text


@dataclass(slots=True)
class Reading:
    """Collects problems, and every text in the order in which it stands, even inside what turns out to be unusable.

    `locate` gives the exact place of a character of a text that starts at a mark; without it, the start is named.
    """

    languages: tuple[str, ...]
    blocks: Mapping[str, type[Block]]
    locate: Callable[[Mark, str, int], Mark] = lambda mark, _text, _offset: mark
    texts: list[Text] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def error(self, mark: Mark, message: str, hint: str = "", code: str = "schema") -> None:
        """Note a problem that stops the build."""
        self.diagnostics.append(error(mark, message, hint, code))


@dataclass(slots=True)
class StrictReading(Reading):
    """For models that are made outside the reading of a report: the first problem is raised at once."""

    languages: tuple[str, ...] = ("nl", "fr")
    blocks: Mapping[str, type[Block]] = field(default_factory=dict)

    def error(self, mark: Mark, message: str, hint: str = "", code: str = "schema") -> None:
        raise ContentError.of(message, hint, mark, code)


def reading_of(context: Any) -> Reading:
    """The reading that pydantic hands to validators as their context."""
    return context if isinstance(context, Reading) else StrictReading()
