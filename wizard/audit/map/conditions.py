"""Conditions in words, and what they look at."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from wizard.audit.map.words import WORDS
from wizard.frozen import frozen
from wizard.questionnaire.definition import Calculated, Question, Questionnaire
from wizard.questionnaire.grammar import Call, ListOf, Literal, Name, Node, Operation, parse
from wizard.text.clean import one_line
from wizard.text.languages import pick

_OPPOSITE = {"==": "!=", "!=": "==", "<": ">=", ">=": "<", ">": "<=", "<=": ">", "in": "not in", "not in": "in"}


@frozen
class Link:
    """What a condition looks at: the id of a question or value, and which answer is meant, in words."""

    source: str
    label: str


class Speaker:
    """Words for the conditions of one questionnaire in one language. Questions are named by number, values by title."""

    def __init__(self, questionnaire: Questionnaire, language: str) -> None:
        self._language = language
        self._questions: Mapping[str, Question] = questionnaire.by_id
        self._values: Mapping[str, Calculated] = {one.id: one for one in questionnaire.values}
        self._scales = {one.id: pick(one.title, language) or one.id for one in questionnaire.scales}
        self._outcomes = {one.id: one_line(pick(one.title, language)) for one in questionnaire.outcomes}

    def say(self, key: str, **fields: object) -> str:
        return WORDS.say(key, self._language, **fields)

    def words(self, condition: str) -> str:
        """The condition as a phrase. It must be one that loads."""
        return self._phrase(parse(condition), {})

    def links(self, condition: str) -> tuple[Link, ...]:
        """The questions and values that a condition looks at, in its order, each once."""
        found: dict[str, list[str]] = {}
        for source, label in self._looks(parse(condition), True):
            found.setdefault(source, []).append(label)
        return tuple(Link(source, ", ".join(dict.fromkeys(labels))) for source, labels in found.items())

    def title(self, value: Calculated) -> str:
        return one_line(pick(value.title, self._language)) or value.id

    def name(self, id: str) -> str:
        """What a question, a value or a scale is called in a condition."""
        if id in self._questions:
            return self.say("question", number=self._questions[id].number + 1)
        if id in self._values:
            return self.say("value", one=self.title(self._values[id]))
        if id in ("outcome", "today"):
            return self.say(id)
        return self._scales.get(id, id)

    # -------------------------------------------------------------- phrases

    def _phrase(self, node: Node, inner: Mapping[str, Question]) -> str:
        match node:
            case Literal(value):
                return self._literal(value)
            case ListOf(items):
                return self.say("one-of").join(self._literal(one.value) for one in items)
            case Name(id):
                question = inner.get(id) or self._questions.get(id)
                if question and question.kind.type == "yes-no":
                    return self.say("is", left=self._called(id, inner), right=self.say("quoted", one=self.say("yes")))
                return self._called(id, inner)
            case Call():
                return self._call(node, inner)
        return self._operation(node, inner)

    def _called(self, id: str, inner: Mapping[str, Question]) -> str:
        if id in inner:  # of a group: it has no number of its own
            return self.say("quoted", one=one_line(pick(inner[id].text, self._language)).rstrip("。.?？"))
        return self.name(id)

    def _operation(self, node: Operation, inner: Mapping[str, Question]) -> str:
        match node.operator:
            case "and" | "or":
                return self.say(node.operator).join(self._part(one, node.operator, inner) for one in node.operands)
            case "not":
                return self._negated(node.operands[0], inner)
            case "neg":
                return f"-{self._operand(node.operands[0], inner)}"
        left, right = node.operands
        if node.operator in _OPPOSITE:
            return self._comparison(node.operator, left, right, inner)
        return f"{self._operand(left, inner)} {node.operator} {self._operand(right, inner)}"

    def _part(self, node: Node, within: str, inner: Mapping[str, Question]) -> str:
        phrase = self._phrase(node, inner)
        mixed = isinstance(node, Operation) and node.operator in ("and", "or") and node.operator != within
        return self.say("brackets", one=phrase) if mixed else phrase

    def _operand(self, node: Node, inner: Mapping[str, Question]) -> str:
        phrase = self._phrase(node, inner)
        return self.say("brackets", one=phrase) if isinstance(node, Operation) else phrase

    def _negated(self, node: Node, inner: Mapping[str, Question]) -> str:
        if isinstance(node, Name):
            if (inner.get(node.id) or self._questions.get(node.id)) is not None:
                return self.say("is", left=self._called(node.id, inner), right=self.say("quoted", one=self.say("no")))
            if node.id in self._values:
                return self.say("not-value", one=self.title(self._values[node.id]))
        if isinstance(node, Operation) and node.operator in ("==", "!=", "in", "not in"):
            left, right = node.operands
            return self._comparison(_OPPOSITE[node.operator], left, right, inner)
        return self.say("not", one=self._phrase(node, inner))

    def _comparison(self, sign: str, left: Node, right: Node, inner: Mapping[str, Question]) -> str:
        if sign in ("in", "not in") and isinstance(right, Name):  # an option in several choices
            key = "has" if sign == "in" else "has-not"
            return self.say(key, left=self._called(right.id, inner), right=self._options(right, [left], inner))
        if sign in ("<", "<=", ">", ">="):
            return f"{self._operand(left, inner)} {sign} {self._operand(right, inner)}"
        key = "is" if sign in ("==", "in") else "is-not"
        several = right.items if isinstance(right, ListOf) else (right,)
        return self.say(key, left=self._subject(left, inner), right=self._options(left, several, inner))

    def _subject(self, node: Node, inner: Mapping[str, Question]) -> str:
        return self._called(node.id, inner) if isinstance(node, Name) else self._operand(node, inner)

    def _options(self, subject: Node, several: Sequence[Node], inner: Mapping[str, Question]) -> str:
        id = subject.id if isinstance(subject, Name) else ""
        return self.say("one-of").join(
            self.say("quoted", one=self._option(id, one.value, inner))
            if isinstance(one, Literal) and isinstance(one.value, str | bool)
            else self._phrase(one, inner)
            for one in several
        )

    def _option(self, id: str, value: object, inner: Mapping[str, Question]) -> str:
        """An answer in words: the text of an option, yes or no, an outcome by its title."""
        if isinstance(value, bool):
            return self.say("yes" if value else "no")
        question = inner.get(id) or self._questions.get(id)
        option = question.option(str(value)) if question else None
        if option is not None:
            return one_line(pick(option.text, self._language))
        return self._outcomes.get(str(value), str(value)) if id == "outcome" else str(value)

    def _literal(self, value: bool | int | Decimal | str | date) -> str:
        if isinstance(value, bool):
            return self.say("yes" if value else "no")
        return self.say("quoted", one=value) if isinstance(value, str) else str(value)

    def _call(self, node: Call, inner: Mapping[str, Question]) -> str:
        first = node.arguments[0] if node.arguments else None
        match node.function, node.arguments:
            case (("answered" | "applies"), (Name(id),)):
                return self.say(node.function, one=self._called(id, inner))
            case (("has_any" | "has_all"), (Name(id), ListOf(items))):
                several = self.say("separator").join(
                    self.say("quoted", one=self._option(id, one.value, inner)) for one in items
                )
                key = "any-of" if node.function == "has_any" else "all-of"
                return self.say("has", left=self._called(id, inner), right=self.say(key, several=several))
            case (("score" | "score_max"), (Name(id),)):
                return self.say("score" if node.function == "score" else "highest", one=self._scales.get(id, id))
            case (("any" | "all"), (Name(id), condition)) if id in self._questions:
                entry = {one.id: one for one in self._questions[id].inner}
                key = "any-entry" if node.function == "any" else "all-entries"
                return self.say(key, group=self.name(id), one=self._phrase(condition, entry))
            case "count", (Name(id),) if self._type(id) == "choices":
                return self.say("chosen", one=self._called(id, inner))
            case "count", _ if not self._is_group(first):
                return self.say("how-many", several=", ".join(self._phrase(one, inner) for one in node.arguments))
        group = (
            {one.id: one for one in self._questions[first.id].inner}
            if isinstance(first, Name) and self._is_group(first)
            else {}
        )
        return f"{node.function}({', '.join(self._phrase(one, {**inner, **group}) for one in node.arguments)})"

    def _type(self, id: str) -> str:
        return self._questions[id].kind.type if id in self._questions else ""

    def _is_group(self, node: Node | None) -> bool:
        return isinstance(node, Name) and self._type(node.id) == "group"

    # -------------------------------------------------------------- what it looks at

    def _looks(self, node: Node, holds: bool) -> Iterator[tuple[str, str]]:
        """Each name of a question or value, and what is asked of it; `holds` is false below a `not`."""
        match node:
            case Name(id):
                if id in self._values:
                    yield id, self.say("holds" if holds else "fails")
                elif id in self._questions:
                    yield id, self.say("yes" if holds else "no")
            case Call("has_any" | "has_all", (Name(id), ListOf(items))) if id in self._questions:
                yield id, self._answers(id, [one.value for one in items], holds)
            case Call(_, arguments):
                for one in arguments:
                    for source, _ in self._looks(one, True):
                        yield source, self.say("depends")
            case Operation("not", (one,)):
                yield from self._looks(one, not holds)
            case Operation(sign, (left, right)) if sign in _OPPOSITE:
                yield from self._compared(sign if holds else _OPPOSITE[sign], left, right)
            case Operation(_, operands):
                for one in operands:
                    yield from self._looks(one, holds)

    def _compared(self, sign: str, left: Node, right: Node) -> Iterator[tuple[str, str]]:
        match left, right:
            case Literal(value), Name(id) if sign in ("in", "not in") and id in self._questions:
                yield id, self._answers(id, [value], sign == "in")
            case Name(id), ListOf(items) if id in self._questions:
                yield id, self._answers(id, [one.value for one in items], sign == "in")
            case Name(id), Literal(value) if sign in ("==", "!=") and id in self._questions:
                yield id, self._answers(id, [value], sign == "==")
            case Name(id), Literal(value) if id in self._questions or id in self._values:
                yield id, f"{sign} {value}"
            case _:
                for one in (left, right):
                    for source, _ in self._looks(one, True):
                        yield source, self.say("depends")

    def _answers(self, id: str, values: Sequence[object], positive: bool) -> str:
        several = " / ".join(self._option(id, one, {}) for one in values)
        return several if positive else self.say("other-than", several=several)
