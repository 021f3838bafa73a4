"""Rules about links: each leads somewhere that readers can open safely, and to where its words say."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from report.diagnostics.errors import Diagnostic, Mark, error, listed, nearest, warning
from report.languages import name_of
from report.markup.flat import plain
from report.markup.tree import Link, TextNode, nodes
from report.messages import SEMICOLON, say, together
from report.model.text import Text
from report.validate.addresses import flaw_of, host_of
from report.validate.content import Content
from report.validate.rules.markup import place_exists
from report.validate.scopes import of_each_text
from report.validate.terminology.foreign import foreign_words, said_by
from report.validate.terminology.passages import Passage

#: What is meant as an address rather than as a key of `links`.
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|www\.|\S+@\S+|[\w.-]+\.[a-z]{2,}(?:/|$)")
_SHOWN = re.compile(r"\s*(?:https?://|mailto:)?(?:[^\s@/]+@)?(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]\S*)?\s*", re.IGNORECASE)
#: The code of a language as a folder, the end of the name of a file, or the beginning of that of a host.
_OF_LANGUAGE = re.compile(
    r"(?:(?<=/)|(?<=[-_]))(?P<code>[A-Za-z]{2})(?=[/?#]|\Z|\.[a-z]{3,4}(?:[?#]|\Z)|\.(?!be\b)\w+\.)"
)
_FILE_NAME = re.compile(r"[\w-]+")
_HINT = say("write https://..., mailto:name@example.org, #id, or a key of 'links' in report.yaml")


@of_each_text
def links_lead_somewhere(content: Content) -> Iterator[Diagnostic]:
    """A link's target is a whole address, an id of this report, or a key of `links`."""
    keys = content.front.links if content.front else None
    for text, language, link in content.pieces(Link):
        target, mark = link.target, content.at(text, language, link.start)
        if target.startswith("#"):
            yield from place_exists(target[1:], content, text, language, link.start)
        elif keys is not None and target in keys:
            yield from _words(link, keys[target].source.get(language, ""), mark)
        elif _ADDRESS.match(target):
            yield from _flaw(target, mark)
            yield from _words(link, target, mark)
        elif keys is not None:
            hint = together((say("keys of 'links': {names}", names=listed(keys) or say("none")), _HINT), SEMICOLON)
            message = say("unknown link '{name}'{near}", name=target, near=nearest(target, keys))
            yield error(mark, message, hint, "link")


def addresses_are_whole(content: Content) -> Iterator[Diagnostic]:
    """The addresses of `links` in report.yaml can be opened."""
    links: Mapping[str, Text] = content.front.links if content.front else {}
    for text in links.values():
        for language, address in text.source.items():
            if address.strip():
                yield from _flaw(address, text.mark_in(language))


@of_each_text
def files_are_of_their_language(content: Content) -> Iterator[Diagnostic]:
    """No reader is led to a page or file of another language: ".../nl/..." or "report-nl.pdf" in French.

    An address that is the same in all languages may be.
    """
    languages = content.languages
    typed = [
        (text, language, address, 0)
        for text in content.texts
        if not text.markup and len(set(text.source.values())) > 1
        for language, address in text.source.items()
    ]
    typed += [
        (text, language, link.target, link.start)
        for text, language, link in content.pieces(Link)
        if any(f"({link.target})" not in typed for typed in text.source.values())
    ]
    for text, language, address, offset in typed:
        codes = [found["code"].lower() for found in _OF_LANGUAGE.finditer(address)]
        others = [code for code in codes if code in languages] or _languages_of(text, address, language, content)
        if others and language not in others:
            message = say("'{address}' is of {language} by its name", address=address, language=name_of(others[0]))
            hint = say(
                "give that in {language}; if there is none, give the same in all languages", language=name_of(language)
            )
            yield warning(content.at(text, language, offset), message, hint, "link")


def _languages_of(text: Text, name: str, language: str, content: Content) -> list[str]:
    """The languages of the words in the name of a file, where they are not those of its own."""
    if not _FILE_NAME.fullmatch(name):
        return []
    passage = Passage(text, language, plain(re.sub("[-_]", " ", name)))
    return [one.language for one in foreign_words(passage, said_by(passage), content.languages)]


def _flaw(address: str, mark: Mark) -> Iterator[Diagnostic]:
    """Nothing, or why an address should not go to readers; signs that cannot be seen are told wherever they stand."""
    seen = "".join(sign for sign in address if unicodedata.category(sign) not in {"Cf", "Co"})
    if flaw := flaw_of(seen):
        yield (error if flaw.fatal else warning)(mark, flaw.message, flaw.hint, "link")


def _words(link: Link, address: str, mark: Mark) -> Iterator[Diagnostic]:
    """Nothing, or that words which are an address themselves name another host than the link leads to."""
    words = "".join([piece.text for piece in nodes(link.children) if isinstance(piece, TextNode)])
    if not _SHOWN.fullmatch(words) or not address:
        return
    shown, real = host_of(words if ":" in words else f"mailto:{words.strip()}"), host_of(address)
    if real and shown != real and not real.endswith(f".{shown}"):
        message = say("the words of the link say '{shown}', and it leads to '{real}'", shown=shown, real=real)
        yield warning(mark, message, say("let both say the same, or give the link other words"), "link")
