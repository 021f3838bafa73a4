"""Asked: queries to the author as text, in the language in which somebody wrote them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from report.document import Run
from report.languages.guessing import CODES, says


def asked(query: str, language: str, languages: Sequence[str]) -> Run:
    """A query as a run of a text in `language`; it is written in one of `languages`, in doubt in the first of them."""
    own = _language_of(query, languages)
    return Run(query.strip(), lang=None if own == language else own)


def _language_of(text: str, languages: Sequence[str]) -> str:
    """The language for which the words of a text speak the loudest."""
    said = [says(word) for word in re.findall(r"[^\W\d_]+", text.lower())]
    loudness = [sum([one[CODES.index(name)] for one in said]) if name in CODES else 0 for name in languages]
    return languages[loudness.index(max(loudness))]
