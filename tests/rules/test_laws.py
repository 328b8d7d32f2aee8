"""The laws that every conclusion depends on, for random questionnaires, conditions and answers."""

from collections.abc import Iterator, Mapping

from hypothesis import given, settings
from hypothesis import strategies as st

from questionnaire.answers.response import NOT_SURE, PREFER_NOT_TO_SAY, SKIPPED, Answer
from questionnaire.answers.standing import standing_of
from questionnaire.pack.questions import Item, Questionnaire
from rules import CompiledRules, Condition, Facts, HasAny, Outcome, Several, State, StateIs, outcome_of
from rules.conditions import conditions as language
from rules.evaluation.conclusions import Conclusion
from rules.ruleset.ruleset import ArticleLine, Claim, Factor, Note, OpenLine, RuleSet, Source
from support.extent import in_full
from support.strategies import conditions, given_answers, questionnaires, values

Answers = Mapping[str, Answer]


def facts_of(questionnaire: Questionnaire, answers: Answers) -> Facts:
    return standing_of(questionnaire, answers).facts


def with_value(questionnaire: Questionnaire, answers: Answers) -> dict[str, Answer]:
    """The answers that count and have a value."""
    standing = standing_of(questionnaire, answers)
    return {link_id: answer for link_id, answer in standing.answers.items() if answer.value is not None}


def completions(questionnaire: Questionnaire, answers: Answers) -> Iterator[dict[str, Answer]]:
    """Every completion: a value for each question that is asked and has none."""

    def complete(chosen: dict[str, Answer], rest: tuple[Item, ...]) -> Iterator[dict[str, Answer]]:
        if not rest:
            yield chosen
            return
        item, *later = rest
        asked = item.link_id in standing_of(questionnaire, chosen).asked
        if not asked or item.link_id in chosen:
            yield from complete(chosen, tuple(later))
            return
        for value in values(item):
            yield from complete({**chosen, item.link_id: value}, tuple(later))

    yield from complete(with_value(questionnaire, answers), questionnaire.item)


@st.composite
def people(draw: st.DrawFn, most: int = 4) -> tuple[Questionnaire, Condition, Answers]:
    questionnaire = draw(questionnaires(most))
    return questionnaire, draw(conditions(list(questionnaire.item))), draw(given_answers(questionnaire))


@given(people(), st.data())
@settings(max_examples=in_full(500, 125))
def test_monotone_more_answers_never_change_a_definite_outcome(
    person: tuple[Questionnaire, Condition, Answers], data: st.DataObject
) -> None:
    questionnaire, condition, answers = person
    before = outcome_of(condition, facts_of(questionnaire, answers))
    valued = with_value(questionnaire, answers)
    open_items = [
        item
        for item in questionnaire.item
        if item.link_id in standing_of(questionnaire, answers).asked and item.link_id not in valued
    ]
    if before is not Outcome.UNKNOWN and open_items:
        item = data.draw(st.sampled_from(open_items))
        more = {
            **standing_of(questionnaire, answers).answers,
            item.link_id: data.draw(st.sampled_from(values(item))),
        }
        assert outcome_of(condition, facts_of(questionnaire, more)) is before


@given(questionnaires(4), st.sampled_from([NOT_SURE, PREFER_NOT_TO_SAY, SKIPPED]), st.data())
@settings(max_examples=in_full(200, 50))
def test_an_answer_undoes_what_rests_on_the_state_in_which_its_question_was_left(
    questionnaire: Questionnaire, left: Answer, data: st.DataObject
) -> None:
    item = questionnaire.item[0]  # which everybody is asked
    condition = StateIs(item.link_id, frozenset({left.state}))
    value = data.draw(st.sampled_from(values(item)))

    assert outcome_of(condition, facts_of(questionnaire, {item.link_id: left})) is Outcome.TRUE
    assert outcome_of(condition, facts_of(questionnaire, {item.link_id: value})) is Outcome.FALSE


@given(people(most=3))
@settings(max_examples=in_full(400, 100))
def test_sound_a_definite_outcome_holds_under_every_completion(
    person: tuple[Questionnaire, Condition, Answers],
) -> None:
    questionnaire, condition, answers = person
    before = outcome_of(condition, facts_of(questionnaire, answers))
    after = {
        outcome_of(condition, facts_of(questionnaire, full)) for full in completions(questionnaire, answers)
    }
    assert before is Outcome.UNKNOWN or after == {before}
    assert Outcome.UNKNOWN not in after


