"""Volumes in two languages: what faces what, how one gets about in them, and what they say of themselves."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple

import pikepdf
import pymupdf
import pytest

from report.diagnostics.errors import Mark, RequestError
from report.outputs import OUTPUTS
from report.verify import verify_bytes
from report.verify.reading import PdfReading
from tests.conftest import Golden
from tests.editions import ROOT
from tests.invented import run

KINDS = ("facing", "tumble")


class Built(NamedTuple):
    """A volume, and where its words stand."""

    data: bytes
    positions: list[dict[str, Any]]


@pytest.fixture(scope="module")
def volumes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Built]:
    """Both kinds of volume of the invented report."""
    found = {}
    for kind in KINDS:
        folder = tmp_path_factory.mktemp(kind)
        options = "--bilingual", kind, "--output", folder, "--positions", folder / "where.json", "--quiet"
        result = run("build", "--root", ROOT / "tests", *options)
        assert (result.exit_code, result.output) == (0, "")
        (file,) = folder.glob("*.pdf")
        assert file.name == "bijenverslag-2030-nl-fr.pdf"
        found[kind] = Built(file.read_bytes(), json.loads((folder / "where.json").read_text("utf-8")))
    return found


def guide(data: bytes) -> Iterator[str]:
    """The outline, the titles, the languages and the attachments of a file, and the top of its structure tree."""
    reading = PdfReading(pikepdf.open(BytesIO(data)))
    with pymupdf.open(stream=data) as pdf:  # type: ignore[no-untyped-call]
        yield from [f"{'  ' * (level - 1)}{title}" for level, title, _ in pdf.get_toc()]
        yield f"title: {pdf.metadata['title']}"
    xmp = reading.catalog.Metadata.read_bytes().decode()
    yield from re.findall(r"<dc:(?:title|language)>.*", xmp)
    assert reading.tree
    for top in reading.tree:
        yield f"{top.role} ({top.lang})"
        yield from [f"  {part.role} ({part.lang}): {', '.join([e.role for e in part])}" for part in top]
    yield "attached: " + ", ".join(sorted(reading.pdf.attachments))


@pytest.mark.parametrize("kind", KINDS)
def test_a_volume_says_what_is_in_it_in_both_languages(volumes: dict[str, Built], kind: str, golden: Golden) -> None:
    golden(f"volumes/{kind}.txt", "\n".join(guide(volumes[kind].data)) + "\n")


def entries(data: bytes) -> tuple[list[int], list[int], list[str]]:
    """The pages to which the outline leads in either language, from 0 on, and the labels of all pages."""
    with pymupdf.open(stream=data) as pdf:  # type: ignore[no-untyped-call]
        pages = [page - 1 for level, _, page in pdf.get_toc() if level > 1]
        half = len(pages) // 2
        return pages[:half], pages[half:], [page.get_label() for page in pdf]


def test_what_faces_each_other_is_on_one_spread_and_pages_are_numbered_together(volumes: dict[str, Built]) -> None:
    lefts, rights, labels = entries(volumes["facing"].data)
    assert [page + 1 for page in lefts] == rights
    assert {page % 2 for page in lefts} == {1}
    assert labels == [str(number + 1) for number in range(len(labels))]


def test_halves_of_a_tumble_volume_begin_on_a_right_page_and_count_from_one(volumes: dict[str, Built]) -> None:
    front, back, labels = entries(volumes["tumble"].data)
    start = labels.index("fr 1")
    assert start % 2 == 0
    assert labels == [f"nl {n + 1}" for n in range(start)] + [f"fr {n + 1}" for n in range(len(labels) - start)]
    assert max(front) < start <= min(back)


@pytest.mark.parametrize("kind", KINDS)
def test_a_volume_is_as_accessible_as_an_edition(volumes: dict[str, Built], kind: str) -> None:
    assert verify_bytes(volumes[kind].data) == ()


@pytest.mark.parametrize("kind", KINDS)
def test_links_stay_within_their_language(volumes: dict[str, Built], kind: str) -> None:
    reading = PdfReading(pikepdf.open(BytesIO(volumes[kind].data)))
    for edition in reading.editions:
        targets = [one.target for element in edition.elements for one in element.annotations() if one.target]
        assert targets
        assert {reading.page_of[target[0].objgen] for target in targets} <= edition.pages


def test_pages_that_face_each_other_show_the_same_texts(volumes: dict[str, Built]) -> None:
    spreads: dict[int, dict[str, set[str]]] = defaultdict(lambda: {"nl": set(), "fr": set()})
    for one in volumes["facing"].positions:
        side = "fr" if one["page"] % 2 else "nl"
        if one["page"] > 1 and one["language"] in ("nl", "fr"):
            assert one["language"] == side
        spreads[one["page"] // 2][one["language"] if one["page"] == 1 else side].add(one["id"])
    assert [number for number, sides in spreads.items() if sides["nl"] != sides["fr"]] == []


def test_for_printers_the_second_half_of_a_tumble_volume_stands_upside_down_from_the_back(tmp_path: Path) -> None:
    options = "--bilingual", "tumble", "--print", "--output", tmp_path, "--quiet"
    assert run("build", "--root", ROOT / "tests", *options).exit_code == 0
    (path,) = tmp_path.iterdir()
    assert verify_bytes(path.read_bytes()) == ()
    with pymupdf.open(path) as pdf:  # type: ignore[no-untyped-call]
        labels, turns = [page.get_label() for page in pdf], [page.rotation for page in pdf]
    start = labels.index("nl 1") + turns.index(180)
    half = len(labels) - start
    assert labels == [f"nl {n + 1}" for n in range(start)] + [f"fr {half - n}" for n in range(half)]
    assert turns == [0] * start + [180] * half
    assert len(labels) % 2 == start % 2 == 0


@pytest.mark.parametrize("kind", KINDS)
def test_a_report_of_one_language_has_no_volume(kind: str) -> None:
    order = SimpleNamespace(locales=["nl"], report=SimpleNamespace(languages=["nl"], mark=Mark("report.yaml")))
    with pytest.raises(RequestError) as raised:
        OUTPUTS[kind]()(order)  # type: ignore[arg-type]
    (one,) = raised.value.diagnostics
    assert (one.message, one.hint) == ("a volume is in two languages, and this report in one", "leave out --bilingual")


def test_of_more_languages_two_are_named(tmp_path: Path) -> None:
    build = "build", "--root", ROOT / "tests" / "four", "--output", tmp_path, "--bilingual", "facing"
    result = run(*build)
    assert result.exit_code == 2
    assert "a volume is in two languages: 4 are asked for" in result.stderr
    assert "name two of nl, fr, de, en: --lang nl --lang fr" in result.stderr
    assert list(tmp_path.iterdir()) == []
    assert run(*build, "--lang", "de", "--lang", "fr").exit_code == 0  # in the order of report.yaml
    assert [path.name[-9:] for path in tmp_path.iterdir()] == ["fr-de.pdf"]


def test_a_volume_is_no_proof() -> None:
    result = run("build", "--bilingual", "facing", "--proof")
    assert result.exit_code == 2
    assert "--bilingual makes a volume for readers" in result.stderr


@pytest.mark.parametrize("option", [["--draft"], ["--section", "hives"]])
def test_drafts_and_excerpts_may_be_volumes(tmp_path: Path, option: list[str]) -> None:
    result = run("build", "--root", ROOT / "tests", "--output", tmp_path, "--bilingual", "facing", "--quiet", *option)
    assert result.exit_code == 0
    (path,) = tmp_path.iterdir()
    assert verify_bytes(path.read_bytes()) == ()
