"""What `wizard check` looks for: each rule with why it matters and how to mend what breaks it."""

from wizard.audit.finding import Level
from wizard.frozen import frozen
from wizard.text.languages import Text


@frozen
class Rule:
    """One thing that is looked for. Findings name it by `id`, in kebab-case.

    `level` is that of its findings; `why` says what goes wrong for people who answer, `mend` what an author does.
    """

    id: str
    level: Level
    why: Text
    mend: Text
