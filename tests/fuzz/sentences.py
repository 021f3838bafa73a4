"""Sentences that say the same in Dutch and in French, for random reports."""

from __future__ import annotations

SENTENCES = (
    ("De gemeente telt haar bomen elk jaar.", "La commune compte ses arbres chaque année."),
    ("Het magazijn levert binnen de week.", "Le magasin livre dans la semaine."),
    ("Wie met de trein komt, krijgt een vergoeding.", "Qui vient en train reçoit une indemnité."),
    ("De aankopers volgden een opleiding over energie.", "Les acheteurs ont suivi une formation sur l’énergie."),
    ("Het bestek vraagt om hersteld materiaal.", "Le cahier des charges demande du matériel réparé."),
    ("De wagens rijden vaker en verder dan vroeger.", "Les voitures roulent plus souvent et plus loin qu’avant."),
    ("Een goed contract beschermt ook de leverancier.", "Un bon contrat protège aussi le fournisseur."),
    ("Het water van het dak spoelt de toiletten.", "L’eau du toit alimente les toilettes."),
    ("De lampen branden alleen als er iemand is.", "Les lampes ne brûlent que s’il y a quelqu’un."),
    ("Papier wordt op beide zijden bedrukt.", "Le papier est imprimé des deux côtés."),
    ("De keuken kookt met groenten van het seizoen.", "La cuisine prépare des légumes de saison."),
    ("Oude meubelen krijgen een tweede leven.", "Les vieux meubles reçoivent une seconde vie."),
    ("De werkgroep vergadert om de twee maanden.", "Le groupe de travail se réunit tous les deux mois."),
    ("Elke dienst houdt bij wat hij verbruikt.", "Chaque service note ce qu’il consomme."),
    (
        "De aanbestedende overheden vergelijken hun milieuverantwoordelijkheidsverslagen met hun buren.",
        "Les pouvoirs adjudicateurs comparent leurs rapports de responsabilité environnementale avec leurs voisins.",
    ),
    ("Dat kost minder dan gedacht.", "Cela coûte moins que prévu."),
)
LABELS = (
    ("Bomen", "Arbres"),
    ("Energie per dienst", "Énergie par service"),
    ("Leveringen", "Livraisons"),
    ("Verbruik van water", "Consommation d’eau"),
    ("Opleidingen voor aankopers", "Formations pour acheteurs"),
    ("Onderhoudsovereenkomsten", "Contrats d’entretien"),
    ("Gebouwen", "Bâtiments"),
    ("Verplaatsingen met de fiets", "Déplacements à vélo"),
    ("Afval", "Déchets"),
)
