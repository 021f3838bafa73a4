"""The check for other programs: JSON, SARIF 2.1.0, and GitHub's workflow commands."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from report import __version__
from report.cli.as_github import as_github
from report.cli.as_json import as_json
from report.cli.as_sarif import as_sarif
from report.cli.findings import Outcome
from report.diagnostics.codes import CODES
from report.diagnostics.errors import Diagnostic, Mark, Related, Severity
from report.messages.interface import interface
from tests.invented import PROBLEMS, change, copied, run
from tests.told import told

ALL = Outcome(PROBLEMS, PROBLEMS, 1)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copied(tmp_path)


# --- JSON -----------------------------------------------------------------------------------------------------------


def problem_of(finding: dict[str, Any]) -> Diagnostic:
    """The problem that a finding in JSON tells of."""
    assert list(finding) == ["severity", "code", "file", "line", "column", "message", "hint", "related", "template"]
    mark = Mark(finding["file"] or "", finding["line"] or 1, finding["column"] or 1)
    related = [Related(Mark(one["file"], one["line"], one["column"]), one["text"]) for one in finding["related"]]
    severity = Severity(finding["severity"])
    return told(mark, finding["message"], finding["hint"], severity, finding["code"], tuple(related))


def test_json_keeps_everything() -> None:
    document = json.loads(as_json(ALL, interface()))
    assert list(document) == ["version", "passes", "exit", "counts", "findings"]
    assert document["version"] == 1
    assert document["counts"] == {"error": 3, "warning": 1, "query": 2, "note": 1}
    assert (document["passes"], document["exit"]) == (False, 1)
    assert tuple(problem_of(finding) for finding in document["findings"]) == PROBLEMS


def test_json_tells_what_is_listed_and_counts_all(root: Path) -> None:
    change(root, "sections/summary.yaml", "kind: bar", "kind: bars")
    result = run("check", "--root", root, "--format", "json", "--only", "error")
    document = json.loads(result.stdout)
    assert (result.exit_code, result.stderr) == (1, "")
    assert list(document["counts"]) == ["error", "warning", "query", "note"]
    assert (document["counts"]["error"], document["counts"]["query"]) == (1, 2)
    assert document["counts"]["note"] > 0
    (finding,) = document["findings"]
    assert (finding["file"], finding["line"], finding["column"]) == ("content/2030/sections/summary.yaml", 32, 13)
    assert (finding["code"], finding["message"]) == ("schema", "unknown kind 'bars' (did you mean 'bar'?)")


# --- SARIF ----------------------------------------------------------------------------------------------------------

#: What the standard asks of the objects that we write: name -> (fields that must be there, fields that may).
#: The names are the standard's; a field is a type, a set of words, or in brackets the object that a list is of.
SHAPES: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "sarifLog": ({"version": {"2.1.0"}, "runs": ["run"]}, {"$schema": str}),
    "run": (
        {"tool": "tool", "results": ["result"]},
        {
            "columnKind": {"utf16CodeUnits", "unicodeCodePoints"},
            "originalUriBaseIds": dict,
            "invocations": ["invocation"],
        },
    ),
    "tool": ({"driver": "toolComponent"}, {}),
    "toolComponent": ({"name": str}, {"semanticVersion": str, "rules": ["reportingDescriptor"]}),
    "reportingDescriptor": (
        {"id": str},
        {"shortDescription": "message", "fullDescription": "message", "help": "message"},
    ),
    "message": ({"text": str}, {}),
    "invocation": (
        {"executionSuccessful": bool},
        {"exitCode": int, "toolConfigurationNotifications": ["notification"]},
    ),
    "notification": ({"message": "message"}, {"level": {"error"}, "descriptor": "reportingDescriptorReference"}),
    "reportingDescriptorReference": ({"id": str}, {}),
    "result": (
        {"message": "message"},
        {
            "ruleId": str,
            "ruleIndex": int,
            "level": {"none", "note", "warning", "error"},
            "locations": ["location"],
            "relatedLocations": ["location"],
            "properties": dict,
        },
    ),
    "location": ({}, {"id": int, "physicalLocation": "physicalLocation", "message": "message"}),
    "physicalLocation": ({"artifactLocation": "artifactLocation"}, {"region": "region"}),
    "artifactLocation": ({}, {"uri": str, "uriBaseId": str, "description": "message"}),
    "region": ({}, {"startLine": int, "startColumn": int}),
}


def faults(value: Any, shape: Any, at: str = "") -> Iterator[str]:
    """Where a part of a log is not as the standard wants it."""
    if isinstance(shape, list):
        if not isinstance(value, list):
            yield f"{at}: no list"
        else:
            for number, item in enumerate(value):
                yield from faults(item, shape[0], f"{at}[{number}]")
    elif isinstance(shape, str):
        required, allowed = SHAPES[shape]
        yield from (f"{at}.{name} is missing" for name in required if name not in value)
        for name, item in value.items():
            if name not in required and name not in allowed:
                yield f"{at}.{name} is unknown"
            else:
                yield from faults(item, {**required, **allowed}[name], f"{at}.{name}")
    elif isinstance(shape, set):
        if value not in shape:
            yield f"{at}: {value!r}"
    elif type(value) is not shape:
        yield f"{at}: {value!r} is no {shape.__name__}"


def log_of(text: str) -> dict[str, Any]:
    """The only run of a log, which is as the standard wants it."""
    log = json.loads(text)
    assert list(faults(log, "sarifLog")) == []
    (run,) = log["runs"]
    for base in run["originalUriBaseIds"].values():
        assert list(faults(base, "artifactLocation")) == []
    return dict(run)


def plain(message: dict[str, str]) -> str:
    """The words of a message as a viewer shows them: no placeholders, no links."""
    text = message["text"]
    assert not re.search(r"\[(?:\\.|[^\]\[\\])*\]\(", text), "a link"
    bare = text.replace("{{", "\0").replace("}}", "\1")
    assert not re.search("[{}]", bare), "a placeholder"
    return bare.replace("\0", "{").replace("\1", "}").replace("\N{WORD JOINER}", "")


def test_the_shapes_find_what_is_wrong() -> None:
    log = json.loads(as_sarif(ALL, interface()))
    log["runs"][0]["results"][0] = {"level": "query", "locations": {}, "ruleId": 3, "helpUri": None}
    assert list(faults(log, "sarifLog")) == [
        ".runs[0].results[0].message is missing",
        ".runs[0].results[0].level: 'query'",
        ".runs[0].results[0].locations: no list",
        ".runs[0].results[0].ruleId: 3 is no str",
        ".runs[0].results[0].helpUri is unknown",
    ]


def test_sarif_has_a_rule_for_every_code() -> None:
    driver = log_of(as_sarif(ALL, interface()))["tool"]["driver"]
    assert (driver["name"], driver["semanticVersion"]) == ("sppreport", __version__)
    assert {rule["id"]: plain(rule["shortDescription"]) for rule in driver["rules"]} == dict(CODES)


def test_letters_are_written_as_they_are() -> None:
    for text in (as_sarif(ALL, interface()), as_json(ALL, interface())):
        assert "… 25 pays" in text
        assert "\\u" not in re.sub(r"\\u(001b|2060)", "", text)  # what would be obeyed or cannot be seen is escaped


def test_sarif_keeps_everything() -> None:
    run = log_of(as_sarif(ALL, interface()))
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["invocations"] == [{"executionSuccessful": True, "exitCode": 1}]
    rules = run["tool"]["driver"]["rules"]

    def mark_of(location: dict[str, Any]) -> Mark:
        place = location["physicalLocation"]
        assert place["artifactLocation"]["uriBaseId"] in run["originalUriBaseIds"]
        region = place["region"]
        return Mark(unquote(place["artifactLocation"]["uri"]), region["startLine"], region["startColumn"])

    found = []
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        related = result.get("relatedLocations", [])
        assert [one["id"] for one in related] == list(range(1, len(related) + 1))
        severity, hint = Severity(result["properties"]["severity"]), result["properties"]["hint"]
        assert result["level"] == {"error": "error", "warning": "warning"}.get(severity, "note")
        (mark,) = [mark_of(one) for one in result["locations"]] or [Mark("")]
        message = plain(result["message"]).removesuffix(f"\n{hint}" if hint else "")
        others = tuple(Related(mark_of(one), plain(one["message"])) for one in related)
        found.append(told(mark, message, hint, severity, result["ruleId"], others))
    assert tuple(found) == PROBLEMS


def test_an_address_has_no_signs_that_addresses_may_not_have(tmp_path: Path) -> None:
    found = tuple(told(Mark(file), "something", code="files") for file in ("content/a b%é.yaml", str(tmp_path / "c d")))
    places = [
        result["locations"][0]["physicalLocation"]["artifactLocation"]
        for result in log_of(as_sarif(Outcome(found, found), interface()))["results"]
    ]
    assert places[0] == {"uri": "content/a%20b%25%C3%A9.yaml", "uriBaseId": "%SRCROOT%"}
    assert list(places[1]) == ["uri"]
    assert re.fullmatch(r"file:///\S+/c%20d", places[1]["uri"])


def test_the_check_writes_sarif(root: Path) -> None:
    change(root, "sections/hives.yaml", "](guide)", "](guid)")
    result = run("check", "--root", root, "--format", "sarif")
    assert (result.exit_code, result.stderr) == (1, "")
    results = log_of(result.stdout)["results"]
    assert [one["ruleId"] for one in results if one["level"] == "error"] == ["link", "link"]
    assert {one["properties"]["severity"] for one in results} >= {"error", "query", "note"}


# --- GitHub ---------------------------------------------------------------------------------------------------------


def commands_of(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Name, fields and message of each command, read as GitHub's runner reads them."""

    def decoded(part: str, signs: dict[str, str]) -> str:
        for sign, code in signs.items():
            part = part.replace(code, sign)
        return part.replace("%25", "%")

    breaks = {"\r": "%0D", "\n": "%0A"}
    commands = []
    for line in text.splitlines():
        matched = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line)
        assert matched, line
        fields = dict(field.split("=", 1) for field in matched[2].split(","))
        spelt = {name: decoded(value, {**breaks, ":": "%3A", ",": "%2C"}) for name, value in fields.items()}
        commands.append((matched[1], spelt, decoded(matched[3], breaks)))
    return commands


