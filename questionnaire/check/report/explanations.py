"""What each code means, why it matters, and how to mend it: what `check --explain CODE` prints."""

from questionnaire.check.findings import FindingCode

EXPLANATIONS = {
    FindingCode.NEVER_ASKED: """\
A question that nobody is ever asked.
Its enable_when cannot come true: it wants two things that exclude each other, or it looks at a
question that is itself asked only where this one's condition is false. Notes that rest on it are
dead with it. Mend the condition; `check` names the parts that cannot be true together.
""",
    FindingCode.IDLE_OPTION: """\
An option on which nothing depends.
No note, unsaid line, safety line or enabling condition that can come true would change if the option
were struck out, and none comes of choosing it rather than skipping the question. Whoever ticks it
answered for nothing; that it stands on the sheet under the answers does not count. Write a note for
it, take it out, or set `for_clinician = true` where only the clinician will want it.
""",
    FindingCode.NEVER_APPLIES: """\
A note that applies to nobody, however they answer.
Often two tests on one question that takes a single answer, an exclusive option together with
another one, or an answer to a question that is not asked of these people. Nobody is shown it: there
is no person to name. Mend the condition; `check` names the parts that cannot be true together.
""",
    FindingCode.ALWAYS_APPLIES: """\
A note that applies to everybody who finishes.
It tells nobody anything about their own answers. Often a state test that lists every state, or
`any` of a thing and its opposite. Narrow the condition, make it an `about` line, or declare `always
= true` in the note.
""",
    FindingCode.NOT_ALWAYS: """\
A note that is declared `always = true` and does not apply to everybody.
The person named here finishes without it. Widen the condition, or drop `always`.
""",
    FindingCode.CONTRADICTION: """\
Two notes that must never stand on one sheet, and do.
A note's `excludes` names notes that would contradict it. The person named here gets both. Narrow
the condition of one of the two, or the enable_when of a question on which it rests: often somebody
is asked who should not be. Drop the name from `excludes` only if both may stand on one sheet.
""",
    FindingCode.SILENT_FACTOR: """\
A factor on which somebody reads nothing at all.
The person named here finishes, and no note of the factor applies, none is open, and no unsaid line
shows. They cannot know whether that is good news, bad news or a gap. Add an [[unsaid]] line for the
factor (without `when`, it shows to everybody), or a note for such people.
""",
    FindingCode.OPEN_FOR_NOTHING: """\
A note that waits for an answer that cannot make it apply.
The sheet would tell the person named here that something depends on an open question, and nothing
does: whatever they still answer, the note will not apply. Take out the part of the condition that
cannot come true for them (often two answers to a question that takes one), or write a note of its
own for it.
""",
    FindingCode.LOST_CLAIM: """\
A claim that reaches nobody.
Each note that carries it never applies, and no in_short or about line rests on it. Mend such a
note, or let another line rest on the claim.
""",
    FindingCode.MISSING_HALF: """\
One half of a pair without the other.
A note's `beside` names a note or unsaid line that must be shown wherever the note is: what is not
known, beside what may help. The person named here reads the one without the other. Let the
condition of the other half hold wherever this note applies.
""",
    FindingCode.FALSE_REASSURANCE: """\
A note that reassures somebody who never answered.
A note's `reassures` names the questions of which it says that nothing stands out. The person named
here did not answer one of them, and reads it all the same: silence is taken for good news. Test an
answer to that question in the condition.
""",
    FindingCode.SUBSUMED: """\
A note that others say already, whenever it applies.
Wherever it applies, one of the notes named applies too, rests on all of its claims, and asks the
same question or it asks none. The sheet gets longer and says no more. Let it apply to others
as well, give it a claim or an `ask` of its own, or take it out.
""",
    FindingCode.ALWAYS_TOGETHER: """\
Two notes of one factor that apply to exactly the same people.
Often one was copied and its condition forgotten. Make one note of them, or mend one condition.
""",
    FindingCode.NEVER_SHOWS: """\
A line or a question to ask that nobody ever reads.
A safety line whose condition is false for everybody, an unsaid line whose condition is never true,
an open line for a question that no note can wait for, or an `ask` whose notes never apply. Mend the
condition, or take the line out.
""",
    FindingCode.SAME_QUESTION: """\
Two questions for the clinician with the same words, in another order, case or punctuation.
The person named here reads both. Equal questions are shown once: write both alike, or let them ask
different things.
""",
    FindingCode.NOTHING_ACCEPTED: """\
An [[accepted]] entry that matches nothing.
It names a finding that is not there (any more). An entry matches by its code and by every id that
the finding names, in any order. Take it out, or mend its names.
""",
    FindingCode.MOST_AT_ONCE: """\
How long a sheet can get.
A bound that nobody exceeds: what each factor comes to at most, added up, with every safety and open
line. Beside it the longest sheet that was found. Headings, labels and answers
are not counted.
""",
    FindingCode.ON_SILENCE: """\
What somebody reads who would rather not say anything.
Look at each: a note that applies to silence must not sound as if something had been answered.
""",
}
