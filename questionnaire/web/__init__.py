"""The third face of the same session: pages on this machine, for one person.

`app` puts the parts together. Every request passes `middleware` (what it must look like) and `auth` (who may
come in). `state` holds the `visit` (what one person said, in memory); `reading` and `forms` tell what a form
says, `views` and `pages` what is shown. The pages themselves are in `starting`, `asking`, `finishing` and
`opening`. `server` listens.
"""
