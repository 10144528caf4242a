"""The explanation as plain text in lines of terminal cells: no colours, drawn in ASCII."""

from collections.abc import Iterable, Iterator, Sequence

from wizard.interview.explain import Reason
from wizard.record.assessment import Assessment
from wizard.summary.explained import Explained
from wizard.summary.explained_scores import score_rows
from wizard.summary.explained_ways import Ways
from wizard.summary.explained_words import WORDS
from wizard.summary.layout import ASCII, Line, Node, flow, labelled, tree, width_of
from wizard.summary.phrases import Phrases
from wizard.summary.reasons import Tree
from wizard.summary.speaker import Speaker
from wizard.text.clean import one_line
from wizard.text.dates import format_date

_INDENT = 2


def as_text(found: Explained, assessment: Assessment, language: str, width: int = 80) -> str:
    """Lines of at most `width` cells, each ended by LF."""
    lines = _Page(found, assessment, language, width).lines()
    return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in lines)


class _Page:
    def __init__(self, found: Explained, assessment: Assessment, language: str, width: int) -> None:
        self._found = found
        self._assessment = assessment
        self._language = language
        self._width = width
        self._questionnaire = assessment.questionnaire
        self._speaker = Speaker(assessment.interview, language)
        self._phrases = Phrases(language)

    def lines(self) -> Iterator[Line]:
        yield from self._head()
        yield from self._outcome()
        yield from self._decisive()
        yield from self._scores()
        yield from self._obligations()
        yield from self._change()
        yield from self._asked()
        yield from self._sources()

    def _say(self, key: str, **fields: object) -> str:
        return WORDS.say(key, self._language, **fields)

    def _heading(self, key: str) -> Iterator[Line]:
        lines = flow([(self._say(key), "")], self._width)
        room = self._width - width_of(lines[-1]) - 1
        yield ()
        yield from lines[:-1]
        yield (*lines[-1], (f" {ASCII.rule * room}", "")) if room > 0 else lines[-1]

    def _paragraph(self, text: str, indent: int = 0, hanging: int = 0) -> Iterator[Line]:
        for line in flow([(text, "")], self._width - indent, hanging=hanging):
            yield ((" " * indent, ""), *line)

    def _head(self) -> Iterator[Line]:
        system, questionnaire = self._assessment.system, self._questionnaire
        yield from self._paragraph(self._say("explanation-of", title=self._speaker.text(questionnaire.title)))
        yield from self._paragraph(self._say("system", name=one_line(system.name) or system.id, id=system.id))
        day = format_date(self._assessment.date, self._language)
        yield from self._paragraph(self._say("made-on", date=day, status=self._speaker.say(f"status-{self._status}")))
        yield from self._paragraph(self._say("version", name=questionnaire.name, version=questionnaire.version))
        yield from self._paragraph(self._speaker.text(questionnaire.guideline.notice))

    @property
    def _status(self) -> str:
        if self._assessment.finished:
            return "finished"
        return "judged" if self._assessment.interview.engine.finished else "draft"

    def _outcome(self) -> Iterator[Line]:
        found = self._found
        yield from self._heading("possible" if found.possible else "outcome")
        if not found.outcome and not found.possible:
            yield from self._paragraph(self._say("no-outcomes"))
        for outcome in self._questionnaire.outcomes:
            if outcome.id in (found.outcome, *found.possible):
                cited = self._cited(outcome.basis, outcome.reference)
                tone = self._speaker.say(f"tone-{outcome.tone}")
                title = self._speaker.text(outcome.title)
                yield from self._paragraph(f"[{tone}] {title}{cited}", hanging=_INDENT)
            if outcome.id == found.outcome:
                yield from self._paragraph(self._speaker.text(outcome.because), _INDENT)
                if found.rule:
                    yield from self._paragraph(self._say("rule", rule=" ".join(found.rule.split())), _INDENT)
        reasons = Tree(self._speaker)
        yield from self._tree("why", reasons, found.why.parts)
        said = set(found.why.parts)
        yield from self._tree("above", reasons, [one for one in found.why.above if one not in said])

    def _cited(self, basis: str, reference: tuple[str, ...]) -> str:
        return self._phrases.say("in-brackets", text=self._phrases.cited(self._speaker.grounds(basis, reference)))

    def _tree(self, heading: str, reasons: Tree, parts: Sequence[Reason]) -> Iterator[Line]:
        nodes = [self._phrases.node(line) for line in reasons.lines(parts)]
        if nodes:
            yield from self._heading(heading)
            yield from tree(nodes, self._width, ASCII)

    def _decisive(self) -> Iterator[Line]:
        if not self._found.decisive:
            return
        yield from self._heading("decisive")
        possible = len(self._found.possible)
        for one in self._found.decisive:
            key = "settles" if one.worst <= 1 else "narrows" if one.worst < possible else "matters"
            asked = self._say(
                key, question=self._named(one.question), **({"worst": one.worst} if key == "narrows" else {})
            )
            yield from self._paragraph(f"- {asked}", hanging=_INDENT)

    def _named(self, id: str) -> str:
        """A question by its number on the route, if it has one, and its words."""
        question = self._assessment.interview.question(id)
        number, text = self._speaker.number(question), self._speaker.text(question.text)
        return f"{self._phrases.question(number)} {text}" if number else text

    def _scores(self) -> Iterator[Line]:
        if self._found.scores:
            yield from self._heading("scores")
            rows = score_rows(self._found.scores, self._speaker)
            yield from labelled([(title, [(told, "")]) for title, told in rows], self._width)

    def _obligations(self) -> Iterator[Line]:
        duties = {one.id: one for one in self._questionnaire.obligations}
        why = {one.id: one.parts for one in self._found.obligations}
        for heading, ids in (("obligations", tuple(why)), ("may-follow", self._found.may_follow)):
            if ids:
                yield from self._heading(heading)
            for id in ids:
                duty = duties[id]
                who, due = self._speaker.role(duty.who), self._speaker.text(duty.due)
                what = self._say("duty", who=who, what=self._speaker.text(duty.text), due=due)
                reasons = [self._phrases.node(line) for line in Tree(self._speaker).lines(why.get(id, ()))]
                if id in why and not reasons:
                    reasons = [Node(((self._say("always"), ""),))]
                cited = self._cited(duty.basis, duty.reference)
                yield from tree([Node(((what + cited, ""),), tuple(reasons))], self._width, ASCII)

    def _change(self) -> Iterator[Line]:
        if not self._questionnaire.outcomes:
            return
        yield from self._heading("change")
        if not self._found.outcome:
            yield from self._paragraph(self._say("unsettled"))
            return
        ways = Ways(self._assessment.interview, self._language, self._named)
        for indent, text in ways.told(self._found.whatif):
            yield from self._paragraph(text, indent * _INDENT, _INDENT)

    def _asked(self) -> Iterator[Line]:
        for sort in ("asked", "not-asked", "waiting"):
            some = [one for one in self._found.asked if one.asked == sort]
            if some:
                yield from self._heading(sort)
            for one in some:
                reasons = self._briefly(one.reasons)
                named = self._named(one.question)
                text = self._say("because", question=named, reasons=reasons) if reasons else named
                yield from self._paragraph(f"- {text}", hanging=_INDENT)

    def _briefly(self, reasons: Iterable[Reason]) -> str:
        lines = Tree(self._speaker).lines(reasons, deep=False)
        return self._say("and").join(self._phrases.briefly(line) for line in lines)

    def _sources(self) -> Iterator[Line]:
        if self._speaker.sources:
            yield from self._heading("sources")
        for source in self._speaker.sources:
            link = f"\n{source.link}" if source.link else ""
            yield from self._paragraph(
                self._say("source", number=source.number, title=source.title, certainty=source.certainty) + link,
                hanging=_INDENT,
            )
