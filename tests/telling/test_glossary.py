"""Terms of the glossary in the words of a question."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support import making
from wizard.questionnaire.catalogue import Catalogue
from wizard.questionnaire.definition import Titled
from wizard.telling.blocks import lay_out
from wizard.telling.glossary import named_in, names_of, term_line, terms_of_question
from wizard.telling.question import help_of, question_block

TERMS = (
    Titled("ai", {"ja": "生成AI", "en": "generative AI"}),
    Titled("system", {"ja": "生成AIシステム", "en": "generative AI system"}),
    Titled("llm", {"ja": "大規模言語モデル（LLM）", "en": "large language model (LLM)"}),
    Titled("training", {"ja": "学習", "en": "training / learning"}),
)


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("この生成AIシステムは生成AIを使いますか。", "ja", ["生成AIシステム", "生成AI"]),
        ("大規模言語モデルか。LLMか。", "ja", ["大規模言語モデル", "LLM"]),
        ("大規模言語モデル（LLM）です。", "ja", ["大規模言語モデル（LLM）"]),
        ("Generative AI systems use LLMs for learning.", "en", ["Generative AI systems", "LLMs", "learning"]),
        ("Retraining the LLMX", "en", []),
        ("LLMを使う", "ja", ["LLM"]),
        ("", "ja", []),
    ],
)
def test_the_longest_name_is_found_whole(text: str, language: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in named_in(text, names_of(TERMS, language))] == found


def test_without_terms_nothing_is_found() -> None:
    assert named_in("生成AI", names_of((), "ja")) == ()


@given(st.text(st.sampled_from("生成AIシステム学習 LMaglnr(）"), max_size=40))
def test_what_is_found_stands_in_order_and_apart(text: str) -> None:
    spans = named_in(text, names_of(TERMS, "ja"))
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))


def test_question_and_help_have_their_terms_as_found() -> None:
    made = making.sheet(
        making.yes_no(
            "used",
            term=["bot"],
            help={"ja": "ボットの例です。", "en": "An example of bots."},
        )
    )
    question = made.questions[0]
    assert question_block(made, question, "en").found == ()
    [help, _] = help_of(made, question, "en")
    assert [help.text[start:end] for start, end in help.found] == ["bots"]
    [line] = [line for line in lay_out([help], 60) if line.found]
    assert [line.text[start:end] for start, end in line.found] == ["bots"]


def test_the_terms_of_a_question_stand_on_one_line_with_the_key() -> None:
    made = making.sheet(making.yes_no("used", term=["bot"]), making.yes_no("other"))
    [line] = term_line(made, made.questions[0], "ja", "F1")
    assert line.text == "用語（F1 で意味を見る）: ボット"
    assert term_line(made, made.questions[1], "ja", "F1") == []


def test_of_the_shipped_questions_with_terms_most_have_one_in_their_words() -> None:
    """Else titles in the glossary and words in the questions do not go together."""
    asked = Catalogue().get("ds920-2.0/high-risk")
    with_terms = [one for one in asked.questions if one.terms]
    for language in ("ja", "en"):
        shown = 0
        for one in with_terms:
            names = names_of(terms_of_question(asked, one), language)
            texts = [one.text, one.help, *(option.text for option in one.options)]
            shown += any(named_in(text.get(language, ""), names) for text in texts)
        assert shown > len(with_terms) / 2
