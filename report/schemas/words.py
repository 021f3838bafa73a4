"""Words: what schemas say, in the languages of those who edit; read from catalogs of their own, and only then."""

from __future__ import annotations

from collections.abc import Sequence

from report.messages import Message
from report.messages.interface import interface

DOMAIN = "fields"


class SchemaWords:
    """Says descriptions in one or several languages, one below the other."""

    def __init__(self, languages: Sequence[str]) -> None:
        self.languages = tuple(languages)

    def described(self, text: str) -> str:
        """A description of a field or a model, which is written in English."""
        found = [interface(one, DOMAIN).gettext(text) if text else "" for one in self.languages]
        return "\n\n".join(dict.fromkeys(filter(None, found)))

    def said(self, message: Message) -> str:
        """A message, as it stands alone; on one line, as editors list such."""
        found = [message.into(interface(one)) for one in self.languages]
        return " / ".join(dict.fromkeys([f"{one[:1].upper()}{one[1:]}" for one in found]))
