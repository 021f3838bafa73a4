"""Dutch: its words for when, how long and how often, of which one is the opposite of the other."""

from __future__ import annotations

OPPOSITE_TIMES = {
    "before/after": """
        vóór|voordat|vooraleer|alvorens|voorafgaand*|eerder dan|vroeger dan|jaar voor|jaren voor|maand voor|
        maanden voor|week voor|weken voor|dag voor|dagen voor|uur voor|voor de start|voor de aanvang|voor het begin|
        voor het einde|voor #?|voor?|vooraf?|voordien?|tevoren?|eerder?|tot?|uiterlijk?|vroeger?|vorig*?|voor de zomer|
        voor de winter|voor de herfst|voor de lente|voor de zomervakantie|voor de vakantie|voor de jaarwisseling|
        voor de deadline|voor de inwerkingtreding|voor het verstrijken|voor de datum|voor de vervaldag|
        voor het jaareinde|voor kerst*|^ voor
        //
        na|nadat|later dan|na afloop|nadien?|daarna?|achteraf?|later?|vanaf?|sinds?|volgend*?|vervolgens?|zodra?|eens?|
        wanneer?|post*?
    """,
    "until/from": """
        tot #|tot en met #|tot en met|tot|tot uiterlijk|uiterlijk?|voor?|vóór?|à #?|naar?|nog?|binnen?
        //
        vanaf|sinds|sedert|met ingang van|van #?|tussen?|na?|vroegste?|start*?|begin*?
    """,
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
    "new/old": """
        nieuw|nieuwe|recent*?|vernieuw*?|jong*?|bijkomend*?
        //
        oud|oude|verouderd*?|vroeger*?|voormalig*?|vorig*?|bestaande?|ouder*?
    """,
    "temporary/permanent": """
        tijdelijk|tijdelijke|voorlopig|voorlopige|kortstondig*?|bepaalde duur?|waarnemend*?
        //
        definitief|definitieve|permanent|permanente|blijvend*|vast?|vaste?|onbepaald*?|levenslang*?
    """,
    "beginning/middle+middle/ending+beginning/ending": """
        begin #|begin van #|het begin van #|vroeg in #
        //
        midden #|half #|medio #|midden van #|het midden van #
        //
        eind #|einde #|eind van #|einde van #|het einde van #
    """,
    "start/end": """
        begint|begon|begonnen|beginnen|start|startte|startten|gestart|starten|aanvang|vangt ~ aan|ving ~ aan|van start|
        begin?|opgestart|opstart*|opening?|ingegaan?|gaat ~ in?|lanceer*?|gelanceerd?
        //
        eindigt|eindigde|eindigden|beëindig*|stopgezet|stopt|stopte|stopten|gestopt|loopt ~ af|liep ~ af|afgelopen?|
        afgerond?|einde?|eind?|afgesloten?|voltooid?|sloot?|stopzett*|verstrijk*|verstreken?|slot?|sluit?|afloop?
    """,
    "always/sometimes+often/rarely+always/rarely+always/never": """
        altijd|steeds|voortdurend?|telkens?|elke?|immer?
        //
        soms|af en toe|nu en dan|bij gelegenheid?
        //
        vaak|dikwijls|geregeld?|regelmatig?
        //
        zelden|nauwelijks?|weinig?
        //
        nooit|nooit zonder?|nooit eerder?|niet?|geen?|nimmer
    """,
    "earliest/latest": """
        ten vroegste|vroegst*|niet eerder dan|pas?|vanaf?
        //
        uiterlijk|ten laatste|laatst*?|niet later dan|uiterste?|vóór?|binnen?|tot?|voor?
    """,
    "first/last": """
        eerst|eerste|eersten|allereerst*?|1e?|begin?|vooreerst?|ten eerste?|ooit?
        //
        laatste|laatst?|laatste keer|laatste maal|slot*?|als laatste|eind*?
    """,
    "previous/next": """
        vorig|vorige|voorgaand*|voorbije?|afgelopen?|voordien?|voorafgaand*?|eerder*?|jaar voordien?|verleden?
        //
        volgend|volgende|komende|komend|eerstvolgend*|hierna?|navolgend*?|erna?|daarna?|toekomst*?
    """,
    "yearly/monthly+yearly/weekly+monthly/weekly+monthly/daily+weekly/daily+yearly/quarterly+monthly/quarterly": """
        elk jaar|keer per jaar?|maal per jaar?|tweemaal per jaar?|jaarlijks|jaarlijkse|per jaar|ieder jaar|
        om het jaar?|jaar?|jaren?
        //
        elke maand|keer per maand?|maal per maand?|maandelijks|maandelijkse|per maand|iedere maand|maand*?
        //
        elke week|keer per week?|maal per week?|wekelijks|wekelijkse|per week|iedere week|week*?|weken?
        //
        elke dag|keer per dag?|maal per dag?|uur per dag?|uren per dag?|dagelijks|dagelijkse|per dag|iedere dag|dag?|
        dagen?
        //
        elk kwartaal|driemaandelijks*|per kwartaal|kwartaal*?|trimest*?
    """,
    "past/future": """
        werd|werden|gisteren|verleden?|vorig*?|was?|waren?|had?|hadden?|is?|zijn?|heeft?|hebben?|wordt?|worden?
        //
        zal|zullen|binnenkort|morgen|toekomst*?|wordt?|worden?|komend*?|gaat?|gaan?|moet?|moeten?|plan*?|is gepland?|
        voorbereid?|zou?|zouden?|verwacht*?
    """,
    "long/short": """
        lang|lange|langdurig*|langlopend*|langst*|langere|lang*?|minder kort
        //
        kort|korte|kortlopend*|kortst*|kortere|kort*?|beknopt*?|minder lang|minder lange
    """,
    "lengthen/shorten": """
        verlengd|verlengt|verlengen|verlenging*|langer?
        //
        verkort|verkorten|verkorting*|ingekort|inkorten|korter?
    """,
    "fast/slow": """
        snel|snelle|sneller|versnel*|snelst*?|vlot*?|rap?|minder traag|minder trage
        //
        traag|trage|trager|langzaam|langzame|vertraag*|vertraging*|vertraging?|minder snel*|minder vlot*|traagst*
    """,
    "early/late": """
        vroegtijdig*|te vroeg|vroeg|vroege|op tijd?|tijdig*?|vroeger?|eerder?|voortijdig*
        //
        laattijdig*|te laat|laat?|late|later?|vertraagd|met vertraging|vertraging*?|achterstallig*?
    """,
    "day/night": "overdag|daguren?|dag? // nacht|nachten|nachtelijk*|nachts|nacht*?",
    "morning/evening": """
        ochtend|voormiddag|s ochtends|s morgens|ochtend*?|*ochtend|*morgen
        //
        avond|s avonds|*avond|avond*?|namiddag?
    """,
}
