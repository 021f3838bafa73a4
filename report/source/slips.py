"""What somebody slipped at where a file is no YAML, told from the lines around the place where parsing gave up."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from report.diagnostics.errors import shortened
from report.languages import LANGUAGES
from report.messages import say
from report.source.advice import (
    BEHIND_BRACKET,
    BEHIND_QUOTE,
    BROKEN,
    LIST_MISFIT,
    MISFIT,
    NO_COLON,
    NO_FIELD,
    NO_LIST,
    Advice,
)
from report.source.characters import INDENTED, indented_by
from report.source.columns import indented, no_first_hyphen, no_second_hyphen, too_deep
from report.source.swallowed import FIELD, spaceless
from report.source.trouble import ANY_FIELD, FIRST_FIELD, Slip, Trouble, indentation, starts_one

_QUOTED = re.compile(r" *(?:- +)*[^\W\d][\w-]*: +(?P<sign>[“”„‟«»‹›‘’‚])")
_BULLET = re.compile(r" *(?P<sign>[•·▪‣◦●*–—−]) *[^ *]")
_DASH = re.compile(r" *-[^\W\d][\w-]*:")
_FIELD_BETWEEN = re.compile(r"[{,] *(?P<name>[^\W\d][\w-]*): +")
_LAST_WORD = re.compile(r"(?P<before>.*?)[ ,;]*\b(?P<name>[^\W\d][\w-]*) *\Z")


def slip(at: Trouble) -> Slip:
    """The slip behind what libyaml says of a place; what it says, where none is recognised."""
    for look in _LOOKS:
        for found in look(at):
            return found
    return Slip(at.line, at.column, at.advice)


def _spaceless(at: Trouble) -> Iterator[Slip]:
    """`fr:Sans espace`, here or above."""
    for number in at.numbers():
        typed = at.lines[number - 1]
        found = FIELD.match(typed)
        told = spaceless(found, typed) if found else None
        if found and told:
            yield Slip(number, found.start("name") + 1, Advice(*told))


def _odd_indentation(at: Trouble) -> Iterator[Slip]:
    """A line that is indented by what looks like spaces."""
    for number in at.numbers():
        found = INDENTED.match(at.lines[number - 1])
        if found:
            yield Slip(number, found.start("odd") + 1, Advice(*indented_by(found["odd"])))


def _curly(at: Trouble) -> Iterator[Slip]:
    """Quotes of a word processor around a text that needs quotes."""
    found = _QUOTED.match(at.typed)
    if found and at.column > found.start("sign"):
        message = say("{sign} is no quotation mark to YAML", sign=found["sign"])
        hint = say('put the whole text between straight quotes: "..."; curly ones may stand inside them')
        yield Slip(at.line, found.start("sign") + 1, Advice(message, hint))


def _no_hyphen(at: Trouble) -> Iterator[Slip]:
    """A list item that starts with another sign than a hyphen, or without a space behind it."""
    for number in at.numbers():
        typed = at.lines[number - 1]
        found = _BULLET.match(typed)
        hint = say("write a hyphen and a space: - {words}", words=shortened(typed.lstrip(" -•·▪‣◦●*–—−"), 30))
        if found:
            message = say("'{sign}' where a list item must start with a hyphen", sign=found["sign"])
            yield Slip(number, found.start("sign") + 1, Advice(message, hint))
        elif _DASH.match(typed):
            yield Slip(number, typed.index("-") + 1, Advice(say("no space behind the hyphen of a list item"), hint))


def _second_field(at: Trouble) -> Iterator[Slip]:
    """A second field on the line of another, or languages without their braces."""
    typed = at.typed
    if at.advice is not NO_FIELD:
        return
    first = FIRST_FIELD.match(typed)
    last = _LAST_WORD.fullmatch(typed[: at.column - 1])
    if not first or not last or len(last["before"]) < first.end("name") + 1:
        return
    name, value = last["name"], last["before"][first.end("name") + 1 :].strip()
    if not value:
        hint = say(
            "put languages between braces, {{nl: ..., fr: ...}}, or each field on a line of its own, two spaces "
            "deeper; a text that holds ': ' stands in quotes"
        )
    elif _is_a_field(name, at):
        hint = say("start a new line before '{name}:'; a text that holds ': ' stands in quotes", name=name)
    else:
        return
    yield Slip(at.line, at.column, Advice(NO_FIELD.message, hint))


def _is_a_field(name: str, at: Trouble) -> bool:
    """Whether a word before a colon looks like a field: it is one elsewhere in the file, or no word of a sentence."""
    if name in LANGUAGES or not name.isalpha():
        return True
    field = re.compile(rf"(?:^ *(?:- +)*|[{{,] *){re.escape(name)}:(?: |$)")
    return any(field.search(line) for number, line in enumerate(at.lines, 1) if number != at.line)


def _colon_in_words(at: Trouble) -> Iterator[Slip]:
    """A text with a colon and a space in it, which must stand in quotes: `nl: Let op: het dak`."""
    if at.typed[at.column - 1 : at.column] != ":" or at.advice not in (NO_FIELD, BROKEN):
        return
    found = FIRST_FIELD.match(at.typed)
    start, end = (found.start("name"), len(at.typed)) if found else (0, 0)
    if at.advice is BROKEN or "{" in at.typed[: at.column]:
        before = list(_FIELD_BETWEEN.finditer(at.typed[: at.column]))
        behind = re.compile(r", *[^\W\d][\w-]*: |\}").search(at.typed, at.column)
        last = _LAST_WORD.fullmatch(at.typed[: at.column - 1])
        if not before or (last and (_is_a_field(last["name"], at) or last.start("name") > last.end("before") + 1)):
            return  # what is missing is a comma
        start, end = before[-1].start("name"), behind.start() if behind else len(at.typed)
    name, _, words = at.typed[start:end].partition(":")
    words = words.strip()
    if not words or words[0] in "\"'{[" or start + len(name) + 1 >= at.column:
        return
    cure = f"{name}: {quoted(shortened(words, 90))}"
    hint = say("write {cure} (a text that holds ': ' stands in quotes, from its first word to its last)", cure=cure)
    yield Slip(at.line, at.column, Advice(say("a colon and a space in a text without quotes"), hint))


def _brace_in_words(at: Trouble) -> Iterator[Slip]:
    """A text with a value slot or a link in it, between braces and without quotes: `{nl: de {term:fido}, fr: ...}`."""
    before = list(_FIELD_BETWEEN.finditer(at.typed[: at.column]))
    if at.advice is not BROKEN or not before:
        return
    start = before[-1].end()
    words = _words_between(at.typed[start:])
    if set("{[") & set(words) and words[0] not in "\"'":
        cure = f"{before[-1]['name']}: {quoted(shortened(words, 90))}"
        message = say("a brace or bracket in a text without quotes, which itself stands between braces")
        hint = say("write {cure} (from the first word of the text to its last)", cure=cure)
        yield Slip(
            at.line, start + 1 + next(at for at, sign in enumerate(words) if sign in "{["), Advice(message, hint)
        )


def _words_between(typed: str) -> str:
    """The words of a field between braces: up to the next field, or what closes the braces around it."""
    depth = 0
    for at, sign in enumerate(typed):
        depth += (sign in "{[") - (sign in "}]")
        if depth < 0 or (not depth and sign == "," and _FIELD_BETWEEN.match(typed, at)):
            return typed[:at].strip()
    return typed.strip(" ,")


def _no_colon(at: Trouble) -> Iterator[Slip]:
    """A line above that lacks its colon, so that a field or a list below it fits nowhere."""
    numbers = list(at.numbers())
    if len(numbers) < 2:
        return
    above, here = at.lines[numbers[1] - 1], at.typed
    name = re.fullmatch(r" *(?:- +)*(?P<name>[^\W\d][\w-]*)(?: *=.*)? *", above)
    if name and starts_one(here) and at.advice is not LIST_MISFIT:
        message = say("no colon behind '{name}'", name=name["name"])
        yield Slip(numbers[1], name.start("name") + 1, Advice(message, say("write '{name}:'", name=name["name"])))


def _dash(at: Trouble) -> Iterator[Slip]:
    """A dash in the place of a value that is not there: `sessions: -`."""
    if at.advice is NO_LIST and re.fullmatch(r"- *(?:#.*)?", at.typed[at.column - 1 :]):
        hint = say("a cell without value is {cell}, with its reason below 'nulls:'", cell="{null: not-given}")
        yield Slip(at.line, at.column, Advice(say("a dash where a value stands"), hint))


def _no_value(at: Trouble) -> Iterator[Slip]:
    """A field without its colon, or with an equals sign in its place."""
    name = re.fullmatch(r" *(?:- +)*(?P<name>[^\W\d][\w-]*) *", at.typed)
    if at.advice is NO_COLON and name:
        yield Slip(at.line, name.start("name") + 1, Advice(NO_COLON.message, say("write '{name}:'", name=name["name"])))
    found = re.match(r" *(?:- +)*(?P<name>[^\W\d][\w-]*) *(?P<sign>=?) +(?P<value>.+)", at.typed)
    if at.advice is NO_COLON and found and (found["sign"] or (len(found["name"]) <= 3 and found["name"].islower())):
        cure = f"{found['name']}: {shortened(found['value'], 30)}"
        hint = say("write '{cure}'; further lines of a text start deeper than its field", cure=cure)
        if not found["sign"]:
            hint = say("start it deeper if it goes on with the text above; if it is a field, write '{cure}'", cure=cure)
        yield Slip(at.line, found.start("name") + 1, Advice(at.advice.message, hint))


def _behind(at: Trouble) -> Iterator[Slip]:
    """Words behind what closes a text or a list."""
    before = at.typed[: at.column - 1].rstrip()
    if at.advice is MISFIT and before:
        yield Slip(at.line, at.column, BEHIND_BRACKET if before[-1] in "]}" else BEHIND_QUOTE)


def _comment_between(at: Trouble) -> Iterator[Slip]:
    """A comment between two lines of one text, which ends the text."""
    above = at.lines[at.line - 2] if at.line > 1 else ""
    if at.advice in (MISFIT, NO_COLON) and above.lstrip().startswith("#") and not ANY_FIELD.match(at.typed):
        message = say("a comment between the lines of a text, which ends there for YAML")
        hint = say("put the comment above the field of the text")
        yield Slip(at.line - 1, indentation(above) + 1, Advice(message, hint))


def _ended(at: Trouble) -> Iterator[Slip]:
    """Three dots on a line, which end the content of a file."""
    for number in at.numbers():
        if re.match(r"\.\.\.(?: |\Z)", at.lines[number - 1]):
            message = say("a line of three dots, which ends the file for YAML")
            yield Slip(number, 1, Advice(message, say("take the line '...' away; in a text, put it in quotes")))


def quoted(words: str) -> str:
    """Words between the quotes that they do not hold themselves."""
    return f'"{words}"' if not set('"\\') & set(words) else "'" + words.replace("'", "''") + "'"


_LOOKS: tuple[Callable[[Trouble], Iterator[Slip]], ...] = (
    _ended,
    _odd_indentation,
    _spaceless,
    _curly,
    _no_hyphen,
    _second_field,
    _colon_in_words,
    _brace_in_words,
    _no_colon,
    _no_value,
    too_deep,
    no_first_hyphen,
    no_second_hyphen,
    _comment_between,
    _dash,
    _behind,
    indented,
)
