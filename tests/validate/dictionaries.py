"""Small dictionaries for tests."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from report.languages import LANGUAGES


def install(folder: Path, language: str, words: Iterable[str]) -> Path:
    """A dictionary of a language with these words, by the name that is looked for first."""
    folder.mkdir(exist_ok=True)
    path = folder / f"{LANGUAGES[language].spelling.dictionaries[0]}.dic"
    listed = sorted(set(words))
    path.write_text("\n".join([str(len(listed)), *listed, ""]), "utf-8")
    path.with_suffix(".aff").write_text("SET UTF-8\nWORDCHARS '\n", "utf-8")
    return path
