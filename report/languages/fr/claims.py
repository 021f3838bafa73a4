"""French: its words for more and less, duties, quantities, conditions and what is sure, and for denials."""

from __future__ import annotations

from report.languages.claims import Claims
from report.languages.fr.opposite_times import OPPOSITE_TIMES
from report.languages.fr.opposites import OPPOSITES

_FUNCTION_WORDS = {
    "more/less": """
        plus|plus de|les plus de #|les plus d #|et plus|ou plus|mieux?|meilleur*?|dessus?|plus d|au moins|minimum|
        minimal*|davantage|supérieur*|augment*|hausse*|accroi*|accroî*|accru*|croît|croiss*|progress*|majorer|majore|
        majoré*|majoration*|grimp*|gonfl*|pas moins de|pas moins d|# de plus|plus élevé*|relèvement|relevé*?|relèv*?|
        élévation|monté?|monte?|dépass*|excède|excèdent|excédait|excédaient|excéder|excédé*|excédant|au delà?|
        de plus de|de plus d|de plus?|en plus?|extens*?|étend*?|renforc*?|multipli*?|supplémentaire*?|doubl*?|le plus?|
        la plus?|les plus?|des plus?|surcroît?|bond?|bondi*?|bonne #?|envol*?|ne peut être inférieur*|
        ne peuvent être inférieur*|ne pourra être inférieur*|ne doit pas être inférieur*|ne peut pas être inférieur*|
        n est pas inférieur*|jamais moins de|jamais moins d|jamais inférieur*|remonté*|remonte|porté* à #?|montée|
        montées|plus longtemps|plus long*
        //
        moins|moins de|les moins de #|les moins d #|et moins|ou moins|mieux?|meilleur*?|moins d|au plus|tout au plus|
        maximum|maximal*|inférieur*|diminu*|baiss*|réduc*|rédui*|recul*|chut*|décroi*|décroî*|décru*|abaiss*|régress*|
        pas plus de|pas plus d|plafonné*?|près de #|près d #|presque #|à peine #|tomb* à|tomb* de|retomb*|repli|
        repliée*|amoindr*|plus bas|plus basse*|plus faible*|moins élevé*|plus petit*?|plus jeune*?|plus court*?|
        sans dépasser|sans excéder|ne dépass* pas|n excéd* pas|ne peut dépasser|ne peut excéder|ne peuvent dépasser|
        ne peuvent excéder|ne pourra dépasser|ne pourra excéder|comprim*?|allégé*?|allège*?|restr*?|limit*?|seulement?|
        tomb*?|ralent*?|économi*?|raccourc*?|le moins?|rédhib*?|affaibl*?|ne peut être supérieur*|
        ne peuvent être supérieur*|ne pourra être supérieur*|ne doit pas être supérieur*|ne peut pas être supérieur*|
        n est pas supérieur*|jamais plus de|jamais plus d|jamais supérieur*|ne dépass* jamais|n excéd* jamais|
        ne pas dépasser|ne pas excéder|ne pas être supérieur*|dans la limite de|ramené* à|ramène*|rétréci*|rétréc*|
        s est réduit*|jamais plus longtemps|pas plus longtemps|n a pas dépassé|n ont pas dépassé|n atteign* pas?|
        moins longtemps|moins long*
    """,
    "must/may+must_not/need_not+may/must_not+must/need_not": """
        doit|doivent|devra|devront|devait|devaient|il faut|faut|fallait|faudra|il convient de|est tenu*|sont tenu*|
        est obligé*|sont obligé*|obligatoire*?|obligation?|devoir?|devant?|devrait?|devraient?|dû?|nécess*?|requi*?|
        exig*?|condition?|conditions?|moyennant?|impos*?|sera?|seront?|tenu* de|tenu* d|prié* de|prié* d|obligé* de|
        obligé* d
        //
        peut|peuvent|pourra|pourront|pouvait|pouvaient|est autorisé*|sont autorisé*|il est permis|ne peut ~ que|
        ne peut ~ qu|ne peuvent ~ que|ne peuvent ~ qu|ne pourra ~ que|ne pourra ~ qu|ne pourront ~ que|
        ne pourront ~ qu|pourrait?|pourraient?|possib*?|permis*?|permet*?|pouvoir?|pouvant?|puisse*?|autoris*?|pu?|
        faculté?|puisse|puissent|libre de|libres de|libre d|libres d|habilité*|est en droit|sont en droit|
        est possible de|loisible
        //
        ne peut ~ sans?|ne peuvent ~ sans?|ne pourra ~ sans?|ne pourront ~ sans?|ne peut|ne peuvent|ne puisse|
        ne puissent|ne pourra|
        ne pourront|ne pouvait|ne peut pas|ne peuvent pas|ne pourra pas|ne pourront pas|ne peut plus|ne peuvent plus|
        interdi*?|impossib*?|seul*?|uniquement?|exclusivement?|est interdit*|sont interdit*|interdiction de|
        interdiction d
        //
        n est pas tenu*|ne sont pas tenu*|n est pas obligé*|ne sont pas obligé*|n est pas obligatoire|n a pas besoin|
        pas nécessaire*?|pas nécessairement?
    """,
    "all/some+all/most+all/few+most/few+many/few": """
        tous|toutes|toute personne|tout individu|tout enfant|chaque|chacun*|l ensemble des|l ensemble du|l ensemble de|
        la totalité|tout?|toute?|intégral*?|quel*?|quiconque?|n importe?|par?|ensemble?|quelque ~ que ce soit?|
        complèt*?|entièrement?|entier*?|totale*?|total?|toujours?|même?|l intégralité de|l intégralité du|
        l intégralité des|tout le|toute la
        //
        certains|certaines|quelques|quelque|quelques uns|quelques unes|une partie de*|une partie d|un certain nombre?|
        certain?|certaine?|plusieurs?|divers*?|différent*?|partiel*?|partie?|nombre?
        //
        la plupart|la majorité|majeure partie|plupart?|majorit*?
        //
        peu de|peu d|rares?|peu?
        //
        beaucoup|nombreux|nombreuses|bon nombre de|un grand nombre de|un grand nombre d|nombre?|quantité?|massif*?|
        massiv*?|important*?|grand*?|maint*?|multipl*?
    """,
    "both/either": """
        les deux|tous les deux|toutes les deux|tous deux|toutes deux
        //
        l un des deux|l une des deux|une des deux|un des deux|l un ou l autre
    """,
    "if/unless": """
        si|s il|s ils|pour autant que|pour autant qu|à condition que|à condition qu|à condition de|à condition d|
        lorsqu*?|quand?|dès?|en cas?|dans le cas?|même si?|même s?|quiconque?|pourvu?|moyennant?
        //
        sauf si|sauf s|à moins que|à moins qu|à moins de|à moins d|sauf?|hormis?|hors?|sans?|excepté?|faute?|à défaut?|
        même si?|même s?
    """,
    "certain/possible": """
        certainement|assurément|sûrement|sans aucun doute|sans nul doute|incontestablement|certes?|certain*?|sûr*?|
        garanti*?|assuré*?
        //
        probablement|probable|probables|vraisemblablement|éventuellement|possib*?|pourrai*?|semble*?|éventuel*?|
        serait?|risqu*?|suscept*?|devrai*?|vraisembl*?|incertain*?|doute*?
    """,
    "including/excluding": """
        y compris|tva comprise|tvac|ttc|taxes comprises|toutes taxes comprises|inclus|incluse|incluses|compris*?|
        inclu*?|comprend*?|dont?|même?|avec?
        //
        hors tva|hors taxe*|htva|hors t v a|non compris*|excepté*|sauf|sauf si|à l exception|à l exclusion|hormis|
        à moins que|à moins d|à moins de|hors?|sans?|exclu*?|exception*?|tva non comprise|en dehors?|sauf s
    """,
    "inside/outside": """
        dans les #|dans le délai|dans les délais|dans les limites|endéans|à l intérieur|au sein de|au sein du|
        au sein des|intern*?|intra*?|intérieur*?
        //
        hors|hors de|hors du|en dehors|à l extérieur|extra*?|extern*?|extérieur*?|au delà?|sauf?|sorti*?
    """,
    "and/or": """
        et|ainsi que|et autre*?|et d autre*?|et tout* autre*?|et de tout* autre*?|et les autre*?|et aux autre*?|
        et des autre*?|et l autre?|tel* que ~ et?|tel* qu ~ et?
        //
        ou|ou bien|ou autre*?|ou d autre*?|ou tout* autre*?|ou de tout* autre*?|ou à d autre*?|ou un autre?|
        ou une autre?|ou l autre?|ou plusieurs?|ou de plusieurs?|ou vos?|ou leurs?|ou non?|ou pas?|ou encore?|
        tel* que ~ ou?|tel* qu ~ ou?
    """,
}
_DENIALS = """
    ne ~ personne|n ~ personne|ne ~ point|n ~ point|personne ne|personne n|sans ~ aucun|sans ~ aucune|que jamais?|
    ni ~ ni|pas|sans exception|au plus tôt?|sans aucun|sans aucune|sans nul|sans nulle|pas ~ aucun|pas ~ aucune|
    dernière entrée?|aucun|aucune|aucunement|rien|sans|non|nul|nulle|jamais sans?|aucun ~ sans?|aucune ~ sans?|
    pas ~ sans?|nul ~ sans?|du jamais vu?|jamais vu?|n oubli* pas?|sans réserve?|dispar*?|ferm*?|rejet*?|nullement|
    guère|jamais|plus aucun|plus aucune|ne saurait|non seulement?|pas seulement?|pas uniquement?|pas que?|sans doute?|
    sans aucun doute?|pas à pas?|ou non?|non plus?|premier pas?|un pas?|sans cesse?|sans plus attendre?|sans préjudice?|
    sans délai?|sans préavis?|sans frais?|sans tarder?|sans attendre?|sans limit*?|sans suite?|sans distinction?|
    sans égard?|sans interruption?|rien que?|ne ~ que?|ne ~ qu?|n ~ que?|n ~ qu?|ne?|n?|ni?|manqu*?|absen*?|dépourvu*?|
    vide?|hormis?|sauf?|excep*?|exclu*?|peu?|moins?|rare*?|refus*?|évit*?|facultati*?|échou*?|faute?|défaut?|impossib*?|
    insuffis*?|incompl*?|inexist*?|indispon*?|inconnu*?|illisib*?|illimit*?|illég*?|irr*?|immédiat*?|imprévu*?|
    incertain*?|inchang*?|inutil*?|impratic*?|indépend*?|inégal*?|inférieur*?|inopiné*?|invalid*?|inaccess*?|inactif*?|
    injust*?|intact*?|interdi*?|seul*?|uniquement?|exclusivement?|hors?|cess*?|gratuit*?|exempt*?|exonér*?|dispens*?|
    désaccord*?|défavor*?|à peine?|reste* à?|empêch*?|perdu*?|perte*?|presque?|zéro?|privé* de?|privé* d?|prohib*?|
    dépass*?|malgré?|supprim*?|suppression?|caduc*?|plafon*?|abandon*?|impropr*?|inachev*?|inaccept*?|inadapt*?|inadm*?|
    inapp*?|inapt*?|incap*?|inconst*?|indéfin*?|indéterm*?|ineffic*?|inexact*?|infond*?|infructu*?|inopér*?|insatisf*?|
    insolv*?|insoluble*?|instable*?|insupport*?|inusit*?|invisib*?|involont*?|imparfait*?|impay*?|impréc*?|inhabit*?|
    illicit*?|illégit*?|mécontent*?|méconn*?|personne ~ contre?|pas rare*?|pas inhabituel*?|pas exceptionnel*?|
    nulle part|ne ~ plus|n ~ plus|n hésit* pas?|hésit* pas?|va sans dire?|pas mal?|pas plus tard?|en vain?|vain*?|
    sans conteste?|sans précédent?|sans relâche?|sans oublier?|sans compter?|sans faute?|n en demeur* pas moins?|
    n en est pas moins?|n en sont pas moins?|n empêch* pas?|n empêche?|ne ménag* pas?|on ne peut plus?|
    ne serait ce que?|ne fût ce que?|si ce n est?|pas négligeable*?|non négligeable*?|pas à négliger?|pas sous estim*?|
    négati*?|dans le cas contraire?|réticen*?|isolé*?|pas tard*?|ne tard* pas?|ne manqu* pas?|pas manqu*?|n a de cesse?|
    n ont de cesse?|quoi qu il en soit?|n importe?|pas étonnant?|pas surprenant?|pas le moindre?|pas le moins?|
    ne compte plus?|ne comptent plus?|personne ne doit?|personne n a à?|nul besoin?|pas besoin?|omis*?|omet*?|
    omission*?|épargn*?|loin d?|loin de?|asympt*?|enfrein*?|violer?|violation*?|violé*?|transgress*?|néglig*?|renonc*?|
    échapp*?|déni*?|contest*?|démen*?|contrev*?|périm*?|obsol*?|ne cess* de?|ne cess* d?|à l abri?|désuet*?|
    ne pensez vous pas?|n estimez vous pas?|n êtes vous pas?|ne croyez vous pas?|n est il pas?|ne serait il pas?|
    ne faut il pas?|ne faudrait il pas?|n est ce pas?|ne trouvez vous pas?|inocc*?|inob*?|vente libre?|n a pas ménag*?|
    n ont pas ménag*?|ne comptent actuellement plus?
"""
_IDLE = """
    entre ~ et|et ou|et ou ou|enseignement supérieur|études supérieures|école* supérieure*|conseil supérieur|
    plus ou moins|plus au moins|de plus en plus ~ de moins en moins|non plus|au plus tard|au plus tôt|au plus vite|
    plus tard|plus tôt|plus particulièrement|plus précisément|plus généralement|plus spécifiquement|plus exactement|
    plus loin|d autant plus|une fois de plus|plus que jamais|qui plus est|s élèv*|s élev*|s est élevé*|s étant élevé*|
    du moins|à tout le moins|néanmoins|d après|avant tout|en avant|mettre en avant|mise en avant|avant toute chose|
    en quelque sorte|quelque chose|quelque #|tous les deux|toutes les deux|en tout cas|tout au moins|tout à fait|
    tout de même|tout d abord|pas à pas|jusqu à présent|jusqu à ce que|exclusivement|exclusive*|exclusif*|après tout|
    parti pris|a pu être|en général|peut être que
"""

CLAIMS = Claims(
    oppositions=_FUNCTION_WORDS | OPPOSITE_TIMES | OPPOSITES,
    denials=_DENIALS,
    idle=_IDLE,
    companions="ne|n",
    subjects="aucun|aucune|nul|nulle|rien|jamais|plus aucun|plus aucune",
    clauses="que|qu|qui|lorsque|lorsqu|quand|si|parce|puisque|puisqu|quoique",
    denied={"must": "must_not", "may": "must_not"},
)
