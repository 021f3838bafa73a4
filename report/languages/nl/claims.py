"""Dutch: its words for more and less, duties, quantities, conditions and what is sure, and for denials."""

from __future__ import annotations

from report.languages.claims import Claims
from report.languages.nl.opposite_times import OPPOSITE_TIMES
from report.languages.nl.opposites import OPPOSITES

_FUNCTION_WORDS = {
    "more/less": """
        meer|meer dan|meer ~ dan #|hoger ~ dan #|ouder ~ dan #|of meer|en meer|of ouder|en ouder|of hoger|beter?|
        betere?|boven?|hoger*|groter*|stijg*|steeg|stegen|gestegen|*stijging|*stijgingen|toename|toenames|toenem*|
        neemt ~ toe|nemen ~ toe|nam ~ toe|namen ~ toe|toegenomen|verhoog*|verhoging*|*verhoging|*verhogingen|verhogen|
        groei*|gegroeid*|*groei|vermeerder*|klimt|klom|geklommen|liep ~ op|loopt ~ op|opgelopen|oplop*|ruim #|minstens|
        ten minste|tenminste|op zijn minst|minimaal|minimum*|minimale|niet minder dan|niet lager dan|ten laagste|
        althans|boven #|ouder dan|overschrijd*|overschreden|langer dan|vaker|opgetrokken|uitbreid*?|uitgebreid?|
        versterk*?|sterker?|extra?|bijkomend*?|dubbel*?|verdubbel*?|overtref*?|meest?|meeste?|niet lager ~ dan|
        niet minder ~ dan|niet kleiner ~ dan|niet korter ~ dan|gaat ~ omhoog|gingen ~ omhoog|ging ~ omhoog|stijgende|
        duurder?|zwaarder*?|ging ~ vooruit?|duurzamer|duurzamere|vlotter|efficiënter|efficiëntere|doeltreffender|
        zichtbaarder|betrouwbaarder|*lijker?|*iger?|*baarder?|frequenter|intensiever|effectiever|actiever|productiever|
        aantrekkelijker|belangrijker|talrijker|uitgebreider|gedetailleerder|transparanter|toegankelijker|
        klantvriendelijker|gebruiksvriendelijker|milieuvriendelijker|regelmatiger|nauwkeuriger|zuiniger|kritischer|
        flexibeler
        //
        minder|minder dan|minder ~ dan #|lager ~ dan #|jonger ~ dan #|of minder|of jonger|of lager|beter?|betere?|
        niet meer ~ dan|niet hoger ~ dan|niet langer ~ dan|lager*|kleiner*|daal*|dalen|dalend*|daling*|*daling|
        *dalingen|gedaald*|afname|afnames|afnem*|neemt ~ af|nemen ~ af|nam ~ af|namen ~ af|afgenomen|verlaag*|
        verlaging*|*verlaging|verlagen|verminder*|*vermindering|krimp*|gekrompen|zakt|zakte|zakten|gezakt|teruggelopen|
        liep ~ terug|loopt ~ terug|teruggelop*|terugloop*|inkrimp*|hoogstens|ten hoogste|maximaal|maximum*|maximale|max|
        niet meer dan|niet hoger dan|niet langer dan|bijna #|nagenoeg #|nauwelijks #|amper #|nog geen #|net geen #|
        onder #|beneden #|jonger dan|korter dan|teruggebracht?|gehalveerd?|halve*?|minst?|minste?|geringer*?|beperk*?|
        reduc*?|ingekort?|slechts?|zwakker?|besparing*?|schrap*?|nooit meer dan|nooit hoger dan|nooit langer dan|
        gaat ~ omlaag|gaan ~ omlaag|ging ~ omlaag|gingen ~ omlaag|terugloopt|daalt|kromp|krompen|slonk|slinkt|
        teruggedrongen|teruggebracht tot #|geplafonneerd*?|plafon*?
    """,
    "must/may+must_not/need_not+may/must_not+must/need_not": """
        moet|moeten|moest|moesten|dient ~ te|dienen ~ te|is verplicht|zijn verplicht|verplicht is|verplicht zijn|
        verplicht*?|gehouden?|zal?|zullen?|hoort?|horen?|vereist*?|nodig?|noodzakelijk?|voorwaarde*?|mits?|zal moeten|
        zullen moeten|is gehouden|zijn gehouden|gehouden zijn|gehouden is|behoren ~ te|behoort ~ te|dient te|dienen te
        //
        mag|mogen|mocht|mochten|kan|kunnen|kon|konden|is toegestaan|zijn toegestaan|toegestaan?|toegelaten?|mogelijk*?|
        kunne?|zou?|zouden?|zal kunnen|zullen kunnen|zal mogen|zullen mogen|zal ~ kunnen|zullen ~ kunnen|zal ~ mogen|
        zullen ~ mogen|gerechtigd|gemachtigd|bevoegd?
        //
        mag niet zonder?|mogen niet zonder?|kan niet zonder?|kunnen niet zonder?|mag niet|mogen niet|kan niet|
        kunnen niet|verboden?|uitgesloten?|onmogelijk?|enkel?|alleen?|slechts?|uitsluitend?|tenzij?|pas?|is verboden|
        zijn verboden|verboden is|verboden zijn|wordt verboden|werd verboden|geen ~ te kunnen
        //
        hoeft niet|hoeven niet|hoeft geen|hoeven geen|hoefde niet|hoefden niet|niet verplicht|niet nodig?
    """,
    "all/some+all/most+all/few+most/few+many/few": """
        alle|al de|al het|al deze|elk|elke|ieder|iedere|iedereen|een ieder|eenieder|allemaal|allen|alles?|volledig*?|
        geheel?|gehele?|hele?|totaal?|totale?|per?|steeds?|altijd?|ongeacht?|onbeperkt?|ook?|de hele|het hele|
        de volledige|het volledige|de gehele|het gehele
        //
        sommige|sommigen|enkele|enkelen|een deel van|een aantal?|bepaalde?|bepaald?|enige?|paar?|verschillende?|
        meerdere?|verscheidene?|diverse?|deels?|gedeelte*?|aantal?
        //
        de meeste|het merendeel|merendeel|de meerderheid|meeste?|meesten?|grootste deel?|meerderheid?
        //
        weinig|weinige|slechts enkele|nauwelijks?|zelden?
        //
        veel|vele|velen|tal van|talrijk*|heel wat|ettelijke|zeer veel|aanzienlijk*?|groot aantal?|massaal?|meeste?|
        groot?|grote?
    """,
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
    "certain/possible": """
        zeker|ongetwijfeld|gegarandeerd?|beslist?|stellig?|vast?|zeker van?
        //
        misschien|wellicht|waarschijnlijk|waarschijnlijke|vermoedelijk|vermoedelijke|mogelijk*?|eventueel?|allicht?|
        naar verwachting?|verwacht*?|lijk*?|onzeker*?
    """,
    "including/excluding": """
        inclusief|inbegrepen|met inbegrip van|incl|met btw|waaronder?|ook?|omvat*?|mee?|zelfs?
        //
        exclusief|excl|uitgezonderd|behalve|zonder btw|niet inbegrepen|met uitzondering van|tenzij|zonder?|
        uitgesloten?|uitsluit*?|buiten?|behoudens|tenzij als|na aftrek?|behalve als|behalve indien|behalve wanneer
    """,
    "inside/outside": "binnen|binnenin // buiten|buitenshuis?|behalve?",
    "and/or": """
        en|alsook|alsmede|en ander*?|en ieder* ander*?|en elk* ander*?|en alle* ander*?|en van al*?|en al het andere?|
        en overige*?|en dergelijke?|en niet?|en welke niet?|zoals ~ en?
        //
        of|ofwel|dan wel|of ander*?|of ieder* ander*?|of elk* ander*?|of enig* ander*?|of een ander*?|of meerdere?|
        of niet?|of overige?|zoals ~ of?
    """,
}
_DENIALS = """
    niet|zonder uitzondering|exclusief?|excl?|laatste toegang?|geen|geen enkele|geen enkel|nooit|niets|niemand|nergens|
    zonder|niet meer|niet langer|geen ~ meer|nee|nooit zonder?|geen ~ zonder?|geen enkele ~ zonder?|niet ~ zonder?|
    niemand ~ zonder?|vergeet niet?|niet vergeten?|zonder voorbehoud?|verdwe*?|verdwij*?|gesloten?|afgewezen?|
    afgekeurd?|verworpen?|laagste?|hoogste?|nooit eerder?|nog niet|nog geen|noch?|evenmin|niet alleen?|niet enkel?|
    niet slechts|niet uitsluitend?|al dan niet?|of niet?|zo niet?|in het niet?|zonder twijfel?|zonder meer?|
    als geen ander?|niet zonder?|niet in het minst?|onaan*?|onaf*?|onbe*?|onder voorbehoud?|oneen*?|oneven*?|onge*?|
    onju*?|onl*?|onmog*?|onn*?|onont*?|onop*?|onp*?|onr*?|onuit*?|onv*?|onw*?|onz*?|ontbre*?|ontbrak*?|ontzeg*?|mist?|
    missen?|afwezig*?|leeg?|lege?|amper?|nauwelijks?|zelden?|behalve?|uitgezonderd?|buiten?|uitgesloten?|minder?|
    weinig?|non?|weiger*?|geweigerd?|vermijd*?|vermeden?|mislukt*?|*loos?|*loze?|verbod*?|verboden?|verbied*?|stopt*?|
    gestopt?|opgehouden?|verval*?|afgeschaft?|pas?|slechts?|enkel?|alleen?|uitsluitend?|tenzij?|hoogstens?|moet* nog?|
    moet* ~ nog?|nog moet*?|gratis?|vrij?|vrijgesteld?|*vrij?|*vrije?|los van?|anders?|nul?|verhinder*?|voorkom*?|
    bijna?|verlies?|verloren?|ophoud*?|geschrapt?|in strijd?|vroegste?|illega*?|intact?|bespaar*?|kwijt?|hoeft?|hoeven?|
    onderscheid?|ooit?|zonder onderscheid?|zonder enig onderscheid?|zonder ~ enig|zonder ~ enige|noch ~ noch|
    lukt dat niet?|gebeurt dat niet?|is dat niet het geval?|gebeurt dit niet?|is dit niet het geval?|
    zonder verder te wachten?|zonder te wachten?|geenszins|allerminst|nimmer|nooit meer|nagenoeg?|vrijwel?|onto*?|
    onac*?|onbi*?|onbr*?|onbl*?|ondeug*?|ondenk*?|ondoel*?|ondoor*?|ondub*?|oneerl*?|oneig*?|oneind*?|ongun*?|ongr*?|
    onha*?|onher*?|onho*?|oni*?|onmis*?|onschu*?|onsta*?|niemand ~ tegen?|niet zelden?|niet zeldzaam?|niet ongewoon?|
    niet uitzonderlijk?|niet onbe*?|niet onge*?|niet onr*?|niet onmog*?|andere geval?|tegenovergestelde geval?|
    niet te onderschatten?|niet te veronachtzamen?|niet het minst?|niet in de laatste plaats?|niet het laatst?|
    niets minder dan?|niet te vergeten?|niet onbelangrijk*?|niet gering*?|niet lang geleden?|niet zo lang geleden?|
    nog niet zo lang?|niet voor niets?|zonder weerga?|zonder ophouden?|aarzel* niet?|niet aarzelen?|niet te aarzelen?|
    niet te missen?|niet zozeer?|tevergeefs?|vergeefs*?|niet nalaten?|niet na te laten?|wel of niet?|waarom niet?|
    zo neen?|zo nee?|neen?|niet het geval?|negatie*?|geen moeite?|moeite noch?|kosten noch?|geen wonder?|geen twijfel?|
    laat* niet na?|niet verwonderlijk?|niet verrassend?|niet hoeft te?|niet hoeven te?|niemand hoeft?|niemand moet?|
    verlegen?|terughoudend*?|geïsoleerd*?|gebrek*?|overtreedt?|overtreden?|overtrad*?|schend*?|geschonden?|nalaat?|
    naliet*?|nagelaten?|nalat*?|verzuim*?|lang niet?|verre van?|achterhaald*?|verouderd*?|voorbijgestreefd*?|ontken*?|
    betwist*?|tegenspr*?|afzien*?|afgezien?|bespar*?|uitblij*?|uitgebleven?|strijdig*?|bevrijd*?|ophef*?|opgeheven?|
    vindt u niet?|vind je niet?|denkt u niet?|meent u niet?|bent u niet?|is het niet?|zou het niet?|niet wenselijk?|
    uitbleef?|uitbleven?|in de wind?|zonder voorschrift?
"""
_IDLE = """
    tussen ~ en|en of|hoger onderwijs|lager onderwijs|lager en basisonderwijs|hoger beroep|min of meer|te meer|
    des te meer|onder meer|onder andere|meer bepaald|meer in het bijzonder|temeer|in elk geval|in ieder geval|elk geval|
    op één na|na te|voor zover|naar gelang|te allen tijde|tot stand|tot slot|tot en met de|tot nu toe|op en|bij na|
    aan de ene kant|eens te meer|veroordeel* tot|leid* tot|geleid tot|strek* tot|behoor* tot|behoren tot|behoorde* tot|
    beperk* tot|bijdra* tot|bijgedragen tot|toegang tot|aanleiding tot|oproep* tot|verzoek* tot|overga* tot|
    overgegaan tot|verplicht* tot|uitnodig* tot|uitgenodigd tot|machtig* tot|gemachtigd tot|bevoegd* tot|in staat tot|
    wet tot|besluit tot|wetsontwerp tot|ontwerp tot|voorstel tot|aanvraag tot|richt* tot|gericht tot|wend* tot|
    komen tot|komt tot|kwam tot|gekomen tot|recht tot|aanzet tot|aanzetten tot|gedwongen tot|overgebracht tot|
    omgevormd tot|uitgroei* tot|uitgegroeid tot|benoem* tot|verkozen tot|tot de orde|beschikbaar tot
"""

CLAIMS = Claims(
    oppositions=_FUNCTION_WORDS | OPPOSITE_TIMES | OPPOSITES,
    denials=_DENIALS,
    idle=_IDLE,
    companions="",
    subjects="geen|geen enkele|geen enkel|niemand|niets|nooit",
    clauses="dat|omdat|zodat|opdat|terwijl|hoewel|wanneer|indien|nadat|voordat|doordat|aangezien",
    denied={"must": "need_not", "may": "must_not"},
)
