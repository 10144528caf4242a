"""Small questionnaires in a few lines, loaded through the same doors as files."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

import tomli_w

from wizard.questionnaire import shape
from wizard.questionnaire.catalogue import shipped_folder
from wizard.questionnaire.definition import Guideline, Questionnaire, Titled
from wizard.questionnaire.form import check_form
from wizard.questionnaire.load import load
from wizard.questionnaire.source import read_source
from wizard.text.problem import Problem, Problems

Table = dict[str, Any]

DAY = date(2026, 11, 22)
GUIDELINE = Guideline(
    id="ed",
    title={"ja": "手引き", "en": "Guideline"},
    short={"ja": "手引き", "en": "G"},
    notice={"ja": "注意", "en": "Notice"},
    sources={"page": Titled("page", {"ja": "頁", "en": "Page"}, sure="derived")},
    roles={id: Titled(id, {"ja": id, "en": id}) for id in ("planner", "caio")},
    principles={id: Titled(id, {"ja": f"原則 {id}", "en": id}) for id in ("safety", "fairness", "privacy")},
    terms={"bot": Titled("bot", {"ja": "ボット", "en": "Bot"}, {"ja": "機械", "en": "A machine"})},
)


def words(text: str) -> dict[str, str]:
    return {"ja": f"{text}。", "en": text}


def table(**keys: Any) -> Table:
    """A table of the file: `not_applicable` stands for `not-applicable`, `is_` for `is`; None is left out."""
    return {key.rstrip("_").replace("_", "-"): value for key, value in keys.items() if value is not None}


def question(id: str, kind: str, **keys: Any) -> Table:
    return table(id=id, kind=kind, text=words(id), reference=["page"], basis="derived", **keys)


def option(id: str, **keys: Any) -> Table:
    return table(id=id, text=words(id), **keys)


def choice(id: str, *options: str | Table, kind: str = "choice", **keys: Any) -> Table:
    return question(id, kind, option=[option(one) if isinstance(one, str) else one for one in options], **keys)


def choices(id: str, *options: str | Table, **keys: Any) -> Table:
    return choice(id, *options, kind="choices", **keys)


def yes_no(id: str, **keys: Any) -> Table:
    return question(id, "yes-no", **keys)


def integer(id: str, low: int | None = None, high: int | None = None, **keys: Any) -> Table:
    return question(id, "integer", min=low, max=high, **keys)


def check(id: str, must: str, level: str = "hard") -> Table:
    return table(id=id, must=must, level=level, text=words(f"check {id}"))


def section(id: str, *questions: Table, **keys: Any) -> Table:
    return table(id=id, title=words(id), question=list(questions), **keys)


def file_data(
    *questions: Table,
    values: Mapping[str, str] | None = None,
    outcomes: Mapping[str, str | None] | None = None,
    obligations: Mapping[str, str | None] | None = None,
    **keys: Any,
) -> Table:
    """A questionnaire file as data. What is given are questions, or sections where the first is one.

    An outcome whose condition is None is the one for missing facts; an obligation without one always holds.
    """
    sections = list(questions) if questions and "kind" not in questions[0] else [section("all", *questions)]
    return table(
        id="small",
        edition="ed",
        version="0.1.0",
        languages=["ja", "en"],
        title=words("Small"),
        **keys,
        section=sections,
        value=[table(id=id, is_=condition, title=words(id)) for id, condition in (values or {}).items()],
        outcome=[
            table(id=id, title=words(id), because=words(id), when=when, unsettled=True if when is None else None)
            for id, when in (outcomes or {}).items()
        ],
        obligation=[
            table(id=id, who="caio", text=words(id), due=words("now"), when=when)
            for id, when in (obligations or {}).items()
        ],
    )


def sheet(*questions: Table, **keys: Any) -> Questionnaire:
    """The questionnaire of `file_data`. Raises Problems."""
    return loaded(file_data(*questions, **keys))


def loaded(data: Table) -> Questionnaire:
    return loaded_text(tomli_w.dumps(data))


def loaded_text(text: str) -> Questionnaire:
    """The questionnaire in the text of a file. Raises Problems."""
    source = read_source(text.encode("utf-8"), "small.toml")
    check_form(source, questionnaire_schema(), "wizard.questionnaire.model:Questionnaire")
    return load(source, GUIDELINE)


@cache
def questionnaire_schema() -> shape.Schema:
    return shape.parse_schema((shipped_folder() / "schema.json").read_text("utf-8"))


def problems_of(text: str) -> Sequence[Problem]:
    """What is wrong with the text of a questionnaire file, nothing where it loads."""
    try:
        loaded_text(text)
    except Problems as found:
        return found.problems
    return ()


def problems_with(*questions: Table, **keys: Any) -> Sequence[Problem]:
    """What is wrong with the questionnaire of `file_data`."""
    return problems_of(tomli_w.dumps(file_data(*questions, **keys)))
