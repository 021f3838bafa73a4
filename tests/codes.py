"""Writes docs/codes.md: what the code of each finding means, in every language of the interface."""

from __future__ import annotations

import sys

from report.diagnostics.codes import CODES
from report.messages.interface import available, interface

HEAD = """\
# Codes of findings

Every finding of `sppreport check` has a code, which `--code`, editors and other programs choose by. `make fields`
writes this page.
"""


def meanings() -> str:
    """The page: a heading for each code, and its sentence in each language."""
    pieces = [HEAD]
    for code, sentence in CODES.items():
        said = [f"- {language}: {sentence.into(interface(language))}" for language in available()]
        pieces.append("\n".join([f"## {code}\n", *said, ""]))
    return "\n".join(pieces)


if __name__ == "__main__":
    sys.stdout.write(meanings())
