"""Dutch: its words for things and qualities that are opposites of each other."""

from __future__ import annotations

OPPOSITES = {
    "public/private": """
        openbare|openbaar|publieke|overheids*|publiekrecht*|publiek?|staatseigen*?
        //
        private|privaat|privé|privé*|particulier|particuliere|privaatrecht*|particulieren?
    """,
    "favourable/unfavourable": """
        gunstig*|positief|positieve|voordelig*?|goed*?|instem*?
        //
        ongunstig*|negatief|negatieve|nadelig*|min?|slecht?|slechte?|schadelijk*?
    """,
    "internal/external": "interne|intern|binnenin?|eigen?|inwendig*? // externe|extern|buiten?|derde*?|uitwendig*?",
    "open/closed": """
        open|geopend|opent|openen|openstel*?|toegankelijk*?|opening*?|opende*?
        //
        gesloten|sluit|sluiten|sloot|sloten|gesloten voor?|dicht?|sluiting*?
    """,
    "direct/indirect": """
        rechtstreeks|rechtstreekse|direct|directe|onmiddellijk*?
        //
        onrechtstreeks|onrechtstreekse|indirect|indirecte
    """,
    "mandatory/optional": """
        verplicht|verplichte|verplichtend|verplichting*?|moet?|moeten?|dwingend*?|noodzakelijk*?|is verplicht|
        zijn verplicht|verplicht is|verplicht zijn|wordt verplicht|worden verplicht|was verplicht
        //
        facultatief|facultatieve|vrijwillig|vrijwillige|optioneel|optionele|vrijblijvend*?|vrij*?|niet verplicht?
    """,
    "free/paid": """
        gratis|kosteloos|kosteloze|vrij?|gratis*?|kostenlo*?
        //
        betalend|betalende|tegen betaling|betaald?|betaalde?|betalen?
    """,
    "buy/sell": """
        koopt|kocht|kochten|gekocht|aangekocht|aankoop|aankopen|koper|kopers|koop?|kopen?|aankop*?|verwerv*?|verworven?
        //
        verkoopt|verkocht|verkochte|verkochten|verkoop|verkopen|verkoper|verkopers|verko*?
    """,
    "hire/dismiss": """
        aangeworven|aanwerving*|werft ~ aan|wierf ~ aan|aanwerven|aangenomen?|in dienst?|benoem*?|rekruter*?
        //
        ontslagen|ontslaat|ontsloeg*|ontslag?|ontslaan|afgedankt|afdank*
    """,
    "win/lose": """
        won|wint|winnen|wonnen|gewonnen|winnaar*?|winst?
        //
        verloor|verliest|verliezen|verloren?|verlies?|verliezer*?
    """,
    "profit/loss": """
        winst|winsten|overschot|overschotten|*winst|*overschot|meerwaarde*?|surplus?|batig*?|boni?
        //
        verlies|verliezen|tekort|tekorten|*verlies|*tekort|*tekorten|minderwaarde*?|deficit?|mali?|nadelig*?
    """,
    "income/expense": """
        inkomsten|ontvangsten|opbrengst|opbrengsten|*inkomsten|*ontvangsten|baten?|ontvang*?|omzet?
        //
        uitgaven|uitgave|kosten?|*uitgaven|lasten?|besteding*?|uitgeg*?
    """,
    "assets/liabilities": "activa|actief?|vermogen?|bezit*? // passiva|schulden?|verplichtingen?|passief?|schuld?",
    "gross/net": "bruto|*brutoloon|bruto* // netto|netto*",
    "fixed/variable": "vaste|vast?|gefixeerd?|constant*? // variabel|variabele|veranderlijk*?|wissel*?",
    "accept/reject": """
        aanvaard|aanvaardt|aanvaardde|aanvaarden|goedgekeurd|keurde ~ goed|keurt ~ goed|goedkeuring|goedkeur*|
        aangenomen?|ingewilligd|instem*?|toegekend?|toegestaan?|ontvankelijk?|akkoord?|ingestemd?
        //
        verworpen|verwerpt|verwierp*|geweigerd|weigert|weigerde|weigeren|weigering*|afgewezen|afgekeurd|wees ~ af|
        wijst ~ af|afwijz*|afgew*?|onontvankelijk*?|ontzegd?|teruggestuurd?
    """,
    "permit/forbid": """
        toegestaan|toegelaten|laat ~ toe?|vergund?|toelat*?|mag?|mogen?|kan?|kunnen?|gemachtigd?|toelaatbaar?
        //
        verboden|verbod|verbiedt|verbood|verbieden|untersag?|uitgesloten?
    """,
    "above/below": """
        boven|bovenaan|hierboven|bovenstaande*|hoger?
        //
        beneden|onderaan|hieronder|onderstaande*|onder?|lager?|volgend*?
    """,
    "left/right": """
        links|linker|linkse|linkerhand|linkerkant|linkerzijde|linkeroever
        //
        rechts|rechter?|rechtse|rechterhand|rechterkant|rechterzijde|rechteroever|recht*?
    """,
    "north/south+east/west+north/east+north/west+south/east+south/west": """
        noord|noorden|noordelijk*|noord*
        //
        zuid|zuiden|zuidelijk*|zuid*
        //
        oost|oosten|oostelijk*|oost*?
        //
        west|westen|westelijk*|west*?
    """,
    "male/female": """
        man|mannen|mannelijk*|jongen|jongens|vader|vaders|zoon?|heren?|heer?|mannen*?
        //
        vrouw|vrouwen|vrouwelijk*|meisje|meisjes|moeder|moeders|dochter?|dames?|vrouwen*?|mevrouw?
    """,
    "young/old": """
        jongeren|jongere|jeugd|jong|jonge|kinderen?|jeugd*?|jongst*?
        //
        ouderen|senioren|bejaarden|oudere?|bejaard*|gepensioneerd*?|oud*?|senior*?
    """,
    "approximate/exact": """
        ongeveer|circa|ca|zowat|om en bij|rond?|zo n?|een goede?|bijna?|*tal?|*tallen?|nagenoeg?|ruim?|omstreeks?
        //
        precies|exact|exacte|juist?|nauwkeurig*?
    """,
    "federal/regional+federal/local+federal/provincial+regional/local+regional/provincial": """
        federaal|federale|nationaal?|nationale?|rijks*?
        //
        gewestelijk|gewestelijke|regionaal|regionale|gewest*?|vlaams*?|waals*?|brussels*?|streek*?
        //
        lokaal|lokale|gemeentelijk*|plaatselijk*|gemeent*?|stedelijk*?|stad*?
        //
        provinciaal|provinciale|provinci*?
    """,
    "national/international": """
        nationaal|nationale|binnenland*?|landelijk*?
        //
        internationaal|internationale|internation*?|buitenland*?|wereldwijd*?
    """,
    "domestic/foreign": "binnenland|binnenlands*|inlands*? // buitenland|buitenlands*|vreemd*?",
    "full_time/part_time": "voltijds|voltijdse|fulltime // deeltijds|deeltijdse|halftijds*|parttime",
    "yes/no": "ja|wel? // nee|neen|niet?|geen?",
    "for/against": """
        voorstander*|vóór?|voor?|steunt?|steunen?|ten gunste?
        //
        tegen|tegenstander*|tegenkanting?|versus?|weer*?
    """,
    "majority/minority": "meerderheid|merendeel|meeste? // minderheid",
    "better/worse": "beter|betere|verbeter*|beste? // slechter|slechtere|erger|verslecht*|verslechter*|achteruit*?",
    "good/bad": "goed?|goede|goeden // slecht|slechte|kwaad?|kwade?",
    "large/small": """
        groot|grote|ruime?|zwaar?|zware?|omvangrijk*?|hoge?|veel?|grootst*
        //
        klein|kleine|gering?|geringe?|beperkt*?|weinig?|lage?|kleinst*
    """,
    "high/low": "hoog|hoge|hoogste|top*? // laag|lage|laagste|weinig?",
    "strong/weak": """
        sterk|sterke|krachtig*?|fors*?|stevig*?|hevig*?|sterkst*
        //
        zwak|zwakke|licht?|lichte?|gering*?|zwakst*
    """,
    "strengthen/weaken": """
        versterk*|aanscherp*?|verstrengd?|verstreng*|strenger|strengere|aangescherpt
        //
        verzwak*|versoepel*|soepeler|versoepeld
    """,
    "easy/difficult": """
        eenvoudig*|gemakkelijk*|makkelijk*|vlot*?|vereenvoudig*|minder moeilijk*|minder ingewikkeld*|minder complex*|
        minder omslachtig*
        //
        moeilijk*|ingewikkeld*|complex*|moeizaam*|bemoeilijk*|lastig*?|minder eenvoudig*|minder gemakkelijk*|
        minder makkelijk*|minder vlot*
    """,
    "expensive/cheap": """
        duur|dure|duurder*|duurst*|kostbaar?|duur*?|minder goedkoop
        //
        goedkoop|goedkope|goedkoper*|voordelig*?|betaalbaar*?|minder duur|minder dure|goedkoopst*
    """,
    "rich/poor": "rijk?|rijke|rijker|welvarend* // arm?|arme|armen?|armoede|armer",
    "hot/cold": """
        warm|warme|warmer|heet|hete|warmte*?|hitte?|warmst*|heetst*
        //
        koud|koude|kouder|koelere?|koel*?|vorst?|koudst*|frisser?
    """,
    "wet/dry": "nat|natte|natter|vochtig*|neerslag?|regen*? // droog|droge|droger|droogte",
    "import/export": """
        invoer*|import|importeert|importeerde*|geïmporteerd*|importer*?
        //
        uitvoer|export|exporteert|exporteerde*|geëxporteerd*|exporter*?|uitgevoerd?
    """,
    "supply/demand": "aanbod|aanbieders?|aanbieden? // vraag?|vraag naar",
    "credit/debit": "credit|krediet?|gecrediteerd // debet|gedebiteerd",
    "employer/employee": "werkgever* // werknemer*|personeelsl*?|medewerker*?|loontrekk*?",
    "landlord/tenant": "verhuurder*|eigenaar?|eigenaars? // huurder*",
    "creditor/debtor": "schuldeiser*|crediteur* // schuldenaar*|debiteur*",
    "urban/rural": "stedelijk*|stad?|steden?|stads*? // landelijk*|platteland*|ruraal|rurale",
    "individual/collective": """
        individueel|individuele|persoonlijk*?
        //
        collectief|collectieve|gezamenlijk*|gemeenschappelijk*?
    """,
    "written/oral": "schriftelijk* // mondeling*",
    "digital/paper": "digitaal|digitale|elektronisch*|online? // papier|papieren|op papier|gedrukt*?",
    "arrive/depart": """
        aankomst*|komt ~ aan|kwam ~ aan|kwamen ~ aan|aangekomen|toegekomen?|instroom|inkomend*
        //
        vertrek|vertrekt|vertrok|vertrokken|uitstroom|uitgaand*|vertrek*?
    """,
    "add/remove": """
        toegevoegd*|toevoeg*|voegt ~ toe|voegde ~ toe|bijgekomen?
        //
        geschrapt*|schrapping*|verwijder*|weggelaten|schrap*|weggenomen
    """,
    "build/demolish": """
        gebouwd|bouwt|bouwde|bouwden|opgetrokken?|aangelegd?|bouw*?
        //
        gesloopt|sloopt|sloopte|afgebroken|sloop*|afbraak*
    """,
    "agree/disagree": """
        akkoord|eens|instemm*|instemt|stemt ~ in|stemde ~ in|overeenst*?
        //
        oneens|niet akkoord|niet eens|onenigheid
    """,
    "satisfied/dissatisfied": "tevreden*|voldaan?|tevredenheid // ontevreden*|onvoldaan*",
    "advantage/disadvantage": "voordeel|voordelen|troef?|baten? // nadeel|nadelen|keerzijde?",
    "cause/consequence": "oorzaak|oorzaken|veroorzaak*?|reden*? // gevolg|gevolgen|resultaat?|leidt?|ten gevolge?",
    "question/answer": "vraag?|vragen?|vroeg|vroegen?|gevraagd? // antwoord|antwoorden|antwoordde*|beantwoord*",
    "renewable/fossil": "hernieuwbaar|hernieuwbare|duurzame?|groene? // fossiel|fossiele|niet hernieuwbare?",
    "active/inactive": "actief|actieve|werkend*? // inactief|inactieve|werkloos?|werkloze?",
    "safe/dangerous": "veilig|veilige|veiliger|veilig*? // gevaarlijk*|onveilig*|gevaar?|risico*?",
    "ill/healthy": "ziek|zieke|zieken|ziekte*?|*ziek? // gezond|gezonde|gezondheid?|genezen?",
    "living/dead": """
        levend*|geboren|geboorte*|leven?|overlev*?
        //
        dood|dode|doden|overleden|overlijden*|sterfte*|gestorven|sterf*?
    """,
    "adult/minor": "meerderjarig*|volwassen*|volwassen?|ouder*? // minderjarig*|kind?|kinderen?|jonger*?",
    "civil/criminal": """
        burgerlijk?|burgerlijke|civiel*|burger*?
        //
        strafrecht*|strafrechtelijk*|strafbaar?|straf*?|crimineel|criminele
    """,
    "central/local": """
        centraal|centrale|gecentraliseerd*
        //
        gedecentraliseerd*|decentraal|decentrale|lokaal|lokale|plaatselijk*?
    """,
    "primary/secondary": """
        lager onderwijs|basisonderwijs|basisschool|basisscholen|primair|primaire|lager?|lagere?
        //
        secundair|secundaire|middelbaar|middelbare
    """,
    "sufficient/insufficient": """
        voldoende|genoeg?|toereikend*|volstaat?|volstaan?
        //
        onvoldoende|ontoereikend*|tekort*?|gebrek*?
    """,
    "complete/incomplete": "volledig|volledige|compleet|complete // onvolledig|onvolledige|gedeeltelijk*?|deels?",
    "clear/unclear": "duidelijk|duidelijke|duidelijker|helder*? // onduidelijk*|vaag?|vage?",
    "equal/unequal": """
        gelijk?|gelijke|gelijkheid|dezelfde?|hetzelfde?|gelijk*?
        //
        ongelijk|ongelijke|ongelijkheid|verschil*?
    """,
    "lawful/unlawful": """
        wettig|wettige|rechtmatig*|legaal|legale|wettelijk*?
        //
        onwettig*|onrechtmatig*|illegaal|illegale|onwettelijk*
    """,
    "valid/invalid": "geldig|geldige|rechtsgeldig* // ongeldig*|nietig*|vervallen?",
    "domestic_use/commercial": """
        huishoudelijk*|gezinnen?|particulier*?
        //
        professioneel|professionele|commercieel|commerciële|bedrijfs*?|zakelijk*?
    """,
    "region/community+region/province+region/municipality+province/municipality+community/municipality": """
        gewest|gewesten|regio|regio s|streek?|*regio?|gewest*?
        //
        gemeenschap|gemeenschappen|gemeenschaps*?
        //
        provincie|provincies|provincie*?
        //
        gemeente|gemeenten|gemeentes|gemeente*|stad?|steden?
    """,
}
