"""The web face: pages on this machine, for one person.

`app` puts the parts together. Every request passes `middleware` (checks on requests, headers of responses)
and `auth` (who may come in). `state` holds the application state, with the `visit` (one person's session, in
memory). `form_parsing` and `forms` read forms; `fields`, `views` and `pages` make pages. The endpoints are in
`starting`, `asking`, `finishing` and `opening`. `server` listens.
"""
