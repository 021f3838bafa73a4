"""Finds the place of a character of a YAML text in its file, through folding, quotes and escapes."""

from __future__ import annotations

import re

from report.diagnostics.errors import Mark

#: White space in a value, which files fold, indent and escape in many ways.
_BLANK = re.compile(r"[ \t\n]+")
_ESCAPED_BLANK = r"\\(?:[ tn\n]|(?:x|u00|U000000)(?:20|09|0[Aa]))"
_ESCAPE = r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[^xuU])"
#: By the sign with which a scalar starts: the white space between its characters, and one character that is none.
_STYLES = {
    '"': (rf"(?:[ \t\n]|{_ESCAPED_BLANK})*", rf'(?!{_ESCAPED_BLANK}){_ESCAPE}|[^\\" \t\n]'),
    "'": (r"[ \t\n]*", r"''|[^' \t\n]"),
}
_PLAIN = r"[ \t\n]*", r"[^ \t\n]"


def locate(file_text: str, mark: Mark, value: str, offset: int) -> Mark:
    """The place of `value[offset]` of the scalar that starts at `mark`; the start itself, if it cannot be told.

    The characters of the value stand in the file in the same order whatever the style; only white space and escapes
    differ. So the file is read on for as many characters, white space apart, as stand before it in the value.
    """
    lines = file_text.split("\n", mark.line)[: mark.line]
    start = sum(len(line) + 1 for line in lines[:-1]) + mark.column - 1
    sign = file_text[start : start + 1]
    blank, character = _STYLES.get(sign, _PLAIN)
    position = start + (sign in _STYLES)
    if sign in ("|", ">"):
        position = file_text.find("\n", start)
    count = len(_BLANK.sub("", value[:offset]))
    behind = "" if value[offset : offset + 1].isspace() else blank
    found = re.compile(rf"(?:{blank}(?:{character})){{{count}}}{behind}").match(file_text, max(0, position))
    if not sign or len(lines) < mark.line or position < 0 or found is None:
        return mark
    before = file_text[: found.end()]
    return Mark(mark.file, before.count("\n") + 1, found.end() - before.rfind("\n"))
