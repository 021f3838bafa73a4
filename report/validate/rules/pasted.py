"""Rules about pasted text: signs of lists, HTML, letters of a wrong encoding or alphabet, cut words, addresses."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from html.entities import html5
from typing import NamedTuple

from report.diagnostics.errors import Diagnostic, Mark, shortened, warning
from report.languages import language_of
from report.markup.tree import Inline, InlineParent, Link, Phrase, TextNode
from report.messages import Message, say
from report.model.text import AltText, Text
from report.validate.content import Content
from report.validate.scopes import of_each_file, of_each_text
from report.validate.terminology.alphabets import Mixture, mixtures

#: Signs of list items, and dashes that are taken for them when there are several.
_BULLET = re.compile(r"(?:(?<=\s)|\A)(?:[•‣◦▪▫●○■□➢➤❖✓✔·∙](?=\s|\w)|[-–—*](?=\s))")
_SURE = frozenset("•‣◦▪▫●○■□➢➤❖")
_NUMBERED = re.compile(
    r"\A\(?(?P<first>1|a|i)(?P<sign>[.)])\s.*?(?:\s|[;,.])\(?(?P<second>2|b|ii)(?P=sign)\s", re.DOTALL
)
_FOLLOWS = {"1": "2", "a": "b", "i": "ii"}

_COMMENT = re.compile(r"(?<!\S)(?P<sign>#{1,6})\s+\w[^\n]*")
_ENTITY = re.compile(r"&(?:#\d{1,7};|#[xX][0-9A-Fa-f]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};?)")
_TAG = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|br|center|code|div|em|font|h[1-6]|hr|i|img|li|o:p|ol|p|pre|s|small|span|strike|strong"
    r"|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]*)?/?>|<!--.*?-->",
    re.IGNORECASE | re.DOTALL,
)
#: Bytes of UTF-8 that were read as an older encoding: "Ã©" for "é", "â€™" for "’".
_MOJIBAKE = re.compile(r"(?:[ÂÃÅ][^\x00-\x7f]|â[^\x00-\x7f]{2})+|Ã(?=\s|\Z)")
_BEYOND_LATIN_1 = re.compile(r"[\u0100-\u2fff]")

_CUT = re.compile(r"(?<![^\W\d_])(?P<first>[^\W\d_]+)-[ \u00a0\u202f](?P<second>[^\W\d_]+)")

_ADDRESS = re.compile(r"\bhttps?://[^\s<>«»“”\"]+|\bwww\.[^\s<>«»“”\"]+|\b[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_BEHIND = ".,;:!?)]}’'…"  # signs of the sentence that an address stands in

_LONGEST = 40  # characters of HTML that a message repeats


class TypedWords(NamedTuple):
    """Words of a text as they were typed, once for all languages that share them; and what they are inside of."""

    text: Text
    language: str
    node: TextNode
    is_linked: bool
    is_foreign: bool

    def at(self, content: Content, offset: int) -> Mark:
        """The place of a character of the node."""
        return content.at(self.text, self.language, self.node.typed_at(offset))


def _typed(content: Content) -> Iterator[tuple[Text, str, str]]:
    """Every text with markup in every language; what was typed once for all of them comes once."""
    for text in content.texts:
        seen = set()
        for language, typed in text.source.items():
            mark = text.mark_in(language)
            if text.markup and mark not in seen:
                seen.add(mark)
                yield text, language, typed


def words_of(content: Content) -> Iterator[TypedWords]:
    """Every stretch of words without markup, in every language."""
    for text, language, _ in _typed(content):
        yield from _inside(text.inline[language], text, language, False, False)


def _inside(
    pieces: tuple[Inline, ...], text: Text, language: str, is_linked: bool, is_foreign: bool
) -> Iterator[TypedWords]:
    for piece in pieces:
        if isinstance(piece, TextNode):
            yield TypedWords(text, language, piece, is_linked, is_foreign)
        elif isinstance(piece, InlineParent):
            linked, foreign = isinstance(piece, Link), isinstance(piece, Phrase) and piece.lang is not None
            yield from _inside(piece.children, text, language, is_linked or linked, is_foreign or foreign)


def sign_of_item(typed: str) -> re.Match[str] | None:
    """The sign before the first item of a list that was pasted as one text; None where there is none."""
    signs = list(_BULLET.finditer(typed))
    starts = [sign for sign in signs if sign.start() == len(typed) - len(typed.lstrip())]
    alike = {sign for sign, times in Counter([one[0] for one in signs]).items() if times > 1}
    sure = _SURE | (alike & {"*"})
    told = next((one for one in signs if (one in starts or one[0] in alike) and one[0] in sure), None)
    return told or next((one for one in starts if one[0] in alike), None)


@of_each_text
def lists_are_blocks(content: Content) -> Iterator[Diagnostic]:
    """No list was pasted as one text: its items would run on in print."""
    hint = say("write a block '- list:' with an item a line, without the signs; within a text, part the items by ';'")
    for text, language, typed in _typed(content):
        told = sign_of_item(typed)
        numbered = _NUMBERED.search(typed.lstrip())
        if told:
            message = say("'{sign}' stands for an item of a list in the middle of a text", sign=told[0])
            yield warning(content.at(text, language, told.start()), message, hint, "pasted")
        elif numbered and _FOLLOWS[numbered["first"]] == numbered["second"]:
            sign = f"{numbered['first']}{numbered['sign']}"
            message = say("a numbered list in one text: '{sign}'", sign=sign)
            cure = say("write a block '- list:' with 'style: number' and an item a line, without the numbers")
            yield warning(content.at(text, language, len(typed) - len(typed.lstrip())), message, cure, "pasted")


@of_each_text
def signs_of_comments_are_outside(content: Content) -> Iterator[Diagnostic]:
    """No text has a line that looks like a comment of YAML or a heading of Markdown: it would be printed as it is."""
    hint = say(
        "a heading is the 'title' of a section of its own, a comment stands above the field of the text; "
        "write 'nr.' or another word where a number is meant"
    )
    for text, language, typed in _typed(content):
        found = _COMMENT.search(typed)
        if found:
            message = say("'{words}' is no comment in a text: it would be printed", words=shortened(found[0], 30))
            yield warning(content.at(text, language, found.start("sign")), message, hint, "pasted")


@of_each_text
def nothing_is_html(content: Content) -> Iterator[Diagnostic]:
    """No text has tags or entities of HTML, nor letters that were read in a wrong encoding."""
    told = set()
    for words in words_of(content):
        for offset, message, hint in (*_html(words.node.text), *_misread(words.node.text)):
            if (id(words.text), words.language, hint) not in told:
                told.add((id(words.text), words.language, hint))
                yield warning(words.at(content, offset), message, hint, "pasted")


_Found = tuple[int, Message, Message]


def _html(text: str) -> Iterator[_Found]:
    for found in _ENTITY.finditer(text) if "&" in text else ():
        sign, typed = _meant(found[0]), found[0]
        again = _ENTITY.match(f"&{text[found.end() :][:_LONGEST]}") if sign == "&" else None
        if again and _meant(again[0]):  # "&amp;nbsp;"
            sign, typed = _meant(again[0]), found[0] + again[0][1:]
        if sign:
            hint = say("write '{sign}'", sign=sign) if sign.isprintable() else say("take it away")
            hint = say("write a space") if sign.isspace() else hint
            yield found.start(), say("'{entity}' is HTML, and would be printed as it stands", entity=typed), hint
    for found in _TAG.finditer(text) if "<" in text else ():
        message = say("'{tag}' is HTML, and would be printed as it stands", tag=found[0][:_LONGEST])
        hint = say("write **strong**, *emphasis* or [text](address) instead; a new paragraph is a new block")
        yield found.start(), message, hint


def _meant(entity: str) -> str:
    """What an entity stands for; "" for what only looks like one: "R&D", "A & B;"."""
    name = entity[1:]
    if name.startswith("#"):
        number = int(name[2:-1], 16) if name[1] in "xX" else int(name[1:-1])
        return chr(number) if 0 < number < 0x110000 and not 0xD800 <= number < 0xE000 else ""
    if name.endswith(";"):
        return html5.get(name, "")
    return html5.get(name, "") if name in _OLD_NAMES else ""


#: Entities that browsers know without their semicolon; shorter names may be words: "R&reg".
_OLD_NAMES = frozenset({"amp", "nbsp", *(name for name in html5 if len(name) > 4 and name[-1] != ";")})


def _misread(text: str) -> Iterator[_Found]:
    if text.isascii():
        return
    for found in _MOJIBAKE.finditer(text):
        meant = "à" if found[0] == "Ã" else _reread(found[0])
        if meant:
            message = say("'{typed}' is '{meant}' in a wrong encoding", typed=found[0], meant=meant.strip() or " ")
            yield found.start(), message, say("write '{meant}'; paste from a file in UTF-8", meant=meant.strip() or " ")


def _reread(typed: str) -> str:
    """What letters stand for that were read in the encoding of Windows; "" if they stand for themselves."""
    for _ in range(3):
        try:
            data = b"".join([sign.encode("latin-1" if sign < "\u0100" else "cp1252") for sign in typed])
            reread = data.decode("utf-8")
        except UnicodeError:
            break
        if any(not (sign < "\u0180" or "\u2010" <= sign <= "\u22ff") for sign in reread):
            break
        typed, before = reread, typed
        if typed == before or not _MOJIBAKE.search(typed):
            return typed
    return ""


@of_each_text
def words_are_whole(content: Content) -> Iterator[Diagnostic]:
    """No word was cut by the end of a line in the file from which it was copied: "overheids- opdrachten"."""
    for words in words_of(content):
        language = language_of(words.language)
        if words.is_foreign or language is None or "- " not in words.node.text.replace("\u00a0", " "):
            continue
        for found in _CUT.finditer(words.node.text):
            if found["second"].lower() not in language.grammar.conjunctions:
                whole = found["first"] + found["second"]
                message = say("'{words}': a word that the end of a line has cut in two", words=found[0])
                hint = say(
                    "write '{whole}', or '{first}-{second}'; for a dash, put a space before it too",
                    whole=whole,
                    first=found["first"],
                    second=found["second"],
                )
                yield warning(words.at(content, found.start()), message, hint, "pasted")


@of_each_file
def addresses_are_links(content: Content) -> Iterator[Diagnostic]:
    """An address in a text is a link, which readers can follow; alt texts and what is no running text have none."""
    bare = {id(text) for text in content.front.metadata} if content.front else set()
    for words in words_of(content):
        if words.is_linked or isinstance(words.text, AltText) or id(words.text) in bare:
            continue
        for found in _ADDRESS.finditer(words.node.text):
            address = found[0].rstrip(_BEHIND)
            start = {"@": "mailto:", "w": "https://"}.get(
                "@" if "://" not in address and "@" in address else address[0], ""
            )
            message = say("the address '{address}' is no link", address=address)
            hint = say("write [{text}]({address})", text=address, address=f"{start}{address}")
            yield warning(words.at(content, found.start()), message, hint, "pasted")


@of_each_text
def letters_are_of_one_alphabet(content: Content) -> Iterator[Diagnostic]:
    """No word has a letter of another alphabet that only looks like its own: nobody would find it."""
    for words in words_of(content):
        for found in mixtures(words.node.text) if not words.node.text.isascii() else ():
            if found.is_styled or not words.is_foreign:
                yield warning(words.at(content, found.offset), *_mixed(found), "characters")


def _mixed(found: Mixture) -> tuple[Message, Message]:
    hint = say("type '{plain}' again: it came along with copied text", plain=found.plain)
    if found.is_styled:
        return say("'{word}' is made of signs that only look like '{plain}'", word=found.word, plain=found.plain), hint
    name = unicodedata.name(found.letter, "").lower()
    message = say(
        "'{letter}' in '{word}' is of another alphabet ({name})", letter=found.letter, word=found.word, name=name
    )
    return message, hint
