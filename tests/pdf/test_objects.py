"""Objects and the file made of them: strings, trees of names and numbers, streams and cross-references."""

from __future__ import annotations

import re
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.pdf.objects import ObjectFile, byte_string, text_string
from report.typography.lines import number


def saved(file: ObjectFile, **entries: str) -> pikepdf.Pdf:
    """A file with a catalog that has these entries, opened by another program."""
    pages = file.add("<</Type/Pages/Count 0/Kids[]>>")
    written = "".join([f"/{key} {value}" for key, value in entries.items()])
    root = file.add(f"<</Type/Catalog/Pages {pages} 0 R{written}>>")
    pdf = pikepdf.open(BytesIO(file.save(root, file.add("<</Title(x)>>"))))
    assert pdf.get_warnings() == []
    return pdf


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=20))
def test_texts_are_read_as_they_were_written(texts: list[str]) -> None:
    pdf = saved(ObjectFile(), Texts=f"[{' '.join([text_string(text) for text in texts])}]")
    assert [str(text) for text in pdf.Root.Texts] == texts


@given(st.binary())
def test_bytes_are_read_as_they_were_written(data: bytes) -> None:
    assert bytes(saved(ObjectFile(), Data=byte_string(data)).Root.Data) == data


@pytest.mark.parametrize(
    ("value", "text"), [(0, "0"), (-0.001, "0"), (1.5, "1.5"), (12.0, "12"), (-3.14159, "-3.14"), (100, "100")]
)
def test_numbers_have_no_needless_digits(value: float, text: str) -> None:
    assert number(value) == text


@pytest.mark.parametrize("count", [0, 1, 64, 65, 3000])
def test_trees_hold_their_entries_sorted_and_within_limits(count: int) -> None:
    file = ObjectFile()
    names = [(f"(n{i:04})", str(i)) for i in range(count)]
    numbers = [(str(i), f"({i})") for i in range(count)]
    pdf = saved(file, Names=file.tree("Names", names), Numbers=file.tree("Nums", numbers))
    assert {str(k): int(v) for k, v in pikepdf.NameTree(pdf.Root.Names).items()} == {
        f"n{i:04}": i for i in range(count)
    }
    assert {k: str(v) for k, v in pikepdf.NumberTree(pdf.Root.Numbers).items()} == {i: str(i) for i in range(count)}
    for kid in pdf.Root.Numbers.get("/Kids", []):
        assert [int(limit) for limit in kid.Limits] == [int(kid.Nums[0]), int(kid.Nums[len(kid.Nums) - 2])]


def test_every_object_is_found_by_its_number() -> None:
    file = ObjectFile()
    gap = file.reserve()
    numbers = [file.add(f"({i})") if i % 7 else file.deflated("", b"%d" % i) for i in range(5000)]
    pdf = saved(file)
    for i, found in enumerate(numbers):
        shown = pdf.get_object(found, 0)
        assert (str(shown) if i % 7 else shown.read_bytes().decode()) == str(i)
    assert pdf.get_object(gap, 0) is None


@pytest.mark.parametrize("end", [b"", b"\n", b"\r", b"\r\n", b"\n\r", b"endstream"])
def test_a_stream_ends_where_its_length_says(end: bytes) -> None:
    file = ObjectFile()
    made = file.stream("", b"abc" + end)
    data = file.save(file.add("<</Type/Catalog>>"), file.add("<<>>"))
    start = data.index(b"stream\n") + 7
    length = int(re.findall(rb"/Length (\d+)", data[:start])[0])
    assert data[start : start + length] == b"abc" + end
    assert data[start + length :].startswith(b"\r\nendstream\nendobj\n")
    assert made == 1


def test_the_identifier_is_that_of_the_content() -> None:
    def identifier(content: str) -> bytes:
        file = ObjectFile()
        data = file.save(file.add(f"<</Type/Catalog/X({content})>>"), file.add("<<>>"))
        (first, second) = re.findall(rb"/ID\[<(\w{32})><(\w{32})>\]", data)[0]
        assert first == second
        return bytes(first)

    assert identifier("a") == identifier("a") != identifier("b")
