"""PO: the parcel as gettext's tools, Poedit and Weblate read it, through Babel."""

from __future__ import annotations

import io
import re
import textwrap
from collections.abc import Iterator
from itertools import islice

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as PoMessage
from babel.messages.pofile import PoFileError, PoFileParser, escape, write_po

from report.acceptance.record import PATTERN
from report.acceptance.standing import State
from report.diagnostics.errors import Diagnostic, Mark
from report.exchange.machines import machine_in_comments
from report.exchange.parcel import (
    INSTRUCTIONS,
    MOST_TEXTS,
    Delivery,
    ExchangeError,
    Parcel,
    Reply,
    ReturnedText,
    TranslationUnit,
    many_texts,
    number_sent,
)
from report.exchange.tagging import tagged
from report.messages import NOTHING, Message, say

_WIDTH = 100
_TOLD = 100  # faults of a file, from which on they are not all told
_WAS = "fingerprint: "
_AS_UTF8 = say("let the tool save it as UTF-8")
_SOURCE, _REPORT, _TEXTS = "X-Source-Language", "X-Report", "X-Texts"
_QUOTED = r'"(?:[^"\\]|\\[\\"nrt])*"'
_LINE = re.compile(rf"(?P<keyword>msg[a-z_]+(?:\[\d+\])?)\s+{_QUOTED}|(?P<more>{_QUOTED})|(?P<comment>#.*)|")
#: The keywords that may follow each one; "" is where a message may begin.
_AFTER = {"": ("msgctxt", "msgid"), "msgctxt": ("msgid",), "msgid": ("msgstr",), "msgstr": ("msgctxt", "msgid")}
_PLURAL = ("msgid_plural", "msgstr[")
_HEADER = re.compile(r"^([\w-]+):[ \t]*(.*?)[ \t]*$", re.MULTILINE)


def write(parcel: Parcel) -> bytes:
    """The parcel as a file."""
    catalog = Catalog(charset="utf-8")
    for group in parcel.groups:
        for entry in group.entries:
            message = catalog.add(
                entry.source,
                entry.target,
                locations=[(entry.mark.file, entry.mark.line)],
                auto_comments=list(_comments(entry, group.title)),
                context=entry.id,
            )
            # Babel takes "66 % des" and {date:...} for formats of Python, and tools would then check them as such.
            message.flags = {"fuzzy"} if entry.state is State.STALE or entry.unreviewed else set()
    stream = io.BytesIO()
    stream.write(_header(parcel).encode())
    write_po(stream, catalog, width=_WIDTH, omit_header=True)
    return stream.getvalue().rstrip(b"\n") + b"\n"


def _header(parcel: Parcel) -> str:
    """A header that says where the texts belong; Babel's would tell the clock and Babel's version."""
    comments = [f"{parcel.title} {parcel.year}", "", *textwrap.wrap(INSTRUCTIONS, _WIDTH - 2)]
    fields = {
        "Project-Id-Version": f"{parcel.title} {parcel.year}",
        "PO-Revision-Date": f"{parcel.year}-12-31 00:00+0000",
        "Last-Translator": "sppreport",
        "Language-Team": parcel.target_language,
        "Language": parcel.target_language.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        _SOURCE: parcel.source_language.replace("-", "_"),
        _REPORT: parcel.name,
        _TEXTS: str(parcel.number()),
    }
    lines = [f"# {line}".rstrip() for line in comments]
    lines += ['msgid ""', 'msgstr ""', *(escape(f"{name}: {value}\n") for name, value in fields.items())]
    return "\n".join(lines) + "\n\n"


def _comments(entry: TranslationUnit, title: str) -> Iterator[str]:
    yield f"section: {title}"
    yield from map(str, entry.notes)
    for tag in tagged(entry).source_tags:
        if tag.shown:
            yield f"value: {tag.code.start} = {tag.shown}"
    yield f"{_WAS}{entry.was()}"


