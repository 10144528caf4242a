"""What was found, for a terminal and as data."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Literal

import tomli_w

from wizard.audit.check import Checked
from wizard.audit.finding import Finding
from wizard.audit.rule import Rule
from wizard.audit.rules import all_rules
from wizard.audit.words import WORDS
from wizard.text.clean import one_line
from wizard.text.problem import WORDS as PROBLEM_WORDS
from wizard.text.problem import Problem

Proofs = Literal["done", "off", "missing"]
"""Whether routing was proved, was not to be, or could not be for want of the solver."""


def lines(checked: Sequence[Checked], proofs: Proofs, language: str) -> Iterator[str]:
    """One line a finding, with the answers that prove it; then each rule that was broken; then how many there are."""
    for one in checked:
        for finding in one.findings:
            yield _line(finding, language)
            yield from _proof(finding, language)
        for remark in one.remarks:
            yield one_line(_placed(remark, WORDS.say("remark", language), language))
        if one.stopped:
            yield one_line(f"{one.path}: {WORDS.say('stopped', language)}")
    counts = Counter(finding.rule for one in checked for finding in one.findings)
    for rule, count in counts.items():
        yield ""
        yield from _rule(all_rules()[rule], language, WORDS.say("times", language, count=count))
    if counts:
        yield ""
    yield _summary(checked, proofs, language)


def rule_lines(language: str) -> Iterator[str]:
    """Every rule with why it matters and how to mend what breaks it."""
    for number, rule in enumerate(all_rules().values()):
        if number:
            yield ""
        yield from _rule(rule, language)


def as_data(checked: Sequence[Checked], proofs: Proofs, language: str) -> dict[str, object]:
    """All that was found, as data for JSON."""
    return {
        "files": [
            {
                "file": str(one.path),
                "stopped": one.stopped,
                "findings": [_as_data(finding, language) for finding in one.findings],
                "remarks": [
                    {"line": remark.line, "question": remark.question, "message": remark.message(language)}
                    for remark in one.remarks
                ],
            }
            for one in checked
        ],
        "errors": count(checked, "error"),
        "warnings": count(checked, "warning"),
        "proofs": proofs,
    }


def rules_as_data(language: str) -> list[dict[str, str]]:
    return [
        {"rule": rule.id, "level": rule.level, "why": rule.why[language], "mend": rule.mend[language]}
        for rule in all_rules().values()
    ]


def count(checked: Sequence[Checked], level: str) -> int:
    """How many findings have a level."""
    return sum(finding.level == level for one in checked for finding in one.findings)


def _line(finding: Finding, language: str) -> str:
    """`file:line:column: rule: question id: what is wrong`."""
    return one_line(_placed(finding.problem, finding.rule, language))


def _placed(problem: Problem, what: str, language: str) -> str:
    place = ":".join(str(part) for part in (problem.file, problem.line, problem.column) if part)
    asked = PROBLEM_WORDS.say("at-question", language, question=problem.question) if problem.question else ""
    return f"{place}: {what}: {asked}{problem.message(language)}"


def _proof(finding: Finding, language: str) -> Iterator[str]:
    """The answers that prove it, as an answers file has them; of those that they are compared with what is unlike."""
    unlike = {id: said for id, said in finding.proof_without.items() if finding.proof.get(id) != said}
    for key, answers in (("proof", finding.proof), ("proof-without", unlike)):
        if answers:
            yield f"    {WORDS.say(key, language)}"
            for id, said in answers.items():
                # the day of the assessment is no answer, so that all can be pasted under [answers]
                yield one_line(f"        {'# ' if id == 'today' else ''}{id} = {_toml(said)}")


def _toml(value: object) -> str:
    """A value in TOML, on one line."""
    match value:
        case Mapping():
            return f"{{ {', '.join(f'{key} = {_toml(one)}' for key, one in value.items())} }}"
        case list() | tuple():
            return f"[{', '.join(map(_toml, value))}]"
    return tomli_w.dumps({"value": value}).removeprefix("value = ").rstrip("\n")


def _rule(rule: Rule, language: str, after: str = "") -> Iterator[str]:
    level = WORDS.say(f"level-{rule.level}", language)
    yield f"{rule.id} ({level}{after})"
    yield f"    {WORDS.say('why', language, text=rule.why[language])}"
    yield f"    {WORDS.say('mend', language, text=rule.mend[language])}"


def _summary(checked: Sequence[Checked], proofs: Proofs, language: str) -> str:
    errors, warnings = count(checked, "error"), count(checked, "warning")
    said = WORDS.say("summary", language, count=len(checked), errors=errors, warnings=warnings)
    return f"{said}{WORDS.say(f'proofs-{proofs}', language)}"


def _as_data(finding: Finding, language: str) -> dict[str, object]:
    problem: Problem = finding.problem
    rule = all_rules()[finding.rule]
    return {
        "rule": finding.rule,
        "level": finding.level,
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "question": problem.question,
        "message": problem.message(language),
        "why": rule.why[language],
        "mend": rule.mend[language],
        "proof": _plain(finding.proof),
        "proof_without": _plain(finding.proof_without),
    }


def _plain(value: object) -> object:
    """The value in types that JSON knows; decimals and dates as text."""
    match value:
        case Mapping():
            return {str(key): _plain(one) for key, one in value.items()}
        case list() | tuple():
            return [_plain(one) for one in value]
        case Decimal() | date():
            return str(value)
    return value
