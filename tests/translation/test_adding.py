"""A language is added to a report: one line changes, its texts are told as missing, and a draft is built."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from report.cli import main
from report.diagnostics.errors import RequestError
from report.pipeline import check
from report.translation.adding import add_language
from report.translation.progress import status
from tests.invented import copied

pytestmark = pytest.mark.slow

LISTS = [
    ("languages: [nl, fr]", "languages: [nl, fr, de]"),
    ("languages: [nl, fr ,  ]  # both", "languages: [nl, fr, de ,  ]  # both"),
    ("languages: [ nl,\n  fr ]", "languages: [ nl,\n  fr, de ]"),
    ("languages:\n- nl\n- fr", "languages:\n- nl\n- fr\n- de"),
    ('"languages": [nl, fr]', '"languages": [nl, fr, de]'),
    ("languages:  # all\n  [nl, fr]", "languages:  # all\n  [nl, fr, de]"),
    ("? languages\n: [nl, fr]", "? languages\n: [nl, fr, de]"),
    ("languages:  # two\n  - nl # a\n  - fr", "languages:  # two\n  - nl # a\n  - fr\n  - de"),
]


def run(root: Path, *arguments: str) -> Result:
    result = CliRunner().invoke(main, [*arguments, "--root", str(root)])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize(("listed", "after"), LISTS)
def test_one_line_changes(listed: str, after: str, ends: str, tmp_path: Path) -> None:
    root = copied(tmp_path)
    path = root / "content/2030/report.yaml"
    text = path.read_text("utf-8")
    before, expected = (text.replace("languages: [nl, fr]", one).replace("\n", ends) for one in (listed, after))
    path.write_bytes(before.encode())
    others = {file: file.read_bytes() for file in root.rglob("*.yaml") if file != path}
    add_language(root, None, "de")
    assert path.read_bytes().decode() == expected
    assert {file: file.read_bytes() for file in others} == others


def test_what_comes_next(tmp_path: Path) -> None:
    root = copied(tmp_path)
    result = run(root, "language", "add", "de")
    missing = [one for one in status(root).standings if one.missing == ("de",)]
    assert len(missing) > 50
    assert f"{len(missing)} texts have no words in 'de' yet" in result.stdout
    assert "sppreport translation export --to de" in result.stdout
    told = [one for one in check(root, None) if one.severity == "error"]
    assert {one.code for one in told} == {"translation-missing"}
    assert run(root, "translation", "export", "--to", "de", "--only", "missing").exit_code == 0
    assert run(root, "build", "--draft", "--lang", "de").exit_code == 0
    assert len(list((root / "build/2030").glob("*-de.pdf"))) == 1


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("fr", "the report has 'fr' already"),
        ("de-BE", "'de-BE' is written 'de' here"),
        ("Deutsch", "'Deutsch' is not the code of a language, such as de"),
        ("it", "the program does not know the language 'it'; it knows nl, fr, en, de"),
    ],
)
def test_languages_that_are_refused(code: str, message: str, tmp_path: Path) -> None:
    root = copied(tmp_path)
    before = (root / "content/2030/report.yaml").read_bytes()
    with pytest.raises(RequestError) as raised:
        add_language(root, None, code)
    assert raised.value.diagnostics[0].message == message
    assert raised.value.diagnostics[0].hint
    assert (root / "content/2030/report.yaml").read_bytes() == before
