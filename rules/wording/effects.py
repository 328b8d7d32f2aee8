"""Words of effect and outcome, and the words that make a statement less than a fact."""

from itertools import zip_longest

from rules.wording.verbs import ends_in_ie, past
from rules.wording.words import word_set

_GOOD_VERBS = word_set(
    "mean work help last cure ease improve heal relieve reduce remove end stop fix kill beat banish "
    "restore calm soothe lift erase wipe defeat conquer dissolve eliminate prevent protect save succeed "
    "deliver bring give provide guarantee ensure secure strengthen boost repair rebuild reset rewire sort "
    "solve settle transform free release rescue win remedy numb dull silence quiet quieten tame master "
    "crush destroy obliterate smash melt take make let keep mend renew revive recharge lighten brighten "
    "shrink lessen diminish minimise minimize control treat tackle overcome extinguish neutralise "
    "neutralize abolish resolve do put drive chase knock shut turn clear rid undo loosen break suit change "
    "reverse alleviate outlast outlive endure persist hold continue go vanish disappear fade return come "
    "stay remain cease evaporate subside recede dissipate open wear drop fall drain flee leave die get "
    "become grow feel relax bless pay"
)
_ES = ("s", "x", "z", "ch", "sh", "o")


def third_person(verb: str) -> str:
    """Return the form after "it": works, wishes, carries."""
    if ends_in_ie(verb):
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(_ES) else f"{verb}s"


STRONG = word_set(
    "work help last cure ease improve heal relieve end fix beat banish restore soothe erase defeat conquer "
    "eliminate prevent protect save succeed deliver guarantee ensure strengthen boost repair rebuild reset "
    "solve transform rescue remedy numb silence tame destroy melt mend renew revive lessen control "
    "overcome extinguish abolish resolve vanish disappear alleviate evaporate suit persist endure subside "
    "recede dissipate shrink calm quieten quiet crush obliterate smash fade return settle relax outlast "
    "outlive hold reverse"
)
"""Verbs that are an effect by themselves: "Ketamine works"."""
COMING = word_set(
    "come go stop end cease leave fade return vanish disappear stay remain continue last fall drop lift "
    "wear die drain flee begin start hold improve ease get become"
)  # fmt: skip
"""What relief, pain, sleep or strength can do."""
LIVING = word_set(
    "feel get become see notice sleep live walk improve recover heal benefit find enjoy regain have be "
    "respond do return love move dance smile laugh run play work cope manage thrive win succeed experience "
    "wake breathe"
)  # fmt: skip
"""What people can do or get."""
_LIVED = word_set(
    "recover benefit sleep see notice gain profit regain enjoy live respond find experience begin start wake "
    "breathe"
)
EFFECT_FORMS = (
    {third_person(verb): verb for verb in _GOOD_VERBS | _LIVED}
    | {verb: verb for verb in _GOOD_VERBS | _LIVED}
    | {"walk": "walk", "have": "have"}
)
_IRREGULAR = dict(
    pair.split(":")
    for pair in word_set(
        "took:take made:make brought:bring gave:give got:get kept:keep put:put drove:drive shut:shut "
        "won:win let:let did:do left:leave broke:break beat:beat came:come went:go fell:fall wore:wear "
        "became:become began:begin felt:feel saw:see slept:sleep found:find overcame:overcome freed:free "
        "ended:end stopped:stop given:give taken:take gone:go held:hold"
    )
)


