"""What `wizard check` finds: which rule is broken where, and the answers that prove it."""

from collections.abc import Mapping
from typing import Literal

from wizard.frozen import field, frozen
from wizard.text.problem import Problem

Level = Literal["error", "warning"]


@frozen
class Finding:
    """One thing found in a file. `rule` is the id of a rule in `rules`; `problem` says where and what.

    `proof` are answers by question id, as an answers file has them, that show it; `proof_without` are the answers that
    a finding about two ways of answering compares them with. Both are empty where a finding needs no proof.
    """

    rule: str
    problem: Problem
    level: Level = "error"
    proof: Mapping[str, object] = field(default_factory=dict)
    proof_without: Mapping[str, object] = field(default_factory=dict)
