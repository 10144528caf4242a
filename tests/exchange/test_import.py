"""From a sheet to a questionnaire: what becomes of its rows, its columns and its words."""

from pathlib import Path
from typing import Any

import pytest

from tests.exchange.sheets import WANTED, csv_data, imported, loaded, made, questions, workbook
from wizard.exchange.written import Wanted
from wizard.text.problem import Problems

HEAD = ["番号", "区分", "確認事項", "解説", "適用条件", "回答"]
PLAIN = [
    HEAD,
    ["1-1", "安全", "ログを残すか", "監査の記録", "", "はい・いいえ"],
    ["1-2", "", "権限は最小か", "", "", ""],
]


def keys_of(rows: Any, **asked: Any) -> list[str]:
    return [note.key for note in imported(rows, **asked).notes]


def problems_of(rows: Any, **asked: Any) -> list[str]:
    with pytest.raises(Problems) as found:
        imported(rows, **asked)
    return [problem.say("en") for problem in found.value.problems]


def test_an_item_becomes_a_question_with_its_words(tmp_path: Path) -> None:
    sheet = loaded(imported(PLAIN), tmp_path)
    assert [(one.id, one.kind.name, one.text["ja"], dict(one.help)) for one in sheet.questions] == [
        ("annex_1_1", "yes-no", "ログを残すか", {"ja": "監査の記録"}),
        ("annex_1_2", "yes-no", "権限は最小か", {}),
    ]
    assert [dict(one.title) for one in sheet.sections] == [{"ja": "安全"}]


def test_what_stands_above_the_headings_is_the_title_unless_the_author_gives_one() -> None:
    rows = [["生成AI 調達チェックシート", "", ""], ["", "", ""], *PLAIN]
    assert made(rows)["title"] == {"ja": "生成AI 調達チェックシート"}
    assert made(rows, wanted=Wanted("annex", "ed-1", {"": "点検"}))["title"] == {"ja": "点検"}
    assert made(PLAIN)["title"] == {"ja": "annex"}


def test_a_category_goes_on_until_the_next_and_levels_start_anew() -> None:
    rows = [["大分類", "中分類", "項目"], ["甲", "一", "あ"], ["", "", "い"], ["", "二", "う"], ["乙", "", "え"]]
    titles = [section["title"]["ja"] for section in made(rows)["section"]]
    assert titles == ["甲 - 一", "甲 - 二", "乙"]
    assert [len(section["question"]) for section in made(rows)["section"]] == [2, 1, 1]


def test_a_row_with_a_category_alone_is_a_heading() -> None:
    rows = [["区分", "項目"], ["甲", ""], ["", "あ"], ["乙", ""], ["", "い"]]
    assert [section["title"]["ja"] for section in made(rows)["section"]] == ["甲", "乙"]


def test_rows_without_an_item_go_on_with_the_one_above_or_are_named() -> None:
    rows = [*PLAIN, ["", "", "", "続き", "", ""], ["3", "", "", "", "", ""], ["注 記入例", "", "", "", "", ""]]
    assert questions(rows)[1]["help"] == {"ja": "続き"}
    (left,) = [note for note in imported(rows).notes if note.key == "left-rows"]
    assert left.say("ja") == "annex.csv: 項目のない行は入れていません: 5, 6"


def test_headings_that_are_repeated_on_every_page_are_no_items() -> None:
    assert len(questions([*PLAIN, HEAD, ["2", "", "二つ目の表の項目か", "", "", ""]])) == 3


def test_another_row_that_looks_like_headings_is_told_and_can_be_chosen() -> None:
    rows = [["項目", "説明", "担当"], ["あ", "", ""], ["番号", "要件", "補足"], ["1", "い", ""]]
    assert "other-header" not in keys_of(rows, header=3)
    assert [one["text"]["ja"] for one in questions(rows, header=3)] == ["い"]
    assert "other-header" in keys_of(
        [["番号", "項目", "説明"], ["1", "a", ""], ["番号", "要件", "担当"], ["1", "b", ""]]
    )


