"""Words of which one may stand wrongly for another, for each kind of fault in each language.

These tables are written down apart from those by which the program reads: what it does not know has to be missed. A
line is "one > another", "one <> another" for both ways, or words in a row of which each may become the next:
"one ~ two ~ three". What is before a word that ends with "-" may be any beginning of a word.
"""

from __future__ import annotations

Words = dict[str, str]

MONTHS: Words = {
    "nl": "januari ~ februari ~ maart ~ april ~ mei ~ juni ~ juli ~ augustus ~ september ~ oktober ~ november",
    "fr": "janvier ~ février ~ mars ~ avril ~ mai ~ juin ~ juillet ~ août ~ septembre ~ octobre ~ novembre",
    "en": "January ~ February ~ March ~ April ~ May ~ June ~ July ~ August ~ September ~ October ~ November",
    "de": "Januar ~ Februar ~ März ~ April ~ Mai ~ Juni ~ Juli ~ August ~ September ~ Oktober ~ November",
}
WEEKDAYS: Words = {
    "nl": "maandag ~ dinsdag ~ woensdag ~ donderdag ~ vrijdag ~ zaterdag ~ zondag; zondagvoormiddag > zondagnamiddag",
    "fr": "lundi ~ mardi ~ mercredi ~ jeudi ~ vendredi ~ samedi ~ dimanche; matin <> soir",
    "en": "Monday ~ Tuesday ~ Wednesday ~ Thursday ~ Friday ~ Saturday ~ Sunday; mornings <> evenings",
    "de": "Montag ~ Dienstag ~ Mittwoch ~ Donnerstag ~ Freitag ~ Samstag ~ Sonntag; montags ~ dienstags ~ freitags",
}
NUMBERS: Words = {
    "nl": "twee ~ drie ~ vier ~ vijf ~ zes ~ zeven ~ acht ~ negen ~ tien ~ elf ~ twaalf ~ dertien ~ veertien ~ vijftien"
    " ~ zestien; achttien ~ twintig ~ dertig ~ veertig ~ vijftig ~ zestig; honderd > duizend",
    "fr": "deux ~ trois ~ quatre ~ cinq ~ six ~ sept ~ huit ~ neuf ~ dix ~ onze ~ douze ~ treize ~ quatorze ~ quinze"
    " ~ seize; vingt ~ trente ~ quarante ~ cinquante ~ soixante; cent > mille",
    "en": "two ~ three ~ four ~ five ~ six ~ seven ~ eight ~ nine ~ ten ~ eleven ~ twelve ~ thirteen ~ fourteen"
    " ~ fifteen; eighteen ~ twenty ~ thirty ~ forty ~ fifty ~ sixty; hundred > thousand",
    "de": "zwei ~ drei ~ vier ~ fünf ~ sechs ~ sieben ~ acht ~ neun ~ zehn ~ elf ~ zwölf ~ dreizehn ~ vierzehn"
    " ~ fünfzehn; achtzehn ~ zwanzig ~ dreißig ~ vierzig ~ fünfzig ~ sechzig; hundert > tausend",
}
ORDINALS: Words = {
    "nl": "eerste ~ tweede ~ derde ~ vierde ~ vijfde ~ zesde ~ zevende ~ achtste; II > III; IV > VI; XIXe > XXe",
    "fr": "premier ~ deuxième ~ troisième ~ quatrième ~ cinquième ~ sixième; première ~ seconde ~ troisième;"
    " II > III; IV > VI; XIXe > XXe",
    "en": "first ~ second ~ third ~ fourth ~ fifth ~ sixth ~ seventh ~ eighth; II > III; IV > VI; 19th > 20th",
    "de": "erste ~ zweite ~ dritte ~ vierte ~ fünfte ~ sechste; ersten ~ zweiten ~ dritten ~ vierten ~ fünften;"
    " erster ~ zweiter ~ dritter; II > III; IV > VI",
}
TIME_UNITS: Words = {
    "nl": "dagen <> weken; maanden <> jaren; dag > week; week > maand; maand > jaar; uur > dagen; minuten > seconden",
    "fr": "jours <> semaines; mois <> ans; années > mois; jour > semaine; semaine > mois; heures > jours;"
    " minutes > secondes; année > semaine",
    "en": "days <> weeks; months <> years; day > week; week > month; month > year; hours > days; minutes > seconds",
    "de": "Tage > Wochen; Tagen > Wochen; Wochen > Monate; Monate > Jahre; Monaten > Jahren; Jahre > Monate;"
    " Jahren > Monaten; Stunden > Tage; Minuten > Sekunden",
}
_SIGNS = "km <> m; kg > ton; kWh <> MWh; ha > m2; m2 > ha; °C > °F; km/u > m/s; km/h > m/s"
UNITS: Words = {
    "nl": f"{_SIGNS}; ton <> kg; kilometer <> meter; liter > m3",
    "fr": f"{_SIGNS}; tonnes > kg; kilomètres <> mètres; litres > m3",
    "en": f"{_SIGNS}; tonnes > kg; kilometres <> metres; litres > m3",
    "de": f"{_SIGNS}; Tonnen > kg; Kilometer <> Meter; Liter > m3",
}
SCALES: Words = {
    "nl": "miljoen <> miljard; duizend > miljoen",
    "fr": "millions <> milliards; million > milliard; mille > millions",
    "en": "million <> billion; thousand > million",
    "de": "Millionen <> Milliarden; Million > Milliarde; tausend > Millionen",
}
CURRENCIES: Words = {
    "nl": "euro <> dollar; frank > euro; EUR > USD; € > $",
    "fr": "euros > dollars; euro > dollar; francs > euros; EUR > USD; € > $",
    "en": "euros > dollars; francs > euros; EUR > USD; € > $",
    "de": "Euro <> Dollar; Franken > Euro; EUR > USD; € > $",
}
PERCENT: Words = {
    "nl": "procentpunt > procent; procentpunten > procent; procent > procentpunt; % > procentpunt",
    "fr": "point de pourcentage > pour cent; points de pourcentage > pour cent; % > points de pourcentage",
    "en": "percentage points > per cent; percentage point > per cent; % >  percentage points",
    "de": "Prozentpunkte > Prozent; Prozentpunkten > Prozent; % > Prozentpunkte",
}
FRACTIONS: Words = {
    "nl": "kwart <> derde; helft > kwart; half > kwart; halve > kwart; anderhalf > een half; anderhalve > een halve;"
    " twee derde > een derde; vijfde <> tiende; drie kwartier > een kwartier",
    "fr": "quart <> tiers; moitié > quart; demi > quart; cinquième <> dixième; deux tiers > un tiers",
    "en": "quarter <> third; half > quarter; two thirds > one third; one fifth <> one tenth",
    "de": "Viertel <> Drittel; Hälfte > Viertel; halbe > viertel; anderthalb > ein halb; Fünftel <> Zehntel",
}
MULTIPLES: Words = {
    "nl": "verdubbelde <> verdrievoudigde; verdubbeld <> verdrievoudigd; dubbel zo > driemaal zo; twee keer > drie keer"
    "; halveerde > verdubbelde; verdubbeling > verdrievoudiging; gehalveerd > verdubbeld",
    "fr": "doublé <> triplé; le double > le triple; double > triple; deux fois plus > trois fois plus; triple > double;"
    " du double > du triple; diminué de moitié > doublé",
    "en": "doubled <> tripled; twice > three times; halved > doubled; double > triple; trebled > doubled",
    "de": "verdoppelte <> verdreifachte; verdoppelt <> verdreifacht; halbiert > verdoppelt; das Doppelte > das"
    " Dreifache; doppelt so > dreimal so",
}
QUARTERS: Words = {
    "nl": "kwartaal > semester; semester > kwartaal; trimester > semester; schooljaar > kalenderjaar",
    "fr": "trimestre <> semestre; année scolaire > année civile",
    "en": "quarter > semester; half-year > quarter; school year > calendar year",
    "de": "Quartal > Halbjahr; Halbjahr > Quartal; Schuljahr > Kalenderjahr",
}
FREQUENCIES: Words = {
    "nl": "jaarlijks <> maandelijks; jaarlijkse <> maandelijkse; wekelijks > dagelijks; dagelijks > wekelijks;"
    " per jaar > per maand; elk jaar > elke maand; per maand > per jaar",
    "fr": "annuelle <> mensuelle; annuel <> mensuel; hebdomadaire > quotidien; par an > par mois;"
    " chaque année > chaque mois; par mois > par an",
    "en": "annual > monthly; annually > monthly; weekly > daily; a year > a month; per year > per month;"
    " every year > every month; monthly > yearly; annual average > monthly average",
    "de": "jährlich <> monatlich; jährliche <> monatliche; wöchentlich > täglich; pro Jahr > pro Monat;"
    " im Jahr > im Monat; jedes Jahr > jeden Monat",
}
AND_OR: Words = {"nl": "en <> of", "fr": "et <> ou", "en": "and <> or", "de": "und <> oder"}
MODALS: Words = {
    "nl": "moet <> mag; moeten <> mogen; moest > mocht; kan > moet; kunnen > moeten; verplicht > gemachtigd;"
    " hoeven niet > moeten",
    "fr": "doit <> peut; doivent <> peuvent; doivent être > peuvent être; pourra > devra; tenus de > libres de;"
    " devra > pourra; obligés de > libres de",
    "en": "must > may; may > must; can > must; should > may; are required to > may; shall > may; have to > may",
    "de": "muss <> darf; müssen <> dürfen; kann > muss; können > müssen; soll > darf; sollen > dürfen",
}
BEFORE_AFTER: Words = {
    "nl": "vóór <> na; voor het einde > na het einde; na de > vóór de; tot > vanaf; vanaf > tot; sinds > tot;"
    " tegen > vanaf; eerder > later; later > eerder; vóór > na; ten vroegste > ten laatste; uiterlijk > ten vroegste",
    "fr": "avant <> après; jusqu’à > à partir de; à partir de > jusqu’à; À partir de > Jusqu’à; depuis > jusqu’en;"
    " au plus tard > au plus tôt; plus tôt <> plus tard; D’ici à > Après",
    "en": "before <> after; until > from; since > until; earlier <> later; at the earliest > at the latest;"
    " at the latest > at the earliest; no later than > no earlier than; following > before; by the end > after the end",
    "de": "vor <> nach; bis > ab; ab > bis; seit > bis; früher <> später; frühestens <> spätestens; Bis > Ab",
}
MORE_LESS: Words = {
    "nl": "meer dan <> minder dan; ruim > bijna; bijna > ruim; meer <> minder; jonger dan <> ouder dan",
    "fr": "plus de <> moins de; près de > plus de; plus d’ <> moins d’; plus > moins; supérieur à <> inférieur à;"
    " supérieure à <> inférieure à",
    "en": "more than <> less than; over > under; nearly > over; almost > over; fewer <> more; under > over",
    "de": "mehr als <> weniger als; über > unter; fast > über; mehr <> weniger; knapp > gut",
}
BOUNDS: Words = {
    "nl": "minstens <> hoogstens; ten minste <> ten hoogste; minimaal <> maximaal; minimum <> maximum;"
    " hoogstens > minstens; niet meer dan > niet minder dan; meer dan > hoogstens",
    "fr": "au moins <> au plus; minimum <> maximum; minimale <> maximale; au maximum > au minimum; plus de > au plus",
    "en": "at least <> at most; no fewer than <> no more than; up to > at least; no more than > no less than;"
    " minimum <> maximum; not exceed > exceed",
    "de": "mindestens <> höchstens; minimal <> maximal; wenigstens > höchstens; bis zu > mindestens;"
    " nicht mehr als > nicht weniger als; maximal > mindestens",
}
DIRECTIONS: Words = {
    "nl": "stijgt <> daalt; steeg <> daalde; stegen <> daalden; gestegen <> gedaald; stijging <> daling; nam toe > nam"
    " af; toename <> afname; groeide <> kromp; zakte > steeg; verlaagd <> verhoogd; verminderen <> verhogen;"
    " groei > krimp; toegenomen <> afgenomen; liepen terug > liepen op; winst <> verlies; overschot <> tekort",
    "fr": "augmente <> diminue; augmenté <> diminué; hausse <> baisse; progression <> recul; monte <> baisse;"
    " en hausse <> en baisse; réduite > augmentée; croissance > baisse; excédent <> déficit; bénéfice <> perte;"
    " tombée > montée; chute > hausse; remontées > retombées; réduit > augmenté",
    "en": "rise <> fall; rose <> fell; increase <> decrease; increased <> decreased; growth > decline; up > down;"
    " down > up; gain <> loss; surplus <> deficit; cut > raise; drop > rise; reduced > increased; grew > shrank",
    "de": "stieg <> sank; steigt <> sinkt; Anstieg <> Rückgang; Zunahme <> Abnahme; erhöht <> gesenkt;"
    " gestiegen <> gesunken; Überschuss <> Fehlbetrag; senken <> erhöhen; Plus <> Minus; gekürzt > erhöht;"
    " verringerte > erhöhte; Gewinn <> Verlust",
}
COMPARATIVES: Words = {
    "nl": "hoger <> lager; hogere <> lagere; groter <> kleiner; langer <> korter; sneller <> trager; beter <> slechter;"
    " warmer <> kouder; duurder <> goedkoper; vaker > minder vaak; hoogste <> laagste; grootste <> kleinste",
    "fr": "plus élevé > moins élevé; plus élevée > moins élevée; plus grand > plus petit; plus long > plus court;"
    " meilleur <> pire; mieux > moins bien; inférieure <> supérieure; inférieur <> supérieur; le plus > le moins",
    "en": "higher <> lower; larger <> smaller; longer <> shorter; faster <> slower; better <> worse; warmer <> colder;"
    " highest <> lowest; largest <> smallest; cheaper > dearer; greater <> smaller; best <> worst",
    "de": "höher <> niedriger; größer <> kleiner; länger <> kürzer; schneller <> langsamer; besser <> schlechter;"
    " wärmer <> kälter; höhere > niedrigere; höchste > niedrigste; größte <> kleinste; höheren > niedrigeren",
}
OPPOSITES: Words = {
    "nl": "open <> gesloten; nieuwe <> oude; gunstig <> ongunstig; positief <> negatief; goedgekeurd <> afgekeurd;"
    " gratis > betalend; publieke <> private; openbare <> private; buiten <> binnen; binnenlandse <> buitenlandse;"
    " aanvaard <> geweigerd; mannen <> vrouwen; tijdelijk > definitief; tijdelijke <> vaste; keurde > wees;"
    " lange <> korte; eerste > laatste; vaste > tijdelijke; noorden <> zuiden; interne <> externe; voor > tegen;"
    " schriftelijke <> mondelinge; kocht > verkocht; betaalde > ontving; opent > sluit; directe <> indirecte;"
    " oud > nieuw; toegestaan <> verboden; verplicht > facultatief; mogelijk <> onmogelijk;"
    " rechtstreeks > onrechtstreeks",
    "fr": "ouvert <> fermé; ouverte <> fermée; nouveau > ancien; nouvelle > ancienne; nouvelles > anciennes;"
    " favorable <> défavorable; positif <> négatif; approuvé <> rejeté; gratuit <> payant; publique <> privée;"
    " public <> privé; publics <> privés; interne <> externe; hommes <> femmes; temporaire > définitif; nord <> sud;"
    " autorisé <> interdit; autorisées <> interdites; direct <> indirect; possible <> impossible; long > court;"
    " écrit <> oral; accepté <> refusé; ancien > nouveau; obligatoire <> facultatif; gratuite > payante; début <> fin",
    "en": "open <> closed; new > old; old > new; favourable <> unfavourable; positive <> negative;"
    " approved <> rejected;"
    " free > paid; public <> private; internal <> external; men <> women; temporary > permanent; north <> south;"
    " accepted > refused; direct <> indirect; possible <> impossible; written <> oral; mandatory > optional;"
    " inside <> outside; bought > sold; won <> lost; start <> end; allowed <> forbidden; women’s <> men’s",
    "de": "offen > geschlossen; geöffnet <> geschlossen; neue <> alte; neuen <> alten; günstig > ungünstig;"
    " positiv <> negativ; genehmigt <> abgelehnt; kostenlos > kostenpflichtig; öffentliche <> private;"
    " Männer <> Frauen;"
    " öffentlichen <> privaten; interne <> externe; befristet > unbefristet; erlaubt <> verboten; möglich > unmöglich;"
    " schriftlicher > mündlicher; erwarb > verkaufte; Anfang <> Ende; obligatorisch > freiwillig; freien > bezahlten",
}
QUANTIFIERS: Words = {
    "nl": "alle <> sommige; elke > sommige; iedere > geen enkele; veel <> weinig; meeste > minste; altijd <> nooit;"
    " vaak <> zelden; beide > een van beide; enkele > alle; enkel > ook; alleen > ook; meer dan de helft > een kwart;"
    " iedereen > niemand; volledig > gedeeltelijk; volledige > gedeeltelijke; vooral > uitsluitend; geen van de > alle",
    "fr": "tous les > certains; toutes les > certaines; chaque > certain; beaucoup <> peu; toujours <> jamais;"
    " souvent <> rarement; la plupart > une minorité; tout > certain; intégral > partiel; entièrement > partiellement;"
    " seules > même; uniquement > aussi; quelques > tous les; certains > tous les; l’ensemble > une partie",
    "en": "all <> some; every > some; each > no; most > few; many <> few; always <> never; often <> rarely;"
    " only > also;"
    " full > partial; entirely > partly; both > one of; everyone > nobody; largely > entirely; mainly > solely",
    "de": "alle <> einige; allen <> einigen; jede > keine; jeder > keiner; viele <> wenige; immer <> nie;"
    " oft <> selten;"
    " nur > auch; meisten > wenigsten; sämtliche > einige; ausschließlich > teilweise; gesamte > halbe",
}
EXCEPT: Words = {
    "nl": "behalve <> inclusief; btw inbegrepen > btw niet inbegrepen; inclusief <> exclusief; tenzij > ook; inbegrepen"
    " > niet inbegrepen; behalve > ook; uitgezonderd > inbegrepen",
    "fr": "sauf > y compris; TVA comprise > hors TVA; À l’exception de > Y compris; hors > y compris; y compris > sauf;"
    " à l’exception de > y compris; Sauf > Y compris; hormis > y compris",
    "en": "except <> including; excluding > including; including VAT > excluding VAT; other than > including;"
    " inclusive of > exclusive of; except > even; unless > if",
    "de": "außer > auch; inklusive <> exklusive; einschließlich > ausschließlich; Mit Ausnahme > Einschließlich;"
    " ausgenommen > einschließlich; ohne > einschließlich",
}
WITH_WITHOUT: Words = {
    "nl": "met <> zonder; zonder > met",
    "fr": "avec <> sans; sans > avec",
    "en": "with <> without; without > with",
    "de": "mit <> ohne; ohne > mit",
}
APPROXIMATE: Words = {
    "nl": "ongeveer > precies; circa > precies; zowat > exact; gemiddeld > hoogstens; geraamde > werkelijke",
    "fr": "environ > exactement; quelque > exactement; en moyenne > au plus; estimé > réel",
    "en": "about > exactly; approximately > exactly; around > exactly; on average > at most; estimated > actual",
    "de": "etwa > genau; rund > genau; ungefähr > genau; durchschnittlich > höchstens; geschätzte > tatsächliche",
}
PLACES: Words = {
    "nl": "gemeente <> provincie; gemeenten <> provincies; stad > provincie; gewest > gemeenschap;"
    " gewesten > provincies;"
    " federale > gewestelijke; gemeenschappen > gewesten; gemeentelijke > provinciale; minister > staatssecretaris;"
    " Kamer > Senaat; land > gewest",
    "fr": "commune <> province; communes <> provinces; ville > province; région > communauté; régions > provinces;"
    " fédéral > régional; fédérale > régionale; communautés > régions; communal > provincial; ministre > gouverneur;"
    " Chambre > Sénat; pays > région",
    "en": "municipality <> province; municipalities <> provinces; city > province; region > community; regions >"
    " provinces; federal > regional; municipal > provincial; minister > governor; Chamber > Senate; country > region",
    "de": "Gemeinde <> Provinz; Gemeinden <> Provinzen; Stadt > Provinz; Region > Gemeinschaft; Regionen > Provinzen;"
    " föderale > regionale; Gemeinschaften > Regionen; Minister > Gouverneur; Kammer > Senat; Land > Region",
}
COUNTRIES: Words = {
    "nl": "België ~ Frankrijk ~ Duitsland ~ Nederland ~ Spanje ~ Polen; Belgische > Franse; Zwitserse > Poolse;"
    " Luik ~ Bergen ~ Namen ~ Aarlen; Gent > Brugge; Leuven > Mechelen; Antwerpen > Gent; Kortrijk > Ieper;"
    " Doornik > Moeskroen; Oostende > Brugge; Brussel > Luik",
    "fr": "Belgique ~ France ~ Allemagne ~ Pays-Bas ~ Espagne ~ Pologne; belge > français; suisse > polonais;"
    " Liège ~ Mons ~ Namur ~ Arlon; Gand > Bruges; Louvain > Malines; Anvers > Gand; Courtrai > Ypres;"
    " Tournai > Mouscron; Ostende > Bruges; Bruxelles > Liège",
    "en": "Belgium ~ France ~ Germany ~ Spain ~ Poland; Belgian > French; Swiss > Polish; Liège ~ Mons ~ Namur ~ Arlon;"
    " Ghent > Bruges; Leuven > Mechelen; Antwerp > Ghent; Kortrijk > Ypres; Tournai > Mouscron; Ostend > Bruges;"
    " Brussels > Liège",
    "de": "Belgien ~ Frankreich ~ Deutschland ~ Spanien ~ Polen; belgischen > französischen; Schweizer > Polnischen;"
    " Lüttich ~ Mons ~ Namur ~ Arlon; Gent > Brügge; Löwen > Mecheln; Antwerpen > Gent; Kortrijk > Ypern;"
    " Tournai > Mouscron; Brüssel > Lüttich",
}
