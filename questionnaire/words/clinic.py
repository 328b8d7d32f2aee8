"""The words around what a clinic adds to the page: its block, and what is wrong with its file."""

# The block.
HEADING = "From your clinic"
NAME = "Clinic"
EMERGENCY_PHONE = "In an emergency, call"
CLINIC_PHONE = "The clinic's phone"
RESPONSIBLE = "Who answers for this page"
PRIVACY = "What the clinic does with your data"
REVIEW_BY = "To be looked at again by"
PAST_REVIEW = (
    "This page is out of date: the clinic was to look at it again by {day}. Its phone numbers may have "
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
    '"555-0100 ext. 12".'
)
TOO_LONG = (
    "this has {given} characters, and {most} fit, so that it stands on the first page. Make it shorter."
)
ONE_LINE = 'write it on one line, without spaces in a row and characters that nobody sees: "{cleaned}".'
REFUSED = '"{words}" is refused: {rule}'
NO_DOSE = "No dose and no amount: a phone number, an address and a name may hold other numbers."
NO_DAY = '"{given}" is no day of the calendar. Write the day by which this is to be looked at again.'
