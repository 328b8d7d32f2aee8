"""How every question stands, kept as sets of questions and brought up to date by what an answer touches.

An answer can change how the questions stand that wait for it (`Order.waiting`), then those that wait for
them, and so on; only these are looked at, in their order. The sets are integers, so counting what is left
takes a few operations, however many questions there are.

The law, held by tests: after any events, this gives what `standing_of` and `progress_of` give.
"""

from collections.abc import Callable, Iterator, Mapping

from questionnaire.answers.given import Given
from questionnaire.answers.response import Answer
from questionnaire.answers.standing import Progress, Standing, as_if_settled, fact_on
from questionnaire.pack.order import first_in, places_in
from questionnaire.pack.questions import Questionnaire
from rules.conditions.conditions import Outcome, outcome_of
from rules.conditions.facts import Fact, Facts

# Looking up a member of an enumeration takes long in Python 3.11.
_TRUE, _FALSE, _UNKNOWN = Outcome.TRUE, Outcome.FALSE, Outcome.UNKNOWN


class StandingBits:
    """How the questions stand with some answers, as sets of questions (`Order`). Immutable once it is made.

    said: those with an answer, parked or not.
    asked, excluded: those whose enabling condition is true, or false.
    possible: those that are asked, or still can be unless an answer is changed.
    """

    __slots__ = ("asked", "excluded", "given", "possible", "questionnaire", "said")

    def __init__(
        self, questionnaire: Questionnaire, given: Given, said: int, asked: int, excluded: int, possible: int
    ) -> None:
        self.questionnaire = questionnaire
        self.given = given
        self.said = said
        self.asked = asked
        self.excluded = excluded
        self.possible = possible

    @classmethod
    def of(cls, questionnaire: Questionnaire, given: Mapping[str, Answer]) -> "StandingBits":
        """Return how the questions stand, found by going through all that have a condition."""
        order = questionnaire.order
        nothing = cls(questionnaire, Given.of(order, {}), 0, order.always, 0, order.always)
        return nothing._after(Given.of(order, given), order.all ^ order.always)

    def after(self, given: Given) -> "StandingBits":
        """Return how the questions stand with other answers, found by going through what they touch."""
        return self if given is self.given else self._after(given, 0)

    @property
    def answered(self) -> int:
        """The questions whose answers count."""
        return self.asked & self.said

    @property
    def parked(self) -> int:
        """The questions whose answers do not count, because they are not asked."""
        return self.said & ~self.asked

    @property
    def open(self) -> int:
        """The questions that are asked and have no answer."""
        return self.asked & ~self.said

    @property
    def next_open(self) -> str | None:
        """The first question that is asked and has no answer."""
        open_ = self.open
        return self.questionnaire.order.link_ids[first_in(open_)] if open_ else None

    @property
    def progress(self) -> Progress:
        """How many questions are left, from the fewest to the most."""
        return Progress(self.open.bit_count(), (self.possible & ~self.answered).bit_count())

    @property
    def facts(self) -> Facts:
        """What the rules see."""
        return _Facts(self, self._fact)

    def facts_other_than(self, other: "StandingBits") -> Facts:
        """Return the facts that can be others here than with other answers to the same questionnaire."""
        places = (self.answered ^ other.answered) | (self.excluded ^ other.excluded)
        places |= self.answered & self.given.places_other_than(other.given)
        link_ids = self.questionnaire.order.link_ids
        return {link_ids[place]: self._fact(place) for place in places_in(places)}

    def is_asked(self, link_id: str) -> bool:
        """Return whether a question is asked."""
        return bool(self.asked >> self.questionnaire.order.places[link_id] & 1)

    def answer_to(self, link_id: str) -> Answer | None:
        """Return the answer to a question, if there is one that counts."""
        return self.given.get(link_id) if self.is_asked(link_id) else None

    def standing(self) -> Standing:
        """Return the same as plain values."""
        asked: list[str] = []
        answers: dict[str, Answer] = {}
        parked: dict[str, Answer] = {}
        facts: dict[str, Fact] = {}
        said = zip(self.questionnaire.item, self.given.by_place(), strict=True)
        for place, (item, answer) in enumerate(said):
            is_asked = self.asked >> place & 1
            if is_asked:
                asked.append(item.link_id)
            if answer is not None:
                (answers if is_asked else parked)[item.link_id] = answer
            facts[item.link_id] = self._fact_with(answer if is_asked else None, place)
        return Standing(tuple(asked), answers, {**parked, **self.given.gone}, facts)

    def _after(self, given: Given, asked_anew: int) -> "StandingBits":
        """Return the same with other answers.

        asked_anew: the questions whose enabling conditions are to be evaluated in any case.
        """
        now = StandingBits(self.questionnaire, given, self.said, self.asked, self.excluded, self.possible)
        said_anew = given.places_other_than(self.given)
        for place in places_in(said_anew):
            now.said = _with(now.said, place, holds=given.at(place) is not None)
        touched = asked_anew | said_anew
        while touched:
            place = first_in(touched)
            touched ^= 1 << place
            if asked_anew >> place & 1:
                now._ask(place)
            waiting = self.questionnaire.order.waiting[place]
            if waiting and now._seen(place) != self._seen(place):
                asked_anew |= waiting
                touched |= waiting
        return now

    def _ask(self, place: int) -> None:
        """Evaluate the enabling condition of a question; those before it are settled."""
        when = self.questionnaire.item[place].enable_when
        outcome = outcome_of(when, self.facts)
        self.asked = _with(self.asked, place, holds=outcome is _TRUE)
        self.excluded = _with(self.excluded, place, holds=outcome is _FALSE)
        # Settled facts take "unknown" away, and nothing else: what is definite stays so.
        if outcome is _UNKNOWN:
            outcome = outcome_of(when, _Facts(self, self._settled))
        self.possible = _with(self.possible, place, holds=outcome is not _FALSE)

    def _seen(self, place: int) -> tuple[Fact, int]:
        """Return all that the enabling conditions of later questions see of a question, settled or not."""
        return self._fact(place), self.possible >> place & 1

    def _fact(self, place: int) -> Fact:
        return self._fact_with(self.given.at(place) if self.asked >> place & 1 else None, place)

    def _fact_with(self, counting: Answer | None, place: int) -> Fact:
        """Return the fact on a question of which the answer that counts, if there is one, is known."""
        outcome = _FALSE if self.excluded >> place & 1 else _UNKNOWN  # or true, which makes no other fact
        return fact_on(self.questionnaire.item[place], outcome, counting)

    def _settled(self, place: int) -> Fact:
        return as_if_settled(self._fact(place), bool(self.possible >> place & 1))


class _Facts(Mapping[str, Fact]):
    """link_id -> Fact, each found when it is looked up."""

    __slots__ = ("_fact_at", "_places")

    def __init__(self, bits: StandingBits, fact_at: Callable[[int], Fact]) -> None:
        self._places = bits.questionnaire.order.places
        self._fact_at = fact_at

    def __getitem__(self, link_id: str) -> Fact:
        return self._fact_at(self._places[link_id])

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def _with(places: int, place: int, *, holds: bool) -> int:
    """Return a set of questions with one more, or without it."""
    return places | 1 << place if holds else places & ~(1 << place)
