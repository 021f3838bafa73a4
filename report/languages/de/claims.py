"""German: its words for more and less, duties, quantities, conditions and what is sure, and for denials."""

from __future__ import annotations

from report.languages.claims import Claims
from report.languages.de.opposite_times import OPPOSITE_TIMES
from report.languages.de.opposites import OPPOSITES

_FUNCTION_WORDS = {
    "more/less": """
        mehr|mehr als|und mehr|oder mehr|und älter|oder älter|oder höher|besser*?|höher*|größer*|stieg|stiegen|steig*|
        *steigerung|*steigerungen|gestiegen*|anstieg*|*anstieg|anstei*|zunahm*|zunehm*|zunimmt|zugenommen*|nahm ~ zu|
        nimmt ~ zu|nahmen ~ zu|nehmen ~ zu|erhöh*|*erhöhung|*erhöhungen|wuchs|wuchsen|wachs*|*wachstum|gewachsen*|
        mindestens|wenigstens|minimum|über #|älter als|übersteig*|überschreit*|überstieg*|überschritt*|
        nicht weniger als|gut #|zuwachs*|*zuwachs|anheb*|angehoben|anhebung*|länger als|zumindest?|mindest*?|aufstock*?|
        ausbau*?|ausgebaut?|zusätzlich*?|oberhalb?|über?|verdoppel*?|mehr*?|verstärk*?|meisten?|kletter*?|
        nicht niedriger ~ als|nicht weniger ~ als|nicht unter #|niemals weniger als|nie weniger als|plus von #|
        ein plus von|nachhaltiger|effizienter als|wirksamer|umweltfreundlicher|transparenter
        //
        weniger|weniger als|oder weniger|und jünger|oder jünger|oder niedriger|besser*?|nicht mehr ~ als|
        nicht höher ~ als|nicht länger ~ als|niedriger*|sank|sanken|sink*|gesunken*|senk*|gesenkt*|*senkung|*senkungen|
        rückgang*|*rückgang|zurückgegangen|zurückgeh*|ging ~ zurück|gingen ~ zurück|geht ~ zurück|gehen ~ zurück|
        abnahm*|abnehm*|abgenommen*|nahm ~ ab|nahmen ~ ab|nimmt ~ ab|verringer*|*verringerung|reduzier*|minderung*|
        vermindern|vermindert*|verminder*|höchstens|maximal*|maximum|fast #|beinahe #|nahezu #|knapp #|kaum #|unter #|
        nicht mehr als|nicht höher als|nicht länger als|jünger als|kürzer als|unterschreit*|unterschritt*|schrumpf*|
        geschrumpft|fiel ~ auf|fielen ~ auf|höchst*?|kleiner|kleinere|kleineren|geringer|gefallen?|fallen?|fällt?|fiel?|
        fielen?|kürz*?|gekürzt*?|halbier*?|begrenz*?|beschränk*?|nur?|mindern?|einspar*?|lediglich?|zurück?|
        nicht über #|nie mehr als|niemals mehr als|keine* mehr als|minus von #|ein minus von|nie länger als|
        niemals länger als|brach ~ ein|eingebrochen
    """,
    "must/may+must_not/need_not+may/must_not+must/need_not": """
        muss|müssen|musste|mussten|hat ~ zu?|haben ~ zu?|ist verpflichtet|sind verpflichtet|verpflichte*?|müsste*?|
        voraussetzung*?|bedingung*?|soll?|sollen?|sollte*?|erforderlich*?|notwendig*?|nötig?|verpflichtet|hat zu|
        haben zu|ist zu?|sind zu?
        //
        darf|dürfen|durfte|durften|kann|können|konnte|konnten|ist erlaubt|sind erlaubt|ist zulässig|könnte*?|dürfte*?|
        möglich*?|erlaub*?|zulässig*?|gestatte*?|lässt?|lassen?|berechtigt|befugt|ermächtigt|ist gestattet|
        sind gestattet
        //
        darf nicht ~ ohne?|dürfen nicht ~ ohne?|kann nicht ~ ohne?|können nicht ~ ohne?|darf nicht|dürfen nicht|
        kann nicht|können nicht|nur?|lediglich?|ausschließlich?|erst?|verboten?|untersagt?|unzulässig*?|unmöglich*?|
        ist verboten|sind verboten|ist untersagt|sind untersagt|ist unzulässig|nicht gestattet|nicht erlaubt|
        nicht zulässig
        //
        nicht verpflichtet|braucht ~ nicht|brauchen ~ nicht|nicht zwingend?|nicht notwendig*?|nicht erforderlich?
    """,
    "all/some+all/most+all/few+most/few+many/few": """
        alle|allen|aller|jede|jeder|jedes|jedem|jeden|jedermann|sämtlich*|alles?|allem?|ganz*?|gesamt*?|je?|pro?|
        jeweil*?|beide*?|voll*?|immer?|stets?|jeglich*?|die gesamte*|der gesamte*|das gesamte|den gesamten|das ganze
        //
        manche|mancher|manchen|einige|einigen|einiger|ein teil|einen teil|bestimmte*?|mehrere*?|teil*?|verschieden*?|
        anzahl?|paar?|wenig?
        //
        die meisten|meisten|die mehrheit|großteil|mehrheit?|meist?|überwiegend*?
        //
        wenige|weniger?|kaum?|wenig|wenigen
        //
        viele|vielen|vieler|viel|zahlreich*|eine große anzahl|anzahl?|groß*?|meist*?|erheblich*?|häufig*?|starke*?
    """,
    "both/either": """
        beide|beiden|beider
        //
        eine der beiden|einer der beiden|eines der beiden|einen der beiden|einem der beiden
    """,
    "if/unless": """
        wenn|falls|sofern|unter der bedingung|vorausgesetzt|soweit?|im fall*?|sobald?|auch wenn?|selbst wenn?|solange?
        //
        es sei denn|außer wenn|ausgenommen wenn|außer?|ausgenommen?|sonst?|ohne?|andernfalls?|auch wenn?|selbst wenn?|
        nur?
    """,
    "certain/possible": """
        sicherlich|zweifellos|gewiss|ganz bestimmt|mit sicherheit|sicher?|bestimmt?|fest?|garantier*?
        //
        wahrscheinlich|wahrscheinliche|vielleicht|möglicherweise|vermutlich|mutmaßlich*?|möglich*?|wohl?|dürft*?|
        etwaig*?|voraussichtlich?|eventuell?|schein*?|unsicher*?|allenfalls?
    """,
    "including/excluding": """
        einschließlich|inklusive|inkl|inbegriffen|mwst inbegriffen|eingeschlossen?|einschl?|mit?|auch?|darunter?|
        umfass*?
        //
        exklusive|zuzüglich|zzgl|ohne mwst|ohne mehrwertsteuer|ausgenommen|außer|mit ausnahme|es sei denn|
        nicht inbegriffen|ohne?|ausgeschlossen?|ausschließlich?|abgesehen?|exkl|netto?|ausnahme*?|außer wenn|
        ausgenommen wenn
    """,
    "inside/outside": """
        innerhalb|binnen|im rahmen?|drinnen?|intern*?
        //
        außerhalb|außer?|außen*?|draußen?|extern*?|jenseits?
    """,
    "and/or": """
        und|sowie|und ander*?|und sonstig*?|und jede* ander*?|und alle* ander*?|und weitere*?|und nicht?|sowie ander*?
        //
        oder|oder ander*?|oder sonstig*?|oder jede* ander*?|oder ein* ander*?|oder mehrere*?|oder weitere*?|oder nicht?|
        oder auch?
    """,
}
_DENIALS = """
    nicht|ohne ausnahme|frühestens?|exklusive?|zuzüglich?|letzter einlass?|kein|keine|keinen|keinem|keiner|keines|
    keinerlei|nie|niemals|nie ohne?|nicht ~ ohne?|kein* ~ ohne?|niemand ~ ohne?|vergessen sie nicht?|nicht vergessen?|
    verschw*?|geschlossen*?|zurückgewiesen*?|nicht*?|ausgeschlossen?|seit ~ nicht mehr?|nichts|niemand*|nirgends|ohne|
    nicht mehr|weder|nein|noch nicht|noch kein*|keine ~ mehr|kein ~ mehr|nicht nur?|nicht allein?|nicht lediglich?|
    nicht zuletzt?|oder nicht?|ohne zweifel?|ohne weiteres?|una*?|unb*?|une*?|unf*?|ung*?|unk*?|unl*?|unm*?|unn*?|unp*?|
    unr*?|unsch*?|unsi*?|unv*?|unw*?|unz*?|unüb*?|fehl*?|vermiss*?|abwesen*?|leer*?|kaum?|selten?|außer?|außerhalb?|
    ausgenommen?|ausgeschlossen*?|weniger?|wenig?|verweiger*?|abgelehnt*?|ablehn*?|vermeid*?|vermied*?|mangel*?|*los?|
    *lose?|*losen?|*loser?|*loses?|*frei?|*freie?|*freien?|verbot*?|untersag*?|entfall*?|entfällt?|wegfall*?|nur?|
    lediglich?|ausschließlich?|erst?|eingestellt?|fast?|nahezu?|beinahe?|verzicht*?|statt?|verhinder*?|verlor*?|
    verlust*?|ungeachtet?|verlier*?|hört?|es sei denn?|müssen noch?|muss noch?|noch aus?|aussteh*?|befreit?|illegal*?|
    entzogen?|höchstens?|bis auf?|abgeschafft?|einstellung?|nichtig?|sonst?|verpass*?|ohne unterschied?|weder ~ noch|
    keineswegs|keinesfalls|praktisch?|untä*?|untrag*?|untaug*?|unh*?|unint*?|unj*?|unst*?|unsp*?|niemand ~ gegen?|
    nicht selten?|nicht ungewöhnlich*?|nicht une*?|nicht unb*?|nie mehr|niemals mehr|nicht länger|zögern sie nicht?|
    nicht zögern?|nicht zu zögern?|nicht zu unterschätzen*?|nicht zu vergessen?|nichts weniger?|nicht weniger als?|
    nicht umsonst?|vergeblich*?|vergebens?|erfolglos*?|nicht lange her?|nicht unerheblich*?|nicht unwesentlich*?|
    wenn nicht?|falls nicht?|andernfalls?|negativ*?|keine mühe?|kein wunder?|nicht verwunderlich?|nicht überraschend?|
    niemand muss?|niemand braucht?|nicht zu verachten?|zurückhaltend*?|isoliert*?|unterlass*?|unterließ*?|verstoß*?|
    verstöß*?|verstieß*?|versäum*?|bei weitem nicht?|weit davon?|überholt*?|veraltet*?|leugn*?|bestreit*?|verschon*?|
    erspar*?|entbehr*?|asympt*?|widerspr*?|aufgehoben*?|finden sie nicht?|meinen sie nicht?|sind sie nicht?|
    wäre es nicht?|sollte man nicht?|ist es nicht?
"""
_IDLE = """
    zwischen ~ und|und oder|vor allem|vor allen|vor ort|vor gericht|nach wie vor|vor kurzem|mehr oder weniger|
    vor allem in|umso mehr|vielmehr|unter anderem|unter andere|jedenfalls|in jedem fall|auf jeden fall|alles in allem|
    je nach|zu ende|bis jetzt|bis heute|ab und zu|wieder mehr|überhaupt|vor ~ jahren|kann sein|nach und nach|
    nach angaben
"""

CLAIMS = Claims(
    oppositions=_FUNCTION_WORDS | OPPOSITE_TIMES | OPPOSITES,
    denials=_DENIALS,
    idle=_IDLE,
    companions="",
    subjects="kein|keine|keinen|keinem|keiner|keines|keinerlei|niemand|nichts|nie|niemals",
    clauses="dass|weil|wenn|obwohl|während|damit|nachdem|bevor|ob|sodass",
    denied={"must": "need_not", "may": "must_not"},
)
