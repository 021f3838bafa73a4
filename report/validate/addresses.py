"""Addresses of links: what keeps a reader from opening one safely, and the address that was probably meant."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from report.messages import Message, say

SCHEMES = ("https", "http", "mailto", "tel")
PORTS = {"http": "80", "https": "443"}
MOST = 8  # addresses that are tried as the one that was meant
HEADERS = ("subject", "body")  # what a link may fill in of a message (RFC 6068); not who else gets it

ANY = say("write https://..., mailto:name@example.org or tel:+3225019999")
_COPY = say("open the page that you mean, and copy its address from there, if it is another one")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+-]*):")
_LABEL = re.compile(r"(?!-)[^\W_](?:[^\W_]|-)*(?<!-)")
_NUMERIC = re.compile(r"\[.*\]|(?:0x[0-9a-f]+|\d+)(?:\.(?:0x[0-9a-f]+|\d+))*", re.IGNORECASE)
_MAILBOX = re.compile(r"[^\s@,;:<>()\"\\/]+@([^\s@,;:<>()\"\\]+\.[^\s@,;:<>()\"\\]+)")
_NUMBER = re.compile(r"\+?[0-9](?:[0-9().-]*[0-9])?")
_BROKEN = re.compile(r"%(?![0-9A-Fa-f]{2})")
_HIDDEN = re.compile(r"%(?:[01][0-9A-Fa-f]|7[Ff])")


class AddressFlaw(NamedTuple):
    """What is wrong with an address, and what to do; `fatal` when it cannot be used at all."""

    message: Message
    hint: Message
    fatal: bool = True


class _Fault(NamedTuple):
    """What is wrong, and addresses that may be meant or, where none can be told, what to do."""

    message: Message
    meant: tuple[str, ...] = ()
    hint: Message = ANY
    fatal: bool = True


def flaw_of(address: str) -> AddressFlaw | None:
    """The worst that is wrong with an address, if anything is. What it proposes has nothing wrong."""
    fault = _worst(address)
    if not fault:
        return None
    candidates = list(fault.meant)
    for candidate in candidates:
        other = _worst(candidate)
        if not other:
            return AddressFlaw(fault.message, say("write {address}", address=candidate), fault.fatal)
        if len(candidates) < MOST:
            candidates += other.meant  # it had more than one thing wrong
    return AddressFlaw(fault.message, fault.hint, fault.fatal)


def _worst(address: str) -> _Fault | None:
    found = list(_faults(address))
    return next((one for one in found if one.fatal), found[0] if found else None)


def host_of(address: str) -> str:
    """The host of an address of the web or of mail, without "www."; "" where it has none."""
    rest = address.split(":", 1)[-1]
    inside = rest.removeprefix("//")
    return re.split(r"[/?#]", inside)[0].rpartition("@")[2].partition(":")[0].casefold().removeprefix("www.")


def _faults(address: str) -> Iterator[_Fault]:
    hidden = next((sign for sign in address if not (sign.isprintable() or unicodedata.category(sign) == "Zs")), "")
    if hidden:
        message = say("the address has a character that cannot be seen, U+{code}", code=f"{ord(hidden):04X}")
        yield _Fault(message, ("".join(sign for sign in address if sign.isprintable()),))
        return
    if any(sign.isspace() for sign in address):
        words = address.split()
        meant = "%20".join(words) if address.lower().startswith("http") else "".join(words)
        yield _Fault(say("the address has a space in it"), (meant,))
        return
    scheme = _SCHEME.match(address)
    if not scheme and re.fullmatch(r"[^/?#]+\.(?:png|jpe?g|gif|svg|webp|tiff?)", address, re.IGNORECASE):
        hint = say("write a block '- image:' with 'file: {file}', a caption and an alt text", file=address)
        yield _Fault(say("'{file}' is a picture, and no address", file=address), hint=hint)
    elif not scheme:
        yield _Fault(say("'{address}' is not a whole address", address=address), _completed(address))
    elif scheme[1].lower() not in SCHEMES:
        message = say("an address that starts with '{scheme}:' is not for readers", scheme=scheme[1])
        yield _Fault(message, (f"https://{address}",))
    elif scheme[1] != scheme[1].lower():
        message = say("'{scheme}:' has capitals", scheme=scheme[1])
        yield _Fault(message, (scheme[1].lower() + address[len(scheme[1]) :],))
    else:
        yield from _encoding(address)
        rest = address[scheme.end() :]
        match scheme[1]:
            case "mailto":
                yield from _mail(rest)
            case "tel":
                yield from _telephone(rest)
            case _:
                yield from _web(scheme[1], rest)


def _completed(address: str) -> tuple[str, ...]:
    """What an address without its scheme may stand for."""
    return (f"mailto:{address}",) if "@" in address else (f"https://{address}",)


def _encoding(address: str) -> Iterator[_Fault]:
    """Each % starts the number of a character, and none of a control character."""
    if _BROKEN.search(address):
        meant = (_BROKEN.sub("%25", address),)
        yield _Fault(say("a % in an address starts the number of a character, such as %20 for a space"), meant)
    elif found := _HIDDEN.search(address):
        message = say("'{code}' in an address hides the end of a line or another control character", code=found[0])
        yield _Fault(message, (_HIDDEN.sub("", address),))


def _web(scheme: str, rest: str) -> Iterator[_Fault]:
    """What stands behind "https:"."""
    whole = f"{scheme}:{rest}"
    if not re.match(r"//[^/\\]", rest) or "\\" in rest:
        slashed = rest.replace("\\", "/").lstrip("/")
        yield _Fault(say("'{address}' is not a whole address", address=whole), (f"{scheme}://{slashed}",))
        return
    place, tail = re.fullmatch(r"//([^/?#]*)(.*)", rest, re.DOTALL).groups()  # type: ignore[union-attr]
    user, _, host = place.rpartition("@")
    if user:
        message = say("the address has '{user}@' before its host: what looks like the host is none", user=user)
        yield _Fault(message, hint=_COPY)
        return
    name, colon, port = (host, "", "") if host.endswith("]") else host.partition(":")
    if colon and not (port.isascii() and port.isdigit() and 0 < int(port) < 65_536):
        message = say("'{port}' is not a port: a number behind the host", port=port)
        yield _Fault(message, (f"{scheme}://{name}{tail}",))
    elif colon and port != PORTS[scheme]:
        message = say("the address has a port of its own, {port}: many networks do not let readers through", port=port)
        yield _Fault(message, hint=say("leave ':{port}' out, if the page opens without it", port=port), fatal=False)
    yield from _host(name, f"{scheme}://", f"{colon}{port}{tail}")


def _host(name: str, before: str, after: str) -> Iterator[_Fault]:
    """A name with a dot, of letters that look like no others."""
    if _NUMERIC.fullmatch(name):
        message = say("the host is a number, '{host}': readers cannot see whose page it is", host=name)
        yield _Fault(message, hint=_COPY, fatal=False)
        return
    labels = name.removesuffix(".").split(".")
    plain = unicodedata.normalize("NFKC", name)
    if plain != name:
        message = say("the host '{host}' has letters in another form than usual", host=name)
        yield _Fault(message, (f"{before}{plain}{after}",))
    elif not all(map(_LABEL.fullmatch, labels)):
        yield _Fault(say("'{host}' is no name of a host", host=name))
    elif len(labels) < 2:
        yield _Fault(say("'{host}' is the name of a host in one network only: it has no dot", host=name))
    else:
        yield from _letters(name, labels)


def _letters(name: str, labels: list[str]) -> Iterator[_Fault]:
    """Letters of another script that pass for Latin ones, written out or as "xn--"."""
    for label in map(_spelt, labels):
        scripts = {unicodedata.name(sign, "?").partition(" ")[0]: sign for sign in label if sign.isalpha()}
        strange = {script: sign for script, sign in scripts.items() if script != "LATIN"}
        if strange:
            script, sign = next(iter(strange.items()))
            told = {"host": name, "sign": sign, "script": script.capitalize()}
            mixed = say("the host '{host}' mixes scripts: '{sign}' is {script}", **told)
            other = say("the host '{host}' is not in Latin script: '{sign}' is {script}", **told)
            yield _Fault(mixed if len(scripts) > 1 else other, hint=_COPY, fatal=len(scripts) > 1)
            return


def _spelt(label: str) -> str:
    """A label of a host in its own letters: "xn--mnchen-3ya" is "münchen"."""
    if not label.lower().startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except UnicodeError:
        return label


def _mail(rest: str) -> Iterator[_Fault]:
    """What stands behind "mailto:"."""
    mailbox, _, headers = rest.partition("?")
    found = _MAILBOX.fullmatch(mailbox)
    if not found:
        meant = tuple([f"mailto:{one[0]}" for one in _MAILBOX.finditer(mailbox)])
        yield _Fault(say("'{address}' is not one address of mail", address=mailbox), meant)
        return
    filled = [pair.partition("=")[0] for pair in re.split("[&;]", headers)] if headers else []
    strange = [name for name in filled if name.lower() not in HEADERS]
    if strange:
        kept = [pair for pair in re.split("[&;]", headers) if pair.partition("=")[0].lower() in HEADERS]
        message = say("the address would fill in '{field}' of the reader's message", field=strange[0])
        yield _Fault(message, (f"mailto:{mailbox}{'?' if kept else ''}{'&'.join(kept)}",))
    yield from _host(found[1], f"mailto:{mailbox.partition('@')[0]}@", f"?{headers}" if headers else "")


def _telephone(rest: str) -> Iterator[_Fault]:
    """What stands behind "tel:"."""
    if not _NUMBER.fullmatch(rest):
        message = say("'{number}' is not a telephone number", number=rest)
        digits = re.sub(r"(?!^\+)\D", "", rest.removeprefix("//"))
        yield _Fault(message, () if re.search(r"[^\W\d_]", rest) else (f"tel:{digits}",))