def test_github_gets_a_command_for_each_the_worst_first() -> None:
    commands = commands_of(as_github(ALL, interface()))
    assert [name for name, _, _ in commands] == ["error"] * 3 + ["warning"] + ["notice"] * 3
    assert commands[0] == ("error", {"title": "error: layout"}, "'Dakgidsen' does not fit the width of its line")
    _, fields, message = commands[1]
    assert fields == {
        "file": "content/2030/sections/harvest.yaml",
        "line": "9",
        "col": "30",
        "title": "error: reference",
    }
    assert message.splitlines() == [
        "the languages give other numbers: 24 in nl, 25 in fr",
        "content/2030/sections/harvest.yaml:9:30: fr: … 25 pays, 100 % [sûr](guide) …",
        "content/2030/sections/harvest.yaml:6:18: nl: … 24 landen, 100 % [zeker](guide) …",
        "write the number once, as a slot: {int:24}",
    ]
    assert [fields["title"] for _, fields, _ in commands[3:]] == ["warning: date", "query", "query", "note: alt"]


def test_github_gets_no_sign_that_would_end_a_part() -> None:
    one = told(Mark("a,b:c%.yaml", 2, 3), "100 %0A\r\n::error::no", code="files")
    line = as_github(Outcome((one,), (one,)), interface())
    assert line == (
        "::error file=a%2Cb%3Ac%25.yaml,line=2,col=3,title=error%3A files::100 %250A\\u000d%0A\\u003a:error::no"
    )
    assert commands_of(line)[0][1]["file"] == "a,b:c%.yaml"


def test_github_gets_nothing_when_nothing_is_found(root: Path) -> None:
    result = run("check", "--root", root, "--format", "github", "--only", "error")
    assert (result.exit_code, result.output) == (0, "")


# --- what is not there ----------------------------------------------------------------------------------------------


def test_a_wrong_command_is_told_in_the_format_asked_for(root: Path) -> None:
    asked = ["check", "--root", str(root), "--year", "1999", "--format"]
    results = {style: run(*asked, style) for style in ("json", "sarif", "github")}
    assert [(result.exit_code, result.stderr) for result in results.values()] == [(2, "")] * 3
    document = json.loads(results["json"].stdout)
    assert (document["passes"], document["exit"], document["counts"]["error"]) == (False, 2, 1)
    (finding,) = document["findings"]
    assert (finding["code"], finding["file"], finding["hint"]) == ("request", None, "years: 2030")
    run_ = log_of(results["sarif"].stdout)
    assert run_["results"] == []
    (invocation,) = run_["invocations"]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (False, 2)
    (told,) = invocation["toolConfigurationNotifications"]
    assert plain(told["message"]).startswith("there is no report of 1999")
    assert results["github"].stdout.startswith("::error title=error%3A request::there is no report of 1999")
