"""Numbers in words that are written as another language writes them are told, with the slot that is right in all."""

from __future__ import annotations

from pathlib import Path

import pytest

from report.pipeline import check
from tests.invented import change, copied

PROSE = "nl: Alleen wie gordel en helm draagt., fr: Uniquement avec harnais et casque."


def told(folder: Path, dutch: str, french: str) -> list[str]:
    """What the rule says of a paragraph."""
    root = copied(folder)
    change(root, "sections/roofs.yaml", PROSE, f'nl: "{dutch}", fr: "{french}"')
    return [f"{one.message}: {one.hint}" for one in check(root, content=True) if "writes numbers" in one.message]


@pytest.mark.parametrize(
    ("dutch", "french", "slots"),
    [
        ("Dat kost 10.50 euro.", "Cela coûte 10,50 euros.", ["{decimal:10.50}"]),
        ("Er zijn 12.500 kasten.", "Il y a 12.500 ruches.", ["{int:12500}"]),
        ("Dat kost 12.500,75 euro.", "Cela coûte 12.500,75 euros.", ["{decimal:12500.75}"]),
        ("Er zijn 1,000 kasten.", "Il y a 1 000 ruches.", ["{int:1000}; if its last three digits are decimals, "]),
        ("Het is 66.5 %.", "C’est 66.5 %.", ["{decimal:66.5}", "{decimal:66.5}"]),
        ("Zie versie 2.0.1 van artikel 3.10.", "Voir la version 2.0.1 de l’article 3.10.", []),
        ("Om 9.30 uur, punt 12.5.", "À 9 h 30, point 12.5.", []),
        ("Er zijn 12.500 kasten en 10,5 %.", "Il y a 12 500 ruches et 10,5 %.", []),
    ],
)
def test_signs_of_another_language_are_told(tmp_path: Path, dutch: str, french: str, slots: list[str]) -> None:
    found = told(tmp_path, dutch, french)
    assert len(found) == len(slots), found
    assert all(slot in line for slot, line in zip(slots, found, strict=True))
