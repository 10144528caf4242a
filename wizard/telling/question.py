"""What stands around the place for an answer, as blocks."""

from wizard.frozen import replace
from wizard.interview.said import Answer, State
from wizard.interview.walk import Interview
from wizard.questionnaire.definition import Question, Questionnaire
from wizard.telling.blocks import Block, pair
from wizard.telling.glossary import named_in, names_of, terms_of_question
from wizard.telling.items import Deed
from wizard.telling.said import progress_words, said_words, sources
from wizard.telling.vouching import vouching_blocks
from wizard.telling.words import WORDS
from wizard.text.languages import pick
from wizard.text.width import cell_width


def above_blocks(interview: Interview, id: str, language: str, *, progress: bool = True) -> list[Block]:
    """Section, place in it and progress; at the section's first question what the section is about; the question."""
    question = interview.question(id)
    section = interview.questionnaire.sections[question.section]
    route = [one.id for one in section.questions if interview.state(one.id).applies]
    number = route.index(id) + 1 if id in route else 1
    position = WORDS.say("position", language, number=number, count=len(route) or 1)
    blocks = [
        Block(pick(section.title, language), "accent"),
        Block("   ".join([position, *(progress_words(interview, language) if progress else [])]), "muted"),
    ]
    about = pick(section.about, language)
    if about and number == 1:
        blocks.append(Block(about, "muted", above=1))
    return [*blocks, question_block(interview.questionnaire, question, language)]


def question_block(questionnaire: Questionnaire, question: Question, language: str) -> Block:
    """The words of the question, with its terms as found."""
    text = pick(question.text, language)
    if question.optional:
        text = WORDS.say("optional", language, question=text)
    names = names_of(terms_of_question(questionnaire, question), language)
    return Block(text, "strong", above=1, found=named_in(text, names))


def state_blocks(interview: Interview, id: str, language: str) -> list[Block]:
    """What the person should know of the answer: put off, not applicable, refused by a check, or to be explained."""
    blocks: list[Block] = []
    question, said, state = interview.question(id), interview.said(id), interview.state(id)
    if said is not None and not isinstance(said, Answer):
        blocks.append(Block(said_words(interview, id, language), "accent"))
    if isinstance(said, Answer) and state == State.OPEN and not question.inner:
        blocks.append(Block(WORDS.say("option-gone", language), "alarm"))
    for check in interview.broken_hard_checks(id):
        blocks.append(Block(WORDS.say("invalid", language, text=pick(check.text, language)), "alarm"))
    for soft in interview.soft_checks:
        if soft.question.id == id:
            text = pick(soft.check.text, language)
            if soft.reason:
                blocks.append(Block(WORDS.say("explained", language, text=text, reason=soft.reason), "muted"))
            else:
                blocks.append(Block(WORDS.say("invalid", language, text=text), "alarm"))
    note = interview.notes.get(id, "")
    if note:
        blocks.append(Block(f"{WORDS.say('note', language)}: {note}", "muted"))
    return blocks + vouching_blocks(interview, id, language)


def deeds(interview: Interview, id: str, language: str) -> list[Deed]:
    """What can be done with a question besides answering it."""
    question = interview.question(id)
    ids = ["next"]
    if question.kind.asks:
        ids += ["explain"] if any(soft.question.id == id for soft in interview.soft_checks) else []
        ids += ["later"]
        ids += ["not-applicable"] if question.may_be_not_applicable else []
        ids += ["comment", "evidence"]
        ids += ["clear"] if interview.said(id) is not None else []
    return [Deed(one, WORDS.say(f"do-{one}", language)) for one in ids]


def help_blocks(interview: Interview, id: str, language: str) -> list[Block]:
    """The help of the question, and where it comes from."""
    return help_of(interview.questionnaire, interview.question(id), language, interview.strength(id))


def help_of(questionnaire: Questionnaire, question: Question, language: str, strength: str = "") -> list[Block]:
    """The same, also of a question within a repeating group; `strength` is that of the item, "" for none."""
    words = {key: WORDS.say(key, language) for key in ("help", "basis")}
    width = max(map(cell_width, words.values())) + 2
    blocks: list[Block] = []
    if question.help:
        text = pick(question.help, language)
        found = named_in(text, names_of(terms_of_question(questionnaire, question), language))
        blocks.append(replace(pair(words["help"], text, width, "muted"), found=found))
    if question.reference:
        titles = sources(questionnaire, question.reference, language)
        grounds = WORDS.say("with-basis", language, sources=titles, basis=WORDS.say(question.basis, language))
        if strength:
            grounds = WORDS.say(f"strength-{strength}", language, grounds=grounds)
        blocks.append(pair(words["basis"], grounds, width, "muted"))
    return blocks


def term_blocks(interview: Interview, id: str, language: str) -> list[Block]:
    """The terms of the glossary that the question uses."""
    return terms_of(interview.questionnaire, interview.question(id), language)


def terms_of(questionnaire: Questionnaire, question: Question, language: str) -> list[Block]:
    """The same, also of a question within a repeating group."""
    blocks: list[Block] = []
    for term in terms_of_question(questionnaire, question):
        blocks.append(Block(pick(term.title, language), "strong", 1))
        blocks.append(Block(pick(term.meaning, language), "plain", 3))
    return [Block(WORDS.say("terms", language), "title", above=1), *blocks] if blocks else []
