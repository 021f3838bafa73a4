"""What commands print: nothing that content or file names hold is obeyed by a terminal, a CI runner or a program."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import report
from report.cli.as_github import as_github
from report.cli.as_sarif import as_sarif
from report.cli.as_text import listing
from report.cli.findings import Outcome
from report.cli.printing import as_json, shown
from report.diagnostics.errors import Mark, Related
from report.messages.interface import interface
from tests.examples import quick
from tests.invented import copied, run
from tests.told import told as by_hand

#: What somebody might type, or call a file, to be obeyed by who prints it.
ATTACKS = {
    "colour": "\x1b[31mred",
    "title of the window": "\x1b]0;owned\x07",
    "link": "\x1b]8;;http://evil.example\x1b\\here\x1b]8;;\x1b\\",
    "clipboard": "\x1b]52;c;ZXZpbA==\x07",
    "cursor": "fine\x1b[1A\x1b[2K",
    "8-bit escape": "\x9b2J",
    "8-bit command": "\x9d0;owned\x9c",
    "return": "wrong\rright",
    "backspace": "wrong\b\b\b\b\bright",
    "tab": "a\tb",
    "form feed": "a\x0cb",
    "delete": "a\x7fb",
    "line separator": "a\u2028::error::b",
    "paragraph separator": "a\u2029b",
    "next line": "a\x85::error::b",
    "backwards": "\u202egpj.exe",
    "isolate": "a\u2066b\u2069",
    "mark of direction": "a\u200fb\u200eb\u061cb",
    "no width": "a\u200bb\u2060c\ufeffd\u00ade",
    "tags": "a\U000e0041b",
    "private": "\ue000",
    "noncharacter": "\uffff",
    "half a pair": "caf\udce9",
    "flood": "z" + "\u0301" * 40,
    "ring": "z" + "\u20dd" * 40,
    "mask": "::add-mask::nl",
    "mask on a line of its own": "key\n::add-mask::nl",
    "output": "   ::set-output name=a::b",
    "stop": "x\n\t::stop-commands::pause",
    "group": "##[group]more",
    "group inside": "more ##[group]",
    "Azure": "x ##vso[task.setvariable variable=a]b",
    "TeamCity": "##teamcity[buildStop comment='x']",
    "GitLab": "section_start:0:x\r\x1b[0K",
    "Windows": "a\r\n::error::b",
}
OBEYED = re.compile(r"^\s*::|##\w*\[", re.MULTILINE)
STYLES = re.compile(r"\x1b\[[0-9;]*m")


def harmless(text: str) -> bool:
    """Whether a text has nothing that anything obeys, nor anything that cannot be seen."""
    marks = max(map(len, re.findall(r"[\u0300-\u036f\u20d0-\u20ff]+", text)), default=0)
    kinds = {unicodedata.category(sign) for sign in text.replace("\n", "")}
    return not OBEYED.search(text) and marks < 5 and not kinds & {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
def test_nothing_is_obeyed_wherever_it_stands(attack: str) -> None:
    assert harmless(shown(attack))
    assert "\n" not in shown(attack)
    one = by_hand(Mark(f"content/{attack}.yaml", 2, 3), attack, attack, related=(Related(Mark(attack), attack),))
    outcome, words = Outcome((one,), (one,), 1), interface()
    assert harmless(STYLES.sub("", listing([one], words)))
    (line,) = as_github(outcome, words).split("\n")
    assert harmless(line.removeprefix("::error "))
    for document in (as_json({attack: [attack]}), as_sarif(outcome, words)):
        assert harmless(document)
    assert json.loads(as_json({attack: [attack]})) == {attack: [attack]}


@pytest.mark.parametrize("text", ["Gärten – « là »\u00a0: 66,5\u202f%", "e\u0301", "日本語", "a::b", "## Titel", "😀"])
def test_what_is_harmless_is_shown_as_it_is(text: str) -> None:
    assert shown(text) == text


@given(st.text(st.characters(codec=None), max_size=30))
def test_no_text_is_obeyed(text: str) -> None:
    assert harmless(shown(text))
    assert shown(shown(text)) == shown(text)
    assert harmless(as_json([text]))
    assert json.loads(as_json([text])) == [text]


def test_a_word_at_the_start_of_a_broken_line_is_not_obeyed(monkeypatch: pytest.MonkeyPatch) -> None:
    from report.cli.as_text import told

    one = by_hand(Mark("a.yaml"), "word ::add-mask::nl " * 20)
    for width in range(20, 80):
        assert harmless("\n".join(STYLES.sub("", line) for line in told(one, interface(), width)))


# --- from files to the streams --------------------------------------------------------------------------------------

#: Names of files; Linux refuses only "/" and NUL in them.
NAMES = [name for attack, name in ATTACKS.items() if "/" not in name and attack != "noncharacter"]


COMMANDS = [
    ["check", "--root", "{}"],
    ["check", "--year", "{}"],
    ["check", "--only", "{}"],
    ["check", "--code", "{}"],
    ["check", "--file", "{}"],
    ["check", "--{}"],
    ["check", "{}"],
    ["{}"],
    ["--interface", "{}"],
    ["build", "--lang", "{}"],
    ["outline", "--lang", "{}"],
    ["verify", "{}"],
    ["translation", "status", "--section", "{}"],
    ["translation", "accept", "{}"],
    ["translation", "export", "--to", "{}"],
    ["translation", "export", "--to", "fr", "--format", "{}"],
    ["translation", "export", "--to", "fr", "--only", "{}"],
    ["translation", "import", "{}"],
]


@pytest.mark.slow
@pytest.mark.parametrize("style", ["text", "json", "sarif", "github"])
def test_file_names_and_keys_are_harmless_in_every_format(tmp_path: Path, style: str) -> None:
    root = copied(tmp_path)
    folder = root / "content" / "2030" / "data"
    for name in NAMES:
        (folder / f"{name}.yml").touch()
    typed = [
        json.dumps(f"k{n}{attack}".encode("utf-8", "replace").decode()) for n, attack in enumerate(ATTACKS.values())
    ]
    (folder / "odd.yaml").write_text("".join(f"{key}: {key}\n" for key in typed), "utf-8")
    result = run("check", "--root", root, "--format", style)
    assert result.exit_code == 1
    assert harmless(re.sub(r"^::(error|warning|notice) ", "", result.stdout, flags=re.MULTILINE))
    assert harmless(result.stderr)
    assert "add-mask" in result.stdout


@pytest.mark.slow
@pytest.mark.parametrize(
    "command",
    quick(COMMANDS, COMMANDS[::5]),
    ids=" ".join,
)
def test_what_is_typed_in_a_command_is_harmless(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(copied(tmp_path))
    attacks = " ".join(ATTACKS.values())
    for attack in (attacks, f"{attacks}/{attacks}".replace("/", "x")[:200], "::add-mask::nl"):
        result = run(*[word.replace("{}", attack) for word in command])
        assert result.exit_code in {1, 2}
        assert harmless(result.stdout)
        assert harmless(result.stderr)


@pytest.mark.slow
@pytest.mark.parametrize("encoding", quick(["ascii", "latin-1", "utf-8"], ["latin-1"]))
@pytest.mark.parametrize("style", quick(["text", "json", "sarif", "github"], ["sarif"]))
def test_a_stream_that_cannot_write_a_letter_gets_its_number(tmp_path: Path, encoding: str, style: str) -> None:
    root = copied(tmp_path)
    (root / "content" / "2030" / "data" / "œuf – é.yml").touch()
    command = [sys.executable, "-m", "report", "check", "--root", str(root), "--format", style]
    environment = {**os.environ, "PYTHONIOENCODING": f"{encoding}:strict", "PYTHONUTF8": "0"}
    program = Path(report.__file__).parents[1]
    done = subprocess.run(command, capture_output=True, env=environment, check=False, cwd=program)
    assert done.returncode == 1, done.stderr
    if style in {"json", "sarif"}:
        read = json.dumps(json.loads(done.stdout.decode(encoding)), ensure_ascii=False)
        assert ("œuf" if style == "json" else "%C5%93uf") in read


def test_everything_is_printed_through_one_door() -> None:
    folder = Path(report.__file__).parent / "cli"
    for path in folder.glob("*.py"):
        calls = re.findall(r"\b(?:click\.(?:secho|echo)|print|sys\.std\w+\.write)\(.*", path.read_text("utf-8"))
        if path.name == "delivery.py":
            calls.remove("click.echo(sent.data, nl=False)")  # a file for translators, byte for byte
        assert len(calls) == (path.name == "printing.py"), path
