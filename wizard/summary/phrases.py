"""Small phrases that several parts of the page share."""

from wizard.summary.layout import Node, Piece
from wizard.summary.parts import AnswerLine, EvidenceLine, Finding, Grounds, ReasonLine
from wizard.summary.words import WORDS

MOST_PARTS = 8
"""Answers that are listed under one reason; a check sheet rests on dozens, which `explain` lists."""


class Phrases:
    """Words of the summary in one language, and the pieces made of them."""

    def __init__(self, language: str) -> None:
        self.language = language

    def say(self, key: str, **fields: object) -> str:
        return WORDS.say(key, self.language, **fields)

    def question(self, number: int) -> str:
        return self.say("question-number", number=number)

    def cited(self, grounds: Grounds, strength: str = "") -> str:
        """The basis, and the numbers of the sources as they stand in their list; before it the strength of the item."""
        sources = "".join(f"[{number}]" for number in sorted(source.number for source in grounds.sources))
        cited = f"{grounds.basis_title} {sources}".rstrip()
        return self.say("with-strength", strength=strength, grounds=cited) if strength else cited

    def file(self, evidence: EvidenceLine) -> str:
        """A file that is evidence, by name, size and the beginning of its hash."""
        return self.say("file", name=evidence.name, size=evidence.size_shown, digits=evidence.sha256)

    def answer(self, answer: AnswerLine) -> Piece:
        """What was said: an answer stands out, all else is said as a state."""
        if answer.state == "answered":
            return answer.shown, "strong"
        if answer.state == "invalid":
            said = self.say("invalid-said", shown=answer.shown, state=answer.state_title, said=answer.said)
            return said, "stop"
        said = self.say("state-said", state=answer.state_title, said=answer.said) if answer.said else answer.state_title
        return said, "open" if answer.state in ("open", "deferred") else ""

    def finding(self, finding: Finding) -> tuple[Piece, ...]:
        return (finding.title, ""), (f" {finding.shown}" if finding.shown else "", "strong")

    def node(self, line: ReasonLine) -> Node:
        """A reason and those under it, as a branch of a tree; of many like each other only how many there are."""
        if len(line.parts) > MOST_PARTS:
            folded = Node(((self.say("folded", count=len(line.parts)), "quiet"),), ())
            return Node(self.reason(line), (folded,))
        return Node(self.reason(line), tuple(self.node(part) for part in line.parts))

    def reason(self, line: ReasonLine) -> tuple[Piece, ...]:
        repeated = (self.say("repeated"), "quiet") if line.repeated else ("", "")
        if line.subject == "question" and line.number:
            cited = self.say("in-brackets", text=self.cited(line.grounds)) if line.grounds else ""
            number = f"{self.question(line.number)} "
            return (number, "quiet"), (line.text, ""), (self._shown(line), "strong"), (cited, "quiet")
        if line.subject == "outcome":
            return ((self.say("outcome-is", title=line.text), ""),)
        if line.standing == "said":
            return (f"{line.text} ", ""), (line.shown, "strong"), repeated
        return (f"[{self.say(line.standing)}] ", line.standing), (line.text, ""), repeated

    def briefly(self, line: ReasonLine) -> str:
        """A reason in a few words: of a question its number and answer."""
        if line.subject == "question" and line.number:
            return f"{self.question(line.number)}{self._shown(line)}"
        if line.standing in ("holds", "fails", "not-asked", "open"):
            return self.say(f"briefly-{line.standing}", title=line.text)
        return "".join(text for text, _ in self.reason(line))

    def _shown(self, line: ReasonLine) -> str:
        """The answer in quotation marks, or the state in brackets."""
        return (
            self.say("quoted", answer=line.shown) if line.state == "answered" else self.say("stated", state=line.shown)
        )
