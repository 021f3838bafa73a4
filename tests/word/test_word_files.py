"""Word files that other programs have made, python-docx and LibreOffice, are read like those of Word."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Golden
from tests.word.taking import taken

FILES = Path(__file__).parent / "files"


@pytest.mark.parametrize("name", ["python-docx", "libreoffice"])
def test_one_text_by_two_programs(name: str, golden: Golden) -> None:
    golden("word/made-by-others.txt", taken((FILES / f"{name}.docx").read_bytes()))


def test_changes_notes_and_languages_of_libreoffice(golden: Golden) -> None:
    golden("word/libreoffice-changes.txt", taken((FILES / "libreoffice-changes.docx").read_bytes()))
