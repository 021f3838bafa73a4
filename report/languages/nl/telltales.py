"""Dutch: its frequent words, and the letters that give it away."""

from __future__ import annotations

from report.languages.language import Telltales

TELLTALES = Telltales(
    frequent=(
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
    letters={
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
)