@given(people(), st.data())
@settings(max_examples=in_full(400, 100))
def test_an_answer_to_a_question_that_is_not_asked_changes_nothing(
    person: tuple[Questionnaire, Condition, Answers], data: st.DataObject
) -> None:
    questionnaire, condition, answers = person
    standing = standing_of(questionnaire, answers)
    not_asked = [item for item in questionnaire.item if item.link_id not in standing.asked]
    if not_asked:
        item = data.draw(st.sampled_from(not_asked))
        other = {**answers, item.link_id: data.draw(st.sampled_from(values(item)))}
        assert facts_of(questionnaire, other) == standing.facts
        assert outcome_of(condition, standing.facts) is outcome_of(condition, facts_of(questionnaire, other))


@given(people(), st.sampled_from([NOT_SURE, PREFER_NOT_TO_SAY, SKIPPED]))
@settings(max_examples=in_full(400, 100))
def test_a_question_without_a_value_is_never_read_as_no(
    person: tuple[Questionnaire, Condition, Answers], state: Answer
) -> None:
    questionnaire, _, answers = person
    for item in questionnaire.item:
        facts = facts_of(questionnaire, {**answers, item.link_id: state})
        if facts[item.link_id] is not State.NOT_ASKED:
            tests = [HasAny(item.link_id, frozenset({"a"})), Several(item.link_id)]
            assert {outcome_of(test, facts) for test in tests} == {Outcome.UNKNOWN}


def conclusion_for(questionnaire: Questionnaire, condition: Condition, answers: Answers) -> Conclusion:
    ruleset = RuleSet(
        id="drawn",
        version="1.0.0",
        language="en",
        title="T",
        consult="C",
        source=Source(title="S", limits=()),
        claim=(Claim(id="c", headings=("H",), states="S"),),
        factor=(Factor(code="f", label="F"),),
        note=(Note(id="note", factor="f", when=condition, text="A note.", claims=("c",)),),
        open=tuple(OpenLine(link_id=item.link_id, factor="f", text="O") for item in questionnaire.item),
        unsaid=(),
        safety=(),
        in_short=(ArticleLine(text="I", claims=("c",)),),
        about_heading="About",
        about=(),
        next_step=("N",),
        standing_question=(),
    )
    asked_when = {item.link_id: item.enable_when for item in questionnaire.item}
    return CompiledRules(ruleset, asked_when).evaluate(facts_of(questionnaire, answers)).notes["note"]


@given(people())
@settings(max_examples=in_full(400, 100))
def test_an_open_note_needs_questions_that_can_be_answered_now(
    person: tuple[Questionnaire, Condition, Answers],
) -> None:
    questionnaire, condition, answers = person
    conclusion = conclusion_for(questionnaire, condition, answers)
    standing = standing_of(questionnaire, answers)
    assert bool(conclusion.needs) is (conclusion.outcome is Outcome.UNKNOWN)
    assert set(conclusion.needs) <= set(standing.asked) - set(with_value(questionnaire, answers))


@given(people(), st.data())
@settings(max_examples=in_full(400, 100))
def test_the_answers_named_as_reasons_determine_the_outcome(
    person: tuple[Questionnaire, Condition, Answers], data: st.DataObject
) -> None:
    questionnaire, condition, answers = person
    conclusion = conclusion_for(questionnaire, condition, answers)
    if conclusion.outcome is Outcome.UNKNOWN:
        return
    kept = set(conclusion.because)
    for item in reversed(questionnaire.item):  # a question is asked because of earlier answers
        if item.link_id in kept:
            kept |= {test.link_id for test in language.tests_of(item.enable_when)}
    others = data.draw(given_answers(questionnaire))
    mixed = {
        **{link_id: answer for link_id, answer in others.items() if link_id not in kept},
        **{link_id: answer for link_id, answer in answers.items() if link_id in kept},
    }
    assert outcome_of(condition, facts_of(questionnaire, mixed)) is conclusion.outcome
