"""German: its frequent words, and the letters that give it away."""

from __future__ import annotations

from report.languages.language import Telltales

TELLTALES = Telltales(
    frequent=(
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
    letters={
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
)
