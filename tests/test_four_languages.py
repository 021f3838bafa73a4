"""A report in four languages, in three, and in one: checked, built, verified, exchanged, proofed."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from report.exchange.courier import ExportOrder, export, import_file
from report.languages import LANGUAGES
from report.locales import locale_of
from report.localise import localise
from report.pipeline import build, check, content_folder, read
from report.verify import verify_bytes
from tests.conftest import Golden
from tests.examples import quick
from tests.invented import TESTS
from tests.localise.outline import outline

pytestmark = pytest.mark.slow

FOUR = TESTS / "four"
CONTENT = Path("content", "2031")


#: Titles so short that their words hardly tell their language.
TITLES = (
    ("Aantal bezoeken", "Nombre de visites", "Anzahl Besuche", "Number of visits"),
    ("Juridisch kader", "Cadre juridique", "Rechtlicher Rahmen", "Legal framework"),
    ("Open procedures", "Procédures ouvertes", "Offene Verfahren", "Open tenders"),
    ("Gehouden vergaderingen", "Réunions tenues", "Abgehaltene Sitzungen", "Meetings held"),
    ("Eerlijke handel", "Produits équitables", "Fair gehandelte Produkte", "Fair trade products"),
    ("Afval en water", "Déchets et eau", "Abfall und Wasser", "Waste and water"),
    ("Lokale leveranciers", "Fournisseurs locaux", "Örtliche Lieferanten", "Local suppliers"),
    ("Zonnepanelen op daken", "Panneaux solaires", "Sonnenkollektoren auf Dächern", "Solar panels on roofs"),
)


class _AsTyped(yaml.SafeLoader):
    """Reads YAML, and leaves all but true and false as it is typed."""


_AsTyped.yaml_implicit_resolvers = {
    first: [one for one in found if one[0] == "tag:yaml.org,2002:bool"]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def only(root: Path, *languages: str) -> Path:
    """The folder, with the report in these languages in it, of which nobody has accepted a text."""
    shutil.copytree(FOUR, root, dirs_exist_ok=True)
    (root / CONTENT / "translations.yaml").unlink()
    for file in (root / CONTENT).rglob("*.yaml"):
        typed = _cut(yaml.load(file.read_text("utf-8"), _AsTyped), languages)  # noqa: S506 - it is a safe loader
        if "languages" in typed:
            typed["languages"] = [*languages]
        file.write_text(yaml.safe_dump(typed, allow_unicode=True, sort_keys=False, width=10**6), "utf-8")
    return root


def _cut(typed: Any, languages: tuple[str, ...]) -> Any:
    """YAML without the words of other languages."""
    if isinstance(typed, list):
        return [_cut(one, languages) for one in typed]
    if not isinstance(typed, dict):
        return typed
    is_text = typed.keys() <= LANGUAGES.keys()
    return {key: _cut(value, languages) for key, value in typed.items() if not is_text or key in languages}


def codes(root: Path) -> set[str]:
    """The kinds of what is found in the report."""
    return {one.code for one in check(root)}


def test_a_report_in_four_languages_is_checked_built_and_verified(tmp_path: Path) -> None:
    assert codes(FOUR) == {"alt"}, "notes on alt texts that are told from the data"
    files = build(FOUR, output=tmp_path)
    assert [file.name for file in files] == [
        *("waterverslag-2031-nl.pdf", "rapport-eau-2031-fr.pdf"),
        *("wasserbericht-2031-de.pdf", "water-report-2031-en.pdf"),
    ]
    for file in files:
        assert verify_bytes(file.read_bytes()) == ()


def test_short_titles_are_of_their_language(tmp_path: Path) -> None:
    shutil.copytree(FOUR, tmp_path, dirs_exist_ok=True)
    file = tmp_path / CONTENT / "report.yaml"
    typed = [dict(zip(("nl", "fr", "de", "en"), title, strict=True)) for title in TITLES]
    lines = "".join([f"  - {yaml.safe_dump(one, default_flow_style=True, width=10**6)}" for one in typed])
    file.write_text(file.read_text("utf-8").replace("keywords:\n", f"keywords:\n{lines}"), "utf-8")
    assert "language" not in codes(tmp_path)


@pytest.mark.parametrize("language", LANGUAGES)
def test_editions_read_well_in_each_language(language: str, golden: Golden) -> None:
    golden(f"four/{language}.txt", outline(localise(read(content_folder(FOUR, None)), locale_of(language))))


@pytest.mark.long
def test_a_draft_and_a_proof_speak_four_languages(tmp_path: Path) -> None:
    root = tmp_path / "root"
    shutil.copytree(FOUR, root)
    summary = root / CONTENT / "sections" / "summary.yaml"
    summary.write_text(re.sub("\n +de: Dieser Bericht .*", "", summary.read_text("utf-8")), "utf-8")
    drafts = build(root, output=tmp_path, draft=True)
    assert [file.name for file in drafts] == [
        *("waterverslag-2031-concept-nl.pdf", "rapport-eau-2031-projet-fr.pdf"),
        *("wasserbericht-2031-entwurf-de.pdf", "water-report-2031-draft-en.pdf"),
    ]
    (proof,) = build(root, output=tmp_path, draft=True, formats=("proof",))  # whose title page holds four texts
    assert proof.name == "waterverslag-2031-concept-proof-nl-fr-de-en.pdf"
    for file in (drafts[2], proof):
        assert verify_bytes(file.read_bytes()) == ()


@pytest.mark.long
@pytest.mark.parametrize("style", ["xliff", "po"])
def test_translators_get_any_two_of_four_languages(style: str, tmp_path: Path) -> None:
    for source, target in (("nl", "de"), ("fr", "en"), ("en", "fr")):
        sent = export(FOUR, None, ExportOrder(target=target, source=source, format=style))
        file = tmp_path / sent.path.name
        file.write_bytes(sent.data)
        assert not import_file(FOUR, None, file).files, "nothing has changed"


@pytest.mark.parametrize("language", quick([*LANGUAGES], ["de"]))
def test_a_report_in_one_language_says_nothing_of_others(language: str, tmp_path: Path) -> None:
    root = only(tmp_path, language)
    found = check(root)
    assert {one.code for one in found} == {"alt"}
    (file,) = build(root)
    data = file.read_bytes()
    assert verify_bytes(data) == ()
    assert file.name.endswith(f"-2031-{language}.pdf")


@pytest.mark.long
def test_a_report_in_three_languages_is_compared_in_every_two(tmp_path: Path) -> None:
    root = only(tmp_path, "de", "fr", "en")
    assert codes(root) == {"alt", "translation-unrecorded"}
    people = root / CONTENT / "sections" / "people.yaml"
    people.write_text(people.read_text("utf-8").replace("62 % das Wasser", "63 % das Wasser"), "utf-8")
    assert [one.message for one in check(root) if one.code == "parity-percent"] == [
        "the French has '62 %' where the German has '63 %'",
        "the English has '62%' where the German has '63 %'",
    ]
    assert len(build(only(tmp_path / "built", "de", "fr", "en"))) == 3
