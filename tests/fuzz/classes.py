"""Classes: every fuzzer by its name; a new one is a file beside this one and a name here."""

from __future__ import annotations

from collections.abc import Mapping

from tests.fuzz import deliveries, kills, odd_fonts, odd_pdfs, odd_pictures, odd_texts, random_reports, yaml_mutants
from tests.fuzz.fuzzer import Fuzzer

FUZZERS: Mapping[str, Fuzzer] = {
    one.name: one
    for one in (
        yaml_mutants.FUZZER,
        random_reports.FUZZER,
        odd_pictures.FUZZER,
        odd_fonts.FUZZER,
        deliveries.FUZZER,
        odd_pdfs.FUZZER,
        kills.FUZZER,
        odd_texts.FUZZER,
    )
}
