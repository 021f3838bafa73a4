"""Files that go out: one that is there, and says something else, is not written over without a word."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.invented import copied, run

EXPORTS = {
    "text": (["text", "export", "--section", "roofs"], "out.docx"),
    "data": (["data", "export", "visits"], "out.xlsx"),
    "translation": (["translation", "export", "--to", "fr"], "out.xlf"),
}


def test_what_is_only_looked_up_is_written_anew(tmp_path: Path) -> None:
    root, file = copied(tmp_path), tmp_path / "out.tbx"
    file.write_bytes(b"of last year")
    assert (
        run("translation", "export", "--to", "fr", "--format", "tbx", "--root", root, "--output", file).exit_code == 0
    )
    assert file.read_bytes() != b"of last year"


@pytest.mark.parametrize("kind", EXPORTS)
def test_what_has_come_back_is_left(kind: str, tmp_path: Path) -> None:
    command, name = EXPORTS[kind]
    root, file = copied(tmp_path), tmp_path / name
    again: list[str | Path] = [*command, "--root", root, "--output", file]
    assert run(*again).exit_code == 0
    assert run(*again).exit_code == 0, "the same once more is no loss"
    sent = file.read_bytes()
    file.write_bytes(sent + b" what a reviewer has written")
    refused = run(*again)
    assert refused.exit_code == 2
    assert "out." in refused.stderr
    assert "--replace" in refused.stderr
    assert file.read_bytes() != sent
    assert run(*again, "--replace").exit_code == 0
    assert file.read_bytes() == sent