@pytest.mark.parametrize(
    ("cell", "kind", "texts"),
    [
        ("はい\nいいえ", "yes-no", None),
        ("○・×", "yes-no", None),
        ("満たす\n一部\n満たさない", "choice", ["満たす", "一部", "満たさない"]),
        ("a: 甲\nb: 乙", "choice", ["甲", "乙"]),
        ("", "yes-no", None),
    ],
)
def test_choices_in_a_cell_become_the_options(cell: str, kind: str, texts: list[str] | None) -> None:
    (question,) = questions([["項目", "選択肢"], ["問うこと", cell]])
    options = [one["text"]["ja"] for one in question.get("option", ())] or None
    assert (question["kind"], options) == (kind, texts)


def test_ids_of_options_are_those_of_the_sheet_else_numbers() -> None:
    rows = [["項目", "選択肢"], ["一", "a: 甲\nb: 乙"], ["二", "甲\n乙"]]
    assert [[one["id"] for one in question["option"]] for question in questions(rows)] == [
        ["a", "b"], ["option-1", "option-2"],
    ]  # fmt: skip


def test_without_choices_the_shared_list_of_answers_can_be_asked_for(tmp_path: Path) -> None:
    wanted = Wanted("annex", "ed-1", answers="fulfilment")
    result = imported(PLAIN, wanted=wanted)
    first, second = loaded(result, tmp_path).questions
    assert first.kind.name == "yes-no"
    assert [one.id for one in second.options] == ["met", "planned", "not-met"]
    assert second.may_be_not_applicable


def test_an_answer_that_somebody_has_filled_in_is_no_list_and_is_kept() -> None:
    result = imported([["項目", "回答"], ["ログを残すか", "残している"]])
    assert "# 表の選択肢: 残している" in result.text
    assert "choices-kept" in [note.key for note in result.notes]


def test_a_condition_of_ours_is_used_and_any_other_is_kept_and_told(tmp_path: Path) -> None:
    rows = [
        ["番号", "項目", "条件"],
        ["1", "国民が使うか", ""],
        ["2", "知らせるか", "annex_1"],
        ["3", "確かめるか", "国民が使う場合"],
        ["4", "記すか", "annex_9"],
        ["5", "残すか", "not"],
    ]
    result = imported(rows)
    sheet = loaded(result, tmp_path)
    assert [one.when for one in sheet.questions] == ["", "annex_1", "", "", ""]
    assert "# 表の条件: 国民が使う場合" in result.text
    (kept,) = [note for note in result.notes if note.key == "condition-kept"]
    assert kept.say("en").endswith("C4, C5, C6")


def test_only_answers_that_nothing_uses_are_there_for_the_record() -> None:
    rows = [["番号", "項目", "条件"], ["1", "国民が使うか", ""], ["2", "知らせるか", "annex_1"]]
    assert [one.get("purpose") for one in questions(rows)] == [None, "record"]


@pytest.mark.parametrize(
    ("numbers", "ids"),
    [
        (["1", "2"], ["annex_1", "annex_2"]),
        (["(1)", "（２）"], ["annex_1", "annex_2"]),
        (["A-1", "A-2"], ["annex_a_1", "annex_a_2"]),
        (["No.1", "No. 2"], ["annex_1", "annex_2"]),
        (["ア", "イ"], ["annex_1", "annex_2"]),
        (["1", "1"], ["annex_1", "annex_2"]),
        (["", "1"], ["annex_1", "annex_1_2"]),
    ],
)
def test_ids_come_from_the_numbers_where_that_is_possible(numbers: list[str], ids: list[str]) -> None:
    rows = [["番号", "項目"], *([number, f"項目{place}"] for place, number in enumerate(numbers))]
    assert [one["id"] for one in questions(rows)] == ids


def test_every_number_and_row_of_the_sheet_stands_beside_its_question() -> None:
    text = imported([["番号", "項目"], ["(2)-ア", "ログを残すか"]]).text
    assert "# 表の 2 行目、番号 (2)-ア\n" in text


