"""Every way in which content can be wrong: messages as a person reads them, exit code 1, the last PDFs untouched.

Each file of tests/bad/ says what is wrong, and changes the invented report: `replace` and `with` are words of `file`;
`content` is a whole new file, `bytes` one in hexadecimal, `delete` removes it; `also` are more such changes. `severity`
is that of what is said of it, an error unless it is given.

`pages` is true where what is wrong is seen on the pages only.

`cure` is what stands there once somebody has done what the message says: another `with` or `content`, or a list of
changes after the mistake; `original` where it is what stood there before. Then nothing may be said any more that the
untouched report does not have.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Collection, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from report.cli import main
from report.diagnostics.errors import Diagnostic, Severity
from report.messages.interface import SOURCE, available, interface
from report.pipeline import check
from tests.examples import quick

pytestmark = pytest.mark.slow

TESTS = Path(__file__).parent
CASES = sorted((TESTS / "bad").glob("*.yaml"))
CURED = [path for path in CASES if "\ncure:" in path.read_text("utf-8")]
GOLDEN = TESTS / "golden"
YEAR = "2030"
#: The languages of the interface in which every message is kept to be reviewed; of the others, those of `SAMPLE`.
KEPT = (SOURCE, "nl", "fr")
FURTHER = sorted({*available()} - {*KEPT})
SAMPLE = (
    "alt-repeats-caption",
    "article",
    "break-of-words",
    "bullet-list",
    "cell-with-comma",
    "chart-of-words",
    "colon-in-text",
    "figure-typed-once",
    "link-says-otherwise",
    "missing-language",
    "note-unknown",
    "parity-ending",
    "parity-term",
    "picture-format",
    "section-not-listed",
    "slot-thousands",
    "tab",
    "title-too-long-for-the-head",
    "unknown-cell-field",
    "unknown-country",
    "unknown-field",
    "wrong-language",
    "wrong-period",
)
OLD = b"%PDF-1.7 the last good build"


def copied(to: Path) -> Path:
    """A copy of the invented report."""
    for name in ("content", "assets"):
        shutil.copytree(TESTS / name, to / name)
    return to


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the invented report, with the PDFs of an earlier build."""
    copied(tmp_path)
    built = tmp_path / "build" / YEAR
    built.mkdir(parents=True)
    for language in ("nl", "fr"):
        (built / f"{language}.pdf").write_bytes(OLD)
    return tmp_path


