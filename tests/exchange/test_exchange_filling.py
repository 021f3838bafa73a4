"""A translation memory comes in: it fills what is missing or not accepted, where its words are exactly the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from report.exchange.filling import is_memory
from report.translation.progress import accept_texts
from tests.exchange.parcels import with_content
from tests.invented import change, run

pytestmark = pytest.mark.long

TEXT = "roofs/5/2/items/1"
DOCTYPE = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The invented report, without the French of one text."""
    with_content(tmp_path)
    change(tmp_path, "sections/roofs.yaml", ", fr: l’apiculteur", "")
    return tmp_path


def unit(others: dict[str, str], look: str = "") -> str:
    variants = "".join(f'<tuv xml:lang="{tag}"><seg>{words}</seg></tuv>' for tag, words in others.items())
    return f"<tu {look}>{variants}</tu>\n"


def memory(*units: str, head: str = DOCTYPE, source: str = "nl-BE") -> str:
    """A file as OmegaT saves it."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n{head}<tmx version="1.4">\n<header creationtool="OmegaT" '
        f'srclang="{source}" segtype="sentence"/>\n<body>\n{"".join(units)}</body></tmx>\n'
    )


def filled(root: Path, text: str, *options: str) -> tuple[int, str, str]:
    path = root / "memory.tmx"
    path.write_text(text, "utf-8")
    result = run("translation", "import", path, "--root", root, *options)
    return result.exit_code, result.stdout, result.stderr


def words(root: Path) -> str:
    return (root / "content/2030/sections/roofs.yaml").read_text("utf-8")


PAIR = {"nl-BE": "de imker", "fr-BE": "l’apiculteur"}


@pytest.mark.parametrize("head", [DOCTYPE, "", "<!-- ours -->\n"])
def test_what_is_missing_is_filled(head: str, root: Path) -> None:
    code, said, _ = filled(root, memory(unit(PAIR), unit({"nl": "de buur", "fr": "le voisin"}), head=head))
    assert code == 0
    assert said.splitlines()[:2] == [
        f"changed: {TEXT} (content/2030/sections/roofs.yaml)",
        "1 text has changed in 1 file",
    ]
    assert "{nl: de imker, fr: l’apiculteur}" in words(root)


def test_what_is_accepted_stays(root: Path) -> None:
    pairs = [unit({"nl": "Het jaar in het kort", "fr": "Autre chose"}), unit(PAIR)]
    assert filled(root, memory(*pairs))[1].count("changed: ") == 1


def test_what_is_not_accepted_is_filled(root: Path) -> None:
    change(root, "sections/roofs.yaml", "{nl: de imker}", "{nl: de buur, fr: la voisine}")
    _, said, _ = filled(root, memory(unit({"nl": "de buur", "fr": "le voisin"})))
    assert "1 text has changed in 1 file" in said
    assert "{nl: de buur, fr: le voisin}" in words(root)


def test_what_an_editor_changed_in_the_language_stays(root: Path) -> None:
    change(root, "sections/summary.yaml", "L’année en bref", "L’année en deux pages")
    _, said, _ = filled(root, memory(unit({"nl": "Het jaar in het kort", "fr": "L’année en bref"})))
    assert "no text has changed" in said


def test_what_the_memory_does_not_have_is_counted(root: Path) -> None:
    code, said, _ = filled(root, memory(unit({"nl": "De imker", "fr": "L’apiculteur"})))
    assert (code, said.splitlines()) == (
        0,
        ["no text has changed", "1 text that is missing or not accepted is not in the memory"],
    )


def test_values_may_be_typed_between_words(root: Path) -> None:
    change(root, "sections/harvest.yaml", ', fr: "un budget de {money:275e6 EUR}"', "")
    pair = {"nl": "een budget van {money:275e6 EUR}", "fr": "un budget de {money:275e6 EUR}"}
    assert "1 text has changed in 1 file" in filled(root, memory(unit(pair)))[1]
    here = (root / "content/2030/sections/harvest.yaml").read_text("utf-8")
    assert 'fr: "un budget de {money:275e6 EUR}"' in here or "fr: un budget de {money:275e6 EUR}" in here


def test_what_does_not_fit_is_left_out(root: Path) -> None:
    change(root, "sections/harvest.yaml", ', fr: "un budget de {money:275e6 EUR}"', "")
    pair = unit({"nl": "een budget van {money:275e6 EUR}", "fr": "un budget"})
    code, said, told = filled(root, memory(pair, unit(PAIR)))
    assert code == 1
    assert "1 text has changed in 1 file" in said
    assert "lacks {money:275e6 EUR}" in told
    assert "memory.tmx:6:" in told


def test_what_a_machine_made_is_told(root: Path) -> None:
    _, said, _ = filled(root, memory(unit(PAIR, 'creationid="MT!"')))
    assert "1 of them is a machine's or not finished" in said
    assert "origin: MT!" in (root / "content/2030/translations.yaml").read_text("utf-8")


def test_our_own_memory_comes_home(root: Path) -> None:
    accept_texts(root, None, None)
    path = root / "own.tmx"
    run("translation", "export", "--to", "fr", "--format", "tmx", "--output", path, "--root", root)
    assert run("translation", "import", path, "--root", root).exit_code == 0


def test_what_was_accepted_is_not_doubted_when_it_comes_home(root: Path) -> None:
    """Languages may want values in another order; somebody has read these side by side."""
    dutch, french = "eerst {term:fbo}, dan {term:roof-guide}", "le {term:roof-guide} et le {term:fbo}"
    change(root, "sections/roofs.yaml", "nl: de imker", f"nl: '{dutch}', fr: '{french}'")
    accept_texts(root, None, None)
    path = root / "own.tmx"
    run("translation", "export", "--to", "fr", "--format", "tmx", "--output", path, "--root", root)
    change(root, "sections/roofs.yaml", f", fr: '{french}'", "")
    ours = filled(root, path.read_text("utf-8"))
    assert "are they exchanged?" not in ours[2]
    assert french in words(root)
    change(root, "sections/roofs.yaml", french, "")
    assert "are they exchanged?" in filled(root, path.read_text("utf-8").replace("sppreport", "OmegaT"))[2]


def test_the_language_to_fill(root: Path) -> None:
    path = root / "content/2030/report.yaml"
    path.write_text(path.read_text("utf-8").replace("languages: [nl, fr]", "languages: [nl, fr, de]"), "utf-8")
    several = memory(unit({**PAIR, "de": "der Imker"}))
    code, _, told = filled(root, several)
    assert code == 2
    assert "the file translates into several languages: fr, de" in told
    assert "say which one it shall fill: --to fr" in told
    assert "de: der Imker" not in words(root)
    assert filled(root, several, "--to", "de")[0] == 0
    assert "de: der Imker" in words(root)


@pytest.mark.parametrize(
    ("pair", "options", "code", "message"),
    [
        ({"en": "a", "es": "b"}, [], 1, "the file translates between none of the languages of the report: en, es"),
        ({"nl": "a"}, [], 1, "the file translates between none of the languages of the report: nl"),
        (PAIR, ["--to", "de"], 2, "the report has no texts in 'de'"),
    ],
)
def test_languages_that_do_not_fit(
    pair: dict[str, str], options: list[str], code: int, message: str, root: Path
) -> None:
    found, _, told = filled(root, memory(unit(pair)), *options)
    assert found == code
    assert message in told


def test_a_memory_is_known_by_its_beginning() -> None:
    text = memory(unit(PAIR))
    assert is_memory(text.encode())
    assert is_memory(text.encode("utf-16"))
    assert is_memory(b"\xef\xbb\xbf<tmx/>")
    assert not is_memory(b"<xliff><note>&lt;tmx></note></xliff>")
    assert not is_memory(b'msgid "<tmx>"')
