"""German: its words for things and qualities that are opposites of each other."""

from __future__ import annotations

OPPOSITES = {
    "public/private": """
        öffentlich*|staatlich*|veröffentlich*?|staat*?|behörd*?
        //
        privat|private|privaten|privater|privates|privat*
    """,
    "favourable/unfavourable": """
        günstig*|positiv*|gut?|gute?|guten?|befürwort*?
        //
        ungünstig*|negativ*|nachteilig*|schlecht*?|schädlich*?
    """,
    "internal/external": """
        intern|interne|internen|interner|internes|internem|eigen*?|innen*?
        //
        extern|externe|externen|externer|externes|externem|außen*?|fremd*?|dritte*?
    """,
    "open/closed": """
        geöffnet|offen|öffnet|öffnen|eröffn*|offene?|offenen?|öffnung*?|zugänglich*?|offen*?
        //
        geschlossen*|schließt|schloss|schließen?|schließung*?|zu?|abschl*?|abgeschlossen*?
    """,
    "direct/indirect": "direkt*|unmittelbar*?|sofort*? // indirekt*|mittelbar|mittelbare|mittelbaren",
    "mandatory/optional": """
        verpflichtend*|obligatorisch*|verbindlich*?|verpflicht*?|muss?|müssen?|zwingend*?|pflicht*?|*pflicht?|
        ist verpflichtend|pflicht
        //
        freiwillig*|fakultativ*|optional*|wahlweise?|unverbindlich*?|frei*?|freigestellt?
    """,
    "free/paid": """
        kostenlos*|unentgeltlich*|gratis|gebührenfrei*|kostenfrei*|frei*?|umsonst?
        //
        kostenpflichtig*|gebührenpflichtig*|gegen bezahlung|entgeltlich*|bezahlt*?|zahl*?
    """,
    "buy/sell": """
        kauft|kaufte|kauften|gekauft|käufer*|einkauf*|beschaff*?|kauf?|kaufen?|erwerb*?|erworben*?|ankauf*?|
        angekauft*?|einkäuf*?
        //
        verkauft*|verkauf*|verkäuf*|veräußer*?|absatz?
    """,
    "hire/dismiss": """
        eingestellt|einstellung*|einstellen|angeworben|ernannt?|ernenn*?|angestellt*?|stellt ~ ein|stellte ~ ein|
        stellten ~ ein|neueinstellung*|anstell*?
        //
        entlassen*|entlassung*|kündigt*?|gekündigt|kündigung*|entließ*|entlässt
    """,
    "win/lose": """
        gewann|gewannen|gewonnen|gewinnt|gewinn?|gewinnen?|sieg*?|gewinn*?
        //
        verlor|verloren|verliert|verlieren?|verlust*?|niederlage*?|unterl*?
    """,
    "profit/loss": """
        gewinn|gewinne|gewinns|überschuss|überschüsse|*gewinn|*überschuss|überschuss*?|ertrag?|*überschüsse
        //
        verlust|verluste|verlusts|defizit|defizite|fehlbetrag|*verlust|*verluste|*defizit|mangel?|fehl*?
    """,
    "income/expense": """
        einnahmen|einnahme|einkünfte|erträge|ertrag?|*einnahmen|einkommen?|erlös*?
        //
        ausgaben|ausgabe|aufwendungen|aufwand|*ausgaben|kosten?|ausgegeben?
    """,
    "assets/liabilities": "aktiva|vermögenswerte|vermögen?|aktiv*? // passiva|verbindlichkeiten|schulden?|passiv*?",
    "gross/net": "brutto|brutto* // netto|netto*",
    "fixed/variable": "feste|festen|fest?|fixe?|konstant*? // variabel|variable|variablen|veränderlich*?|schwank*?",
    "accept/reject": """
        angenommen|annahme?|genehmig*|gebilligt|billigt*|akzeptier*|annehmen?|nimmt?|zugestimmt?|zustimm*?|bewilligt*?|
        bewillig*?|zulässig*?|gewährt*?|stattgegeben?
        //
        abgelehnt*|ablehn*|verweiger*|verworfen*|verwirft|lehnte ~ ab|lehnt ~ ab|lehnten ~ ab|abgewiesen*|
        zurückgewiesen*|unzulässig*?|abweis*?|weigert*?|weigern?
    """,
    "permit/forbid": """
        erlaubt*|gestattet*|zulässig|zugelassen?|darf?|dürfen?|kann?|erlaub*?|genehmigt*?|können?|zulässig*?
        //
        verboten*|untersagt*|verbot*|unzulässig*|verbietet|ausgeschlossen?
    """,
    "above/below": """
        oberhalb|oben|obige*|obenstehend*|über?|oberen?|vorstehend*?|höher*?
        //
        unterhalb|unten|untenstehend*|unter?|nachstehend*?|folgend*?|niedriger*?
    """,
    "left/right": "links|linke|linken|linker|linkes // rechts|rechte|rechten?|rechter?|rechtes",
    "north/south+east/west+north/east+north/west+south/east+south/west": """
        nord|norden|nördlich*|nord*
        //
        süd|süden|südlich*|süd*
        //
        ost|osten|östlich*|ost*?
        //
        west|westen|westlich*|west*?
    """,
    "male/female": """
        mann|männer|männern|männlich*|jungen?|vater|väter|junge?|herr?|herren?|sohn?
        //
        frau|frauen|weiblich*|mädchen|mutter|mütter|tochter?|damen?|frauen*?
    """,
    "young/old": """
        jugendliche*|jugend|junge|jungen?|jung*?|kinder*?|jugend*?
        //
        senioren|ältere|älteren|betagt*|alte?|alten?|rentner*?|pension*?
    """,
    "approximate/exact": """
        etwa|ungefähr|circa|ca|rund|annähernd?|zirka|fast?|knapp?|gut?|um?|schätzungs*?
        //
        genau|exakt*|präzise?|genauen?
    """,
    "federal/regional+federal/local+federal/provincial+regional/local+regional/provincial": """
        föderal*|bundes*?|staat*?|national*?|föderat*?
        //
        regional*|regionen?|region?|flämisch*?|wallon*?
        //
        lokal*|kommunal*|örtlich*?|gemeinde*?|stadt*?|städt*?
        //
        provinzial*|provinz*?
    """,
    "national/international": """
        national|nationale|nationalen|nationaler|nationales|bundesweit*?|inländisch*?|landesweit*?
        //
        international*|weltweit*?|ausländisch*?|global*?
    """,
    "domestic/foreign": "inland|inländ*|heimisch*?|einheimisch*? // ausland|ausländ*|fremd*?",
    "full_time/part_time": "vollzeit*|vollzeitäquivalent* // teilzeit*|halbtags*",
    "yes/no": "ja // nein|nicht?|kein*?",
    "for/against": "dafür|befürwort*|zugunsten|für?|unterstütz*? // gegen|dagegen|gegner*|wider?|gegenüber?",
    "majority/minority": "mehrheit|mehrheitlich*|meisten? // minderheit",
    "better/worse": "besser*|verbesser*|beste*? // schlechter*|verschlecht*|schlimmer*",
    "good/bad": "gut?|gute|guten|guter|gutes // schlecht*",
    "large/small": """
        groß|große|großen|großer|großes|bedeutend*?|umfangreich*?|größte*
        //
        klein|kleine|kleinen|kleiner?|kleines|gering*?|mini*?|kleinste*
    """,
    "high/low": """
        hoch|hohe|hohen|hoher|hohes|höchste*|stark*?|groß*?
        //
        niedrig|niedrige|niedrigen|niedrigste*|tief*?|gering*?|wenig?
    """,
    "strong/weak": """
        stark|starke|starken|starker|starkes|kräftig*?|heftig*?|stärkste*
        //
        schwach|schwache|schwachen|schwaches|leicht*?|gering*?|schwächste*
    """,
    "strengthen/weaken": """
        verstärk*|gestärkt*|verschärf*|strenger*
        //
        geschwächt*|schwächt*?|gelockert*|lockerung*|abgeschwächt*
    """,
    "easy/difficult": """
        einfach|einfache|einfachen|einfacher|leicht?|leichter?|erleichter*|vereinfach*|weniger schwierig*|
        weniger komplex*|weniger kompliziert*
        //
        schwierig*|schwer?|schwere?|komplex*|kompliziert*|erschwer*|weniger einfach*|weniger leicht*
    """,
    "expensive/cheap": """
        teuer|teure|teuren|teurer|kostspielig*|teurer*|teuerste*|weniger billig*
        //
        billig*|günstig*?|preiswert*|kostengünstig*?|weniger teuer|weniger teure*|weniger kostspielig*
    """,
    "rich/poor": "reich?|reiche|reichen?|wohlhabend* // arm|arme|armen|armut|ärmer*",
    "hot/cold": """
        heiß*|warm|warme|warmen|wärmer|wärme*?|hitze*?|wärmst*
        //
        kalt|kalte|kalten|kälter|kälte*?|kühl*?|kältest*
    """,
    "wet/dry": "nass*|feucht*|regen*?|niederschl*? // trocken*|dürre*",
    "import/export": """
        import|importe|importen|importiert*|einfuhr*|importeur*
        //
        export|exporte|exporten|exportiert*|ausfuhr*|exporteur*
    """,
    "supply/demand": "angebot|angebote?|angeboten? // nachfrage*|anfrage*?",
    "credit/debit": "haben?|gutgeschrieben|kredit? // soll?|belastet?|debet",
    "employer/employee": "arbeitgeber* // arbeitnehmer*|beschäftigte*|angestellte*|mitarbeiter*?",
    "landlord/tenant": "vermieter*|eigentümer*? // mieter*|mietpart*?",
    "creditor/debtor": "gläubiger* // schuldner*",
    "urban/rural": "städtisch*|urban*|stadt*? // ländlich*|ländliche|land?",
    "individual/collective": "individuell*|einzeln*?|persönlich*? // kollektiv*|gemeinsam*",
    "written/oral": "schriftlich* // mündlich*",
    "digital/paper": "digital*|elektronisch*|online? // papier|auf papier|gedruckt*?|papier*?",
    "arrive/depart": """
        ankunft*|angekommen|eingehend*|zugang?|zugänge?
        //
        abfahrt*|abreise*|abgereist|ausgehend*|abgang|abgänge
    """,
    "add/remove": """
        hinzugefügt*|ergänzt*|hinzufüg*|zusätzlich*?
        //
        gestrichen*|streichung*|entfernt*|gelöscht*|beseitigt*?
    """,
    "build/demolish": "gebaut|errichtet*|erbaut|bau?|bauten?|baut? // abgerissen|abriss*|abgebrochen|abbruch*",
    "agree/disagree": "einverstanden|einig?|zugestimmt?|stimmt ~ zu|stimmte ~ zu // uneinig*|nicht einverstanden",
    "satisfied/dissatisfied": "zufrieden* // unzufrieden*",
    "advantage/disadvantage": "vorteil|vorteile|vorteilen|vorteils // nachteil|nachteile|nachteilen|nachteils",
    "cause/consequence": "ursache|ursachen|verursach*?|grund?|gründe? // folge|folgen?|auswirkung*?|konsequenz*",
    "question/answer": "frage|fragen|gefragt?|anfrage*? // antwort|antworten|antwortet*|beantwort*",
    "renewable/fossil": "erneuerbar*|grün*? // fossil*",
    "active/inactive": "aktiv|aktive|aktiven|erwerbstätig*? // inaktiv*|nichterwerb*?",
    "safe/dangerous": "sicher|sichere|sicheren|sicherer|sicherheit? // gefährlich*|unsicher*|gefahr?",
    "ill/healthy": "krank|kranke|kranken|krankheit*? // gesund|gesunde|gesunden|gesundheit*?",
    "living/dead": """
        lebend*|geboren|geburt|geburten|leben?|überleb*?
        //
        tot|tote|toten|todesf*|verstorben*|gestorben|sterb*?|sterblichkeit
    """,
    "adult/minor": "volljährig*|erwachsen*|über? // minderjährig*|kind*?|unter?",
    "civil/criminal": "zivil*|bürgerlich* // straf?|strafrecht*|strafrechtlich*|straf*?",
    "central/local": "zentral*|zentralisiert* // dezentral*|lokal*|örtlich*?",
    "primary/secondary": "grundschul*|primar*|primär* // sekundar*|sekundär*|weiterführend*?",
    "sufficient/insufficient": """
        ausreichend*|genügend*?|hinreichend*?|genug?
        //
        unzureichend*|ungenügend*|mangel*?|unzulänglich*
    """,
    "complete/incomplete": "vollständig*|völlig*?|komplett*?|gänzlich? // unvollständig*|teilweise|partiell*",
    "clear/unclear": "klar|klare|klaren|deutlich*?|klar*? // unklar*|undeutlich*|vage?",
    "equal/unequal": "gleich?|gleiche|gleichen|gleichheit|gleich*?|selbe*? // ungleich*|unterschied*?|verschieden*?",
    "lawful/unlawful": "rechtmäßig*|legal*|gesetzlich*? // rechtswidrig*|unrechtmäßig*|illegal*|gesetzwidrig*",
    "valid/invalid": "gültig*|wirksam? // ungültig*|nichtig*|unwirksam?",
    "domestic_use/commercial": "haushalt*|privat*? // gewerblich*|kommerziell*|beruflich*?|geschäft*?",
    "region/community+region/province+region/municipality+province/municipality+community/municipality": """
        region|regionen|region*?|*region?|*regionen?
        //
        gemeinschaft|gemeinschaften|gemeinschaft*?
        //
        provinz|provinzen|provinz*?
        //
        gemeinde|gemeinden|kommune|kommunen|kommunal*|stadt?|städte?|gemeinde*?
    """,
}
