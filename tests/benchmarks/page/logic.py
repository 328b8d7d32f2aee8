"""The logic of one answer in V8, without a screen: the script of the page beside survey-core.

The pack has 100 questions and 1,000 notes. survey-core has as many questions, and a text with `visibleIf` for
each note. An answer's logic is to record it, to find every note that applies, and to find what is asked next.
At each step of each person both must come to the same before anything is timed.
"""

import json
from collections.abc import Sequence
from random import Random
from statistics import median
from typing import Any

from py_mini_racer import MiniRacer

from goals import Goal, Section, table
from large_packs import large_pack
from page.peers import package
from page.survey import one_page
from questionnaire import ItemType, Pack, Session
from questionnaire.page.joining import joined
from questionnaire.page.runtime import export_runtime
from questionnaire.session.events import Command, session_after

QUESTIONS, NOTES, PEOPLE, ROUNDS = 100, 1000, 5, 5
AGAIN = 20
"""How often we go through all people in one round: a browser's clock counts whole milliseconds."""

_COMMANDS = {
    "not-sure": Command.NOT_SURE,
    "prefer-not-to-say": Command.PREFER_NOT_TO_SAY,
    "skip": Command.SKIP,
}
_STORED = {"skip": "skipped"}
_OURS = """
const { Session, propose, progressInWords, safetyMadeTrue, rules } = make(runtime);
const start = () => ({ session: Session.start() });
const answer = (visit, [, , event]) => {
  const before = visit.session;
  const { session } = propose(before, event);
  visit.session = session;
  visit.outcomes = session.outcomesOf(rules.note);
  visit.safety = safetyMadeTrue(before, session);
  visit.left = session.current && progressInWords(session, session.current);
};
const told = ({ session, outcomes }) => [
  session.current,
  rules.note.filter(({ id }) => outcomes.get(id) === "true").map(({ id }) => id),
];
"""
_SURVEY = """
const model = new Survey.Model(definition);
const questions = model.getAllQuestions().filter((question) => question.getType() !== "html");
const notes = model.getAllQuestions().filter((question) => question.getType() === "html");
const start = () => (model.clear(), model);
const answer = (survey, [linkId, value]) => survey.setValue(linkId, value);
const told = () => [
  questions.find((question) => question.isVisible && question.isEmpty())?.name ?? null,
  notes.filter((note) => note.isVisible).map(({ name }) => name),
];
"""
_DRIVER = """
const steps = (answers) => {
  const visit = start();
  return answers.map((one) => (answer(visit, one), told(visit)));
};
const milliseconds = (people, again) => {
  let took = 0;
  for (let round = 0; round < again; round += 1) {
    for (const answers of people) {
      const visit = start();
      const before = Date.now();
      for (const one of answers) answer(visit, one);
      took += Date.now() - before;
    }
  }
  return took;
};
0
"""
_GIVES = ("Session", "propose", "progressInWords", "safetyMadeTrue", "rules")


def section() -> Section:
    """Measure both in turns."""
    pack = large_pack(questions=QUESTIONS, notes=NOTES, seed=1, excludes=0)
    people = [_answers(pack, Random(seed)) for seed in range(PEOPLE)]
    ours, survey = _our_engine(pack), _survey_engine(pack)
    try:
        compared = _assert_the_same(ours, survey, people)
        times = [
            (_microseconds(ours, people, AGAIN), _microseconds(survey, people, 1)) for _ in range(ROUNDS)
        ]
    finally:
        ours.close()
        survey.close()
    here, there = (median(one) for one in zip(*times, strict=True))
    part = median(mine / theirs for mine, theirs in times)
    goal = Goal(
        f"logic of one answer, {QUESTIONS} questions and {NOTES:,} notes, in V8",
        1 / 20,
        part,
        {"survey-core": 1.0},
        "of survey-core",
    )
    rows = [
        ["", "µs an answer"],
        ["the script of the page", f"{here:,.0f}"],
        ["survey-core", f"{there:,.0f}"],
    ]
    said = f"Every note that applies, and the next question, after each of {compared} answers."
    return Section(
        [goal], f"## The logic of one answer, in V8\n\n{said}\n\n{table(rows)}\n\n1/{1 / part:.0f}."
    )


def _answers(pack: Pack, random: Random) -> list[tuple[str, Any, Any]]:
    """Return what one person gives to each question that comes up: link_id, SurveyJS's value, our event."""
    session, given = Session.start(pack), []
    while (item := session.item) is not None:
        if random.random() < 0.1:
            name = random.choice([*_COMMANDS])
            session = session_after(session, _COMMANDS[name])
            stored = _STORED.get(name, name)
            choice: Any = [stored] if item.repeats and item.type is ItemType.CHOICE else stored
            given.append((item.link_id, choice, {"command": name}))
            continue
        value: Any = "some words"
        if item.type is ItemType.CHOICE:
            codes = [option.code for option in item.answer_option if not option.exclusive]
            value = (
                random.sample(codes, random.randint(1, len(codes))) if item.repeats else random.choice(codes)
            )
        session = session_after(session, tuple(value) if isinstance(value, list) else value)
        given.append((item.link_id, value, value))
    return given


def _our_engine(pack: Pack) -> MiniRacer:
    engine = MiniRacer()
    engine.eval(f"const make = {joined(gives=_GIVES)}; const runtime = {export_runtime(pack)};0")
    engine.eval(_OURS + _DRIVER)
    return engine


def _survey_engine(pack: Pack) -> MiniRacer:
    engine = MiniRacer()
    engine.eval("var self = globalThis;0")
    engine.eval((package("survey-core") / "survey.core.min.js").read_text("utf-8") + ";0")
    engine.eval(f"const definition = {json.dumps(one_page(pack))};0")
    engine.eval(_SURVEY + _DRIVER)
    return engine


def _assert_the_same(ours: MiniRacer, survey: MiniRacer, people: Sequence[Any]) -> int:
    """Hold both to each other step by step; return how many answers that were."""
    compared = 0
    for answers in people:
        mine, theirs = (
            json.loads(str(engine.eval(f"JSON.stringify(steps({json.dumps(answers)}))")))
            for engine in (ours, survey)
        )
        for answer, one, other in zip(answers, mine, theirs, strict=True):
            assert one == other, f"after {answer}: {one[0]}, {other[0]}: {set(one[1]) ^ set(other[1])}"
            compared += 1
    return compared


def _microseconds(engine: MiniRacer, people: Sequence[Any], again: int) -> float:
    took = float(str(engine.eval(f"milliseconds({json.dumps(people)}, {again})")))
    return took * 1000 / (again * sum(map(len, people)))
