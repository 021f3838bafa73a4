"""Order of names: those that have changed places between two readings, and those that word order has moved."""

from __future__ import annotations

import pytest

from tests.validate.parity.two_readings import found

#: The second reading has two names in each other's place.
EXCHANGED = [
    ("nl", "fr", "Sofie Maes volgde Luc Renard op.", "Luc Renard a succédé à Sofie Maes."),
    ("nl", "fr", "Nederland won van Italië.", "L’Italie a gagné contre les Pays-Bas."),
    ("nl", "de", "Polen betaalde Oostenrijk terug.", "Österreich hat Polen das Geld erstattet."),
    ("fr", "en", "Marie Lenoir a remplacé Paul Simonet.", "Paul Simonet replaced Marie Lenoir."),
    ("en", "de", "Ghent sold the building to Bruges.", "Brügge hat das Gebäude an Gent verkauft."),
    ("nl", "fr", "Er gaan er 120 naar Spanje en 340 naar Italië.", "Il y en a 120 en Italie et 340 en Espagne."),
    ("nl", "en", "In Gent waren er 12 en in Luik 15.", "There were 12 in Liège and 15 in Ghent."),
    ("fr", "de", "Il y en a 14 en France et 9 en Espagne.", "14 sind es in Spanien und 9 in Frankreich."),
    ("nl", "fr", "De trein rijdt van Luik naar Namen.", "Le train va de Namur à Liège."),
    ("en", "de", "The train from Berlin to Vienna.", "Der Zug von Wien nach Berlin."),
    ("nl", "fr", "Leuven, Gent, Brugge en Hasselt doen mee.", "Louvain, Gand, Hasselt et Bruges participent."),
    ("nl", "en", "Parijs, Rome, Wenen en Milaan doen mee.", "Milan, Rome, Vienna and Paris take part."),
]
#: Both say the same.
MOVED = [
    ("nl", "fr", "An Maes werd opgevolgd door Jan Claes.", "Jan Claes a succédé à An Maes."),
    ("nl", "fr", "Luc Renard is de opvolger van Sofie Maes.", "Luc Renard a succédé à Sofie Maes."),
    ("nl", "en", "Nederland werd verslagen door Italië.", "Italy beat the Netherlands."),
    ("nl", "fr", "Brugge en Gent werken samen.", "Gand et Bruges collaborent."),
    ("nl", "fr", "Luik, Gent en Aalst doen mee.", "Alost, Gand et Liège participent."),
    ("nl", "de", "In Gent sprak An Maes.", "An Maes sprach in Gent."),
    ("fr", "en", "À Liège, 12 agents ont aidé ceux de Gand.", "Ghent was helped by 12 officers in Liège."),
    ("nl", "en", "Kopers uit Spanje en Italië: 12 en 14.", "There were 14 buyers from Italy and 12 from Spain."),
    ("nl", "fr", "De dienst van Gent verhuisde naar Luik.", "À Liège s’est installé le service de Gand."),
    ("nl", "fr", "Het bureau Luik ligt ver van Namen.", "Le bureau de Namur est loin de celui de Liège."),
]


@pytest.mark.parametrize(("here", "there", "first", "second"), EXCHANGED)
def test_names_that_have_changed_places_are_told_in_both_directions(
    here: str, there: str, first: str, second: str
) -> None:
    assert [one.code for one in found(first, second, (here, there))] == ["parity-order"]
    assert [one.code for one in found(second, first, (there, here))] == ["parity-order"]


@pytest.mark.parametrize(("here", "there", "first", "second"), MOVED)
def test_names_that_the_order_of_words_has_moved_are_not(here: str, there: str, first: str, second: str) -> None:
    assert [one for one in found(first, second, (here, there)) if one.code == "parity-order"] == []
