"""Characters that a file may not hold, and those that look like a space, a colon or nothing and are not."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from report.characters import impossible
from report.messages import Message, say, verbatim

#: Spaces that are none to YAML, and characters that nobody sees.
ODD_SPACE = "[\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]"
#: Colons that are none to YAML.
ODD_COLON = "[\u02d0\ua789\ufe13\ufe55\uff1a]"
ODD = re.compile(f"{ODD_SPACE}|{ODD_COLON}")
_LINE_BREAKS = "\x0b\x0c\x85\u2028\u2029"
#: A line that is indented by such spaces; what follows tells a field or a list item from the words of a text.
INDENTED = re.compile(rf"^ *(?P<odd>{ODD_SPACE})", re.MULTILINE)
_INDENTED_FIELD = re.compile(rf"{INDENTED.pattern}(?:{ODD_SPACE}| )*(?:-[ \n]|[^\W\d][\w-]* ?:[ \n])", re.MULTILINE)
_ANY_FIELD = re.compile(r"^(?P<indent> *)(?:- +)*(?P<name>[^\W\d][\w-]*):(?=\s)", re.MULTILINE)
_UNMERGED = re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE)


class Unusable(NamedTuple):
    """Why a file is not even parsed: where, what, and what to do."""

    offset: int
    message: Message
    hint: Message


def called(character: str) -> Message:
    """What a message calls a character that its reader may not see: "a no-break space (U+00A0)"."""
    code = f"U+{ord(character):04X}"
    if character in "\u00a0\u202f":
        return say("a no-break space ({code})", code=code)
    if re.fullmatch(ODD_COLON, character):
        return say("a colon of another script ({code})", code=code)
    if unicodedata.category(character) == "Zs":
        return say("a space of another width ({code})", code=code)
    if re.fullmatch(ODD_SPACE, character):
        return say("an invisible character ({code})", code=code)
    return verbatim(f"'{character}' ({code})")


def unusable(text: str) -> Unusable | None:
    """The first thing for which a file is refused as a whole."""
    return _control(text) or _conflict(text) or _tab(text) or _odd_indentation(text)


def _control(text: str) -> Unusable | None:
    """A character that no text can hold."""
    odd = impossible(text)
    if odd is None:
        return None
    sign, hint = text[odd.offset], odd.hint
    guess = bytes([ord(sign)]).decode("cp1252", "ignore") if "\x80" <= sign <= "\x9f" else ""
    if sign in _LINE_BREAKS:
        hint = say("it is a line break of another program: put a space in its place, or press the enter key")
    elif guess:
        hint = say("it was pasted with a wrong code, perhaps for {character}: type it anew", character=guess)
    return Unusable(odd.offset, odd.message, hint)


def _conflict(text: str) -> Unusable | None:
    """Two versions between the marks of a version control."""
    found = _UNMERGED.search(text)
    hint = say("keep one version or both, and take away the lines that start with <<<<<<<, ======= or >>>>>>>")
    return Unusable(found.start(), say("two versions that were not merged"), hint) if found else None


def _tab(text: str) -> Unusable | None:
    """The first tab: between the cells of pasted rows, between words, or in the indentation."""
    at = text.find("\t")
    if at < 0:
        return None
    start, end = text.rfind("\n", 0, at) + 1, (text + "\n").index("\n", at)
    line, hint = text[start:end], say("put spaces in its place, and let your editor write spaces for the tab key")
    fields = list(_ANY_FIELD.finditer(text, 0, at))
    is_row = bool(fields) and fields[-1]["name"] == "rows"
    words = line[fields[-1].end() - start :] if is_row and fields[-1].start() >= start else line
    cells = [_cell(cell) for cell in words.strip(" \t-[]").split("\t")]
    if is_row and len(cells) > 1 and not fields[-1]["indent"]:
        message = say("tabs between the cells of a row, as a spreadsheet copies them")
        hint = say(
            "write each row on a line, with the columns of the data set: - {{id: my-row, my-column: {cell}}}",
            cell=cells[-1],
        )
        return Unusable(at, message, hint)
    if is_row and len(cells) > 1:
        row = f"- [{', '.join(cells)}]"
        message = say("tabs between the cells of a row, as a spreadsheet copies them")
        return Unusable(at, message, say("write each row on a line of its own below 'rows:': {row}", row=row))
    if line[: at - start].strip(" -"):
        hint = say("put a space in its place")
    return Unusable(at, say("a tab character"), hint)


def _cell(typed: str) -> str:
    """A cell of a spreadsheet as it is typed between brackets: a figure with a point, words with a comma in quotes."""
    cell = typed.strip()
    if re.fullmatch(r"-?(?:\d{1,3}(?:[. \u00a0\u202f]\d{3})+|\d+),\d+", cell):
        return re.sub(r"[. \u00a0\u202f]", "", cell).replace(",", ".")
    return (
        cell
        if re.fullmatch(r"[\w.%-][\w .%/’-]*", cell)
        else '"' + cell.replace("\\", "\\\\").replace('"', '\\"') + '"'
    )


def _odd_indentation(text: str) -> Unusable | None:
    """The first field or list item that is indented by what looks like a space, or like nothing."""
    found = _INDENTED_FIELD.search(text)
    return Unusable(found.start("odd"), *indented_by(found["odd"])) if found else None


def indented_by(odd: str) -> tuple[Message, Message]:
    """What is wrong with a line that is indented by an odd space, and the cure."""
    message = say("{character} in the indentation", character=called(odd))
    hint = say("put ordinary spaces in its place, in this line and wherever else it stands at the start of a line")
    return message, hint
