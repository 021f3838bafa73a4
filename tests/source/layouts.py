"""Layouts: how often it is found out where everything stands in a text."""

from __future__ import annotations

import pytest

from report.source.members import Layout


def layouts(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts of which it is found out from now on where everything stands."""
    read: list[str] = []
    layout_of = Layout.of

    def noted(text: str) -> Layout:
        read.append(text)
        return layout_of(text)

    monkeypatch.setattr(Layout, "of", noted)
    return read
