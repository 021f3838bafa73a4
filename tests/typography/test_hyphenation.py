"""Words are broken where their language breaks them, and spelt there as it spells them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pyphen
import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.cache import Cache
from report.typography.hyphenation import AFTER, BEFORE, SOFT_HYPHEN, Hyphenator


@pytest.fixture(scope="module")
def dutch() -> Hyphenator:
    return Hyphenator("nl", {"aankoopgids": "aan-koop-gids", "reünie": "re-unie", "fietssleutel": "niets"})


@pytest.fixture(scope="module")
def french() -> Hyphenator:
    return Hyphenator("fr")


def broken(hyphenator: Hyphenator, word: str) -> list[str]:
    """The ways to break a word, as before|after; "~" stands for the soft hyphen that is not drawn."""
    return [f"{p.before}|{p.after}".replace(SOFT_HYPHEN, "~") for p in hyphenator.opportunities(word)]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("verzendkosten", ["ver-|zendkosten", "verzend-|kosten", "verzendkos-|ten"]),
        ("(gewest),", ["(ge-|west),"]),
        # the trema and the doubled vowel go when the word is broken there
        ("skiërs", ["ski-|ers"]),
        ("Financiële", ["Fi-|nanciële", "Finan-|ciële", "Financi-|ele"]),
        ("coördinatie", ["co-|ordinatie", "coör-|dinatie", "coördi-|natie", "coördina-|tie"]),
        ("cafeetje", ["ca-|feetje", "café-|tje"]),
        ("Omaatjes.", ["Oma-|tjes."]),
        # a report's own exceptions
        ("Aankoopgids", ["Aan-|koopgids", "Aankoop-|gids"]),
        ("reünie", ["re-|unie"]),
        ("fietssleutel", []),
        # IJ is one letter
        ("IJkingen", ["IJ-|kingen", "IJkin-|gen"]),
        ("IJsvogel", ["IJs-|vogel", "IJsvo-|gel"]),
        ("IJVB", []),
        # hyphens that are there already
        ("evidence-based", ["evidence-~|based"]),
        ("EU-lidstaten", ["EU-~|lidstaten", "EU-lidsta-|ten"]),
        ("CO2-uitstoot", ["CO2-~|uitstoot"]),
        ("en/of", ["en/~|of"]),
        ("vracht-", []),
        ("-tarief", ["-ta-|rief"]),
        ("e-mail", []),
        ("non\u2011profit", []),
        # not a word of the language
        ("FOD", []),
        ("KMO’s", []),
        ("SharePoint", []),
        ("2021-2022", []),
        ("FORCMS_PC-144", []),
        ("B2Bplatform", []),
        ("kip", []),
        ("", []),
        # what the author typed
        ("bom\u00admel\u00adding", ["bom-|melding", "bommel-|ding"]),
        ("\u00adbom\u00ad", []),
        # addresses
        ("jan.peeters@fod.be", ["jan.~|peeters@fod.be", "jan.peeters@fod.~|be"]),
        ("www.a.be/b?c=d&e", ["www.~|a.be/b?c=d&e", "www.a.~|be/b?c=d&e", "www.a.be/~|b?c=d&e", "www.a.be/b?~|c=d&e"]),
        ("https://a-b.eu.", ["https://a-~|b.eu.", "https://a-b.~|eu."]),
    ],
)  # fmt: skip
def test_dutch_words(dutch: Hyphenator, word: str, expected: list[str]) -> None:
    assert broken(dutch, word) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("administration", ["ad-|ministration", "admi-|nistration", "adminis-|tration", "administra-|tion"]),
        ("l’achat", []),
        ("semble-t-il,", ["semble-~|t-il,"]),
        ("a-t-elle", []),
        ("d’engagement", ["d’en-|gagement", "d’enga-|gement", "d’engage-|ment"]),
        ("SPF", []),
        ("peut-être", ["peut-~|être"]),
        ("naïveté", ["naï-|veté"]),
        # before a mute syllable
        ("quatre", ["qua-|tre"]),
        ("l’Autre,", ["l’Au-|tre,"]),
        ("blouses", ["blou-|ses"]),
        ("presque", ["pres-|que"]),
        ("capitale", ["ca-|pitale", "capi-|tale"]),
        ("prenne", []),
        ("fixes", []),
        ("contre", []),
        ("n’existent", ["n’exis-|tent"]),
        ("montrent", ["mon-|trent"]),
        ("étudient", ["étu-|dient"]),
        ("arbre-là", ["arbre-~|là"]),
    ],
)  # fmt: skip
def test_french_words(french: Hyphenator, word: str, expected: list[str]) -> None:
    assert broken(french, word) == expected


def test_points_know_what_kind_of_break_they_are(dutch: Hyphenator) -> None:
    kinds = [(p.soft, p.hyphen) for w in ("bommel", "duur-zaam", "a.b/een", "en/of") for p in dutch.opportunities(w)]
    assert kinds == [(True, True), (False, True), (False, False), (False, False)]


def test_a_mute_syllable_is_known_as_one(french: Hyphenator, dutch: Hyphenator) -> None:
    assert [(p.after, p.mute) for p in french.opportunities("raisonnables")] == [
        ("sonnables", False), ("nables", False), ("bles", True)
    ]  # fmt: skip
    assert not any(p.mute for p in dutch.opportunities("quatre"))
    assert broken(Hyphenator("fr", {"quatre": "quatre"}), "Quatre") == []


def test_a_phrase_is_broken_by_its_own_language() -> None:
    assert broken(Hyphenator("en"), "procurement") == ["pro-|curement", "procure-|ment"]
    assert broken(Hyphenator("fr-BE"), "marchés") == ["mar-|chés"]
    assert broken(Hyphenator("de"), "Beschaffung") == ["Be-|schaffung", "Beschaf-|fung"]


def test_a_language_without_patterns_has_breaks_at_hyphens_only() -> None:
    assert broken(Hyphenator("tlh"), "procurement") == []
    assert broken(Hyphenator("../x"), "evidence-based") == ["evidence-~|based"]
    assert broken(Hyphenator("nl", {"een": "e-en"}, patterns=False), "verzendkosten") == []


@given(st.text("abdegijkëïéo-’.,()/SN3\u00ad@&?", max_size=16) | st.from_regex(r"\A[a-zëïé]{4,24}\Z"))
def test_breaks_go_forward_and_lose_nothing(word: str) -> None:
    whole = word.replace(SOFT_HYPHEN, "")
    points = Hyphenator("nl").opportunities(word)
    assert [p.offset for p in points] == sorted({p.offset for p in points})
    for point in points:
        assert 0 < point.offset < len(whole)
        assert point.before.endswith(("-", SOFT_HYPHEN))
        assert point.before.rstrip("-" + SOFT_HYPHEN).startswith(whole[: max(point.offset - 2, 0)].rstrip("-"))
        assert point.after[1:] == whole[point.offset + 1 :]


@given(st.from_regex(r"\A[a-z]{2,24}\Z"))
def test_enough_letters_stay_on_either_side(word: str) -> None:
    assert all(BEFORE <= p.offset <= len(word) - AFTER for p in Hyphenator("fr").opportunities(word))


# --- the cache -------------------------------------------------------------------------------------


def test_words_met_before_need_no_dictionary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Hyphenator("nl", cache=Cache(tmp_path))
    expected = [first.opportunities(word) for word in ("verzendkosten", "gewest", "Verzendkosten")]
    first.close()
    monkeypatch.setattr(pyphen, "Pyphen", None)
    second = Hyphenator("nl", cache=Cache(tmp_path))
    assert [second.opportunities(word) for word in ("verzendkosten", "gewest", "Verzendkosten")] == expected
    with pytest.raises(TypeError):
        second.opportunities("onbekende")


def test_the_cache_keeps_what_several_builds_learn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for word in ("verzendkosten", "gewestelijk"):
        hyphenator = Hyphenator("nl", cache=Cache(tmp_path))
        hyphenator.opportunities(word)
        hyphenator.close()
    monkeypatch.setattr(pyphen, "Pyphen", None)
    both = Hyphenator("nl", cache=Cache(tmp_path))
    assert both.opportunities("verzendkosten")
    assert both.opportunities("gewestelijk")


def test_a_damaged_cache_changes_nothing(tmp_path: Path) -> None:
    expected = Hyphenator("nl").opportunities("verzendkosten")
    hyphenator = Hyphenator("nl", cache=Cache(tmp_path))
    hyphenator.opportunities("gewest")
    hyphenator.close()
    for file in tmp_path.rglob("*"):
        if file.is_file():
            file.write_bytes(b"x" + file.read_bytes()[1:])
    assert Hyphenator("nl", cache=Cache(tmp_path)).opportunities("verzendkosten") == expected


@pytest.mark.parametrize(
    "kept",
    [b"\xff\xfe", b"[]", b"1", b"{", b"[" * 100_000]
    + [b'{"verzendkosten": %s}' % at for at in (b"3", b"[99]", b'["3"]', b"[3, 3]", b"[-1]")],
)
def test_what_is_kept_and_is_no_break_changes_nothing(tmp_path: Path, kept: bytes) -> None:
    """The file is whole, and was written by whoever could write it."""
    expected = Hyphenator("nl").opportunities("verzendkosten")
    cache = Cache(tmp_path)
    cache.get = lambda kind, key: kept  # type: ignore[method-assign]
    assert Hyphenator("nl", cache=cache).opportunities("verzendkosten") == expected


def test_nothing_new_is_not_written_again(tmp_path: Path) -> None:
    hyphenator = Hyphenator("nl", cache=Cache(tmp_path))
    hyphenator.opportunities("gewest")
    hyphenator.close()
    (file,) = [path for path in tmp_path.rglob("*") if path.is_file()]
    file.chmod(0o400)
    before = file.stat()
    again = Hyphenator("nl", cache=Cache(tmp_path))
    again.opportunities("gewest")
    again.close()
    assert file.stat() == before


def test_pyphen_is_not_imported_before_a_word_needs_it() -> None:
    script = (
        "import sys; from report.typography.hyphenation import Hyphenator;"
        "h = Hyphenator('nl'); h.opportunities('FOD'); h.opportunities('a-b/c.d'); print('pyphen' in sys.modules);"
        "h.opportunities('verzendkosten'); print('pyphen' in sys.modules)"
    )
    root = Path(__file__).parents[2]
    run = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False", "True"]