def test_a_number_is_shown_to_people_only_where_the_words_are_official() -> None:
    rows = [["番号", "項目", "説明"], ["(2)-ア", "ログを残すか", "監査の記録"]]
    assert questions(rows)[0]["help"] == {"ja": "監査の記録"}
    (official,) = questions(rows, wanted=Wanted("annex", "ed-1", basis="official"))
    assert official["help"] == {"ja": "監査の記録\n番号: (2)-ア"}
    assert official["basis"] == "official"


def test_the_basis_is_official_only_if_the_author_says_so() -> None:
    assert {one["basis"] for one in questions(PLAIN, wanted=Wanted("annex", "ed-1"))} == {"derived"}
    assert "basis-open" in keys_of(PLAIN, wanted=Wanted("annex", "ed-1"))
    assert "basis-open" not in keys_of(PLAIN, wanted=Wanted("annex", "ed-1", basis="derived"))


def test_a_sheet_in_one_language_declares_only_that() -> None:
    assert made(PLAIN)["languages"] == ["ja"]
    assert made([["No.", "Requirement"], ["1", "Are logs kept?"]])["languages"] == ["en"]
    assert made([["No.", "Requirement"], ["1", "Are logs kept?"]], written_in="ja")["languages"] == ["ja"]


def test_a_sheet_in_two_languages_declares_both(tmp_path: Path) -> None:
    rows = [["区分", "Category", "項目", "Item", "選択肢", "Choices"],
            ["安全", "Security", "残すか", "Are logs kept?", "全部\n一部", "All\nIn part"]]  # fmt: skip
    sheet = loaded(imported(rows, wanted=Wanted("annex", "ed-1", {"ja": "点検", "en": "Check"})), tmp_path)
    (question,) = sheet.questions
    assert dict(question.text) == {"ja": "残すか", "en": "Are logs kept?"}
    assert [(one.id, dict(one.text)) for one in question.options] == [
        ("all", {"ja": "全部", "en": "All"}), ("in-part", {"ja": "一部", "en": "In part"}),
    ]  # fmt: skip
    assert sheet.sections[0].id == "security"


def test_what_one_language_lacks_is_told_and_left_out(tmp_path: Path) -> None:
    head = ["区分", "項目", "Item", "説明", "Help", "選択肢"]
    result = imported([head, ["安全", "残すか", "Kept?", "", "", ""], ["", "消すか", "", "", "Erased", "甲\n乙"]])
    said = [note.say("en").partition(": ")[2] for note in result.notes]
    assert "there is no en text here; add it: C3, F3, 2" in said
    assert "there is no ja text here; add it: D3" in said
    assert any("no title in en" in one for one in said)
    with pytest.raises(Problems) as found:
        loaded(result, tmp_path)
    assert {problem.key for problem in found.value.problems} == {"language-missing"}


def test_choices_that_differ_in_number_are_refused() -> None:
    rows = [["項目", "Item", "選択肢", "Choices"], ["残すか", "Kept?", "全部\n一部\nない", "All\nNone"]]
    assert problems_of(rows) == ["annex.csv: C2: the number of choices differs between the languages (ja 3, en 2)"]


def test_a_column_can_be_named_by_its_heading_or_its_letters() -> None:
    rows = [["甲", "乙", "説明"], ["x", "残すか", "y"]]
    assert problems_of(rows)[0].startswith("annex.csv: 1: no column of items was found")
    assert questions(rows, columns=(("item", "", "乙"),))[0]["text"] == {"ja": "残すか"}
    assert questions(rows, columns=(("item", "", "B"),))[0]["text"] == {"ja": "残すか"}


def test_a_column_that_is_not_there_is_told_with_those_that_are() -> None:
    (said,) = problems_of(PLAIN, columns=(("explanation", "", "趣旨"),))
    assert "趣旨" in said
    assert "C 確認事項" in said


