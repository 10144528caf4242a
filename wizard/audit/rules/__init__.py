"""The rules by which questionnaires and their cases are judged, and the table of them all."""

from collections.abc import Iterator, Mapping
from functools import cache

from wizard.audit import proof
from wizard.audit.finding import Finding
from wizard.audit.rule import Rule
from wizard.audit.rules import asking, casework, characters, conditions, form, negation
from wizard.audit.rules.found_below import rule_of
from wizard.audit.sheet import Sheet
from wizard.text.problem import Problem


@cache
def all_rules() -> Mapping[str, Rule]:
    """Every rule by its id, in the order in which `wizard check --rules` lists them."""
    asked = (*asking.RULES, characters.RULE)
    read = (*conditions.RULES, negation.RULE)
    tables = (form.RULES, asked, read, proof.RULES.values(), casework.RULES)
    return {rule.id: rule for table in tables for rule in table}


def finding_of(problem: Problem) -> Finding:
    """What a lower floor found wrong, as a finding."""
    return finding(rule_of(problem), problem)


def finding(rule: str, problem: Problem) -> Finding:
    """A finding of a rule, at the rule's level."""
    return Finding(rule, problem, all_rules()[rule].level)


def read_through(sheet: Sheet) -> Iterator[Finding]:
    """What the rules find that need neither cases nor proofs."""
    for look in (asking.empty_help, asking.no_way_out, asking.no_principle, asking.unused):
        yield from look(sheet)
    yield from characters.ambiguous_widths(sheet.source)
    yield from negation.unguarded_negations(sheet)
