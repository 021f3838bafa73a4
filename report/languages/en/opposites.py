"""English: its words for things and qualities that are opposites of each other."""

from __future__ import annotations

OPPOSITES = {
    "public/private": "public|publicly|government?|state owned? // private|privately|privat*?|individual*?",
    "favourable/unfavourable": """
        favourable|favorable|favourably|positive|positively|good?|favour*?
        //
        unfavourable|unfavorable|negative|negatively|adverse|adversely|bad?|harm*?
    """,
    "internal/external": """
        internal|internally|in house|own?|inside?
        //
        external|externally|outside?|third?|outsourc*?
    """,
    "open/closed": """
        open|opened|opens|opening?|access*?|reopen*?|welcom*?
        //
        closed|closes|shut|close?|closing?|closure*?|clos*?|shut*?
    """,
    "direct/indirect": "direct|directly|immediate*?|straight? // indirect|indirectly",
    "mandatory/optional": """
        compulsory|mandatory|obligatory|must?|required?|bind*?|oblig*?|necess*?
        //
        optional|voluntary|voluntarily|volunt*?|non binding?|free*?|choice?
    """,
    "free/paid": """
        free of charge|free?|no charge?|at no cost?|complimentary?
        //
        for a fee|against payment|fee paying|paid?|pay?|pays?|charged?
    """,
    "buy/sell": """
        buy|buys|bought|purchas*|buyer|buyers|acqui*?|procure*?|buying?
        //
        sell|sells|sold|sale|sales|seller|sellers|dispos*?|selling?
    """,
    "hire/dismiss": """
        hired|hires|hiring|recruit*|hire?|appoint*?|employed?|taken on?
        //
        dismiss*|laid off|lay off|layoff*|redundan*|sacked|fired?|resign*?
    """,
    "win/lose": "won|wins|win?|winn*?|victor*?|gain*? // lost|loses|lose|losing?|loss*?|defeat*?",
    "profit/loss": """
        profit|profits|surplus|surpluses|gain*?|earn*?|benefit*?|excess?
        //
        loss|losses|deficit|deficits|shortfall|shortage*?|short?|lost?
    """,
    "income/expense": """
        income|revenue|revenues|receipts|proceeds?|earning*?
        //
        expenditure|expenditures|expense|expenses|spending|cost*?|spent?|outlay*?|charges?
    """,
    "assets/liabilities": "assets|asset // liabilities|liability|debts?|debt?",
    "gross/net": "gross // net|netted?",
    "fixed/variable": "fixed|fix?|constant*?|stable? // variable|variables?|fluctuat*?|floating?",
    "accept/reject": """
        accept|accepts|accepted|accepting|approv*|adopt*?|grant*?|agreed?|admitted?|admissible?|upheld?|allowed?
        //
        reject*|refus*|turned down|disapprov*|declined?|deni*?|dismissed?|inadmissible?|turn down|struck down?
    """,
    "permit/forbid": """
        allowed|permitted|authorised|authorized|allows?|permits?|may?|can?|lawful?
        //
        prohibited|forbidden|banned|prohibit*|forbid*|bans?|ban?|barred?|not allowed?|excluded?
    """,
    "above/below": "above|overhead?|over?|upper? // below|underneath|beneath|under?|following?|lower?",
    "left/right": """
        left?|left hand|left side|on the left|left bank
        //
        right?|right hand|right side|on the right|right bank
    """,
    "north/south+east/west+north/east+north/west+south/east+south/west": """
        north|northern|north*
        //
        south|southern|south*
        //
        east|eastern|east*?
        //
        west|western|west*?
    """,
    "male/female": """
        man|men|male|males|boy|boys|father|fathers|son?|men s?|mr?
        //
        woman|women|female|females|girl|girls|mother|mothers|daughter?|mrs?|ms?
    """,
    "young/old": """
        young|youth|young people|youngsters|teenag*?|children?|younger?
        //
        elderly|older people|seniors|older?|old?|senior?|retire*?|pension*?
    """,
    "approximate/exact": """
        about|approximately|roughly|around|some?|circa|nearly?|almost?|over?|just?|approximate?|well?
        //
        exactly|precisely|exact|precise?|just?
    """,
    "federal/regional+federal/local+federal/provincial+regional/local+regional/provincial": """
        federal|national*?|state?
        //
        regional|region*?|flemish?|walloon?|brussels?
        //
        local|municipal|locally|municipal*?|city?|town?|cities?|community?
        //
        provincial|provinc*?
    """,
    "national/international": """
        national|nationally|nationwide?|domestic?|country?
        //
        international|internationally|global*?|worldwide?|foreign?
    """,
    "domestic/foreign": "domestic|at home?|domestically|home?|national*? // foreign|abroad|overseas",
    "full_time/part_time": "full time|full timers?|fulltime // part time|part timers?|half time",
    "yes/no": "yes // no|not?|none?",
    "for/against": "in favour|in favor|supporters?|for?|support*?|favour*? // against|opponents?|oppos*?|versus?|to?",
    "majority/minority": "majority|most? // minority",
    "better/worse": "better|improv*|best? // worse|worst|worsen*|deteriorat*",
    "good/bad": "good|well? // bad|poor?|badly",
    "large/small": """
        large|big|great?|major?|vast?|huge?|considerabl*?|largest|biggest
        //
        small|little?|minor?|low?|tiny?|modest?|smallest
    """,
    "high/low": "high|highest|top*?|strong*?|great*? // low|lowest|poor?|little?|weak?",
    "strong/weak": """
        strong|strongly|powerful*?|sharp*?|heavy?|robust*?|strongest
        //
        weak|weakly|slight*?|light?|poor?|weakest
    """,
    "strengthen/weaken": "strengthen*|reinforc*|tighten*|stricter // weaken*|relax*?|loosen*|eased|eas*?",
    "easy/difficult": """
        easy|easily|easier|simple|simplif*|simpler|ease*?|straightforward?|less difficult|less complex|less complicated
        //
        difficult*|hard?|complex*|complicat*|less simple|less easy|less easily|less straightforward
    """,
    "expensive/cheap": """
        expensive|costly|dear?|more expensive|less cheap|dearer|costlier
        //
        cheap|cheaper|inexpensive|affordable?|low cost?|less expensive|less costly|cheapest
    """,
    "rich/poor": "rich|wealthy|richer|affluent // poor?|poverty|poorer",
    "hot/cold": """
        hot|warm|warmer|heat*?|warmest|hottest
        //
        cold|colder|cool*?|chill*?|frost*?|coldest|coolest
    """,
    "wet/dry": "wet|wetter|wettest|humid|moist*|rain*? // dry|drier|driest|drought*",
    "import/export": "import|imports|imported|importer*|importing // export|exports|exported|exporter*|exporting",
    "supply/demand": "supply|offer*?|supplies? // demand|demands|request*?",
    "credit/debit": "credit|credited // debit|debited",
    "employer/employee": "employer* // employee*|worker*|staff?",
    "landlord/tenant": "landlord*|lessor*|owner*? // tenant*|lessee*",
    "creditor/debtor": "creditor* // debtor*",
    "urban/rural": "urban|city?|cities?|towns? // rural|countryside",
    "individual/collective": "individual|individually|personal? // collective*|jointly?|joint?|common?|group?",
    "written/oral": "written|in writing // oral|orally|verbal|verbally",
    "digital/paper": "digital|digitally|electronic*|online? // paper|on paper|paper based|printed?|papers?",
    "arrive/depart": """
        arrival*|arrives|arrived|incoming|inflow*|intake?
        //
        departure*|departs|departed|outgoing|outflow*|left?|leav*?
    """,
    "add/remove": "added|adds|adding|addition?|add? // removed|removes|removal|deleted|deletion*|withdrawn?",
    "build/demolish": """
        built|builds|constructed|construction|building?|erected?
        //
        demolish*|demolition|torn down|pulled down
    """,
    "agree/disagree": "agree|agrees|agreed|agreement? // disagree*|disagreement*",
    "satisfied/dissatisfied": "satisfied|satisfaction|happy?|content? // dissatisf*|unhappy|unsatisf*",
    "advantage/disadvantage": "advantage|advantages|benefit*?|pros? // disadvantage*|drawback*|cons?",
    "cause/consequence": "cause|causes|caused?|reason*?|because? // consequence*|effect*?|result*?|led?",
    "question/answer": "question|questions|asked?|query?|queries? // answer|answers|answered|repl*|response*?",
    "renewable/fossil": "renewable|renewables|green?|sustainable? // fossil|fossils|non renewable?",
    "active/inactive": "active|working? // inactive|idle?|dormant?",
    "safe/dangerous": "safe|safer|safely|secur*?|safety? // dangerous*|unsafe|hazardous|danger?|risk*?",
    "ill/healthy": "ill?|sick|sickness?|illness*?|disease*? // healthy|health?|cured?|recovered?",
    "living/dead": """
        living?|alive|born|birth|births|live?|surviv*?
        //
        dead|death|deaths|died|deceased|mortality|fatal*?
    """,
    "adult/minor": "adult|adults|of age?|over? // minors|underage|child*?|minor?|under?",
    "civil/criminal": "civil // criminal|penal",
    "central/local": "central?|centralis*|centraliz* // decentral*|local|locally",
    "primary/secondary": "primary|elementary? // secondary",
    "sufficient/insufficient": """
        sufficient|sufficiently|enough?|adequate*|suffic*?
        //
        insufficient*|inadequate*|lack*?|not enough?
    """,
    "complete/incomplete": "complete|completely|fully?|full?|entirely // incomplet*|partial|partially|partly",
    "clear/unclear": "clear|clearly|clearer|clar*? // unclear|vague|ambigu*|obscure",
    "equal/unequal": "equal|equally|equality|same? // unequal*|inequalit*|different*?",
    "lawful/unlawful": "lawful|lawfully|legal?|legally?|legitimate? // unlawful*|illegal*|illegitimate",
    "valid/invalid": "valid|validly // invalid|void|expired?",
    "domestic_use/commercial": "household*|domestic?|residential? // professional|commercial|business*?|corporate?",
    "region/community+region/province+region/municipality+province/municipality+community/municipality": """
        region|regions|region*?
        //
        community|communities
        //
        province|provinces|provincial?
        //
        municipality|municipalities|municipal*|town?|city?|cities?|towns?|local?
    """,
}
