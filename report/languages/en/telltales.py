"""English: its frequent words, and the letters that give it away."""

from __future__ import annotations

from report.languages.language import Telltales

TELLTALES = Telltales(
    frequent=(
        "a about above according after again against all also although always am among an and another any are as at "
        "based be because been before being below best between both but by can could did do does doing down during "
        "each either every few first following for from further had has have having he her here his how however i if "
        "in including into is it its itself just last least less made many may me might more most much must my new no "
        "nor not now of off often on once one only or other others our out over own per report see several shall she "
        "should since so some such than that the their them themselves then there therefore these they this those "
        "through thus to together too two under until up upon us used using very was we well were what when where "
        "whether which while who whose why will with within without would year years yet you your"
    ),
    letters={
        3: "ded ed$ lly ly ly$ ted y$",
        2: "d$ ed ing nce ng$ ow ry tin",
        1: (
            "^c ^co ^ex ^ov ^r ^re ^un ^w abl ai al$ ate ca ce ci ck co con ct cti cu ds ea ec ect g$ io ion ire k$ nc "
            "nds ng on$ ov ove rea sl th tio"
        ),
    },
)
