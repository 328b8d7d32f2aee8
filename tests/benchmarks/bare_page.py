"""A question page as one would write it first: Starlette, Jinja2, a macro an option, and nothing else.

python bare_page.py PORT BYTES: as many bytes as the page that it is compared with.
"""

import sys

import uvicorn
from jinja2 import DictLoader, Environment
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.templating import Jinja2Templates

from questionnaire import load_pack

LAYOUT = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{% block title %}{% endblock %} - {{ service }}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<a class="skip-link" href="#main">Skip to the main part</a>
<header class="no-print"><p>{{ service }}</p></header>
<nav class="no-print" aria-label="Back"><a class="back" href="/question/2">Back</a></nav>
<main id="main" tabindex="-1">{% block main %}{% endblock %}</main>
<footer class="no-print"><p>{{ consult }}</p><p><a href="/stop">Stop, save or delete</a></p></footer>
</body>
</html>
"""
PAGE = """{% extends "layout.html" %}
{% macro row(value, label, number) %}
<div class="row"><input type="checkbox" id="answer-{{ number }}" name="chosen" value="{{ value }}">
<label for="answer-{{ number }}">{{ label }}</label></div>
{% endmacro %}
{% block title %}{{ item.text }}{% endblock %}
{% block main %}
<p class="caption">7 to 16 questions left</p>
<form method="post" action="/question/3" novalidate>
<input type="hidden" name="csrf_token" value="{{ token }}">
<fieldset aria-describedby="why how"><legend><h1>{{ item.text }}</h1></legend>
<p class="hint" id="why">Why we ask: {{ item.why }}</p>
<p class="hint" id="how">Choose all that fit.</p>
{% for option in item.answer_option %}
{{ row(option.code, option.label, loop.index) }}
{% endfor %}
<p class="or">or</p>
{% for value, label in states %}
{{ row(value, label, loop.index + 5) }}
{% endfor %}
</fieldset>
<div class="buttons"><button>Continue</button>
<button name="act" value="skip">Skip this question</button></div>
</form>
{{ filler }}
{% endblock %}
"""


def app(size: int) -> Starlette:
    """Return the page of the third question, `size` bytes long."""
    pack = load_pack()
    templates = Jinja2Templates(
        env=Environment(loader=DictLoader({"layout.html": LAYOUT, "page.html": PAGE}), autoescape=True)
    )
    shown = {
        "service": pack.questionnaire.title,
        "consult": pack.ruleset.consult,
        "item": pack.questionnaire.item[2],
        "token": "t" * 43,
        "states": [
            ("state:not-sure", "I am not sure"),
            ("state:prefer-not-to-say", "I would rather not say"),
        ],
    }
    short = len(templates.get_template("page.html").render({**shown, "filler": ""}).encode())
    shown["filler"] = "x" * max(0, size - short)

    async def page(request: Request) -> Response:
        return templates.TemplateResponse(request, "page.html", dict(shown))

    return Starlette(routes=[Route("/question/3", page)])


if __name__ == "__main__":
    port, size = (int(argument) for argument in sys.argv[1:])
    uvicorn.run(app(size), host="127.0.0.1", port=port, http="h11", log_level="critical", access_log=False)
