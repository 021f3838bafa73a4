"""What is wrong with the YAML of a file, in an editor's words instead of libyaml's."""

from __future__ import annotations

from typing import NamedTuple

DEEPEST = 50  # levels

BRACES = "put a text that starts with { or [ in quotes, or on the next line after >-"
_STARS = "put a text that starts with * or & in quotes, or on the next line after >-"
_EXCLAMATION = "put a text that starts with ! in quotes, or on the next line after >-"
_QUOTES = "put the text in quotes, or on the next line after >-"
_INDENT = "fields of one thing start in the same column; two spaces more for what is inside it"
_CLOSE = "close it, and write a quotation mark inside a text twice ('')"


class Advice(NamedTuple):
    """What we say and advise; `begun_before` when the cause stands where the thing began, not where parsing gave up."""

    message: str
    hint: str
    begun_before: bool = False


MISFIT = Advice("the line does not fit in: its indentation or its quotes are wrong", _INDENT)
BEHIND = Advice(
    "words behind a closing bracket, brace or quotation mark",
    "put the whole text in quotes; or a quotation mark above it is not closed",
)
_UNCLOSED = Advice("a quotation mark is never closed", _CLOSE, begun_before=True)
_DIRECTIVE = Advice("a line that starts with %", "put the text in quotes, or take the line away")
_TAG = Advice("a text that starts with ! without quotes", _EXCLAMATION)
_STAR = Advice("a text that starts with * or & without quotes", _STARS)

# Part of what libyaml says -> what we say.
_KNOWN = {
    "too deep": Advice(f"more than {DEEPEST} levels deep", "check the indentation; no report needs so many"),
    "mapping values are not allowed": Advice("a colon where no field can start", f"a text that holds ': ': {_QUOTES}"),
    "could not find expected ':'": Advice("a line without ':'", f"write 'field: value'; {_INDENT}", begun_before=True),
    "did not find expected key": MISFIT,
    "did not find expected '-' indicator": Advice(
        "the line does not fit in the list above it", "items of one list start with '- ' in the same column"
    ),
    "block sequence entries are not allowed": Advice(
        "a list item where no list can start", "put the list on the line after the field's name"
    ),
    "found unexpected end of stream": _UNCLOSED,
    "found unexpected document indicator": _UNCLOSED,
    "did not find expected ',' or": Advice(
        "a [list] or {map} on one line is not as it should be", f"separate its parts by commas and close it; {BRACES}"
    ),
    "did not find expected node content": Advice("a value is missing, or a text starts with a sign of YAML", BRACES),
    "did not find expected alphabetic": _STAR,
    "found undefined alias": _STAR,
    "found character that cannot start any token": Advice("a text starts with a sign of YAML (@, `, %)", _QUOTES),
    "found undefined tag handle": _TAG,
    "did not find URI": _TAG,
    "did not find the expected '>'": _TAG,
    "did not find expected comment or line break": Advice(
        "words on the line of >- or |", "start the text on the next line, two spaces deeper"
    ),
    "found unknown escape character": Advice(
        "an unknown \\ in a text between double quotes", "write \\\\ for a backslash, or take single quotes"
    ),
    "did not find expected <document start>": Advice("something stands behind the end of the content", _INDENT),
    "found unknown directive": _DIRECTIVE,
    "found incompatible YAML document": _DIRECTIVE,
}


def in_plain_words(problem: str) -> Advice:
    """The fault that libyaml's words mean."""
    for words, fault in _KNOWN.items():
        if words in problem:
            return fault
    return Advice(f"not readable as YAML: {problem}", "check this line and the one before: indentation, colons, quotes")
