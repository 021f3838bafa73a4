"""English: its words for when, how long and how often, of which one is the opposite of the other."""

from __future__ import annotations

OPPOSITE_TIMES = {
    "before/after": """
        before|prior to|ahead of|earlier?|previous*?|until?|by?|preceding?|pre?|ago?|in advance?|not later than?
        //
        after|afterwards|following?|later?|since?|subsequent*?|then?|once?|next?|from?|when?|on?|upon?|post?|within?
    """,
    "until/from": """
        until|till|up to|to #?|by #?|through #?|before?|within?|as of?|no later?|latest?
        //
        from #|as of?|as from|since|with effect from|starting from|onwards|onward|between?|after?|start*?|earliest?|
        begin*?
    """,
    "planned/done+ongoing/done+planned/ongoing": """
        is planned|are planned|is scheduled|are scheduled|being prepared|in preparation|under preparation|plan*?|
        schedul*?|due?|to be?|expected?|future?|upcoming?|prepar*?
        //
        completed|has been finished|have been finished|is finished|are finished|was finished|were finished|finalised|
        finalized|finish*?|complet*?|ended?|done?|closed?|carried out?|achieved?|concluded?|ready?|opened?
        //
        under way|underway|in progress|ongoing|still running|continu*?|pending?|current*?|running?|progress?
    """,
    "new/old": """
        new|newly?|recent*?|renew*?|additional?|young*?|fresh?
        //
        old|former|outdated?|previous*?|existing?|older?|ancient?|obsolete?|aged?
    """,
    "temporary/permanent": """
        temporary|temporarily|provisional|provisionally|interim?|acting?|fixed term?
        //
        permanent|permanently|definitive|definitively|final?|lasting?|indefinite*?|perman*?
    """,
    "beginning/middle+middle/ending+beginning/ending": """
        early #|early in #|start of #|beginning of #|the start of #|the beginning of #
        //
        mid #|middle of #|in mid #|the middle of #
        //
        late #|late in #|end of #|the end of #
    """,
    "start/end": """
        starts|started|start|begins|began|begun|begin|beginning|commenc*|launch*|opening?|opened?|outset?|kick*?|
        inception?
        //
        ends|ended|finish*|terminat*|expires|expired|expire|conclud*?|complet*?|end?|ending?|closed?|closing?|stopped?|
        ceas*?|final?|over?
    """,
    "always/sometimes+often/rarely+always/rarely+always/never": """
        always|constantly?|every?|invariably?|continu*?
        //
        sometimes|occasionally|at times|now and then
        //
        often|frequently|regular*?|frequent*?
        //
        rarely|seldom|hardly?|rare?|infrequent*?
        //
        never|never without?|not?|no?
    """,
    "earliest/latest": """
        at the earliest|earliest|not before|no earlier than|from?|only?|not until?
        //
        at the latest|latest|no later than|not later than|by?|before?|until?|within?|deadline?
    """,
    "first/last": "first|initial*?|1st?|firstly?|maiden? // last|final?|finally?|latest?",
    "previous/next": """
        previous|preceding|past?|last?|earlier?|before?|prior?|former?
        //
        next|following|coming|forthcoming|upcoming|subsequent*?|after?|future?
    """,
    "yearly/monthly+yearly/weekly+monthly/weekly+monthly/daily+weekly/daily+yearly/quarterly+monthly/quarterly": """
        every year|times a year?|times per year?|twice a year?|twice yearly?|yearly|annual|annually|per year|a year|
        each year|year?|years?
        //
        every month|times a month?|twice a month?|monthly|per month|a month|each month|month*?
        //
        every week|times a week?|twice a week?|weekly|per week|a week|each week|week*?
        //
        every day|times a day?|twice a day?|hours a day?|daily|per day|a day|each day|day?|days?
        //
        every quarter|quarterly|per quarter|each quarter|quarter*?
    """,
    "past/future": """
        was|were|yesterday|had?|did?|is?|are?|has been|have been
        //
        will|shall|tomorrow|soon|going to?|to be?|plan*?|future?|next?|would?|being prepared?|expected?|is?|are?
    """,
    "long/short": "long|lengthy|prolonged?|longest|longer? // short|brief|briefly?|shortest|shorter|less long|briefer",
    "lengthen/shorten": "extend*|prolong*|lengthen* // shorten*|curtail*|cut short",
    "fast/slow": """
        fast|faster|quick|quickly|quicker|accelerat*|rapid*|swift*?|prompt*?|speed*?|fastest|quickest
        //
        slow|slowly|slower|slowed|slowdown*|delay*?|less quickly|less fast|less rapid*|slowest
    """,
    "early/late": """
        early|earlier?|premature*|on time?|timely?|in advance?
        //
        late|belated*|overdue|later?|too late|delay*?
    """,
    "day/night": "daytime|by day|day?|days? // night|nights|nightly|night time|overnight",
    "morning/evening": "morning|mornings|a m|am // evening|evenings|p m?|pm?",
}
