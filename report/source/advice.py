"""What libyaml says of text that is no YAML, in plain words, with what to do about it."""

from __future__ import annotations

from typing import NamedTuple

from report.messages import Message, say

DEEPEST = 50  # levels


class Advice(NamedTuple):
    """What we say and advise; `begun_before` when the cause stands where the thing began, not where parsing gave up."""

    message: Message
    hint: Message
    begun_before: bool = False


INDENT = say("fields of one thing start in the same column; two spaces more for what is inside it")
BRACES = say("put a text that starts with {{ or [ in quotes, or on the next line after >-")
_STARS = say("put a text that starts with * or & in quotes, or on the next line after >-")

MISFIT = Advice(say("the line does not fit in: its indentation or its quotes are wrong"), INDENT)
BEHIND_QUOTE = Advice(
    say("words behind a closing quotation mark"),
    say(
        'see whether one before it is missing; between "..." a quotation mark of the text is typed \\", between '
        "'...' an apostrophe is typed ''"
    ),
)
BEHIND_BRACKET = Advice(
    say("words behind a closing bracket or brace"),
    say('put the whole text in quotes: "...", or on the next line after >-'),
)
UNCLOSED = Advice(
    say("a quotation mark is never closed"),
    say(
        "close it at the end of the text; between \"...\" a quotation mark is typed \\\", between '...' it is typed ''"
    ),
    begun_before=True,
)
UNCLOSED_BRACKET = Advice(
    say("a bracket or brace that is never closed"),
    say("close it at the end of its line; a text that starts with {{ or [ stands in quotes"),
    begun_before=True,
)
NO_FIELD = Advice(say("a colon where no field can start"), say("a text that holds ': ' stands in quotes: \"...\""))
NO_COLON = Advice(
    say("a line without ':'"), say("write 'field: value'; further lines of a text start deeper than its field"), True
)
NO_LIST = Advice(
    say("a list item where no list can start"),
    say("put the list on the lines below its field, each item after '- '; a text that starts with - stands in quotes"),
)
LIST_MISFIT = Advice(
    say("the line does not fit in the list above it"), say("items of one list start with '- ' in the same column")
)
BROKEN = Advice(
    say("a [list] or {{map}} on one line is not as it should be"),
    say(
        "separate its parts by commas and close it; between braces, a text that holds a comma stands in quotes: "
        '{{nl: "a, b", fr: ...}}'
    ),
)
_DIRECTIVE = Advice(say("a line that starts with %"), say("put a text that starts with {sign} in quotes", sign="%"))
_TAG = Advice(
    say("a text that starts with ! without quotes"),
    say("put a text that starts with ! in quotes, or on the next line after >-"),
)
_STAR = Advice(say("a text that starts with * or & without quotes"), _STARS)

_HEADER = Advice(
    say("words on the line of >- or |"),
    say("start the text on the next line, two spaces deeper; a text that starts with > or | stands in quotes"),
)
_NO_CHARACTER = Advice(
    say("a number behind \\u or \\U that is no character"),
    say("type the character itself in its place; where that is not possible, \\U and eight figures: \\U0001F600"),
)
_ESCAPE = Advice(
    say("an unknown \\ in a text between double quotes"),
    say("write \\\\ for a backslash, or take single quotes: '...'"),
)

# Part of what libyaml says -> what we say.
_KNOWN = {
    "too deep": Advice(
        say("more than {number} levels deep", number=DEEPEST), say("check the indentation; no report needs so many")
    ),
    "mapping values are not allowed": NO_FIELD,
    "found unexpected ':'": NO_FIELD,
    "mapping keys are not allowed": Advice(
        say("a text that starts with ? without quotes"), say("put a text that starts with {sign} in quotes", sign="?")
    ),
    "could not find expected ':'": NO_COLON,
    "did not find expected key": MISFIT,
    "did not find expected '-' indicator": LIST_MISFIT,
    "block sequence entries are not allowed": NO_LIST,
    "found unexpected end of stream": UNCLOSED,
    "found unexpected document indicator": UNCLOSED,
    "did not find expected ',' or": BROKEN,
    "did not find expected node content": Advice(
        say("a value is missing, or a text starts with a sign of YAML"),
        say("put a text that starts with {{, [, }}, ], a comma or - in quotes, or on the next line after >-"),
    ),
    "did not find expected alphabetic": _STAR,
    "found undefined alias": _STAR,
    "found character that cannot start any token": Advice(
        say("a text starts with a sign of YAML (@, `, %)"), say("put the text in quotes, or on the next line after >-")
    ),
    "found undefined tag handle": _TAG,
    "did not find URI": _TAG,
    "did not find expected tag URI": _TAG,
    "did not find expected '!'": _TAG,
    "did not find the expected '>'": _TAG,
    "did not find expected whitespace": _TAG,
    "did not find expected comment or line break": _HEADER,
    "found an indentation indicator equal to 0": _HEADER,
    "found unknown escape character": _ESCAPE,
    "did not find expected hexdecimal number": _ESCAPE,
    "found invalid Unicode character escape code": _NO_CHARACTER,
    "did not find expected <document start>": Advice(say("something stands behind the end of the content"), INDENT),
    "found unknown directive": _DIRECTIVE,
    "found duplicate %": _DIRECTIVE,
    "could not find expected directive name": _DIRECTIVE,
    "found unexpected non-alphabetical character": _DIRECTIVE,
    "did not find expected digit or '.' character": _DIRECTIVE,
    "did not find expected version number": _DIRECTIVE,
    "found extremely long version number": _DIRECTIVE,
    "found incompatible YAML document": _DIRECTIVE,
}


def in_plain_words(problem: str) -> Advice:
    """The fault that libyaml's words mean."""
    for words, fault in _KNOWN.items():
        if words in problem:
            return fault
    return Advice(
        say("the line cannot be read as YAML"), say("check this line and the one before: indentation, colons, quotes")
    )
