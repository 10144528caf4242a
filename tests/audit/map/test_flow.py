"""What stands on the map, in which order."""

import pytest

from tests.record.small import small
from tests.support.making import file_data, loaded, section, yes_no
from wizard.audit.map.flow import DEEPEST, flow_of
from wizard.questionnaire.catalogue import Catalogue


@pytest.mark.parametrize("name", [entry.name for entry in Catalogue()])
def test_everything_is_on_the_map_once(name: str) -> None:
    questionnaire = Catalogue().get(name)
    shown = sorted((node.kind, node.id) for node in flow_of(questionnaire, "en").nodes)
    wanted = [
        *(("question", one.id) for one in questionnaire.questions),
        *(("value", one.id) for one in questionnaire.values),
        *(("outcome", one.id) for one in questionnaire.outcomes),
    ]
    assert shown == sorted(wanted)


def test_questions_stand_in_the_order_of_asking() -> None:
    asked = [node.id for node in flow_of(small(), "ja").nodes if node.kind == "question"]
    assert asked == [one.id for one in small().questions]


def test_a_value_that_decides_the_route_stands_after_the_last_question_it_looks_at() -> None:
    data = file_data(
        section("one", yes_no("a"), yes_no("b"), yes_no("c", when="both")),
        values={"both": "a and b", "late": "both and c"},
        outcomes={"good": "late", "bad": "not late"},
    )
    flow = flow_of(loaded(data), "en")
    assert [[node.id for node in band.nodes] for band in flow.bands] == [
        ["a", "b", "both", "c"],
        ["late"],
        ["good", "bad"],
    ]


def test_a_question_is_indented_below_what_its_condition_looks_at_in_its_section() -> None:
    chain = [yes_no("q0"), *(yes_no(f"q{number}", when=f"q{number - 1}") for number in range(1, 6))]
    data = file_data(section("one", *chain), section("two", yes_no("other", when="q5"), yes_no("free")))
    depths = {node.id: node.depth for node in flow_of(loaded(data), "en").nodes}
    assert [depths[f"q{number}"] for number in range(6)] == [0, 1, 2, DEEPEST, DEEPEST, DEEPEST]
    assert (depths["other"], depths["free"]) == (1, 0)


def test_options_with_conditions_and_questions_of_a_group_are_noted() -> None:
    nodes = {node.id: node for node in flow_of(small(), "en").nodes}
    assert nodes["tasks"].notes == ('Option "Act" when Q2 is not "The public"',)
    assert "What is its name?" in nodes["vendor"].notes[0]
    assert [link.source for link in nodes["tasks"].links] == ["audience"]


def test_the_outcome_for_missing_facts_says_so() -> None:
    (missing,) = [node for node in flow_of(small(), "en").nodes if node.id == "facts-missing"]
    assert missing.condition == "facts are missing and nothing else is settled"
