"""Texts and names in messages: shortened, listed up to a number, or the nearest one to what was typed."""

from __future__ import annotations

from collections.abc import Iterable


def shortened(text: str, most: int = 60) -> str:
    """A text on one line; the words of its first `most` characters and " …" when it is longer."""
    words = " ".join(text.split())
    return words if len(words) <= most else f"{words[:most].rpartition(' ')[0] or words[:most]} …"


def around(text: str, offset: int, reach: int = 28) -> str:
    """The words within `reach` characters of a place, cut at spaces: "… 24 landen …"."""
    start, end = max(0, offset - reach), min(len(text), offset + reach)
    if start:
        start = text.find(" ", start, offset) + 1 or start
    if end < len(text):
        end = max(text.rfind(" ", offset, end), text.rfind("\u00a0", offset, end))
        end = end if end > offset else min(len(text), offset + reach)
    return f"{'… ' if start else ''}{' '.join(text[start:end].split())}{' …' if end < len(text) else ''}"


def listed(names: Iterable[str], limit: int = 12) -> str:
    """Names in a hint: "a, b, c", the first `limit` of them."""
    known = list(names)
    rest = f" and {len(known) - limit} more" if len(known) > limit else ""
    return ", ".join(known[:limit]) + rest


def nearest(name: str, known: Iterable[str]) -> str:
    """ " (did you mean 'caption'?)", or nothing when no known name is near."""
    import difflib  # late: few commands have a name to guess

    names = list(known)
    close = difflib.get_close_matches(name, names, n=1, cutoff=0.6)
    if not close:
        close = [n for n in names if n.casefold() == name.casefold()]
    return f" (did you mean '{close[0]}'?)" if close else ""
