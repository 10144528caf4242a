"""One walk through a questionnaire: answers, route, states, values, outcome, and why.

    from wizard.interview import start

    interview = start(questionnaire, today=date(2026, 11, 22))
    interview.answer("audience", "public")
    interview.route, interview.states, interview.values, interview.outcome, interview.bounds

Nothing here knows a screen, a file or the clock.
"""

from wizard.interview.entering import UnknownQuestion
from wizard.interview.said import Answer, Blank, Deferred, Evidence, NotApplicable, Said, State
from wizard.interview.walk import Bounds, Interview, Progress, start

__all__ = [
    "Answer",
    "Blank",
    "Bounds",
    "Deferred",
    "Evidence",
    "Interview",
    "NotApplicable",
    "Progress",
    "Said",
    "State",
    "UnknownQuestion",
    "start",
]
