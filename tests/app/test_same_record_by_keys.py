"""Every worked example, answered key by key in the running app, leaves the record that replay gives back."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.app.support import NOW, Driven
from tests.test_same_record import EXAMPLES, example
from wizard.app.app import WizardApp
from wizard.app.screens.interview import InterviewScreen
from wizard.app.screens.review import ReviewScreen
from wizard.app.screens.summary import SummaryScreen
from wizard.interview.said import Answer, Deferred
from wizard.interview.walk import Interview
from wizard.questionnaire.catalogue import Catalogue
from wizard.record.file import begin
from wizard.record.write import record_bytes
from wizard.replay.one import DONE, Options, replay
from wizard.telling.words import WORDS

Step = tuple[str, str]
"""What is done, `press` or `paste`, and what with."""


@pytest.mark.parametrize(
    ("path", "language", "size"),
    [(path, ("ja", "en")[number % 2], ((80, 24), (120, 40))[number // 2 % 2]) for number, path in enumerate(EXAMPLES)],
    ids=[path.stem for path in EXAMPLES],
)
async def test_the_app_leaves_the_record_that_replay_gives_back(
    path: Path, language: str, size: tuple[int, int], tmp_path: Path
) -> None:
    goal = example(path)
    made = begin(goal.questionnaire, goal.system, tmp_path, goal.date, NOW)
    app = WizardApp(Catalogue(), tmp_path, language, start=made, clock=lambda: NOW)
    async with app.run_test(size=size) as pilot:
        driven = Driven(app, pilot)
        while isinstance(app.screen, InterviewScreen):
            for what, keys in by_hand(goal.interview, driven, language):
                await (driven.press(keys) if what == "press" else driven.paste(keys))
        assert isinstance(app.screen, ReviewScreen)
        assert made.interview.route == goal.interview.route
        await driven.press("f3")
        for role in goal.questionnaire.people:
            await driven.paste(goal.people.get(role, ""))
            await driven.press("enter")
        await driven.press("enter")
        assert isinstance(app.screen, SummaryScreen)
    [record] = tmp_path.rglob("*.toml")
    wanted = goal.interview.copy()
    wanted.finish()
    assert record.read_bytes() == record_bytes(made.head, wanted)
    again = replay(record, Catalogue(), Options())
    assert (again.code, again.result) == (DONE, record.read_bytes())


def by_hand(goal: Interview, driven: Driven, language: str) -> Iterator[Step]:
    """The keys that say of the question on the screen what the goal says of it, and go on."""
    id = driven.at
    match goal.said(id):
        case Answer(value):
            yield from answered(driven, value)
        case Deferred(note, whom):
            yield "press", "f4"
            yield from written(note)
            yield from written(whom)
    for soft in goal.soft_checks:
        if soft.question.id == id and soft.reason:
            yield from done("explain", soft.reason, language)
    if id in goal.notes:
        yield from done("comment", goal.notes[id], language)
    yield "press", "f3"


def answered(driven: Driven, value: object) -> Iterator[Step]:
    assert driven.app.sitting is not None
    match value:
        case bool():
            yield "press", "y" if value else "n"
        case int():
            yield from (("press", digit) for digit in str(value))
        case date():
            yield "paste", value.isoformat()
        case tuple() | str():
            interview = driven.app.sitting.interview
            offered = [option.id for option in interview.options(driven.at)]
            if not offered:
                yield "paste", str(value)
            for chosen in (value,) if isinstance(value, str) and offered else value if offered else ():
                yield from picked(offered.index(str(chosen)))
        case _:
            raise NotImplementedError(value)


def picked(place: int) -> Iterator[Step]:
    """By its number, or where it has none by the arrow keys."""
    if place < 9:
        yield "press", str(place + 1)
    else:
        yield "press", "home"
        yield from [("press", "down")] * place
        yield "press", "space"


def done(deed: str, text: str, language: str) -> Iterator[Step]:
    """Choose what can be done from the list of all commands, and write the text that it asks for."""
    yield "press", "f11"
    yield "paste", WORDS.say(f"do-{deed}", language)
    yield "press", "enter"
    yield from written(text)


def written(text: str) -> Iterator[Step]:
    """A field of a dialog, which Enter leaves."""
    yield "paste", text
    yield "press", "enter"
