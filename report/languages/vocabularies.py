"""Vocabularies: the frequent words of Dutch, French, English and German, and the letters that give each away."""

from __future__ import annotations

from collections.abc import Mapping

#: Language -> words of which nearly every sentence has some, and those that federal reports are full of. A word of more
#: than one language speaks for none of them; "l'" is an elided word.
FREQUENT: Mapping[str, str] = {
    "nl": (
        "aan aandacht aandeel aankoop aankopen aankoper aankopers aantal al alle alleen als alsook altijd ander andere "
        "bedraagt behalve beide beleid ben bent besluit bij bijna bijvoorbeeld binnen blijft boven bovendien buiten "
        "centrale circulair circulaire daar daarbij daardoor daarna daarnaast daarom daartoe dag dan dat de der deze "
        "dezelfde die dienst diensten dit doet door dus duurzaam duurzame echter een eens eerste eigen elk elke en "
        "enkele er ertoe eveneens federale gaan gaat geen gehele gemiddeld geweest gewesten geworden had hadden hare "
        "heb hebben heeft heel hem hen het hier hij hoe hoewel hoofdstuk hun ieder iedere iets in industrie "
        "internationale inzake is ja jaar jaarverslag jaren je jullie kan kon konden krijgt kunnen kwam kwamen laatste "
        "maar maken me meer meest meeste men met mij mijn milieu minder moest moet moeten mogelijk mogen na naar naast "
        "nationale niet niets nieuw nieuwe niveau nog nooit nu of om onder onderzocht ons onze ook op opdracht "
        "opdrachten opleiding over overheden overheid overheidsopdrachten per reeds rond samen samenwerking sedert "
        "sinds sociale sommige steeds te tegen tegenover ten ter terug terwijl tijdens toch toe toen tot tussen twee "
        "uit uitvoering uw vaak van vanaf vanuit veel verder verschillende verslag via volgende volgens voor vooral "
        "voorts waar waarbij waarin waarom waarvan wanneer want waren was wat we weer weinig welke werd werden "
        "werkgroep wie wij wil willen worden wordt zal ze zeer zelf zelfs zich zie zij zijn zo zoals zodat zonder zou "
        "zouden zowel zullen"
    ),
    "fr": (
        "a achat achats acheteur acheteurs afin ai ainsi alors an année années ans après arrêté assez au aucun aucune "
        "aujourd'hui auprès auquel aussi autre autres aux avaient avait avant avec avez avis avoir avons bien bon c' "
        "ce ceci cela celle celles celui centrale cependant ces cet cette ceux chacun chaque chez ci circulaire "
        "circulaires comme comment contre d' dans de depuis des deux doit doivent donc dont du durable durables durant "
        "dès elle elles en encore enfin ensemble entre est et eu eux fait faut font formation furent fut fédéral "
        "fédérale fédérales fédéraux grâce hors ici il ils industrie internationale j' jamais je jour jusqu' jusque l' "
        "la le lequel les leur leurs lors lorsqu' lorsque lui là m' ma mais mal malgré marché marchés me mes mieux "
        "milieu moins mon même mêmes n' nationale ne ni niveau non nos notamment notre nous nouveau nouvelle nouvelles "
        "on ont ou où par parce parmi part partir pas pays pendant peu peut peuvent plus plusieurs plutôt point "
        "politique pour pourquoi premier première presque près publics publiques puis puisque qu' quand que quel "
        "quelle quelles quelque quelques quels qui quoi rapport régions réunion réunions s' sa sans sauf se sein selon "
        "sera seront ses si sociale soit son sont sous souvent sur surtout ta tandis tant te tous tout toute toutes "
        "travail trop très tu un une vers via voici vos votre vous vue y à également étaient était étant été êtes être"
    ),
    "en": (
        "a about above according after again against all also although always am among an and another any are as at "
        "based be because been before being below best between both but by can could did do does doing down during "
        "each either every few first following for from further had has have having he her here his how however i if "
        "in including into is it its itself just last least less made many may me might more most much must my new no "
        "nor not now of off often on once one only or other others our out over own per report see several shall she "
        "should since so some such than that the their them themselves then there therefore these they this those "
        "through thus to together too two under until up upon us used using very was we well were what when where "
        "whether which while who whose why will with within without would year years yet you your"
    ),
    "de": (
        "aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bereits bis bisher da "
        "dabei dadurch daher damit danach dann das dass dazu dem den denn der deren des dessen deutlich dies diese "
        "diesem diesen dieser dieses doch dort durch ein eine einem einen einer eines einige er erste ersten es etwa "
        "etwas für ganz gegen gibt gilt habe haben hat hatte hatten hier ich ihm ihn ihr ihre ihrem ihren ihrer im "
        "immer in indem insbesondere insgesamt ist jahr jahre jahren jede jeder jedoch jetzt kann kein keine keinen "
        "konnte können mehr mehrere mit muss müssen nach nachdem nicht nichts noch nun nur ob oder ohne schon sehr "
        "sein seine seiner seit sich sie sind so sollen sollte sondern sowie statt um und uns unser unter viele vom "
        "von vor war waren was weil weitere welche wenn werden wie wieder wir wird wo wurde wurden während zu zum zur "
        "zwar zwei zwischen über"
    ),
}

