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
        return self._several([interface(one, DOMAIN).gettext(text) if text else "" for one in self.languages])

    def said(self, message: Message) -> str:
        """A message, as it stands alone."""
        found = [message.into(interface(one)) for one in self.languages]
        return self._several([f"{one[:1].upper()}{one[1:]}" for one in found])

    def _several(self, texts: Sequence[str]) -> str:
        return "\n\n".join(dict.fromkeys(filter(None, texts)))