def run(root: Path, command: str, *arguments: str) -> Result:
    """The command in this process. What is no exit of its own is raised."""
    result = CliRunner().invoke(main, [command, "--root", str(root), *arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def change(folder: Path, case: dict[str, Any]) -> None:
    """Do to the content what a case says."""
    path = folder / case["file"]
    if "bytes" in case:
        path.write_bytes(bytes.fromhex(str(case["bytes"])))
    elif "content" in case:
        path.parent.mkdir(exist_ok=True)
        path.write_text(case["content"], "utf-8")
    elif case.get("delete"):
        path.unlink()
    else:
        text = path.read_text("utf-8")
        assert text.count(case["replace"]) == 1, (
            f"{case['replace']!r} stands {text.count(case['replace'])} times in {path}"
        )
        path.write_text(text.replace(case["replace"], case["with"]), "utf-8")
    for other in case.get("also", ()):
        change(folder, other)


def cured(wrong: dict[str, Any]) -> list[dict[str, Any]]:
    """The changes to an untouched report after which the mistake has been made and mended as its message says."""
    cure = wrong["cure"]
    if cure == "original":
        return []
    if isinstance(cure, list):
        return [wrong, *cure]
    return [{**wrong, ("content" if "content" in wrong else "with"): cure}]


def folder(language: str) -> str:
    """Where the messages of a language are kept to be reviewed."""
    return "bad" if language == SOURCE else f"bad-{language}"


@cache
def before() -> frozenset[tuple[str, str]]:
    """What is said of the untouched report."""
    return frozenset({(one.message, one.hint) for one in check(TESTS, content=True)})


def added(root: Path, severities: Collection[Severity]) -> list[Diagnostic]:
    """What is said of a report, and not of the untouched one; of its pages if nothing is said of its content."""
    for content in (True, False):
        found = check(root, content=content)
        new = [one for one in found if one.severity in severities and (one.message, one.hint) not in before()]
        if new:
            return new
    return []


def nothing_was_built(root: Path) -> None:
    """The PDFs of the earlier build are what is there, and nothing else."""
    built = {path.name: path.read_bytes() for path in (root / "build").rglob("*") if path.is_file()}
    assert built == {"nl.pdf": OLD, "fr.pdf": OLD}


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 60


def test_the_untouched_content_is_right(root: Path) -> None:
    result = run(root, "check")
    assert result.exit_code == 0, result.output
    assert "error" not in result.output


def some(cases: Sequence[Path], number: int) -> list[Any]:
    """The cases, of which short runs try about so many."""
    return quick(cases, cases[:: max(1, len(cases) // number)])


@pytest.mark.parametrize("case", some(CASES, 45), ids=lambda path: path.stem)
def test_bad_content_is_refused_in_plain_words(case: Path, root: Path, golden: Callable[[str, str], None]) -> None:
    wrong = yaml.safe_load(case.read_text("utf-8"))
    severity = Severity(wrong.get("severity", "error"))
    change(root / "content" / YEAR, wrong)
    mistakes = added(root, {severity})
    assert mistakes
    for language in (*KEPT, *FURTHER) if case.stem in SAMPLE else KEPT:
        words = interface(language)
        lines = [str(one.into(words)) for one in mistakes]
        golden(f"{folder(language)}/{case.stem}.txt", "\n".join([f"# {wrong['what']}", *lines, ""]))


@pytest.mark.parametrize("case", some(CASES[::12], 7), ids=lambda path: path.stem)
def test_both_commands_refuse_bad_content_and_leave_what_was_built(case: Path, root: Path) -> None:
    wrong = yaml.safe_load(case.read_text("utf-8"))
    change(root / "content" / YEAR, wrong)
    errors = added(root, {Severity.ERROR})
    result = run(root, "check", "--quiet")
    assert result.exit_code == bool(errors), result.output
    assert all(str(one.mark) in result.stdout and one.message in result.stdout for one in errors)
    if errors:
        built = run(root, "build")
        assert built.exit_code == 1
        assert result.stdout in built.stderr
        nothing_was_built(root)


@pytest.mark.parametrize("case", some(CURED, 25), ids=lambda path: path.stem)
def test_what_the_message_says_to_do_makes_it_go_away(case: Path, root: Path) -> None:
    wrong = yaml.safe_load(case.read_text("utf-8"))
    for one in cured(wrong):
        change(root / "content" / YEAR, one)
    severities = {Severity.ERROR, Severity(wrong.get("severity", "error"))}
    found = check(root, content=not wrong.get("pages"))
    left = [one for one in found if one.severity in severities and (one.message, one.hint) not in before()]
    assert list(map(str, left)) == []


@pytest.mark.parametrize("language", [*KEPT, *FURTHER])
def test_no_golden_message_is_left_over(language: str) -> None:
    golden = GOLDEN / folder(language)
    wanted = {path.stem for path in CASES} if language in KEPT else {*SAMPLE}
    assert {path.stem for path in golden.iterdir()} == wanted


# --- what is too large, too deep or too odd to keep as a file -------------------------------------------------------


def refused(root: Path, *words: str) -> None:
    """Both commands end with 1 and say these words: a place, a colon, what is wrong there."""
    for command in ("check", "build"):
        result = run(root, command)
        assert result.exit_code == 1, result.output
        for word in words:
            assert word in re.sub(r"\n {11}", ": ", result.output)
    nothing_was_built(root)


def test_a_file_of_fifty_megabytes_is_not_even_read(root: Path) -> None:
    path = root / "content" / YEAR / "sections" / "visitors.yaml"
    with path.open("wb") as stream:
        os.truncate(stream.fileno(), 50_000_000)
    refused(root, "sections/visitors.yaml:1:1: the file is too large: 50.0 MB, where 2 MB is the most")


DEEP = ["[" * 100_000, "{a: " * 5_000, "\n".join(" " * depth + "a:" for depth in range(400)), "- " * 90_000]


@pytest.mark.parametrize(
    "text",
    quick(DEEP, DEEP[2:]),
)
def test_absurd_depth_does_not_exhaust_the_stack(root: Path, text: str) -> None:
    (root / "content" / YEAR / "data" / "visits.yaml").write_text(text, "utf-8")
    refused(root, "data/visits.yaml:", "more than 50 levels deep")


def test_a_folder_that_is_called_like_a_file_is_refused(root: Path) -> None:
    (root / "content" / YEAR / "data" / "more.yaml").mkdir()
    refused(root, "data/more.yaml:1:1: the file cannot be read")


def test_a_dangling_link_is_refused(root: Path) -> None:
    (root / "content" / YEAR / "data" / "more.yaml").symlink_to("nowhere")
    refused(root, "data/more.yaml:1:1: the file cannot be read")


def test_a_file_name_that_is_no_text_is_refused(root: Path) -> None:
    folder = os.fsencode(root / "content" / YEAR / "data")
    Path(os.fsdecode(folder + b"/caf\xe9.yml")).touch()
    refused(root, "caf", "its name does not end in .yaml")


@pytest.mark.parametrize(
    "data",
    quick(
        [
            b"",
            b"<svg/>",
            b"\x89PNG\r\n\x1a\n",
            b"\x89PNG\r\n\x1a\n" + b"\0" * 60,
            b"\xff\xd8\xff",
            b"\xff\xd8\xff\xe0\0\x10JFIF",
            b"GIF89a" + b"\0" * 40,
        ],
        [b"", b"<svg/>", b"\x89PNG\r\n\x1a\n" + b"\0" * 60],
    ),
)
def test_an_image_that_is_no_image_is_refused(root: Path, data: bytes) -> None:
    (root / "content" / YEAR / "images" / "roof.png").write_bytes(data)
    refused(root, "sections/roofs.yaml:15:13: 'roof.png' is not a PNG or JPEG image")


def test_an_image_cut_short_is_refused(root: Path) -> None:
    path = root / "content" / YEAR / "images" / "roof.png"
    path.write_bytes(path.read_bytes()[:-12])
    refused(root, "'roof.png' is not a PNG or JPEG image")


def own_looks(root: Path) -> Path:
    """Give the report themes and fonts of its own; return the folder."""
    for name in ("themes", "fonts"):
        shutil.copytree(TESTS.parent / "assets" / name, root / "assets" / name)
    return root / "assets"


def test_a_missing_font_is_refused(root: Path) -> None:
    theme = own_looks(root) / "themes" / "federal.yaml"
    theme.write_text(theme.read_text("utf-8").replace("SourceSans3-Regular.ttf", "Elsewhere.ttf"), "utf-8")
    refused(root, "assets/themes/federal.yaml:", "font file 'Elsewhere.ttf' is missing")


def test_a_font_that_only_the_program_has_is_taken_from_it(root: Path) -> None:
    (own_looks(root) / "fonts" / "SourceSans3-Regular.ttf").unlink()
    assert run(root, "check").exit_code == 0


def test_a_font_that_is_no_font_is_refused(root: Path) -> None:
    (own_looks(root) / "fonts" / "SourceSans3-Regular.ttf").write_bytes(b"OTTO is not what we want")
    refused(root, "assets/themes/federal.yaml:", "SourceSans3-Regular.ttf")


def test_a_font_cut_short_is_refused(root: Path) -> None:
    path = own_looks(root) / "fonts" / "SourceSans3-Regular.ttf"
    path.write_bytes(path.read_bytes()[:300])
    refused(root, "SourceSans3-Regular.ttf")


def test_a_theme_that_is_no_yaml_is_refused(root: Path) -> None:
    (own_looks(root) / "themes" / "federal.yaml").write_text("page: {width", "utf-8")
    refused(root, "assets/themes/federal.yaml:")


def test_content_in_no_year_at_all_is_a_wrong_command(tmp_path: Path) -> None:
    result = run(tmp_path, "check")
    assert result.exit_code == 2
    assert "it has no folder content/" in result.output
