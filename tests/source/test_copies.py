"""Copies of a file are known by their names, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from report.source.copies import copied_from, may_be_an_id

FILES = ["guide.yaml", "paper.yaml", "guide-tools.yaml"]


@pytest.mark.parametrize(
    "name",
    [
        "guide - Kopie", "guide - Copie", "guide - Copy", "guide - Copie (2)", "guide - kopie 2", "guide (1)",
        "guide(2)",
        "Kopie van guide", "Copie de guide", "Copy of guide", "Copie (2) de guide", "guide copy", "guide copie 2",
        "guide-kopie", "guide_backup", "guide.bak", "guide.orig", "Guide (1)", "guide (kopie)",
        "guide (conflicted copy 2026-11-28)", "guide-old", "guide oud",
    ],
)  # fmt: skip
def test_a_copy_is_known_by_its_name(name: str) -> None:
    assert copied_from(f"{name}.yaml", [*FILES, f"{name}.yaml"], ()) == "guide.yaml"


@pytest.mark.parametrize(
    "name", ["guide", "guide-tools", "copy", "old", "paper-new", "other (1)", "copyright", "guided"]
)
def test_what_is_no_copy_is_read(name: str) -> None:
    assert copied_from(f"{name}.yaml", [*FILES, f"{name}.yaml"], ()) == ""


def test_what_the_report_lists_is_no_copy() -> None:
    assert copied_from("guide-old.yaml", FILES, {"guide-old"}) == ""
    assert may_be_an_id("guide-old.yaml")
    assert not may_be_an_id("guide (1).yaml")
