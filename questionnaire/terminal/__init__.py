"""Two faces of one session: plain lines and prompts.

`interview` drives a session through either face; the faces know nothing of each other.
`either_face` goes over from prompts to plain lines.
"""
