"""Parse the form in a request, or refuse it with an error page instead of an exception."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from http import HTTPStatus

from python_multipart.multipart import parse_options_header
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request

MOST_FILES, MOST_FIELDS = 1, 100

# The parser would log parts of a broken body, which may hold answers, to the terminal.
logging.getLogger("python_multipart").setLevel(logging.CRITICAL)


@asynccontextmanager
async def form_of(request: Request) -> AsyncIterator[FormData]:
    """Yield the form in a request, and close its file afterwards.

    Raises:
        HTTPException: it cannot be read, or names an encoding: our forms name none, and another encoding may
            hold characters that no page can show.
    """
    _, options = parse_options_header(request.headers.get("content-type"))
    if b"charset" in options:
        raise HTTPException(HTTPStatus.BAD_REQUEST)
    async with request.form(max_files=MOST_FILES, max_fields=MOST_FIELDS) as form:
        yield form
