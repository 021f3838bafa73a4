"""German: its words for conditions, for what is sure, planned or done, and for what lies within or without."""

from __future__ import annotations

PROSPECTS = {
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
    "inside/outside": """
        innerhalb|binnen|im rahmen?|drinnen?|intern*?
        //
        außerhalb|außer?|außen*?|draußen?|extern*?|jenseits?
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
    "certain/possible": """
        sicherlich|zweifellos|gewiss|ganz bestimmt|mit sicherheit|sicher?|bestimmt?|fest?|garantier*?
        //
        wahrscheinlich|wahrscheinliche|vielleicht|möglicherweise|vermutlich|mutmaßlich*?|möglich*?|wohl?|dürft*?|
        etwaig*?|voraussichtlich?|eventuell?|schein*?|unsicher*?|allenfalls?
    """,
}
