"""One interview in lines: each question once, the answer typed, a sign alone on a line for everything else."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from wizard.interview.said import Answer, State
from wizard.interview.walk import Interview
from wizard.plain.asking import echo, how_key, options_of, put, read, refuse, whole_text
from wizard.plain.lines import Lines, Typed
from wizard.plain.looking import command_blocks, help_lines, progress, so_far, why, why_asked_blocks
from wizard.plain.spoken import unmarked
from wizard.plain.words import WORDS
from wizard.questionnaire.definition import Question
from wizard.questionnaire.kinds import Refused
from wizard.sitting.sitting import Sitting
from wizard.telling.blocks import Block
from wizard.telling.question import state_blocks
from wizard.telling.said import said_words
from wizard.telling.saving import problem_blocks
from wizard.text.languages import pick

BACK, NEXT = "<", ">"
"""Where to go from a question; anything else is the id of a question."""


class Talk:
    """Talks through a sitting. `run` ends with the path of the record, or raises EndOfInput."""

    def __init__(self, sitting: Sitting, lines: Lines, clock: Callable[[], datetime]) -> None:
        self.sitting = sitting
        self.lines = lines
        self.clock = clock
        self._section = -1
        self._hinted: set[str] = set()
        self._unsaved = False
        self.may_redo = False

    @property
    def interview(self) -> Interview:
        return self.sitting.interview

    @property
    def language(self) -> str:
        return self.lines.language

    def run(self) -> Path:
        """Ask until the record is sealed. Raises EndOfInput."""
        from wizard.plain.closing import close, show_carried

        is_new = self.sitting.assessment.path is None
        self._greet(is_new)
        where = show_carried(self) if is_new and self.interview.carried else NEXT
        if where != NEXT:
            self.sitting.go(where)
        forward = True
        while True:
            where = self._question(forward)
            forward = where != BACK
            if where == BACK:
                if not self.sitting.step(-1):
                    self.lines.say("first-question")
                    forward = True
                continue
            if where == NEXT and not self.sitting.step(1):
                closed = close(self)
                if isinstance(closed, Path):
                    return closed
                where, forward = closed, closed != BACK
            if where not in (BACK, NEXT):
                self.sitting.go(where)

    # what is told

    def _greet(self, is_new: bool) -> None:
        questionnaire, language, system = self.sitting.questionnaire, self.language, self.sitting.assessment.system
        edition = pick(questionnaire.guideline.short, language)
        head = WORDS.say("head", language, title=pick(questionnaire.title, language), edition=edition)
        blocks = [Block(head, "title"), Block(WORDS.say("system", language, name=system.name or system.id))]
        if is_new:
            about, notice = pick(questionnaire.about, language), pick(questionnaire.guideline.notice, language)
            blocks += [Block(words) for words in (about, notice) if words]
            blocks += command_blocks(language)
        else:
            blocks += [Block(progress(self.interview, language)), Block(WORDS.say("commands-known", language))]
        self.lines.tell(blocks)

    def put(self) -> None:
        """Tell the section where it is another one, the question, and what was said of it before."""
        question, language, lines = self.sitting.question, self.language, self.lines
        lines.gap()
        if question.section != self._section:
            self._section = question.section
            section = self.sitting.questionnaire.sections[question.section]
            about = pick(section.about, language)
            title = WORDS.say("section", language, title=pick(section.title, language))
            lines.tell([Block(title, "accent"), *([Block(about)] if about else [])])
            lines.gap()
        options, is_said = self.interview.options(question.id), self.sitting.said is not None
        lines.tell(put(question, options, language, self.number(), is_said=is_said))
        self.hint(question)
        self._tell_said(question)

    def number(self) -> str:
        """The place of the question among those that are asked, in words; "" for a note."""
        number = self.number_of(self.sitting.at)
        return WORDS.say("question", self.language, number=number) if number else ""

    def number_of(self, id: str) -> int:
        """The place of a question among those that are asked, from 1; 0 for a note."""
        asked = [one for one in self.interview.route if self.interview.question(one).kind.asks]
        return asked.index(id) + 1 if id in asked else 0

    def hint(self, question: Question) -> None:
        """How to answer, the first time that a question is answered so."""
        self.say_once(how_key(question))

    def say_once(self, key: str) -> None:
        """Say a hint of ours unless it was said before; nothing for ""."""
        if key and key not in self._hinted:
            self._hinted.add(key)
            self.lines.say(key)

    def _tell_said(self, question: Question) -> None:
        """What was said or half written before, and what an empty line would mean."""
        interview, language, said = self.interview, self.language, self.sitting.said
        blocks = state_blocks(interview, question.id, language)
        if said is not None and not question.inner:
            words = said_words(interview, question.id, language)
            if not isinstance(said, Answer):
                words, blocks = unmarked(words), blocks[1:]
            self.lines.say("said-before", answer=words)
        self.lines.tell(blocks)
        if self.sitting.typed_here:
            self.lines.say("typed-before", text=self.sitting.typed_here)
        if said is not None and not question.inner and interview.state(question.id) != State.OPEN:
            self.lines.say("empty-drops" if self.sitting.typed_here else "empty-keeps")
        if self._can_take(question):
            self.lines.say("empty-takes")

    def look(self, sign: str, *, at_question: bool = True) -> None:
        """Tell what one of the signs asks for that only look: help, why, what it means so far.

        Without a question, as after the last one, help are the signs alone.
        """
        interview, at, language = self.interview, self.sitting.at, self.language
        match sign:
            case "?" if at_question:
                question = interview.question(at)
                blocks = options_of(question, interview.options(at), language)
                blocks += help_lines(self.sitting.questionnaire, question, language, interview.strength(at))
                blocks.append(Block(WORDS.say("commands-known", language)))
            case "?" | "??":
                blocks = command_blocks(language)
            case "!" if at_question:
                blocks = why_asked_blocks(interview, at, language)
            case "!" | "!!":
                blocks = why(interview, language)
            case _:
                blocks = so_far(interview, language)
        self.lines.tell(blocks)

    def tell_saving(self) -> None:
        """Say once that the draft could not be saved, and once that it is saved again."""
        problem = self.sitting.keeper.problem
        if problem is not None and not self._unsaved:
            self.lines.tell(problem_blocks(problem, self.language))
        elif problem is None and self._unsaved:
            self.lines.say("saved-again")
        self._unsaved = problem is not None

    # what is asked

    def _question(self, forward: bool) -> str:
        """Put the question at which the sitting is, until it is left; where to go then. Raises EndOfInput."""
        self.tell_saving()
        question = self.sitting.question
        self.put()
        if not question.kind.asks:  # a note is read, and nothing is typed
            return NEXT if forward else BACK
        if question.inner:
            from wizard.plain.entries import ask_entries

            return ask_entries(self, question)
        while True:
            typed = self.lines.ask()
            where = self.obey(typed.command) if typed.command else self._answered(question, typed)
            self.tell_saving()
            if where:
                return where

    def obey(self, sign: str) -> str:
        """Do what a sign asks for at a question; where to go then, "" to stay. Raises EndOfInput."""
        from wizard.plain.closing import jump, look_for
        from wizard.plain.more import later, more

        match sign:
            case "<":
                return BACK
            case "-":
                return NEXT if later(self) else ""
            case ":" | "/":
                where = jump(self) if sign == ":" else look_for(self)
                if not where:
                    self.lines.say("back-at", question=pick(self.sitting.question.text, self.language))
                return where
            case "+":
                return more(self)
        self.look(sign)
        self.lines.say("still-at", question=self.number().rstrip(". "))
        return ""

    def _answered(self, question: Question, typed: Typed) -> str:
        """Take a line for the answer; where to go then, "" where it is none. Raises EndOfInput."""
        if not typed.text.strip():
            return self._passed(question)
        return self._take(question, whole_text(question, typed, self.lines, self.look))

    def _take(self, question: Question, text: str) -> str:
        try:
            value = read(question, self.interview.options(question.id), text)
            self.sitting.answer(value)
        except Refused as refused:
            refuse(self.lines, refused)
            if question.kind.type == "text":  # it may have taken long to write
                self.sitting.keep_beside(text)
                self.lines.say("typed-kept")
            return ""
        echo(question, value, self.lines)
        return self.after_answer(question)

    def _can_take(self, question: Question) -> bool:
        """Whether an empty line takes what is half written for the answer."""
        return bool(self.sitting.typed_here) and question.kind.type == "text" and self.sitting.said is None

    def _passed(self, question: Question) -> str:
        """An empty line: what was said stays, an optional question is left blank, any other needs an answer."""
        said, state = self.sitting.said, self.interview.state(question.id)
        if self._can_take(question):
            return self._take(question, self.sitting.typed_here)
        if said is not None and state not in (State.OPEN, State.INVALID):
            self.sitting.drop_typed()
            return self.after_answer(question) if isinstance(said, Answer) else NEXT
        if state == State.INVALID:
            return NEXT
        if question.optional:
            self.sitting.leave_blank()
            return NEXT
        self.lines.say("needs-answer")
        return ""

    def after_answer(self, question: Question) -> str:
        """What a check has against the answer, and why it stands all the same; where to go then. Raises EndOfInput."""
        from wizard.plain.more import explain

        broken = self.interview.broken_hard_checks(question.id)
        if broken:
            self.lines.tell(Block(pick(check.text, self.language), "alarm") for check in broken)
            return ""
        return explain(self, question)
