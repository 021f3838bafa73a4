"""Any words come through as Word showed them, whatever signs of our markup and of YAML are among them."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from report.characters import normal
from report.markup.parser import parse
from report.markup.tree import InlineParent, Link, NoteMark, plain_text
from report.source.changes import Insert
from report.source.restructuring import restructured
from report.source.yaml import parse as parse_yaml
from report.word.body import read_document
from report.word.package import Package
from report.word.planting import FreshNames, Planter
from report.word.structuring import SectionPlace, structured
from tests.examples import examples
from tests.word.building import docx, paragraph, run

_SEEN = r"ab1 .,:;#|>&!%@'\"`~?-–—=_/<*[](){}^\é€“”’…"
_RARE = "\u00a0\u202f\u00ad\u200b\ufeff\u2011\u0301\U0001f33f"
_SIGNS = st.text(alphabet=_SEEN + _RARE, max_size=12)
_LOOK = st.sampled_from(["<w:b/>", "<w:i/>", '<w:lang w:val="en-GB"/>', "<w:strike/>"])
_LOOKS = st.lists(_LOOK, unique=True, max_size=2)
_UNSEEN = re.compile("[\u00ad\u200b\ufeff]")
_SPACES = re.compile("[ \u00a0]{2,}")


def shown(words: str) -> str:
    """What is seen of words in Word: one space for several, and none at both ends."""
    one = _SPACES.sub(lambda found: " " if " " in found[0] else "\u00a0", normal(_UNSEEN.sub("", words)))
    return one.strip(" \u00a0")


@settings(max_examples=examples(300))
@given(st.lists(st.tuples(_SIGNS, _LOOKS), min_size=1, max_size=5))
def test_words_are_typed_so_that_they_are_read_as_they_stood(runs: list[tuple[str, list[str]]]) -> None:
    body = paragraph("".join([run(words, "".join(sorted(look))) for words, look in runs]))
    document = read_document(Package(docx(body), "notitie.docx"), None)
    made = structured(document, SectionPlace("nl", 3))
    wanted = shown("".join([shown_run for shown_run, _ in runs]))
    if not wanted.strip():
        assert made.blocks == []
        return
    planter = Planter("daken", ("nl",), FreshNames([]), lambda _, name: name, named=False)
    typed = restructured("id: daken\n", [Insert(("blocks",), planter.blocks(made.blocks))], "daken")
    top = parse_yaml(typed, "daken").top
    assert top is not None
    words = top["blocks"][0]["paragraph"]["nl"]  # type: ignore[index,call-overload]
    inlines = parse(str(words))
    assert re.sub("[ \u00a0]", " ", plain_text(inlines)) == re.sub("[ \u00a0]", " ", wanted)
    assert not any(isinstance(one, Link | NoteMark) for one in inlines)
    assert all(isinstance(one, InlineParent) or one.start <= one.end for one in inlines)
