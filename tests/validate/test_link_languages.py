"""Addresses and names of files that say of which language they are."""

from __future__ import annotations

import pytest

from tests.validate.conftest import Said

GUIDE = "    nl: https://bijen.example.org/nl/gids\n    fr: https://bijen.example.org/fr/guide"


@pytest.mark.parametrize(
    ("there", "said_of"),
    [
        ("https://bijen.example.org/fr/gids", ""),
        ("https://bijen.example.org/guide", ""),
        ("https://bijen.example.org/mise-en-page", ""),
        ("https://fr.bijen.example.org/guide", ""),
        ("https://bijen.example.org/nl/guide", "Dutch"),
        ("https://bijen.example.org/guide-nl.pdf", "Dutch"),
        ("https://bijen.example.org/guide_NL", "Dutch"),
        ("https://nl.bijen.example.org/guide", "Dutch"),
        ("https://bijen.example.org/fr/guide-nl.pdf", ""),
    ],
)
def test_an_address_leads_to_readers_of_its_language(said: Said, there: str, said_of: str) -> None:
    found = said("report.yaml", "fr: https://bijen.example.org/fr/guide", f"fr: {there}")
    told = [one for one in found if "by its name" in one]
    assert [one.partition("warning: ")[2] for one in told] == (
        [f"'{there}' is of {said_of} by its name"] if said_of else []
    )


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("rapport-abeilles", ""),
        ("bijenverslag-nl", "Dutch"),
        ("jaarverslag-van-het-observatorium", "Dutch"),
        ("rapport-2030", ""),
        ("annual-report-of-the-observatory", "English"),
    ],
)
def test_the_name_of_the_file_may_say_so_too(said: Said, name: str, language: str) -> None:
    found = said("report.yaml", "fr: rapport-abeilles", f"fr: {name}")
    told = [one.partition("warning: ")[2] for one in found if "by its name" in one]
    assert told == ([f"'{name}' is of {language} by its name"] if language else [])
