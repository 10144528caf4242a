"""Whatever is in a sheet: it gives a questionnaire file that can be read, or it is told what is wrong."""

from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exchange.sheets import WANTED
from wizard.exchange.delimited import csv_bytes
from wizard.exchange.making import import_sheet
from wizard.questionnaire.source import read_source
from wizard.text.problem import Problems

HEADINGS = st.sampled_from("番号 区分 大分類 項目 Item 項目（英語） 説明 Help 条件 選択肢 Choices id 種類 他".split())
CELLS = st.sampled_from(
    ["", "1", "1-2", "残すか", "Kept?", "はい・いいえ", "a: 甲\nb: 乙", "=1", "'=1", "]]\n[x", '"""', "'''", "\\u0000",
     "annex_1", "not annex_1", "choice", "group", "who.name", "#REF!", "\x1b[0m", "\u202e", "{x}", "A" * 300, "①"]
) | st.text(max_size=12)  # fmt: skip


@given(
    st.lists(HEADINGS, max_size=7),
    st.lists(st.lists(CELLS, min_size=1, max_size=8), min_size=1, max_size=6),
    st.sampled_from(["", "ja", "en"]),
)
@settings(max_examples=300)
def test_every_table_gives_a_file_that_is_read_or_problems(
    head: list[str], rows: list[list[str]], language: str
) -> None:
    try:
        made = import_sheet(csv_bytes([["項目", *head], *rows]), "annex.csv", WANTED, written_in=language)
    except Problems:
        return
    data = read_source(made.text.encode("utf-8"), "annex.toml").data
    ids = [one["id"] for section in data["section"] for one in section["question"]]
    assert len(data["section"]) == made.sections
    assert len(set(ids)) == len(ids) == made.questions
    assert all(note.say(one) for note in made.notes for one in ("ja", "en"))


@given(st.binary(max_size=400), st.sampled_from(["a.csv", "a.xlsx"]))
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    with suppress(Problems):
        assert import_sheet(data, name, WANTED).questions