def test_a_row_of_headings_that_is_none_is_told() -> None:
    assert problems_of(PLAIN, header=2)[0].startswith("annex.csv: 2: there is no heading of items in this row")
    assert problems_of(PLAIN, header=99)[0].startswith("annex.csv: 99: there is no heading of items in this row")


def test_columns_that_are_not_read_are_named() -> None:
    (left,) = [one for one in imported([["項目", "担当"], ["残すか", "情報課"]]).notes if one.key == "left-columns"]
    assert "B 担当" in left.say("ja")


def test_headings_without_items_are_refused() -> None:
    assert problems_of([HEAD, ["", "", "", "", "", ""]]) == ["annex.csv: 1: there are no items below the headings"]
    assert len(problems_of([])) == 1


def test_every_bad_cell_is_told_at_once() -> None:
    rows = [["id", "項目"], ["Bad", "一"], ["same", "二"], ["same", "三"], ["date", "四"]]
    assert [one.partition(": ")[2][:3] for one in problems_of(rows)] == ["A2:", "A4:", "A5:"]
    assert problems_of([["項目", "説明"], ["#REF!", ""], ["一", "#N/A"]]) == [
        "annex.csv: A2: this formula gives an error; correct it",
        "annex.csv: B3: this formula gives an error; correct it",
    ]


def test_a_kind_that_needs_choices_is_refused_without_them() -> None:
    assert problems_of([["項目", "種類"], ["残すか", "choices"]]) == [
        "annex.csv: 1: the kind is choices, and there are not two choices or more".replace("1:", "2:")
    ]


@pytest.mark.parametrize("kind", ["text", "paragraph", "integer", "number", "date", "note", "yes-no"])
def test_the_sheet_may_name_the_kind(kind: str, tmp_path: Path) -> None:
    (question,) = loaded(imported([["項目", "種類"], ["何か", kind]]), tmp_path).questions
    assert question.kind.name == kind


def test_a_column_called_kind_that_names_none_is_not_read() -> None:
    assert "left-columns" in keys_of([["項目", "種別"], ["残すか", "必須"]])


def test_repeating_groups_are_left_out_and_told() -> None:
    rows = [
        ["id", "種類", "項目"],
        ["who", "group", "だれが"],
        ["who.name", "text", "名"],
        ["logs", "yes-no", "残すか"],
    ]
    assert [one["id"] for one in questions(rows)] == ["logs"]
    assert "left-groups" in keys_of(rows)


HOSTILE = [
    "=cmd|' /C calc'!A0",
    'a"""b',
    "'''",
    "\\",
    "\x1b[2J",
    "\u202eturned",
    "]]\n[[section]]",
    "{x}",
    "# x",
    "e\u0301",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_breaks_the_file_or_gets_at_a_terminal(text: str, tmp_path: Path) -> None:
    rows = [
        ["番号", "区分", "項目", "説明", "条件", "選択肢"],
        [text, f"区{text}", f"問{text}", text, text, f"甲{text}\n乙"],
    ]
    data = csv_data([[str(cell).replace('"', '""') for cell in row] for row in rows])
    result = imported(data)
    loaded(result, tmp_path)
    assert "\x1b" not in result.text + "".join(note.say("ja") for note in result.notes)
    assert "\u202e" not in result.text


def test_a_quarter_of_a_million_characters_in_a_cell_are_refused() -> None:
    data = workbook(表=[["項目"], ["x"]], change=lambda _, sheet: sheet.cell(2, 1, "x" * 32_767))
    assert len(questions(data, "annex.xlsx")[0]["text"]["en"]) == 32_767
    (said,) = problems_of(csv_data([["項目"], ["x" * 100_000]]))
    assert said == "annex.csv: A2: 100000 characters; a cell holds at most 32767"


def test_the_same_sheet_gives_the_same_file() -> None:
    assert imported(PLAIN).text == imported(PLAIN).text
    assert WANTED.question_prefix == "annex"
