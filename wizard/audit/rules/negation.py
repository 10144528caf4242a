"""Negated comparisons about questions that may have no value: there they are true, which is seldom meant.

`x != "a"` is exactly `not (x == "a")`, so both hold where `x` does not apply, is left blank or was marked as not
applicable. Looked at are the conditions of sections, questions, options, strengths, outcomes and obligations, and
calculated values; in the condition of a check a comparison that holds lets the answer pass, and harms nobody.

A negation is guarded where the conditions joined to it by `and` (or, by `or`, those which must be false for it to
matter), or the conditions under which its place is reached at all, imply that the question has a value: see
`implied`. What a calculated value says is its author's word: `not some_value` is no comparison about the questions
behind it.
"""

from collections.abc import Iterator

from wizard.audit.finding import Finding
from wizard.audit.rule import Rule
from wizard.audit.rules.implied import NOTHING, Facts, Implied, Scope, compared
from wizard.audit.rules.placed import Placed, conditions
from wizard.audit.rules.written import written
from wizard.audit.sheet import Asked, Sheet
from wizard.questionnaire.grammar import COMPARISONS, Call, ConditionError, ListOf, Literal, Name, Node, Operation
from wizard.text.words import Words

RULE = Rule(
    "unguarded-negation",
    "error",
    {
        "ja": "尋ねられない問について「～でない」と書くと、尋ねていないのに真になり、意図しない結論や義務が出ます。",
        "en": "Where a question is not asked, a negated comparison about it holds, and leads to what nobody meant.",
    },
    {
        "ja": "示されたとおりに applies(問) などを前に付けるか、当てはまる選択肢を並べて書いてください。",
        "en": "Put the guard that is proposed before it, or list the answers that are meant.",
    },
)
WORDS = Words(
    {
        "unguarded": {
            "ja": "{id} に値がないときも真になります。{instead} と書いてください。",
            "en": "this also holds where {id} has no value; write {instead}",
        }
    }
)


def unguarded_negations(sheet: Sheet) -> Iterator[Finding]:
    """Every negated comparison that is not guarded, at the name of the question, once each."""
    implied = Implied(sheet)
    seen = set()
    for place in conditions(sheet, implied):
        for name, instead in _Walk(implied, place.scope).found(place):
            if (place.path, name.at) not in seen:
                seen.add((place.path, name.at))
                error = ConditionError(WORDS, "unguarded", name.at, id=f'"{name.id}"', instead=instead)
                yield Finding(RULE.id, sheet.source.condition_problem(error, place.path, place.question), RULE.level)


class _Walk:
    """One walk over a condition; `positive` is whether what is true there makes the whole true."""

    def __init__(self, implied: Implied, scope: Scope) -> None:
        self._implied = implied
        self._scope = scope

    def found(self, place: Placed) -> Iterator[tuple[Name, str]]:
        yield from self._in(place.tree, True, place.known, None)

    def _in(self, node: Node, positive: bool, known: Facts, negation: Node | None) -> Iterator[tuple[Name, str]]:
        match node:
            case Operation("and" | "or" as operator, operands):
                # beside a part of a conjunction the others hold; a part of a disjunction matters where they do not
                truth = operator == "and"
                sides = [self._implied.where(one, truth, self._scope) for one in operands]
                for index, one in enumerate(operands):
                    others = NOTHING.union(*sides[:index], *sides[index + 1 :])
                    yield from self._in(one, positive, known | others, negation)
            case Operation("not", (operand,)):
                yield from self._in(operand, not positive, known, negation or node)
            case Operation(operator, operands) if operator in COMPARISONS:
                if (operator in ("!=", "not in")) == positive:
                    names = [name for one in operands for name in compared(one)]
                    yield from self._unguarded(names, known, node, negation)
                for one in operands:
                    yield from self._calls(one, known)
            case Name() if not positive:
                yield from self._unguarded([node], known, node, negation)
            case Call("has_any" | "has_all", (Name() as name, *_)) if not positive:
                yield from self._unguarded([name], known, node, negation)
            case Call():
                yield from self._calls(node, known)

    def _calls(self, node: Node, known: Facts) -> Iterator[tuple[Name, str]]:
        """The conditions within calls of functions; each is looked at as if it stood alone."""
        match node:
            case Call("if", (test, then, otherwise)):
                yield from self._in(test, True, known, None)
                yield from self._in(then, True, known | self._implied.where(test, True, self._scope), None)
                yield from self._in(otherwise, True, known | self._implied.where(test, False, self._scope), None)
            case Call("any" | "all" | "count" | "sum", (group, *parts)) if scope := self._implied.scope_of(group):
                within = _Walk(self._implied, {**self._scope, **scope})
                for part in parts:
                    yield from within._in(part, True, known, None)
            case Call("count", arguments):
                for one in arguments:
                    yield from self._in(one, True, known, None)
            case Call(_, arguments) | Operation(_, arguments):
                for one in arguments:
                    yield from self._calls(one, known)

    def _unguarded(
        self, names: list[Name], known: Facts, atom: Node, negation: Node | None
    ) -> Iterator[tuple[Name, str]]:
        for name in names:
            asked = self._implied.asked_as(name.id, self._scope)
            if asked is not None and not self._implied.has_value(asked, known):
                yield name, _instead(asked, name, atom, negation)


def _instead(asked: Asked, name: Name, atom: Node, negation: Node | None) -> str:
    """What to write: a guard; where the question may be left without a value, a comparison that needs one."""
    text = written(negation or atom)
    if not asked.question.may_be_without_value:
        return f"applies({name.id}) and {text}"
    return _positive(asked, name, negation or atom) or f"answered({name.id}) and {text}"


def _positive(asked: Asked, name: Name, node: Node) -> str:
    """The same said without a negation, "" where that would not be short and plain."""
    match node:
        case Operation("not", (Name(id),)) if id == name.id:
            return f"{id} == false"
        case Operation("!=" | "not in", (Name(id), Literal() | ListOf() as other)) if (
            asked.question.kind.type == "choice"
        ):
            excluded = {item.value for item in (other.items if isinstance(other, ListOf) else (other,))}
            others = ", ".join(f'"{one.id}"' for one in asked.question.options if one.id not in excluded)
            return f"{id} in [{others}]"
    return ""
