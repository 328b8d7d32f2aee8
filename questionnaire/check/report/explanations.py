"""What each code means, why it matters, and how to fix it: the text of `check --explain CODE`."""

from questionnaire.check.findings import FindingCode

EXPLANATIONS = {
    FindingCode.NEVER_ASKED: """\
A question that nobody is ever asked.
Its enable_when can never be true: it requires two answers that exclude each other, or an answer
to a question that is only asked where this condition is false. Notes that depend on it are dead
as well. Fix the condition; `check` names the parts that cannot be true together.
""",
    FindingCode.IDLE_OPTION: """\
An option that nothing depends on.
Without it, no note, unsaid line, safety line or enabling condition that can ever be true would
change. And nobody's sheet would differ if they skipped the question instead: not in a note, a
line or an open line of another question, nor in whether a typed question, or one for the
clinician, is asked. That the answer itself is shown on the sheet does not count. Write a note
for the option, remove it, or set `for_clinician = true` if only the clinician needs it.
""",
    FindingCode.NEVER_APPLIES: """\
A note that applies to nobody, whatever they answer.
Often its condition has two tests on a question that takes a single answer, an exclusive option
together with another one, or an answer to a question that is not asked of these people. There is
no person to show, since nobody gets the note. Fix the condition; `check` names the parts that
cannot be true together.
""",
    FindingCode.ALWAYS_APPLIES: """\
A note that applies to everybody who finishes.
It tells nobody anything about their own answers. Often its condition is a state test that lists
every state, or `any` of a test and its opposite. Narrow the condition, make it an `about` line,
or declare `always = true` in the note.
""",
    FindingCode.NOT_ALWAYS: """\
A note that is declared `always = true` but does not apply to everybody.
The person shown finishes without it. Widen the condition, or remove `always`.
""",
    FindingCode.CONTRADICTION: """\
Two notes that must never appear on one sheet, but can.
The `excludes` of a note names the notes that would contradict it. The person shown gets both.
Narrow the condition of one of the two, or the enable_when of a question that it depends on: often
somebody is asked who should not be. Remove the name from `excludes` only if both may appear on
one sheet.
""",
    FindingCode.SILENT_FACTOR: """\
A factor on which somebody reads nothing at all.
The person shown finishes, but no note of the factor applies, none is open, and no unsaid line
shows. They cannot know whether that is good news, bad news or a gap. Add an [[unsaid]] line for
the factor (without `when`, everybody sees it), or a note for such people.
""",
    FindingCode.OPEN_FOR_NOTHING: """\
A note that waits for an answer that cannot make it apply.
The sheet would tell the person shown that something depends on an open question, but nothing
does: whatever they answer, the note will not apply. Remove the part of the condition that can no
longer be true for them (often two answers to a question that takes one), or write a separate note
for it.
""",
    FindingCode.LOST_CLAIM: """\
A claim that reaches nobody.
Every note that cites it never applies, and no in_short or about line cites it. Fix one of these
notes, or cite the claim in another line.
""",
    FindingCode.MISSING_HALF: """\
One half of a pair without the other.
The `beside` of a note names a note or unsaid line that must show whenever the note applies: for
example what is not known, beside what may help. The person shown reads one without the other. Let
the condition of the other half be true wherever this note applies.
""",
    FindingCode.FALSE_REASSURANCE: """\
A note that reassures somebody who never answered.
The `reassures` of a note names the questions about which it says that nothing stands out. The
person shown did not answer one of them but reads the note anyway: silence counts as good news.
Add a test for an answer to that question to the condition.
""",
    FindingCode.TOO_LONG: """\
A sheet that is longer than the rules file allows.
The [length] of the rules file bounds the words of the first page (`first_page`), the questions to
ask there (`first_questions`, without the standing ones) and the words of the whole sheet
(`sheet`). A word has a letter or a digit in it; headings, labels, answers, notes, questions and
the source all count, and each typed text or line counts as `typed` words. The person shown gets a
sheet that is longer. Shorten the texts that they read, let fewer notes apply, or allow more.
""",
    FindingCode.SUBSUMED: """\
A note that only repeats other notes, whenever it applies.
Wherever it applies, one of the notes named applies too, cites all of its claims, and asks the
same question for the clinician (or this note asks none). The sheet gets longer but says nothing
more. Let the note apply to more people, give it a claim or an `ask` of its own, or remove it.
""",
    FindingCode.ALWAYS_TOGETHER: """\
Two notes of one factor that apply to exactly the same people.
Often one was copied, and its condition was not changed. Merge them, or fix the condition of one.
""",
    FindingCode.NEVER_SHOWS: """\
A line, or a question for the clinician, that nobody ever reads.
A safety line whose condition is false for everybody, an unsaid line whose condition is never
true, an open line for a question that no note can wait for, or an `ask` whose notes never apply.
Fix the condition, or remove the line.
""",
    FindingCode.SAME_QUESTION: """\
Two questions for the clinician with the same words, in another order, case or punctuation.
The person shown reads both. Identical questions are shown once: write both alike, or let them ask
different things.
""",
    FindingCode.WORDING: """\
Words that an article may use, and that easily say more than it does.
"Most people", "few people", "likely", "a good chance", or one way of treatment that lasts longer than
another, without "may" or "tends to". If the article says so, add an [[accepted]] entry with the reason.
Otherwise say "some people", or hedge as the article does.
""",
    FindingCode.NOTHING_ACCEPTED: """\
An [[accepted]] entry that matches no finding.
It names a finding that does not exist (any more). An entry matches by its code and by all ids
that the finding names, in any order. Remove it, or correct its names.
""",
    FindingCode.MOST_AT_ONCE: """\
How long a sheet can get.
An upper bound, the sum of the longest part on each factor and of all safety and open lines, and
the longest sheet that was found. Headings, labels and answers do not count.
""",
    FindingCode.ON_SILENCE: """\
What somebody reads who prefers not to answer any question.
Review each note: one that applies to silence must not sound as if a question had been answered.
""",
}