_LIVED_BEFORE = word_set("enjoy regain recover benefit notice walk respond")
PAST_FORMS = {past(verb): verb for verb in _GOOD_VERBS | _LIVED_BEFORE} | _IRREGULAR
TREATED = word_set(
    "ketamine esketamine drip drips spray sprays tablet tablets lozenge lozenges infusion infusions "
    "injection injections treatment treatments therapy medicine medicines drug drugs session sessions dose "
    "doses it this that they these patch patches cream course nose route routes iv nothing medication pill "
    "pills anaesthetic block steroid inhaler operation surgery procedure anyone science exercise "
    "physiotherapy vaccine acupuncture"
)
FELT = word_set(
    "relief pain pains effect effects benefit benefits mood sleep depression anxiety symptoms symptom body "
    "strength joy life energy suffering ache aches agony nerves mind happiness hope improvement outlook "
    "prognosis future recovery comfort mobility movement appetite brain back spine joints muscles"
)
SUFFERED = FELT | word_set(
    "attack attacks flare flares migraine migraines headache headaches itch itching swelling stiffness "
    "rash wheeze wheezing cough cramps inflammation spasms cause root source fatigue nausea relapse "
    "relapses tinnitus reflux flushes bloating tingling numbness seizure seizures drowsiness dizziness "
    "vomiting cravings"
)
"""What an effect is on: what is felt, and complaints."""
ALL = word_set("everyone everybody all every each anyone anybody always never forever any nobody")
PEOPLE_SUBJECTS = word_set(
    "you people patients everyone everybody anyone anybody patient person users adults sufferers folk "
    "folks those nobody women woman men man"
)
OUTCOMES = word_set(
    "better well relief free gone change changes improvement improvements again back pain normal happy "
    "happier calm calmer strong stronger healthy healthier rested life benefit benefits results result "
    "sleep comfort joy peace wonders trick progress energy hope painless lighter younger cured healed fine "
    "good easier difference refreshed"
)
"""What people hope for: "you get relief", "they feel better", "it takes the pain away"."""
STATES = word_set(
    "permanent safe safest proven gone lasting harmless certain guaranteed effective reliable painless "
    "foolproof normal natural cured healed fine assured infallible unfailing risk forever everlasting "
    "eternal endless enduring dependable trustworthy unbeatable perfect miraculous magical complete total "
    "immediate instant durable certainty bet thing unrivalled unmatched unequalled unbeaten unparalleled "
    "supreme expected surefire best solved resolved relieved restored banished beaten removed ended "
    "defeated erased eliminated fixed eased lifted improved reduced secured successful curative sound "
    "inevitable undeniable unquestionable irreversible gentle mild benign nontoxic tried tested satisfied "
    "delighted pleased thrilled grateful answer solution cure miracle wonder remedy breakthrough saviour "
    "lifesaver lifeline godsend changer blessing fix success"
)
"""What something can be said to be, as an outcome: "relief is permanent", "it is the answer"."""
ABSOLUTES = word_set(
    "cure cures cured curing guarantee guarantees guaranteed guaranteeing forever miracle miracles "
    "miraculous assure assures assured vouch vouches promise promises swear swears surefire foolproof "
    "infallible unfailing panacea undoubtedly unquestionably indisputably everlasting eternal godsend "
    "wonderdrug"
)
CERTAIN = word_set(
    "certainly surely definitely absolutely undoubtedly always never clearly unquestionably inevitably "
    "invariably assuredly doubtless"
)
HEDGES = word_set(
    "may might can could some sometimes possible possibly perhaps maybe tend tends often usually seem "
    "seems seemed potentially hope hopes likely unlikely probably appear appears occasionally partly not "
    "suggest suggests different differently depends depend varies vary few claim claims believed thought "
    "many most typically generally rarely seldom if unknown unclear"
)
"""Words that make a statement less than a fact. "Not" counts here; what it makes worse is looked at first."""
MECHANISM = word_set(
    "receptor receptors nerve nerves signal signals message messages messengers brain spinal cord spine "
    "blood bloodstream cell cells airway airways lung lungs lining vein veins nose skin muscle muscles "
    "joint liver kidneys stomach gut chemical chemicals enzyme enzymes hormone hormones protein proteins "
    "channel channels pathway pathways immune swelling sugar water acid body"
)
"""Where and on what a medicine acts in the body: "it dampens signals in the spinal cord" promises nothing."""


def acts_on(rest: tuple[str, ...]) -> bool:
    """Return whether a part of the body is acted on: "signals in the spinal cord", but not "nerve pain"."""
    return any(word in MECHANISM and after not in SUFFERED for word, after in zip_longest(rest, rest[1:]))


HEALING = word_set(
    "protect recover cure heal repair restore reset rewire rebuild fix renew revive mend save transform "
    "recharge rescue free strengthen improve cleanse last get help do let make end"
)
"""Verbs that promise whatever is healed, repaired or reset."""
NEUTRAL_VERBS = word_set(
    "leaves dissolves crosses smells tells sticks handles runs replaces shows offers explains affects acts "
    "blocks lowers enters contains needs means describes belongs matters plays includes lists varies "
    "differs depends travels changes uses shares targets reaches binds moves sends opens is has does was "
    "goes comes interrupts raises works lasts feels looks sounds seems appears tends costs takes calls asks "
    "says speaks names gives brings makes keeps lets helps puts gets involves requires starts begins "
    "carries covers consists refers leads interacts mixes passes signals levels options questions answers "
    "scores studies doctors clinics specialists types ways forms notes effects words tests plans problems "
    "symptoms conditions reactions responses reports results rates experts becomes this its as plus versus "
    "less process illness across always perhaps sometimes afterwards towards besides whereas unless thus "
    "us yes diagnosis basis crisis analysis illnesses causes worries others areas sites patterns diaries "
    "scales history attacks flares days nights feelings thoughts memories pathways receptors nerves "
    "messages relievers relieves killers teams services centres centers groups meetings choices goals "
    "risks benefits harms limits suffers worsens"
)
"""Forms in -s that say no more of a treatment than what it is, or that are nouns."""
