"""German: its words for when, how long and how often, of which one is the opposite of the other."""

from __future__ import annotations

OPPOSITE_TIMES = {
    "before/after": """
        vor|bevor|vorher?|zuvor?|ehe?|früher?|vorab?|bis?|voran*?|vorher*?|vorig*?|spätestens?
        //
        nachdem|nach dem|nach der|nach den|nach #|nach ablauf|nach abschluss|nach inkrafttreten|nach?|danach?|später?|
        seit?|ab?|anschließend?|folgend*?|nächst*?|sobald?|wenn?|nach dem ende|nach *ende|nach *schluss|nach *beginn|
        nach fristablauf|nach wie vor?|nach erhalt|nach eingang|nach beendigung|nach mitternacht|nach mittag?|
        nach vertragsende
    """,
    "until/from": """
        bis|bis zum|bis zu|spätestens?|zu #?|zum #?|vor?|noch?|binnen?|innerhalb?|auf #?
        //
        ab #|ab dem|ab der|ab den|seit|mit wirkung vom|von #?|vom #?|zwischen?|nach?|frühestens?|beginn*?|ab?
    """,
    "planned/done+ongoing/done+planned/ongoing": """
        ist geplant|sind geplant|in vorbereitung|in planung|wird ~ vorbereitet|werden ~ vorbereitet|geplant*?|plan*?|
        vorgesehen?|vorbereit*?|künftig*?|anstehend*?
        //
        abgeschlossen*|fertiggestellt*|vollendet*|beendet*|fertig*?|erledigt?|durchgeführt?|abschluss?|ende*?|beend*?|
        geschlossen?|umgesetzt?|eröffnet?
        //
        läuft noch|laufen noch|im gange|im gang|noch im gange|lauf*?|andauer*?|dauert?|derzeit?|fort*?
    """,
    "new/old": """
        neu|neue|neuen|neuer|neues|neuem|neu*?|jung*?|zusätzlich*?|jüngst*?|erneuer*?
        //
        alt|alte|alten|altes|ehemalig*|alter?|veraltet*?|früher*?|bisherig*?|bestehend*?|älter*?
    """,
    "temporary/permanent": """
        vorübergehend*|befristet*|vorläufig*|zeitweilig*?|provisorisch*?|einstweilig*?
        //
        endgültig*|dauerhaft*|unbefristet*|ständig*?|definitiv*?|fest*?|permanent*?|bleibend*?
    """,
    "beginning/middle+middle/ending+beginning/ending": """
        anfang #|beginn #|zu beginn #|anfang des jahres #
        //
        mitte #|mitte des jahres #
        //
        ende #|ende des jahres #|zu ende #?
    """,
    "start/end": """
        beginnt|begann|begannen|begonnen|beginn?|startet|startete|starteten|gestartet|start?|anfang?|anfäng*?|anlauf*?|
        angelaufen?|eröffn*?|aufgenommen?|eingeleitet?|lanc*?|tritt ~ in kraft?
        //
        endet|endete|endeten|beendet*|läuft ~ aus|lief ~ aus|abgelaufen|beendigung|eingestellt?|abgeschlossen?|ende?|
        schluss?|abschluss?|beenden?|auslauf*?|geschlossen?|fertig*?
    """,
    "always/sometimes+often/rarely+always/rarely+always/never": """
        immer|stets|ständig?|jede*?|laufend?
        //
        manchmal|gelegentlich*|bisweilen|zuweilen|mitunter
        //
        oft|häufig*|regelmäßig*?|vielfach?
        //
        selten|seltener|kaum?|wenig?
        //
        niemals|nie|nie ohne?|nicht?|kein*?
    """,
    "earliest/latest": """
        frühestens|nicht vor|frühest*|erst?|ab?
        //
        spätestens|späteste*|nicht später als|bis?|vor?|letzte*?
    """,
    "first/last": """
        erste|ersten|erster|erstes|erstmals|zuerst?|erst*?|1?
        //
        letzte|letzten|letzter|letztes|letztmals|zuletzt?|schließlich?
    """,
    "previous/next": """
        vorig*|vorangegangen*|vorhergehend*|vorjahr*|letzte*?|vergangen*?|früher*?|zuvor?|bisher*?
        //
        nächst*|folgend*|kommend*|künftig*?|folgejahr*|darauf*?|danach?
    """,
    "yearly/monthly+yearly/weekly+monthly/weekly+monthly/daily+weekly/daily+yearly/quarterly+monthly/quarterly": """
        jedes jahr|mal pro jahr?|mal im jahr?|jährlich*|pro jahr|alljährlich*|jahr*?
        //
        jeden monat|mal pro monat?|mal im monat?|monatlich*|pro monat|monat*?
        //
        jede woche|mal pro woche?|mal in der woche?|wöchentlich*|pro woche|woche*?
        //
        jeden tag|mal pro tag?|mal täglich?|täglich*|pro tag|tag*?
        //
        jedes quartal|vierteljährlich*|pro quartal|quartal*?
    """,
    "past/future": """
        wurde|wurden|gestern|war?|waren?|hat?|haben?|hatte*?|ist?|sind?|wird?|werden?
        //
        demnächst|morgen?|wird?|werden?|zukunft?|künftig*?|soll?|sollen?|geplant*?|vorgesehen?
    """,
    "long/short": """
        lang|lange|langen|langfristig*|lang*?|längste*|längere*|weniger kurz*
        //
        kurz|kurze|kurzen|kurzer|kurzes|kurz*?|kürzeste*|kürzer|kürzere*|weniger lang*
    """,
    "lengthen/shorten": "verlänger* // verkürz*|gekürzt?",
    "fast/slow": """
        schnell*|beschleunig*|rasch*|zügig*?
        //
        langsam*|verlangsam*|verzöger*?|langwierig*?|weniger schnell*|weniger rasch*
    """,
    "early/late": """
        früh|frühe|frühen|vorzeitig*|verfrüht|zu früh|rechtzeitig*?|früher?
        //
        spät|späte|späten|verspätet*|zu spät|später?|verzöger*?|verspätung*?
    """,
    "day/night": "tagsüber|am tag?|tag?|tage? // nacht|nächte|nachts|nächtlich*",
    "morning/evening": "morgens|vormittag*|*vormittag|*morgen?|morgen? // abends|abend|*abend|nachmittag*?",
}
