"""Rules about links: each leads somewhere that readers can open safely, and to where its words say."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from report.diagnostics.errors import Diagnostic, Mark, error, listed, nearest, warning
from report.markup.tree import Link, TextNode, nodes
from report.messages import SEMICOLON, say, together
from report.model.text import Text
from report.validate.addresses import flaw_of, host_of
from report.validate.content import Content
from report.validate.rules.markup import place_exists

#: What is meant as an address rather than as a key of `links`.
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|www\.|\S+@\S+|[\w.-]+\.[a-z]{2,}(?:/|$)")
_SHOWN = re.compile(r"\s*(?:https?://|mailto:)?(?:[^\s@/]+@)?(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]\S*)?\s*", re.IGNORECASE)
_HINT = say("write https://..., mailto:name@example.org, #id, or a key of 'links' in report.yaml")


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
