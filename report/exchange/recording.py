"""Recording: what machines translated, or what came in as not finished, is kept until somebody accepts it."""

from __future__ import annotations

from report.acceptance.record import UnreviewedText, as_yaml, fingerprint
from report.diagnostics.errors import ContentError
from report.exchange.arrival import Arrival
from report.validate.content import Content


def record_after(content: Content, arrival: Arrival) -> bytes | None:
    """The record once an arrival is in place; None where nothing of it has to be kept.

    What other words have replaced leaves it. Raises ContentError when the record that is there cannot be read.
    """
    new = {
        one.unit.id: UnreviewedText(one.unit.id, arrival.language, fingerprint(one.typed), one.state, one.origin)
        for one in arrival.changes
        if (one.state or one.origin) and not one.unit.is_address
    }
    if not new:
        return None
    if content.record.faults:
        raise ContentError(content.record.faults)
    kept = []
    for standing in content.standings:
        kept += [one for one in standing.unreviewed if one.language != arrival.language or one.id not in new]
        kept += [new[standing.unit.id]] if standing.unit.id in new else []
    return as_yaml(content.record._replace(unreviewed=tuple(kept))).encode()
