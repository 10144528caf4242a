"""CSV files: encodings, quotation marks, and what comes back."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.exchange.delimited import MOST_COLUMNS, MOST_ROWS, csv_bytes, read_csv
from wizard.text.clean import clean
from wizard.text.problem import Problems

TEXT = "番号,確認事項\r\n1,ログを残す～\r\n"
CELLS = st.text(max_size=20).map(clean) | st.sampled_from(["=1+1", "'=x", '"', "a,b", "1\n2", "-1", "@x", "＋"])


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=5))
def test_every_cell_comes_back_as_it_was(rows: list[list[str]]) -> None:
    assert read_csv(csv_bytes(rows), "a.csv").rows == rows


@pytest.mark.parametrize("data", [TEXT.encode(), codecs.BOM_UTF8 + TEXT.encode(), TEXT.encode("cp932")])
def test_the_encodings_of_excel_are_told_apart_by_themselves(data: bytes) -> None:
    assert read_csv(data, "a.csv").rows == [["番号", "確認事項"], ["1", "ログを残す～"]]


def test_what_is_written_begins_with_a_byte_order_mark_and_quotes_every_field() -> None:
    assert csv_bytes([["あ", "=1"]]) == codecs.BOM_UTF8 + '"あ","\'=1"\r\n'.encode()


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (TEXT.encode("utf-16"), "wide-encoding"),
        (b"a,\0b\r\n", "wide-encoding"),
        ("番号,項目\r\n".encode("euc_jp"), "wrong-encoding"),
        ("番号,項目\r\n".encode("cp932") + b"\xff", "wrong-encoding"),
        (b'a,b\r\n"open,1\r\n', "broken-csv"),
        (b'"' + b"x" * 200_000 + b'"', "broken-csv"),
    ],
)
def test_what_is_no_csv_is_refused(data: bytes, key: str) -> None:
    with pytest.raises(Problems) as found:
        read_csv(data, "a.csv")
    assert [(one.key, one.file) for one in found.value.problems] == [(key, "a.csv")]


def test_a_byte_that_no_encoding_has_is_told_with_its_line() -> None:
    with pytest.raises(Problems) as found:
        read_csv("a,b\nあ,い\n".encode() + b"\x81\xff,1\n", "a.csv")
    assert "line 3" in found.value.problems[0].say("en")


def test_a_table_of_tabs_is_read_too() -> None:
    assert read_csv("番号\t項目\n1\ta, b\n".encode(), "a.csv").rows[1] == ["1", "a, b"]


def test_only_so_many_rows_are_read_and_that_is_noted() -> None:
    grid = read_csv(b"a\n" * (MOST_ROWS + 1), "a.csv")
    assert (len(grid.rows), grid.cut_at) == (MOST_ROWS, MOST_ROWS)


def test_only_so_many_columns_are_read_and_that_is_noted() -> None:
    grid = read_csv(b"," * 1_000_000, "a.csv")
    assert (grid.columns, grid.cut_columns) == (MOST_COLUMNS, MOST_COLUMNS)


def test_controls_and_turned_text_do_not_get_in() -> None:
    assert read_csv("a\x1b[31m\u202eb\x07\n".encode(), "a.csv").rows == [["a[31mb"]]
