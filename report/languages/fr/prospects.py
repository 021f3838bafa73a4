"""French: its words for conditions, for what is sure, planned or done, and for what lies within or without."""

from __future__ import annotations

PROSPECTS = {
    "both/either": """
        les deux|tous les deux|toutes les deux|tous deux|toutes deux
        //
        l un des deux|l une des deux|une des deux|un des deux|l un ou l autre
    """,
    "if/unless": """
        si|s il|s ils|pour autant que|pour autant qu|à condition que|à condition qu|à condition de|à condition d|
        lorsqu*?|quand?|dès?|en cas?|dans le cas?|même si?|même s?|quiconque?|pourvu?|moyennant?
        //
        sauf si|sauf s|à moins que|à moins qu|à moins de|à moins d|sauf?|hormis?|hors?|sans?|excepté?|faute?|à défaut?|
        même si?|même s?
    """,
    "inside/outside": """
        dans les #|dans le délai|dans les délais|dans les limites|endéans|à l intérieur|au sein de|au sein du|
        au sein des|intern*?|intra*?|intérieur*?
        //
        hors|hors de|hors du|en dehors|à l extérieur|extra*?|extern*?|extérieur*?|au delà?|sauf?|sorti*?
    """,
    "planned/done+ongoing/done+planned/ongoing": """
        est prévu*|sont prévu*|planifié*|en préparation|programmé?|prévu*?|planifi*?|projet*?|prépar*?|futur*?|
        à venir?|prochain*?|attend*?|envisag*?
        //
        achevé*|terminé*|finalisé*|achev*?|termin*?|finalis*?|finali*?|clôtur*?|clos*?|réalis*?|fini*?|accompli*?|fin?|
        complét*?|conclu*?|abouti*?|ouvert*?
        //
        en cours|se poursui*|toujours en cours|cours?|cont*?|courant*?|poursui*?
    """,
    "certain/possible": """
        certainement|assurément|sûrement|sans aucun doute|sans nul doute|incontestablement|certes?|certain*?|sûr*?|
        garanti*?|assuré*?
        //
        probablement|probable|probables|vraisemblablement|éventuellement|possib*?|pourrai*?|semble*?|éventuel*?|
        serait?|risqu*?|suscept*?|devrai*?|vraisembl*?|incertain*?|doute*?
    """,
}
