"""The words around what a clinic adds to the page: its block, and what is wrong with its file."""

HELP = "put what this TOML file says of your clinic on the page: name, phones, who answers for it"

# The block.
HEADING = "From your clinic"
NAME = "Clinic"
EMERGENCY_PHONE = "In an emergency"
CLINIC_PHONE = "Phone"
RESPONSIBLE = "Responsible"
PRIVACY = "Your data"
PHONES = "From your clinic. In an emergency: {emergency_phone}. Phone: {clinic_phone}."
REVIEW_BY = "To be checked again by"
PAST_REVIEW = (
    "This page is out of date: the clinic was to check it again by {day}. Its phone numbers may have "
    "changed. Ask the clinic for its new page."
)
DAY = "{day} {month} {year}"
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

# Its file.
UNUSABLE = "this clinic file cannot be used; problems: {count}.\n{problems}"
A_CLINIC_FILE = "A clinic file is TOML with these keys: {keys}."
NOTHING_IN_IT = "this file is empty. Write these keys: {keys}."
NO_PHONE = (
    '"{given}" is no phone number. Write digits with spaces, such as "112", "+44 20 7946 0000" or '
    '"555-0100 ext. 12", and behind it when it is answered, such as "112 (24 hours)" or "555-0100, open 9 to '
    '5, Monday to Friday".'
)
TOO_LONG = (
    "this has {given} characters, and {most} fit, so that it stands on the first page. Make it shorter."
)
AROUND = 'there are spaces around it. Write "{stripped}", without them.'
EMPTY = "this is empty, and every key is needed. Write something."
ONE_LINE = 'write it on one line, without spaces in a row and characters that nobody sees: "{cleaned}".'
REFUSED = '"{words}" is refused: {rule}'
OPENING_TIMES = (
    "Opening times may stand behind words such as clinic, line, team or nurse: open 24 hours; Monday to "
    "Friday, 9 to 5."
)
NO_CLAIM = (
    "Nothing is said here of what comes of a treatment. Say only what the clinic does with what people show "
    "or send."
)
NO_CLAIM_IN_A_NAME = (
    "Nothing is said here of what comes of a treatment. Write only a name, a place or an office, such as "
    '"Pain clinic, North Hospital" or "Dr Jane Roe, ward 4", and when it is open.'
)
NO_DOSE = "No dose and no amount: a phone number, an address and a name may hold other numbers."
PAST = (
    '"{given}" is past, and a page made now would say at once that it is out of date. Check what this file '
    "says, and write the next day by which you check it again."
)
NO_DAY = '"{given}" is no day of the calendar. Write the day by which you check this again.'
