"""Deliveries of more texts than a report can have are refused, whatever their format."""

from __future__ import annotations

import pytest

from report.exchange.formats import read_bytes
from report.exchange.parcel import MOST_TEXTS, ExchangeError

XLIFF = '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="nl" trgLang="fr"><file id="f">'


@pytest.mark.parametrize(
    "data",
    [
        XLIFF + '<unit id="u"/>' * (MOST_TEXTS + 1) + "</file></xliff>",
        'msgid ""\nmsgstr "Language: fr\\n"\n\n' + 'msgid "a"\nmsgstr "b"\n\n' * (MOST_TEXTS + 1),
    ],
    ids=["xliff", "po"],
)
def test_a_file_of_too_many_texts_is_refused(data: str) -> None:
    with pytest.raises(ExchangeError, match="texts, where 30,000 is the most"):
        read_bytes(data.encode(), "vertaling")
