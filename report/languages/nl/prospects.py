"""Dutch: its words for conditions, for what is sure, planned or done, and for what lies within or without."""

from __future__ import annotations

PROSPECTS = {
    "both/either": """
        beide|beiden|allebei
        //
        een van beide|één van beide|een van de twee|één van de twee|een van beiden
    """,
    "if/unless": """
        indien|als?|mits|op voorwaarde dat|wanneer?|zodra?|ingeval|in geval?|voor zover?|ook als?|zelfs als?|
        ook indien?|moest*?
        //
        tenzij|behalve als|behalve indien|behalve wanneer|behalve?|uitgezonderd?|buiten?|zonder?|anders?|of het moest?|
        zelfs als?|ook als?
    """,
    "inside/outside": "binnen|binnenin // buiten|buitenshuis?|behalve?",
    "planned/done+ongoing/done+planned/ongoing": """
        gepland|is gepland|zijn gepland|geplande|ingepland|in voorbereiding|wordt ~ voorbereid|worden ~ voorbereid|
        op til|plan*?|voorzien*?|komend*?|toekomst*?|verwacht*?|voorbereid*?
        //
        afgerond|afgeronde|voltooid|voltooide|afgewerkt|beëindigd|achter de rug|gerealiseerd?|is klaar|klaar?|
        voltrok*?|eind*?|afgesloten?|uitgevoerd?|gebeurd?|gedaan?|verlopen?|geopend?|volledig?
        //
        loopt nog|lopen nog|nog aan de gang|in uitvoering|aan de gang|lopende?|bezig*?|in behandeling?|nog steeds?|
        duurt?
    """,
    "certain/possible": """
        zeker|ongetwijfeld|gegarandeerd?|beslist?|stellig?|vast?|zeker van?
        //
        misschien|wellicht|waarschijnlijk|waarschijnlijke|vermoedelijk|vermoedelijke|mogelijk*?|eventueel?|allicht?|
        naar verwachting?|verwacht*?|lijk*?|onzeker*?
    """,
}
