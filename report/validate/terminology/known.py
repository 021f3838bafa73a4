"""Known: abbreviations that readers need nobody to write out, listed in terms.yaml under `known`."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from report.diagnostics.errors import Mark
from report.source.node import Map, Seq, Str

EXAMPLE = "known: {nl: [EU, btw], fr: [UE, TVA]}"


def known_abbreviations(top: Map | None, languages: Collection[str]) -> Mapping[str, frozenset[str]]:
    """The abbreviations per language; `top` is what stands in terms.yaml."""
    typed = top.get("known") if top else None
    if not isinstance(typed, Map):
        return {}
    lists = {language: typed.get(language) for language in languages}
    return {
        language: frozenset(str(one) for one in listed if isinstance(one, Str))
        for language, listed in lists.items()
        if isinstance(listed, Seq)
    }


def faults(top: Map | None, languages: Collection[str]) -> Iterator[tuple[Mark, str]]:
    """What is wrong with the list, and where."""
    if top is None or "known" not in top:
        return
    typed = top["known"]
    if not isinstance(typed, Map):
        yield top.keys_at["known"], "expected a list of abbreviations per language"
        return
    for language, listed in typed.items():
        if language not in languages:
            yield typed.keys_at[language], f"unknown language '{language}'"
        elif not isinstance(listed, Seq):
            yield typed.keys_at[language], f"expected a list of abbreviations in '{language}'"
        else:
            for one in listed:
                if not isinstance(one, Str) or not one.strip():
                    yield getattr(one, "mark", listed.mark), "expected an abbreviation"
