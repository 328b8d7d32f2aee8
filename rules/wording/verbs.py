"""Verbs: what a person can be told to do, by what it is done to."""

from rules.wording.words import word_set

AUXILIARIES = word_set(
    "is are was were am be been being has have had do does did can could may might must shall should will "
    "would cannot"
)
TELLING = word_set(
    "ask tell bring talk call contact write mark show say read name list type share discuss mention "
    "describe explain note answer phone ring speak report consult compare check confirm print fold save "
    "press click tick circle underline copy look scroll see think learn find remember know expect "
    "understand imagine prepare plan decide thank meet visit open hope number rate record spell sign "
    "return send email log draw highlight rank sort tap underscore review cross feel be wish agree "
    "disagree wonder notice identify include worry hesitate fill"
)
"""What may be asked of anybody: to say, to show, to find out, to look after the sheet."""
CARE = word_set(
    "taper swallow inject inhale halve double triple quarter fast exercise rest sleep drink eat smoke vape "
    "snort sniff chew suck dissolve breathe stretch wean detox titrate overdose medicate dose microdose "
    "self-treat discontinue abstain refrain quit relax meditate diet sunbathe nap jog swim lie sit stand "
    "walk drive cycle lift bathe shower hydrate massage rub apply dab spray puff lean crouch kneel squat"
)
"""What somebody does to their body or with a medicine, whatever the object."""
DOING = word_set(
    "carry start begin stop raise increase reduce decrease cut take skip miss drop change adjust switch "
    "swap use try resume restart continue repeat split pause delay avoid limit replace combine mix boost "
    "escalate cancel refuse postpone extend abandon ditch lower up give have get go come keep hold leave "
    "put bring make move stay stick step top push pull pick choose select opt prefer add order buy book "
    "request demand insist accept decline reject ignore trust throw bin dump flush crush grind share store "
    "hoard finish complete prolong shorten lengthen space spread stretch maintain alternate supplement "
    "substitute exchange wait trade beg urge force persuade convince press seek consider forget ration "
    "ease warm cool heat ice bandage wrap wash clean cover protect treat manage monitor track measure "
    "watch follow obey undergo receive attend join enter lose gain shed set turn hurry slow run play work "
    "empty schedule arrange listen do build aim remain suffer plan line load pile ramp bump nudge shift "
    "tweak alter modify vary cease end halt kill deny withhold permit allow let rely depend count bet hope "
    "settle plump lay steer scrap shelve forgo forego shun sip gulp pop down slather smear spray spritz "
    "squirt puff wear shake elevate moisturise moisturize rinse gargle soak inspect examine "
    "experiment straighten bend tighten loosen ensure reach"
)
"""What can be done to a medicine or to the body, and to other things as well."""
HANDLED = word_set("save print fold press open send return share cross draw sort tap email")
"""What may be done to the sheet, not to a medicine."""
PARTICLES = word_set(
    "through up down off out on away back in over without from with to for along aside apart"
)
AMBIGUOUS = word_set(
    "remain start stop cut drop change switch swap use try pause delay limit mix boost cancel extend lower "
    "up go hold stay step top push pull pick order book request demand trust share store finish space "
    "spread stretch supplement exchange wait trade force press ration ease heat ice wrap wash cover treat "
    "watch follow play work fill empty plan line load pile shift end halt kill bet hope down spray puff "
    "dose rest sleep drink smoke fast exercise double triple quarter diet nap walk drive cycle lift shower "
    "massage taper sit stand note answer phone ring report call list name mark type show look visit record "
    "sign number rate let open print fold copy click tick circle turn return log review cross measure "
    "track move rank sort tap feel be schedule set run slow warm cool clean complete gain shed lie "
    "escalate alternate substitute lead pop talk say check care help decline raise miss lean squat"
)
"""Verbs that are nouns or adjectives too: at the start of a line they are verbs only with an object."""
_BASES = TELLING | CARE | DOING
_DOUBLED = word_set(
    "stop quit begin cut skip drop swap split get put step top run sit set bet jog nap plan let"
)


def _ing(verb: str) -> str:
    if verb in _DOUBLED:
        return f"{verb}{verb[-1]}ing"
    if verb == "lie":
        return "lying"
    return f"{verb[:-1] if verb.endswith('e') and not verb.endswith('ee') else verb}ing"


def ends_in_ie(verb: str) -> bool:
    """Return whether a verb takes "ie" for its "y": carry, but not play."""
    return verb.endswith("y") and verb[-2] not in _VOWELS


_VOWELS = frozenset("aeou")


def past(verb: str) -> str:
    """Return the form in -ed, without a doubled consonant."""
    if verb.endswith("e"):
        return f"{verb}d"
    return f"{verb[:-1]}ied" if ends_in_ie(verb) else f"{verb}ed"


def _ed(verb: str) -> str:
    return f"{verb}{verb[-1]}ed" if verb in _DOUBLED else past(verb)


GERUNDS = {_ing(verb): verb for verb in CARE | DOING | TELLING}
"""The -ing form -> the verb."""
PARTICIPLES = {_ed(verb): verb for verb in CARE | DOING | TELLING} | dict(
    pair.split(":")
    for pair in word_set(
        "taken:take given:give begun:begin cut:cut put:put kept:keep held:hold left:leave gone:go got:get "
        "had:have made:make chosen:choose eaten:eat drunk:drink thrown:throw swapped:swap split:split "
        "used:use told:tell asked:ask shown:show said:say known:know written:write read:read brought:bring "
        "sought:seek bought:buy quit:quit halved:halve withheld:withhold withdrawn:withhold spread:spread "
        "worn:wear shaken:shake bent:bend set:set"
    )
)
"""The participle -> the verb."""


def is_base_verb(word: str) -> bool:
    """Return whether a word can be a known verb in its base form."""
    return word in _BASES


def is_adverb(word: str) -> bool:
    """Return whether a word says how, as "slowly" does and "apply" does not."""
    return word.endswith("ly") and not is_base_verb(word)