#: Language -> how much they say -> letters of longer words that speak for it (^ and $ are the ends of a word). They are
#: those that tell the four languages apart best, by how many different words of each have them; the measure is the
#: logarithm of how much oftener they stand in the language than in the others, and not finer than that.
LETTERS: Mapping[str, Mapping[int, str]] = {
    "nl": {
        3: (
            "^aa ^af ^on ^ov ^ui aa aak aal aam aan aar aat akk bes bru cht daa ebr ee eel eer ege eid ek eke eks eld "
            "eli erd erk fou gd geb geg gel gev hte ie$ ief ij ijd ijk ijz itv jd jk jk$ jz jzi kel ken kk kke ko kop "
            "kt$ laa lee lij maa naa oe oeg oek oep oer oo oor oud raa rij roe rui taa tee tek tij toe tv tvo uik uit "
            "uw voe voo waa wac wij"
        ),
        2: (
            "^be ^ge ^ko ^op ^to ^ve ^vo af ak akt am$ ard be de$ dig ds ebe eg eis ele en$ ere erw erz ev eve gen gin "
            "ht ige ik ing ke kom ld lei nds ngs ond ov ove rd rd$ rde ree rsc rw rz sch sie sl tan tel tie ui ven vo "
            "wa zi zo"
        ),
        1: (
            "^b ^ei ^g ^h ^k ^o ^v ^w ^z ^ze abe and ben br ci cti d$ de den der eb eh ei eit el en ene ens enz erh "
            "eri ers eru est eu eur ez fic g$ ge ges gs gt gt$ hr ie isc k$ ka kt len n$ nd nd$ nde nen ng ng$ nge op "
            "rb rei ren rh rk ro ru sc st sta ste ta tei ten tig ve ver we wi ze"
        ),
    },
    "fr": {
        3: (
            "^dé ^ré ^sé ^é ^éc air cé dé déc eur ez$ fé fér gé iq iqu isé ité ié lé mé né onn ouv pré pé que qué rai "
            "ré réc rée rés sé sée teu tiq té té$ tée ue$ uv uve ué vé z$ èr ère é$ éc éch éci écu éd ée ée$ ées éf ég "
            "él ém ép ér ére éri és és$ ét év"
        ),
        2: "ai ant ci eu ez fic ir ire nce nt$ oi our qu u$ ue ur$ uti",
        1: (
            "^af ^c ^co ^d ^ex ^i ^r abl ca ce co con ct cti cu ect em eme ent er$ es$ fou ie$ if io ion is lis men mp "
            "nc nn nt on on$ ond ou po r$ re$ s$ sa tio ui uit ur"
        ),
    },
    "en": {
        3: "ded ed$ lly ly ly$ ted y$",
        2: "d$ ed ing nce ng$ ow ry tin",
        1: (
            "^c ^co ^ex ^ov ^r ^re ^un ^w abl ai al$ ate ca ce ci ck co con ct cti cu ds ea ec ect g$ io ion ire k$ nc "
            "nds ng on$ ov ove rea sl th tio"
        ),
    },
    "de": {
        3: (
            "^ak ^ei ^ko ^um ^ze ^zu ^ü ^üb ah akt auf aus bei ben chl chn cht ebe eh ehl ei ei$ eic eil ein eis eit "
            "ekt en$ enn enz erh eru erz etz feh fen fü füh gab geb gt$ hen hl hle hlü hn hni hre hte hä ich ier ige "
            "ika kat ko kom kon kti lun lü lüs nnt nz nze pf rh rsc run rz rze rä rü rüc sch tei tet tig tun tz tze "
            "tzt ung usg utz vor wei ze zei zie zt zu zug ße än änd äng ät üb übe üc ück üh ühr üs üss"
        ),
        2: (
            "^ab ^an ^au ^be ^er ^fe ^k ^un ^vo ^z abe alt au be ber bes che dat ene ere erk ert erw fe geg gel gen gt "
            "hr ht isc ka kop kt kt$ lei lte nen nge ngs rb rei rte rw sg sie tel uf un we z$ zi"
        ),
        1: (
            "^b ^e ^g ^ge ^sc ^v ^ve ^w ab ak ate ch ch$ ck da den der dig eb eer eg ege eid ek eld ell en end ens er "
            "ern ers ez g$ ga ge ges gs he her ic ie ief ig ik ken ld lee len lis ll lt n$ nde ne ng ng$ nn ren rk rs "
            "rt rt$ ru sc sse ste te te$ ten tie us uw ver wa wac wi"
        ),
    },
}
