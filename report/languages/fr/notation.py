"""French: how people type values in it."""

from __future__ import annotations

from report.languages.facts import Notation
from report.languages.language import words

NOTATION = Notation(
    about=r"environ|env\.?|ca\.?",
    scales={"mio": 6, "mill": 6, "md": 9, "mrd": 9, "mia": 9, "billion": 12, "billions": 12},
    linking=words("de d'"),
    nothing=(
        "so|s/o|sans objet|nd|n/d|néant|neant|aucun|aucune|nul|rien|inconnu|inconnue|non mentionné|non disponible"
        "|non mesuré|à compléter|pm|#na"
    ),
    cell_errors=words("#N/A #N/D #VALEUR! #REF! #DIV/0! #NOMBRE! #NOM? #NUL!"),
    field_error=r"Erreur\s?! (?:Source|Signet|Il n|Nom |Aucun|Lien|Référence|Style)",
    seconds={
        86400: words("j jour jours"),
        3600: words("heure heures"),
        60: words("minute minutes"),
        1: words("seconde secondes"),
    },
    conjunction="et",
    until="au|à|a",
    through="jusqu'au",
    inclusive=r"inclus|incl\.?|compris",
    opening="du|de|entre",
    before_day=words("le"),
    quarter="trimestre",
    articles=words("le la les l'"),
    pointing=words("ces ce cette ses leurs autres"),
    denying=words("non faux"),
    identifier=r"n[or]|num|art|réf|bce|tél|gsm|fax|iban|tva",
    awaiting=r"à (?:écrire|traduire|compléter|rédiger)",
    totals="total|totaux|total général|sous-total|somme|ensemble",
    not_given="non mentionné",
)
