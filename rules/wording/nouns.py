"""Nouns by what they are for a patient: treatment, body, food, paper, people."""

from rules.wording.words import word_set

TREATMENT = word_set(
    "aid aids mask masks brace braces splint splints dressing dressings bandage bandages "
    "medicine medicines medication medications med meds drug drugs painkiller painkillers analgesic "
    "analgesics killer killers pill pills tablet tablets capsule capsules caplet caplets dose doses dosage "
    "dosages dosing ketamine esketamine treatment treatments therapy therapies infusion infusions "
    "injection injections jab jabs session sessions spray sprays lozenge lozenges drip drips puff puffs "
    "booster boosters topup topups opioid opioids opiate opiates antidepressant antidepressants "
    "prescription prescriptions remedy remedies steroid steroids patch patches cream creams gel gels "
    "ointment ointments balm syrup drops inhaler inhalers nebuliser nebulizer vaccine vaccines insulin "
    "antibiotic antibiotics sedative sedatives sedation anaesthetic anaesthesia suppository troche troches "
    "ampoule ampoules vial vials syringe syringes needle needles shot shots preventive preventives "
    "preventer preventers reliever relievers preparation preparations course courses regimen cycle cycles "
    "bolus infusor pump pumps herb herbs supplement supplements vitamin vitamins cannabis weed marijuana "
    "cbd hash kratom turmeric magnesium aspirin paracetamol acetaminophen ibuprofen naproxen diclofenac "
    "codeine morphine fentanyl oxycodone tramadol methadone pregabalin gabapentin duloxetine amitriptyline "
    "nortriptyline lidocaine prednisone cortisone diazepam valium antihistamine antihistamines laxative "
    "laxatives statin statins blocker blockers thinner thinners surgery operation procedure physiotherapy "
    "physio acupuncture nostril"
)
ROUTES = word_set(
    "drip drips spray sprays injection injections tablet tablets lozenge lozenges infusion infusions iv "
    "patch patches nose mouth muscle vein jab pill pills"
)
DOSES = word_set(
    "dose doses dosage dosages session sessions drip drips capsule capsules infusion infusions injection "
    "injections tablet tablets pill pills spray sprays lozenge lozenges puff puffs shot shots jab jabs "
    "patch patches course courses cycle cycles round rounds visit visits appointment appointments sitting "
    "sittings top ups boosters booster pump pumps squirt squirts drop drops block blocks series batch "
    "batches trip trips sachet sachets bottle bottles vial vials ampoule ampoules spoonful spoonfuls spoon "
    "spoons teaspoon teaspoons tablespoon cupful cup cups syringe syringes tube tubes pack packs packet "
    "packets box boxes strip strips bag bags gulp gulps sip sips sniff sniffs dab dabs scoop scoops "
    "treatments attempts attempt goes tries try turns turn procedures procedure stay stays admission "
    "admissions inhalation inhalations instalment instalments application applications prescription "
    "prescriptions refill refills repeat repeats needle needles stage stages unit units mg mgs mcg ug μg g "
    "kg kgs kilo kilos ml mls cc iu gram grams gramme grammes milligram milligrams milligramme "
    "milligrammes microgram micrograms nanogram nanograms kilogram kilograms litre litres liter liters "
    "millilitre millilitres milliliter milliliters ounce ounces grain grains pint pints stone pound pounds "
    "times wafer wafers film films gummy gummies pellet pellets piece pieces helping helpings portion "
    "portions"
)
"""What is counted of a treatment, and what it is measured in."""
CONTAINERS = word_set(
    "bottle vial ampoule sachet spoonful teaspoon tablespoon cupful syringe tube packet bag strip jar "
    "flask capful carton blister mouthful bucket jug"
)
METRIC = word_set(
    "mg mgs mcg ug μg g gram grams gramme grammes milligram milligrams microgram micrograms kilogram "
    "kilograms kg kilo kilos ml mls millilitre millilitres milliliter milliliters litre litres liter "
    "liters iu cc stone pound ounce"
)
FOOD = word_set(
    "food foods meal meals sugar salt alcohol wine beer spirits coffee caffeine tea milk water juice "
    "grapefruit meat dairy gluten bread fat fats carbs diet breakfast dinner lunch supper snack snacks "
    "chocolate fruit vegetables fish nuts tobacco cigarettes cigarette smoking nicotine drink drinks "
    "fluids drugs"
)
BODY = word_set(
    "body back leg legs arm arms knee knees hip hips neck head shoulder shoulders foot feet hand hands "
    "skin nose mouth tongue eye eyes ear ears stomach belly muscle muscles joint joints nerve nerves vein "
    "veins spine effects weight sleep pain sore limb limbs heat ice rest exercise exercises yoga breath "
    "breathing posture bed wound wounds ulcer ulcers throat ankle ankles wrist wrists elbow elbows toe toes "
    "finger fingers heel heels scalp chest jaw gums"
)
PRONOUNS = word_set("it them this that these those one ones some more less fewer another both any half none")
PAPER = word_set(
    "form forms question questions row rows list lists diary diaries sheet sheets letter letters card "
    "cards paper papers box boxes note notes record records page pages name names answer answers word "
    "words option options file files window key keys button link article copy copies number line lines "
    "space pen notebook app screen text story book calendar map picture photo photos interpreter thing "
    "things point points worry worries journey plan wish wishes goal goals opinion email account website "
    "pencil language browser buttons detail details phone printer device keyboard mark drawing message print "
    "mistake"
)
OUTSIDE = word_set(
    "bicycle bicycles brake brakes bus train taxi tram lift door doors gate bell ticket tickets wheelchair "
    "entrance exit sign signs coat coats jacket jackets sleeve sleeves"
)
"""Things outside body and treatment, of the kind that texts tell a person to use: no objects of advice."""
PEOPLE = word_set(
    "people person persons patients patient adults adult men women users user volunteers participants "
    "those sufferers everyone everybody anyone anybody someone somebody nobody others them us folk folks "
    "child children partner friend friends relative family respondents subjects recipients"
)
CLINICIANS = word_set(
    "doctor doctors clinician clinicians nurse nurses specialist specialists team teams clinic clinics "
    "pharmacist gp surgeon consultant anaesthetist therapist physician prescriber"
)
TAKEN_FOR_ONESELF = word_set(
    "break pause moment room notes glasses copy copies care time note part turns turn heart stock look "
    "breath seat place eye mind concern concerns help advice support"
)
COMPARED = word_set(
    "more less fewer extra additional further higher lower smaller larger bigger stronger weaker another "
    "longer shorter increased reduced doubled maximum minimum top second next"
)
DETERMINERS = word_set(
    "a an the your my his her our their this that these those any some all each every another both either "
    "too much many enough plenty lots lot bit little several most whatever more less fewer no"
)
_DRUG_ENDINGS = (
    "azepam", "azolam", "codone", "morphone", "fentanil", "caine", "triptan", "triptyline", "oxetine",
    "praline", "gabalin", "gabapentin", "cetamol", "profen", "oxaben", "statin", "prazole", "pramine",
    "tadine", "cillin", "mycin", "sartan", "dipine", "olol", "pril", "barbital", "zodone", "faxine", "azine",
    "apine", "peridol", "triptiline", "coxib", "nidine", "tamine", "orphan", "profan", "done", "adol", "afil",
    "trigine", "zepine", "giline", "phylline", "terol", "solone", "olone", "asone", "mab", "setron", "lukast",
)  # fmt: skip
_NO_DRUGS = word_set("done undone redone outdone overdone condone april orphan magazine")


def is_treatment(word: str) -> bool:
    """Return whether a word names a medicine or a treatment; many medicines end alike."""
    return word in TREATMENT or (word.endswith(_DRUG_ENDINGS) and word not in _NO_DRUGS)


def is_bodily(word: str) -> bool:
    """Return whether a word names a treatment, a part or a need of the body, or what one eats or drinks."""
    return is_treatment(word) or word in BODY or word in FOOD
