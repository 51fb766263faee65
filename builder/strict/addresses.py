"""Addresses on the web: only http and https with a true host, and only characters that may stand in one."""

import re
from typing import Final, NamedTuple
from urllib.parse import quote, urlsplit

LONGEST: Final = 2000

_SAFE: Final = "!#$%&'()*+,-./:;=?@[]_~"
_HOST: Final = re.compile(r"(?:[^\W_](?:[\w-]*[^\W_])?)(?:\.[^\W_](?:[\w-]*[^\W_])?)*\.?|\[[0-9A-Fa-f:.]+\]")
_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")


class Address(NamedTuple):
    """An address that is safe to link (`text`), or why there is none (`message` and `cure`).

    `changed` is true where characters that may not stand in an address were percent-encoded.
    """

    text: str
    message: str = ""
    cure: str = ""
    changed: bool = False


def web_address(text: str) -> Address:
    """Checks an http(s) address and percent-encodes what may not stand in one as it is."""
    text = text.strip(" ")
    if not text:
        return Address("", "the address is empty", "give the whole address, or delete the line")
    if any(not character.isprintable() for character in text):
        return Address(
            "", "the address holds line breaks, tabs or invisible characters", "copy the address anew"
        )
    if len(text) > LONGEST:
        cure = "leave out what tracks the reader, from the question mark on"
        return Address("", f"the address is longer than {LONGEST:,} characters", cure)
    scheme = _SCHEME.match(text)
    if not scheme:
        return Address(
            "", "the address does not begin with http:// or https://", f"write https://{text[:200]}"
        )
    if scheme[1].lower() not in ("http", "https"):
        return Address("", f"`{scheme[1]}:` is not http or https", "give the address of a page on the web")
    return _with_host(text)


def _with_host(text: str) -> Address:
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return Address(
            "", "the address has no valid host or port", "copy the address from the browser's address bar"
        )
    if "@" in parts.netloc:
        cure = "leave out what stands before the @, and check that the host behind it is the right one"
        return Address("", "the address has a user name before its host", cure)
    host = parts.netloc[: -len(f":{port}")] if port is not None else parts.netloc.removesuffix(":")
    if not _HOST.fullmatch(host) or len(host) > 253:
        return Address("", "the address has no valid host", "copy the address from the browser's address bar")
    head = text.index(parts.netloc) + len(parts.netloc)
    tail = quote(re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", text[head:]), safe=_SAFE)
    start = f"{parts.scheme.lower()}://{parts.netloc}"
    return Address(start + tail, changed=not _same(tail, text[head:]))


def _same(tail: str, written: str) -> bool:
    """Whether only letters of other scripts were encoded, which is no news to anybody."""
    return tail == quote(written, safe=_SAFE) and not re.search(r"[\s\"<>\\^`{|}]", written)
