"""Which rule is broken by what lower floors find: a table from the keys of their words to the ids of rules."""

from collections.abc import Mapping

from wizard.audit import facts, words
from wizard.questionnaire import catalogue, form, grammar, names, references, resolve_words, source
from wizard.record import words as record_words
from wizard.text.problem import Problem
from wizard.text.words import Words


def _table(**rules: str) -> Mapping[str, str]:
    """From keys to rules, given as `rule_id="key key"`."""
    return {key: rule.replace("_", "-") for rule, keys in rules.items() for key in keys.split()}


TABLES: tuple[tuple[Words, Mapping[str, str]], ...] = (
    (
        source.WORDS,
        _table(
            unreadable_file="too-large not-utf8",
            not_toml="syntax too-deep huge-number",
            hostile_character="hostile",
        ),
    ),
    (form.WORDS, _table(unknown_key="unknown-key", missing_key="missing-key", wrong_form="no-fit")),
    (
        references.WORDS,
        _table(
            missing_language="language-missing",
            extra_language="language-extra",
            unknown_reference="source",
            unknown_role="role",
            unknown_term="term",
            unknown_principle="principle",
            misnamed_file="edition",
            wrong_lean="lean",
            wrong_outcome="two-unsettled when-or-unsettled",
            impossible_limits="limits",
        ),
    ),
    (
        names.WORDS,
        _table(
            duplicate_id="twice",
            reserved_id="reserved",
            wrong_options="no-list both-options no-options not-exclusive",
            impossible_limits="too-few-options",
            wrong_in_group="scale-inside not-inside",
        ),
    ),
    (
        grammar.WORDS,
        _table(
            condition_syntax="too-long too-deep empty unexpected write no-chain open-text bad-date bad-number "
            "list-literals",
            unknown_name="unknown-function",
        ),
    ),
    (
        resolve_words.WORDS,
        _table(
            unknown_name="unknown-name need-scale need-group need-question",
            unknown_option="no-option",
            forward_reference="later outcome-here",
            circle="own-circle",
            unlike_types="need-truth need-number need-date unlike choice-with choices-with text-order same-options "
            "if-gives arguments scale-bare group-bare date-arithmetic",
        ),
    ),
    (
        catalogue.WORDS,
        _table(
            unreadable_file="unreadable",
            misnamed_file="wrong-id wrong-version wrong-edition",
            duplicate_id="twice",
            no_guideline="no-guideline",
            case_questionnaire="unknown no-version other-hash",
        ),
    ),
    (
        record_words.WORDS,
        _table(
            case_questionnaire="newer-format",
            case_answers="unknown-question unknown-check unknown-role refused said-twice does-not-apply "
            "carried-nothing option-gone",
            case_incomplete="no-date missing hard-check soft-check",
            case_unexpected="expect-outcome expect-list expect-order expect-value recorded-outcome "
            "recorded-obligations recorded-strength broken-seal",
        ),
    ),
    (
        facts.WORDS,
        _table(unlike_fact="unlike-fact", not_carried="from-unknown from-outcome from-fact from-kind from-option"),
    ),
    (words.WORDS, _table(unreadable_file="nothing-there", no_expect="no-expect", case_elsewhere="case-elsewhere")),
)


def rule_of(problem: Problem) -> str:
    """The id of the rule that is broken. Raises KeyError where no rule is named for the problem."""
    for table, rules in TABLES:
        if table is problem.words:
            return rules[problem.key]
    raise KeyError(problem.key)
