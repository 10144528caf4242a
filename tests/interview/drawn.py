"""Random questionnaires of few questions with finite answers, some of them answered, and every answer to a question."""

from collections.abc import Iterator
from itertools import combinations
from random import Random

from tests.support import making
from tests.support.making import Table
from wizard.interview import Interview, start
from wizard.questionnaire.definition import Question

KINDS = "yes-no yes-no yes-no choice choice choice choices integer text".split()


def drawn(seed: int, most: int = 8) -> Interview:
    """A walk through a questionnaire of four to `most` questions, with most of them answered, kept answers included."""
    random = Random(seed)
    interview = start(making.loaded(_Drawing(random, random.randint(4, most)).data()), making.DAY)
    for question in interview.questionnaire.questions:
        _say_something(interview, question, random)
    if random.random() < 0.5 and not interview.obstacles:
        interview.finish()
    return interview


def every_answer(question: Question) -> Iterator[object]:
    """Every answer that the kind of a question accepts; one stands for all texts."""
    settings = question.settings
    match question.kind.name:
        case "yes-no":
            yield from (True, False)
        case "choice":
            yield from (option.id for option in question.options)
        case "choices":
            together = [option.id for option in question.options if not option.exclusive]
            for count in range(settings.least or 1, (settings.most or len(together)) + 1):
                yield from (list(some) for some in combinations(together, count))
            yield from ([option.id] for option in question.options if option.exclusive)
        case "integer":
            assert isinstance(settings.min, int)
            assert isinstance(settings.max, int)
            yield from range(settings.min, settings.max + 1)
        case "text":
            yield "x"


def _say_something(interview: Interview, question: Question, random: Random) -> None:
    chance = random.random()
    if chance < 0.06:
        interview.defer(question.id, "later")
    elif chance < 0.12 and question.may_be_not_applicable:
        interview.mark_not_applicable(question.id, "because")
    elif chance < 0.15 and question.optional:
        interview.leave_blank(question.id)
    elif chance > 0.25:
        interview.answer(question.id, random.choice(list(every_answer(question))))


class _Drawing:
    def __init__(self, random: Random, count: int) -> None:
        self._random = random
        self._questions: list[Table] = []
        for number in range(count):
            self._questions.append(self._question(f"q{number}"))

    def data(self) -> Table:
        random = self._random
        cut = random.randint(1, len(self._questions))
        first, second = self._questions[:cut], self._questions[cut:]
        sections = [making.section("first", *first)]
        if second:
            when = self._truth(first) if random.random() < 0.4 else None
            sections.append(making.section("second", *second, when=when))
        values = {"v0": self._truth(self._questions), "v1": self._truth(self._questions)}
        self._questions.append(making.yes_no("v0"))
        outcomes: dict[str, str | None] = {f"o{number}": self._truth(self._questions) for number in (1, 2)}
        outcomes["rest"] = "true" if random.random() < 0.8 else self._truth(self._questions)
        if random.random() < 0.5:
            outcomes["missing"] = None
        obligations = {"b1": self._truth(self._questions)}
        return making.file_data(*sections, values=values, outcomes=outcomes, obligations=obligations)

    def _question(self, id: str) -> Table:
        random = self._random
        kind = random.choice(KINDS)
        keys: Table = {"changeable": random.random() < 0.75 or None, "optional": random.random() < 0.15 or None}
        keys["not_applicable"] = random.random() < 0.15 or None
        if self._questions and random.random() < 0.4:
            keys["when"] = self._truth(self._questions)
        if kind == "integer":
            keys |= {"min": 0, "max": 3}
        if kind in ("choice", "choices"):
            keys["option"] = self._options(kind)
            if kind == "choices" and random.random() < 0.3:
                keys |= random.choice([{"least": 2}, {"most": 2}, {"least": 2, "most": 2}])
        question = making.question(id, kind, **keys)
        if kind != "text" and self._questions and random.random() < 0.2:
            must = f"not ({self._about(question)}) or {self._truth(self._questions)}"
            question["check"] = [making.check(f"c-{id}", must)]
        return question

    def _options(self, kind: str) -> list[Table]:
        random = self._random
        options = []
        for id in "abc":
            conditional = kind == "choice" and id != "a" and self._questions and random.random() < 0.2
            options.append(making.option(id, when=self._truth(self._questions) if conditional else None))
        if kind == "choices" and random.random() < 0.3:
            options.append(making.option("none", exclusive=True))
        return options

    def _truth(self, questions: list[Table], depth: int = 2) -> str:
        random = self._random
        if depth == 0 or random.random() < 0.3:
            return self._about(random.choice(questions))
        parts = [self._truth(questions, depth - 1) for _ in range(random.randint(2, 3))]
        match random.randrange(6):
            case 0 | 1:
                return f"({' and '.join(parts)})"
            case 2 | 3:
                return f"({' or '.join(parts)})"
            case 4:
                return f"not ({parts[0]})"
        return f"count({', '.join(parts)}) >= {random.randint(1, len(parts))}"

    def _about(self, question: Table) -> str:
        random, id = self._random, question["id"]
        match question["kind"]:
            case "yes-no":
                return random.choice([id, f"not {id}"])
            case "choice":
                return random.choice([f'{id} == "{random.choice("abc")}"', f'{id} in ["a", "b"]', f'{id} != "a"'])
            case "choices":
                return random.choice(
                    [f'"{random.choice("abc")}" in {id}', f'has_any({id}, ["a", "b"])', f"count({id}) >= 2"]
                )
            case "integer":
                return f"{id} {random.choice(['<', '>=', '=='])} {random.randint(0, 3)}"
        return random.choice([f"answered({id})", f"applies({id})"])
