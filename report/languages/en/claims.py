"""English: its words for more and less, duties, quantities, conditions and what is sure, and for denials."""

from __future__ import annotations

from report.languages.claims import Claims
from report.languages.en.opposite_times import OPPOSITE_TIMES
from report.languages.en.opposites import OPPOSITES

_FUNCTION_WORDS = {
    "more/less": """
        more|more than|or more|and over|or over|or older|and older|or higher|and above|or above|above?|higher|greater|
        increas*|rise|rises|rising|rose|risen|grew|grow|grows|grown|growing|growth|at least|no fewer than|no less than|
        not less than|not fewer than|minimum|over #|above #|exceed*|older than|raise|raises|raised|raising|climb*|
        surge*|up by|up #|longer than|upward*|well over|gain*?|expand*?|extend*?|larger|bigger|top?|topped?|extra?|
        additional?|most?|better?|minimal?|doubl*?|beyond?|improv*?|further?|outnumber*?|strengthen*?|never less than|
        never fewer than|not be less than|not be lower than|not be below|widen*|went up|goes up|go up|going up|gone up|
        rebound*|soar*|no lower than|not below|greener
        //
        less|less than|or less|or fewer|and under|or under|or younger|or lower|or below|and below|better?|fewer|
        fewer than|lower*|decreas*|fall|falls|fell|fallen|falling|declin*|drop|drops|dropped|dropping|reduc*|at most|
        at the most|no more than|not more than|not ~ more than|no higher than|no longer than|maximum|maximal*|nearly #|
        almost #|under #|below #|younger than|under the age of|diminish*|shrank|shrunk|shrink*|slump*|downward*|down by|
        down #|down from|barely #|just under|capped at|shorter than|does not exceed|do not exceed|not exceed*|smaller|
        cut?|cuts?|cutting?|down?|limit*?|halv*?|least?|only?|slow*?|weak*?|savings?|saved?|short of?|never more than|
        never exceed*|not be more than|not be higher than|not be above|narrow*|went down|goes down|go down|going down|
        gone down|capped|plunge*|plummet*|tumbl*
    """,
    "must/may+must_not/need_not+may/must_not+must/need_not": """
        must|has to|have to|had to|is required to|are required to|is obliged to|are obliged to|shall?|should?|need?|
        needs?|required?|requires?|ought?|condition?|subject to?|provided?|will?|mandatory?|obligat*?|is to?|are to?|
        required to|obliged to|be required|compulsory|bound to
        //
        may|can|is allowed to|are allowed to|is permitted to|are permitted to|could?|might?|possib*?|allow*?|permit*?|
        able?|entitled to|authorised to|authorized to|permitted to|allowed to|free to|be able to|empowered to
        //
        must not ~ without?|may not ~ without?|cannot ~ without?|must not|may not|cannot|can not|only?|unless?|
        prohibited?|forbidden?|impossible?|banned?|is prohibited|are prohibited|is forbidden|are forbidden|
        is not allowed|are not allowed|is not permitted|are not permitted|not be allowed to|not allowed to|
        not permitted to
        //
        need not|does not have to|do not have to|did not have to|is not required to|are not required to|
        is not obliged to|are not obliged to|not necessar*?|no need?
    """,
    "all/some+all/most+all/few+most/few+many/few": """
        all|every|each|everyone|everybody|any?|whole?|entire*?|full*?|per?|both?|always?|complete*?|total?|throughout?|
        regardless?|whatever?|universal*?|the whole|the entire
        //
        some|some of|a few?|several?|certain?|a number of?|number?|part of|part?|partly?|various?
        //
        most of|the majority|most?|majority?|largely?
        //
        few|hardly any|very few|very little|little?
        //
        many|much|numerous|a lot of|lots of|a large number of|plenty of|number?|large?|most?|considerabl*?|heav*?|
        wide*?|extensive*?|great*?
    """,
    "both/either": "both // one of the two|one of both|either",
    "if/unless": """
        if|provided|provided that|on condition that|where?|when*?|in case?|once?|even if?|as long?|subject?|whether?
        //
        unless|except if|except where|except when|except?|without?|other?|save?|even if?|otherwise?|apart?
    """,
    "certain/possible": """
        certainly|definitely|surely|undoubtedly|certain?|sure?|guarante*?|clearly?
        //
        probably|probable|perhaps|maybe|possibly|presumably|likely?|possib*?|potential*?|seem*?|expected?|appear*?|
        uncertain*?|prospect*?
    """,
    "including/excluding": """
        including|included|inclusive of|incl|vat included|inclusive?|includ*?|among?|even?|with?|plus?
        //
        excluding|excluded|exclusive of|except|except for|excepting|excl|unless|with the exception|not including|
        not included|excluding vat|without?|exclud*?|apart from?|but?|before?|other than?|exception*?|save?|net of?|
        except if|except where|except when
    """,
    "inside/outside": "within|inside|indoor*?|intern*? // outside|beyond|outdoor*?|extern*?|except?|without?",
    "and/or": """
        and|and other*?|and any other?|and all other?|and another?|and any?|and every other?|and non?|such as ~ and?
        //
        or|or other*?|or any other?|or another?|or any?|or several?|or more?|or not?|or even?|such as ~ or?
    """,
}
_DENIALS = """
    not|without exception|earliest?|last admission?|last entry?|no|never|nothing|never without?|not ~ without?|
    no ~ without?|no one ~ without?|nobody ~ without?|do not forget?|not forget?|unq*?|disappear*?|clos*?|reject*?|
    nobody|nowhere|without|neither|none|cannot|no longer|not yet|no one|doesn t|don t|isn t|aren t|wasn t|weren t|won t|
    can t|didn t|hasn t|haven t|couldn t|shouldn t|wouldn t|nor?|not only?|not just?|not least?|not merely?|no doubt?|
    without doubt?|whether or not?|or not?|without delay?|without notice?|no #?|lack*?|miss*?|absen*?|empty?|hardly?|
    barely?|scarcely?|seldom?|rarely?|except*?|exclud*?|less?|few?|fewer?|fail*?|refus*?|avoid*?|una*?|unb*?|unc*?|
    une*?|unf*?|unk*?|unj*?|unl*?|uno*?|unp*?|unr*?|uns*?|unv*?|unw*?|unus*?|unn*?|unm*?|undis*?|undec*?|impossib*?|
    impart*?|insuff*?|incompl*?|inelig*?|invalid*?|inact*?|independ*?|indefinit*?|irre*?|illeg*?|*less?|only?|ban?|
    bans?|banned?|prohib*?|forbid*?|waive*?|exempt*?|free?|stop*?|ceas*?|yet to?|has yet?|have yet?|regardless?|non?|
    otherwise?|disag*?|dissat*?|discontin*?|lost?|lose*?|loss*?|prevent*?|withdrawn?|waiv*?|lapse*?|expire*?|
    remain* to?|still to?|almost?|out of?|save?|spared?|other than?|abolish*?|drop*?|den*?|ever?|turned down?|
    without distinction?|without any|neither ~ nor|inaccess*?|inaccur*?|inadeq*?|inadm*?|inapp*?|incap*?|incomp*?|
    incons*?|incorr*?|ineff*?|inexp*?|infreq*?|insign*?|insolv*?|instab*?|invis*?|invol*?|untouch*?|unto*?|untr*?|
    unid*?|unint*?|unh*?|undef*?|undel*?|undes*?|unda*?|practically?|virtually?|no one ~ against?|nobody ~ against?|
    not uncommon?|not unusual?|not rare*?|not infrequent*?|not unl*?|not unr*?|by no means|in no way|as they like?|
    as you like?|as they wish?|as you wish?|no more|do not hesitate?|not hesitate?|hesitate?|without saying?|
    not to mention?|no less?|nothing less?|nothing short?|no matter?|not long ago?|not so long ago?|not insignificant?|
    in vain?|unsuccess*?|if not?|negati*?|not be underestimated?|not to be underestimated?|no wonder?|no surprise?|
    not surprising*?|no effort?|spare* no?|nobody has to?|no one has to?|nobody needs?|no one needs?|nobody need?|
    no need?|reluctan*?|isolated?|without precedent?|unprecedent*?|omit*?|omission*?|infring*?|violat*?|far from?|
    neglect*?|outdated?|obsolete?|overlook*?|contradict*?|forgo*?|forego*?|depriv*?|asympt*?|relinquish*?|contrary*?|
    don t you?|do you not?|isn t it?|would it not?|should it not?|over the counter?|unocc*?
"""
_IDLE = """
    between ~ and|both ~ and|and or|higher education|more or less|what is more|once more|more precisely|
    more specifically|more particularly|more generally|furthermore|at all|after all|above all|all in all|first of all|
    each other|at least one|some #|fall under|falls under|fell under|fall within|falls within|fell within|fall due|
    falls due|as many as|as well as|so far|not at all|all the more|before long|let alone|rise to|gave rise to|
    give rise to|gives rise to|once and for all|from time to time
"""

CLAIMS = Claims(
    oppositions=_FUNCTION_WORDS | OPPOSITE_TIMES | OPPOSITES,
    denials=_DENIALS,
    idle=_IDLE,
    companions="",
    subjects="no|nobody|no one|none|nothing|never|neither",
    clauses="that|which|who|when|if|because|while|although|whether|since",
    denied={"must": "must_not", "may": "must_not"},
)
