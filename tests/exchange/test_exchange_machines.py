"""What a machine wrote, or what came in as not finished, is told until somebody accepts it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from report.diagnostics.errors import ContentError, Diagnostic, ReleaseError
from report.exchange.machines import MACHINE
from report.pipeline import build, check
from report.translation.progress import accept_texts
from tests.exchange.parcels import FORMATS, faults, with_content
from tests.exchange.posting import export_from, import_into
from tests.exchange.translator import Element, edited, target_of, translated
from tests.invented import change, copied, run, settle

pytestmark = pytest.mark.long

TEXT = "roofs/5/2/items/1"
WORDS = "un apiculteur"
MTC = "{urn:oasis:names:tc:xliff:matches:2.0}"
ITS = "{http://www.w3.org/2005/11/its}"
Mark = Callable[[Element, Element], None]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return with_content(tmp_path)


def marked(data: bytes, mark: Mark) -> bytes:
    """The file with other words for a text, of which a tool says something: `mark` gets the text and its target."""

    def write(unit: Element) -> None:
        target = target_of(unit)
        target.text = WORDS
        mark(unit, target)

    return edited(data, TEXT, write)


def told(root: Path) -> list[Diagnostic]:
    return [one for one in check(root) if one.code == "translation-unreviewed"]


def _attribute(name: str, value: str) -> Mark:
    return lambda _, target: target.set(name, value)


def _segment(name: str, value: str) -> Mark:
    return lambda _, target: target.getparent().set(name, value)


def _proposal(origin: str, words: str = WORDS) -> Mark:
    def mark(unit: Element, target: Element) -> None:
        other = etree.SubElement(unit, target.tag.replace("target", "alt-trans"), {"origin": origin})
        etree.SubElement(other, target.tag).text = words

    return mark


def _match(words: str = WORDS, **said: str) -> Mark:
    def mark(unit: Element, target: Element) -> None:
        match = etree.SubElement(etree.SubElement(unit, f"{MTC}matches"), f"{MTC}match", {"ref": "#1", **said})
        etree.SubElement(match, target.tag).text = words

    return mark


def _phase(process: str) -> Mark:
    def mark(unit: Element, target: Element) -> None:
        target.set("phase-name", "p1")
        header = next(unit.iterancestors("{*}file")).find("{*}header")
        group = etree.SubElement(header, target.tag.replace("target", "phase-group"))
        etree.SubElement(group, target.tag.replace("target", "phase"), {"phase-name": "p1", "process-name": process})

    return mark


def _trados(unit: Element, target: Element) -> None:
    etree.SubElement(unit, "{http://sdl.com}seg", {"origin": "nmt", "origin-system": "Language Weaver"})


MACHINES = [
    ("xliff1", _attribute("state-qualifier", "mt-suggestion"), "mt-suggestion"),
    ("xliff1", _attribute("state-qualifier", "leveraged-mt"), "leveraged-mt"),
    ("xliff1", _attribute("state-qualifier", "x-mt"), "x-mt"),
    ("xliff1", _attribute(f"{ITS}mtConfidence", "0.8"), "mt"),
    ("xliff1", _proposal("DeepL"), "DeepL"),
    ("xliff1", _phase("machine translation"), "machine translation"),
    ("xliff1", _trados, "Language Weaver"),
    ("xliff", _segment("subState", "tool:mt"), "tool:mt"),
    ("xliff", _match(type="mt", origin="eTranslation"), "eTranslation"),
    ("xliff", _match(type="mt"), "mt"),
    ("xliff", _match(origin="ModernMT"), "ModernMT"),
    ("xliff", _attribute(f"{ITS}mtConfidence", "0.8"), "mt"),
]
PEOPLE = [
    ("xliff1", _attribute("state-qualifier", "exact-match")),
    ("xliff1", _attribute("state-qualifier", "leveraged-tm")),
    ("xliff1", _proposal("DeepL", "le berger")),
    ("xliff1", _proposal("content/2029")),
    ("xliff1", _phase("proofreading")),
    ("xliff", _segment("subState", "tool:done")),
    ("xliff", _match("le berger", type="mt", origin="DeepL")),
    ("xliff", _match(type="tm", origin="memory 2029")),
]


@pytest.mark.parametrize(("style", "mark", "origin"), MACHINES)
def test_a_machine_is_told_until_somebody_accepts(style: str, mark: Mark, origin: str, root: Path) -> None:
    received = import_into(root, marked(export_from(root, style), mark))
    assert [path.name for path in received.files] == ["roofs.yaml", "translations.yaml"]
    (found,) = told(root)
    assert found.severity == "warning"
    assert found.message == (f"'{TEXT}' was translated by a machine in 'fr' ({origin}), and nobody has accepted it")
    assert found.hint == f"read them side by side, then: sppreport translation accept {TEXT}"
    assert found.mark.file == "content/2030/sections/roofs.yaml"
    assert [other.text for other in found.related] == [f"fr: {WORDS}", "nl: de imker"]
    accept_texts(root, None, [TEXT])
    assert told(root) == []
    assert "unreviewed" not in (root / "content/2030/translations.yaml").read_text("utf-8")


@pytest.mark.parametrize(("style", "mark"), PEOPLE)
def test_people_are_not_taken_for_machines(style: str, mark: Mark, root: Path) -> None:
    received = import_into(root, marked(export_from(root, style), mark))
    assert [path.name for path in received.files] == ["roofs.yaml"]
    assert told(root) == []


@pytest.mark.parametrize("state", ["final", "signed-off"])
def test_what_somebody_has_reviewed_is_no_machine_s(state: str, root: Path) -> None:
    def mark(_: Element, target: Element) -> None:
        target.set("state-qualifier", "mt-suggestion")
        target.set("state", state)

    import_into(root, marked(export_from(root, "xliff1"), mark))
    assert told(root) == []


def test_a_comment_in_po(root: Path) -> None:
    data = translated(export_from(root, "po"), TEXT, WORDS).decode()
    data = data.replace(f'msgctxt "{TEXT}"', f'# Machine translation (DeepL)\nmsgctxt "{TEXT}"')
    import_into(root, data.encode())
    assert "by a machine in 'fr' (Machine translation (DeepL))" in told(root)[0].message


def test_what_is_not_finished_and_taken(root: Path) -> None:
    data = translated(export_from(root, "po"), TEXT, WORDS).decode()
    data = data.replace(f'msgctxt "{TEXT}"', f'#, fuzzy\nmsgctxt "{TEXT}"')
    import_into(root, data.encode(), unfinished=True)
    (found,) = told(root)
    assert found.message == f"'{TEXT}' came in as not finished in 'fr' (fuzzy), and nobody has accepted it"


@pytest.fixture
def machine_made(tmp_path: Path) -> Path:
    """The invented report, in which a machine has translated a text."""
    root = copied(tmp_path)
    import_into(root, marked(export_from(root, "xliff1"), _attribute("state-qualifier", "mt-suggestion")))
    return root


def test_a_release_is_refused(machine_made: Path) -> None:
    settle(machine_made)
    with pytest.raises(ReleaseError) as raised:
        build(machine_made, release=True)
    assert [one.code for one in raised.value.diagnostics] == ["translation-unreviewed"]


def test_it_is_kept_when_others_are_accepted_and_texts_move(machine_made: Path) -> None:
    accept_texts(machine_made, None, ["summary"])
    assert len(told(machine_made)) == 1
    change(machine_made, "report.yaml", "roofs", "toppings")
    roofs = machine_made / "content/2030/sections/roofs.yaml"
    roofs.rename(roofs.with_name("toppings.yaml"))
    change(machine_made, "sections/toppings.yaml", "id: roofs\n", "id: toppings\n")
    (found,) = told(machine_made)
    assert found.message.startswith(f"'{TEXT.replace('roofs', 'toppings')}' was translated by a machine")


def test_other_words_are_no_machine_s(machine_made: Path) -> None:
    change(machine_made, "sections/roofs.yaml", WORDS, "le berger")
    assert told(machine_made) == []


@pytest.mark.parametrize("style", FORMATS)
def test_it_goes_out_and_comes_home_as_what_it_is(style: str, machine_made: Path) -> None:
    data = export_from(machine_made, style)
    assert b"a machine has translated this, and nobody has reviewed it yet" in data
    if style != "po":
        assert faults(style, data) == []
    assert import_into(machine_made, data).files == ()
    assert len(told(machine_made)) == 1
    import_into(machine_made, translated(data, TEXT, "le berger"))
    assert told(machine_made) == []


def test_status_and_import_say_it(root: Path) -> None:
    path = root / "back.xlf"
    path.write_bytes(marked(export_from(root, "xliff1"), _attribute("state-qualifier", "mt-suggestion")))
    said = run("translation", "import", path, "--root", root).stdout
    assert "1 of them is a machine's or not finished: check tells it until somebody accepts it" in said
    last = run("translation", "status", "--list", "--root", root).stdout.splitlines()[-1]
    assert last.endswith(f"{TEXT} is stale, and came in as mt-suggestion")
    found = run("translation", "status", "--format", "json", "--root", root).stdout
    assert '"origin": "mt-suggestion"' in found


@pytest.mark.parametrize(
    "name", ["MT", "nmt", "DeepL", "eTranslation", "Google Translate", "machine-translation", "x-mt"]
)
def test_names_of_machines(name: str) -> None:
    assert MACHINE.search(name)


@pytest.mark.parametrize("name", ["Smtp", "content/2029", "TM", "exact-match", "An De Smet", "fuzzy"])
def test_other_names(name: str) -> None:
    assert not MACHINE.search(name)


def test_a_record_that_cannot_be_read_is_kept(root: Path) -> None:
    data = marked(export_from(root, "xliff1"), _attribute("state-qualifier", "mt-suggestion"))
    record = root / "content/2030/translations.yaml"
    record.write_text("accepted: no\n", "utf-8")
    with pytest.raises(ContentError) as raised:
        import_into(root, data)
    assert raised.value.diagnostics[0].mark.file == "content/2030/translations.yaml"
    assert record.read_text("utf-8") == "accepted: no\n"


def test_without_a_record_that_is_told_too(root: Path) -> None:
    (root / "content/2030/translations.yaml").unlink()
    import_into(root, marked(export_from(root, "xliff1"), _attribute("state-qualifier", "mt-suggestion")))
    found = [one.code for one in check(root) if one.code.startswith("translation-")]
    assert found == ["translation-unrecorded", "translation-unreviewed"]
