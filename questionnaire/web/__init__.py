"""The third face of the same session: pages on this machine, for one person.

`app` puts the parts together. Coming in: `guard` (what a request must look like), `door` (who may come in).
Inside: `sitting` (what one person said, in memory), `reading` and `forms` (what a form says), `views` and
`pages` (what is shown), and the pages themselves in `entrance`, `asking`, `finishing` and `opening`. `server`
listens.
"""
