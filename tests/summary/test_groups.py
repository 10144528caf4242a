"""The entries of a repeating group in a summary, for people and for scripts."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.support.grouped import HARMLESS, HOSTILE, NAME, catalogue_in
from wizard.interview import start
from wizard.questionnaire.definition import Group
from wizard.record.assessment import Assessment
from wizard.record.content import Head, System
from wizard.record.file import FileStore
from wizard.summary.formats import render
from wizard.summary.model import summary_of
from wizard.summary.parts import AnswerLine
from wizard.summary.terminal import render as drawn
from wizard.text.width import cell_width

DAY = date(2026, 11, 22)
KITA: Mapping[str, Any] = {"name": "Kita", "place": "here"}
WEST: Mapping[str, Any] = {"name": "West", "place": "abroad", "staff": 30, "remark": "Since 2020."}
Vendors = Callable[..., Assessment]


@pytest.fixture
def vendors(tmp_path: Path) -> Vendors:
    """Makes an assessment with these vendors."""

    def make(*entries: Mapping[str, Any], complete: bool = True) -> Assessment:
        interview = start(catalogue_in(tmp_path).get(NAME), DAY)
        interview.answer("open_abroad", True)
        interview.answer("vendor", Group(tuple(dict(entry) for entry in entries), complete))
        return Assessment(Head(NAME, DAY, System("bot"), "1.0.0"), interview, FileStore(Path("nowhere"), "vendors"))

    return make


def answer(made: Assessment, id: str, language: str = "en") -> AnswerLine:
    sections = summary_of(made, language).sections
    return next(one for section in sections for one in section.answers if one.id == id)


def shown(made: Assessment, language: str = "en", width: int = 80) -> str:
    return drawn(summary_of(made, language), width=width, color=False)


def test_an_entry_has_its_name_and_the_questions_that_apply_in_it(vendors: Vendors) -> None:
    line = answer(vendors(KITA, WEST), "vendor")
    assert line.shown == "2 entries"
    assert [entry.title for entry in line.entries] == ["Vendor 1", "Vendor 2"]
    assert [one.id for one in line.entries[0].answers] == ["name", "place", "remark"]
    assert [(one.id, one.number, one.shown) for one in line.entries[1].answers] == [
        ("name", 1, "West"),
        ("place", 2, "Abroad"),
        ("staff", 3, "30 people"),
        ("remark", 4, "Since 2020."),
    ]


def test_a_question_that_is_no_group_has_no_entries(vendors: Vendors) -> None:
    assert answer(vendors(KITA), "open_abroad").entries == ()


def test_what_is_open_or_wrong_in_an_entry_is_said(vendors: Vendors) -> None:
    line = answer(vendors({"name": "South"}, {**WEST, "staff": 5000}, complete=False), "vendor")
    assert line.state == "invalid"
    first, second = line.entries
    assert [(one.id, one.state) for one in first.answers][:2] == [("name", "answered"), ("place", "open")]
    staff = second.answers[2]
    assert (staff.state, staff.shown, staff.said) == ("invalid", "5,000 people", "That is too many. Look again.")


def test_a_group_that_is_put_off_has_no_entries(vendors: Vendors) -> None:
    made = vendors(KITA)
    made.interview.defer("vendor", "ask")
    assert answer(made, "vendor").entries == ()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_page_shows_every_entry_below_its_group(vendors: Vendors, language: str) -> None:
    expected = {
        "ja": [
            "問2   どの事業者が関わりますか。",
            "答    2 件                                                          独自整理 [1]",
            "      事業者 1",
            "        名称を書いてください。  Kita",
            "        どこにありますか。  国内                                    公式文書 [2]",
            "        補足はありますか。  空欄",
            "      事業者 2",
            "        名称を書いてください。  West",
            "        どこにありますか。  国外                                    公式文書 [2]",
            "        何人いますか。  30人",
            "        補足はありますか。  Since 2020.",
        ],
        "en": [
            "Q2    Which vendors take part?",
            "A     2 entries                                           our own derivation [1]",
            "      Vendor 1",
            "        What is its name?  Kita",
            "        Where is it?  In the country                        official wording [2]",
            "        Anything else?  Left blank",
            "      Vendor 2",
            "        What is its name?  West",
            "        Where is it?  Abroad                                official wording [2]",
            "        How many people work there?  30 people",
            "        Anything else?  Since 2020.",
        ],
    }[language]
    lines = shown(vendors(KITA, WEST), language).splitlines()
    first = lines.index(expected[0])
    assert lines[first : first + len(expected)] == expected


def test_a_reason_says_how_many_entries_there_are(vendors: Vendors) -> None:
    assert '└─ Q2 Which vendors take part? "2 entries" (our own derivation [1])' in shown(vendors(KITA, WEST))


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("width", [24, 40, 80, 120])
def test_no_line_is_too_wide_and_no_word_is_lost(vendors: Vendors, language: str, width: int) -> None:
    name = "a name that is longer than a line of forty columns could ever be"
    page = shown(vendors({**WEST, "name": name}), language, width)
    assert all(cell_width(line) <= width for line in page.splitlines())
    assert name.replace(" ", "") in "".join(page.split())


@pytest.mark.parametrize("language", ["ja", "en"])
def test_hostile_text_in_an_entry_is_shown_as_it_is_and_steers_nothing(vendors: Vendors, language: str) -> None:
    page = shown(vendors({**KITA, "name": HOSTILE}), language, 120)
    assert HARMLESS in page
    assert "\x1b" not in page
    plain = render("json", [summary_of(vendors({**KITA, "name": HOSTILE}), language)])
    assert b"\\u001b" not in plain


def test_scripts_get_the_entries_with_the_states_and_sources_of_their_questions(vendors: Vendors) -> None:
    plain = json.loads(render("json", [summary_of(vendors(KITA), "en")]))["en"]
    group = plain["sections"][0]["answers"][1]
    [entry] = group["entries"]
    assert entry["title"] == "Vendor 1"
    place = entry["answers"][1]
    assert (place["id"], place["state"], place["shown"]) == ("place", "answered", "In the country")
    assert place["grounds"]["sources"] == ["page"]
    assert [source["id"] for source in plain["sources"]] == ["rule", "page"]
