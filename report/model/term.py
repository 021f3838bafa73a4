"""Terms: official names and their abbreviations, as terms.yaml has them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from report.model.names import Id
from report.model.schema import Model
from report.model.text import Text


class Term(Model):
    """One of terms.yaml: a name's official form per language, its abbreviation, what it means.

    `lang` is the language tag of a name that is foreign in every edition; `gloss` says what such a name means; `listed`
    terms with a `short` stand in the list of abbreviations; `hyphenate` shows where a word breaks: "aan-koop-gids".
    `also` are other forms that are right, `forbidden` those that are not: when a text has one of them, `check` says so.
    Genders are "c" (de), "n" (het) and "p" (plural) in Dutch, "m", "f", "mp" and "fp" in French.
    """

    id: Id
    name: Text
    short: Text | None = None
    lang: str | None = None
    gloss: Text | None = None
    gender: dict[str, Literal["m", "f", "n", "c", "p", "mp", "fp"]] = Field(default_factory=dict)
    also: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    forbidden: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    kind: Literal["organisation", "programme", "text", "system", "reference", "term"] = "term"
    listed: bool = True
    hyphenate: dict[str, tuple[str, ...]] = Field(default_factory=dict)
