"""Small reports: one chapter of a few blocks, in as few languages as are needed, so that many can be built."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import yaml

from tests.fuzz.fuzzer import TESTS

Json: TypeAlias = Any
#: The files of the invented report, which a small one has none of.
GONE = [str(path.relative_to(TESTS)) for path in sorted((TESTS / "content" / "2030").rglob("*.yaml"))]


class Plainly(yaml.SafeDumper):
    """Writes everything out: an anchor is no part of the format."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def written(content: Json) -> bytes:
    """The YAML of some content."""
    return str(yaml.dump(content, Dumper=Plainly, allow_unicode=True, sort_keys=False, width=10**6)).encode("utf-8")


def small_report(blocks: Sequence[Json], languages: Sequence[str] = ("nl",), **front: Json) -> dict[str, bytes | None]:
    """The files of a report of one chapter; `front` are fields of its report.yaml that are other than usual."""
    words = {"nl": "Bijen op daken", "fr": "Des abeilles sur les toits"}
    title = {language: words[language] for language in languages}
    report = {
        "year": 2030,
        "languages": [*languages],
        "theme": "federal",
        "published": "2031-02-03",
        **dict.fromkeys(("title", "subtitle", "organisation", "subject"), title),
        "sections": ["only"],
        **front,
    }
    chapter: Mapping[str, Json] = {"id": "only", "title": title, "blocks": [*blocks]}
    files: dict[str, bytes | None] = dict.fromkeys(GONE, None)
    files["content/2030/report.yaml"] = written(report)
    files["content/2030/sections/only.yaml"] = written(chapter)
    return files
