"""The language in which a command talks to its user: asked for, that of the environment, or the report's only one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from report.diagnostics.errors import ReportError
from report.messages.interface import Interface, available, interface, preferred

OPTION = "--interface"


def spoken(arguments: Sequence[str], environment: Mapping[str, str]) -> Interface:
    """The words for a command that was typed.

    They are chosen before anything is parsed, because a mistake in the command has to be told in them too.
    """
    asked = [value for value in values_of(OPTION, arguments) if value in available()]
    return interface(asked[-1] if asked else preferred(environment, _written(arguments)))


def values_of(option: str, arguments: Sequence[str]) -> list[str]:
    """The values that an option was given, in their order, anywhere before "--"."""
    typed = list(arguments[: arguments.index("--")] if "--" in arguments else arguments)
    pairs = [
        one.split("=", 1) if one.startswith(f"{option}=") else [one, other]
        for one, other in zip(typed, [*typed[1:], ""], strict=False)
    ]
    return [value for name, value in pairs if name == option and value]


def _written(arguments: Sequence[str]) -> tuple[str, ...]:
    """The languages of the report that a command is about; none when that cannot be told."""
    from report.files import UnreadableError
    from report.pipeline import content_folder, find_root, languages_in

    roots, years = values_of("--root", arguments), values_of("--year", arguments)
    try:
        root = Path(roots[-1]) if roots else find_root(Path())
        return languages_in(content_folder(root, int(years[-1]) if years else None) / "report.yaml")
    except (ReportError, UnreadableError, OSError, ValueError):  # whatever is wrong there is told by the command itself
        return ()