def read(data: bytes, file: str) -> Delivery:
    """What came back. Raises ContentError when it is no PO file that can be read."""
    lines = _decoded(data, file).split("\n")
    number = sum([line.lstrip().startswith("msgid") for line in lines])
    if number > MOST_TEXTS:
        raise many_texts(number, file)
    faults = list(islice(_faults(lines, file), _TOLD))
    if faults:
        raise ExchangeError(faults)
    messages = _Messages()
    try:
        PoFileParser(messages, ignore_obsolete=True, abort_invalid=True).parse(
            "" if line.lstrip().startswith("#~") else line for line in lines
        )
    except PoFileError as problem:
        raise ExchangeError.of(
            say("not readable as PO from this line on"),
            say("open it in a tool for PO files, such as Poedit, and save it again"),
            Mark(file, problem.lineno + 1),
        ) from None
    first = next((one for one in messages.found if one.id == "" and one.context is None), None)
    header = dict(_HEADER.findall(str(first.string))) if first else {}
    charset = header.get("Content-Type", "").lower().partition("charset=")[2]
    if charset not in ("", "utf-8", "utf8"):
        message = say("the file says that it is written in {charset}, and not in UTF-8", charset=charset)
        raise ExchangeError.of(message, _AS_UTF8, Mark(file))
    return Delivery(
        file,
        header.get(_REPORT, ""),
        header.get(_SOURCE, "").replace("_", "-"),
        header.get("Language", "").replace("_", "-"),
        tuple(_reply(one, file) for one in messages.found if one is not first),
        number_sent(header.get(_TEXTS, "")),
    )


class _Messages(Catalog):
    """Keeps every message as it comes: a catalog would take the first of two and drop the other in silence."""

    def __init__(self) -> None:
        super().__init__(charset="utf-8")
        self.found: list[PoMessage] = []

    def __setitem__(self, id: object, message: PoMessage) -> None:
        self.found.append(message)


def _reply(message: PoMessage, file: str) -> Reply:
    source, target = str(message.id), str(message.string)
    told = [comment.removeprefix(_WAS) for comment in message.auto_comments if comment.startswith(_WAS)]
    was = next((one for one in reversed(told) if PATTERN.fullmatch(one)), None)
    place = Mark(file, message.lineno or 1)
    return Reply(
        str(message.context or ""),
        ReturnedText(source, source),
        ReturnedText(target, target),
        was,
        message.fuzzy,
        place,
        state="fuzzy" if message.fuzzy else "",
        origin=machine_in_comments(message.user_comments, message.flags),
        notes=(" ".join(" ".join(message.user_comments).split()),) if message.user_comments else (),
    )


def _decoded(data: bytes, file: str) -> str:
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        raise ExchangeError.of(say("the file is not written in UTF-8"), _AS_UTF8, Mark(file, line)) from None


def _faults(lines: list[str], file: str) -> Iterator[Diagnostic]:
    """What a strict reader minds in a PO file; Babel would take the words apart as they come."""
    last = ""
    for number, line in enumerate(lines, 1):
        found = _LINE.fullmatch(line.strip())
        keyword = found["keyword"] if found else ""
        message, hint = _fault(found, last)
        if message:
            yield Diagnostic(Mark(file, number), message, hint)
        if keyword and not keyword.startswith(_PLURAL):
            last = keyword if keyword in _AFTER else ""
    if last not in ("", "msgstr"):
        message = say("the file ends in the middle of a message")
        yield Diagnostic(Mark(file, len(lines)), message, say("was it saved completely?"))


def _fault(found: re.Match[str] | None, last: str) -> tuple[Message, Message]:
    """What is wrong with a line after the keyword `last`, and what to do about it; nothing when it is right."""
    if found is None:
        return say("a line that is not written as PO"), say(
            "each line is a comment, or a keyword and words in quotes; a quote in them is {quote}, a backslash {slash}",
            quote='\\"',
            slash="\\\\",
        )
    keyword = found["keyword"]
    if keyword and keyword.startswith(_PLURAL):
        message = say("a plural form, which no text of a report has")
        return message, say("give the message one {source} and one {target}", source="msgid", target="msgstr")
    if keyword and keyword not in _AFTER[last]:
        hint = say("is a line missing above it?")
        if _AFTER[last][1:]:
            first, second = _AFTER[last]
            message = say("'{found}' where {first} or {second} should stand", found=keyword, first=first, second=second)
            return message, hint
        return say("'{found}' where {expected} should stand", found=keyword, expected=_AFTER[last][0]), hint
    if found["more"] and not last:
        return say("words that belong to no message"), say("is a line missing above them?")
    return NOTHING, NOTHING
