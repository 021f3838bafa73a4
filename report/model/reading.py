"""Reading: what models share while they read a report's content - its languages, its blocks, the problems found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from report.diagnostics.errors import ContentError, Diagnostic, Mark
from report.diagnostics.making import error
from report.languages import OFFICIAL

T = TypeVar("T")


@dataclass(slots=True)
class Reading:
    """Collects problems, and all texts and names of images that are `found`, in the order in which they stand.

    What is found inside a model that turns out to be unusable is among them. `blocks` are the types of blocks by name.
    `locate` gives the exact place of a character of a text that starts at a mark; without it, the start is named.
    """

    languages: tuple[str, ...]
    blocks: Mapping[str, type]
    locate: Callable[[Mark, str, int], Mark] = lambda mark, _text, _offset: mark
    found: list[object] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def error(self, mark: Mark, message: str, hint: str = "", code: str = "schema") -> None:
        """Note a problem that stops the build."""
        self.diagnostics.append(error(mark, message, hint, code))

    def of(self, kind: type[T]) -> list[T]:
        """What was found of one kind."""
        return [one for one in self.found if isinstance(one, kind)]


@dataclass(slots=True)
class StrictReading(Reading):
    """For models that are made outside the reading of a report: the first problem is raised at once."""

    languages: tuple[str, ...] = OFFICIAL
    blocks: Mapping[str, type] = field(default_factory=dict)

    def error(self, mark: Mark, message: str, hint: str = "", code: str = "schema") -> None:
        raise ContentError.of(message, hint, mark, code)


def reading_of(context: Any) -> Reading:
    """The reading that pydantic hands to validators as their context."""
    return context if isinstance(context, Reading) else StrictReading()
