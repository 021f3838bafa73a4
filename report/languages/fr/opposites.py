"""French: its words for things and qualities that are opposites of each other."""

from __future__ import annotations

OPPOSITES = {
    "public/private": """
        public|publique|publics|publiques|publiquement|étatique*?|publi*?
        //
        privé|privée|privés|privées|privatif*?|particulier*?|privat*?
    """,
    "favourable/unfavourable": """
        favorable*|positif*|positive*|favorablement|bon*?|avantag*?
        //
        défavorable*|négatif*|négative*|négativement|mauvais*?|nuisible*?|préjudic*?
    """,
    "internal/external": """
        interne|internes|propre*?|intérieur*?|internal*?
        //
        externe|externes|extérieur*?|tiers?|external*?
    """,
    "open/closed": """
        ouvert|ouverte|ouverts|ouvertes|ouvre|ouvrent|rouvert*|ouverture*?|accessible*?|ouvri*?|accueil*?|inaugur*?
        //
        fermé|fermée|fermés|fermées|ferme|ferment|fermeture*?|clos*?|clôtur*?|fermer?
    """,
    "direct/indirect": """
        direct|directe|directs|directes|directement|immédiat*?
        //
        indirect|indirecte|indirects|indirectes|indirectement
    """,
    "mandatory/optional": """
        obligatoire*|obligatoirement|oblig*?|doit?|doivent?|tenu*?|impos*?|nécess*?|contraign*?|imposé*?
        //
        facultatif|facultative|facultatifs|facultatives|optionnel*|volontaire|volontaires|bénévol*?|volont*?|libre*?|
        option*?|pas obligatoire?
    """,
    "free/paid": """
        gratuit|gratuite|gratuits|gratuites|gratuitement|gratuité|sans frais|libre?|offert*?
        //
        payant|payante|payants|payantes|contre paiement|payé*?|payer?
    """,
    "buy/sell": """
        achète|achètent|acheté|achetée|achetés|achetées|achat|achats|acheteur*|acheter?|acquis*?|acqué*?|achet*?
        //
        vend|vendent|vendu|vendue|vendus|vendues|vente|ventes|vendeur*|vendre?|cédé*?|cession*?|vend*?
    """,
    "hire/dismiss": """
        engagé*|engagement?|recrut*|embauch*|nommé*?|nomination*?|engag*?
        //
        licenci*|démission*?|congédi*|révoqu*?|renvoy*?
    """,
    "win/lose": """
        gagné|gagne|gagnent|gagna|remporté*|remporte|gagn*?|vainqu*?|victoire*?|l emport*?
        //
        perdu|perd|perdent|perdit|perdue?|perte?|perdant*?|défaite*?
    """,
    "profit/loss": """
        bénéfice|bénéfices|excédent|excédents|surplus?|gain*?|profit*?|bénéf*?|boni?|excédentair*?|plus value*?
        //
        perte|pertes|déficit|déficits|mali?|déficit*?|manqu*?|pénurie*?|insuffis*?|moins value*?
    """,
    "income/expense": """
        recettes|recette|revenus|revenu|produits?|rentrées|encaiss*?|ressources?
        //
        dépenses|dépense|coûts?|charges?|frais?|décaiss*?|dépens*?
    """,
    "assets/liabilities": "actif?|actifs|avoirs?|patrimoine? // passif|passifs|dettes?|engagements?|dette?",
    "gross/net": "brut|brute|bruts|brutes // net|nette|nets|nettes|nettement?",
    "fixed/variable": "fixe|fixes|constant*?|stable*? // variable|variables|fluctu*?|mobile*?",
    "accept/reject": """
        accepté*|accepte|acceptent|approuv*|approb*|adopté*?|adopte?|agréé*?|accordé*?|admis*?|recevable?|accept*?|
        autoris*?|d accord?|validé*?
        //
        rejet*|refus*|désapprouv*|écarté*?|décliné*?|irrecevable*?|débout*?|repouss*?
    """,
    "permit/forbid": """
        n est permis?|n est autorisé*?|n est admis*?|ne sont autorisé*?|ne sont admis*?|autorisé|autorisée|autorisés|
        autorisées|permis|permise|permet?|autoris*?|peut?|peuvent?|licite*?|admis*?|permett*?|il est permis|est permis*
        //
        interdit|interdite|interdits|interdites|interdiction*|prohib*|défendu*?|proscri*?|interdi*?|exclu*?
    """,
    "above/below": """
        au dessus|ci dessus|haut?|susmention*?|supérieur*?
        //
        au dessous|ci dessous|en dessous|ci après?|suivant*?|bas?|sous?|inférieur*?
    """,
    "left/right": "gauche|gauches // droite|droites?|droit?",
    "north/south+east/west+north/east+north/west+south/east+south/west": """
        nord|septentrional*?
        //
        sud|méridional*?
        //
        est?|à l est|oriental*?|l est?
        //
        ouest|occidental*?
    """,
    "male/female": """
        homme|hommes|masculin*|garçon|garçons|père|pères|fils?|monsieur?|mâle*?
        //
        femme|femmes|féminin*|fille|filles|mère|mères|madame?|dame?|dames?
    """,
    "young/old": """
        jeunes|jeune|jeunesse|enfants?|mineurs?|cadet*?
        //
        aînés|aîné*|seniors|senior|personnes âgées|âgé*?|vieux?|pensionn*?|retrait*?
    """,
    "approximate/exact": """
        environ|approximativement|à peu près|quelque?|près?|une ~ aine?|autour?|vers?|*aine?|*aines?|plus?|presque?
        //
        exactement|précisément|exact|exacte|juste?|précis*?
    """,
    "federal/regional+federal/local+federal/provincial+regional/local+regional/provincial": """
        fédéral|fédérale|fédéraux|fédérales|nationa*?|de l état?
        //
        régional|régionale|régionaux|régionales|région*?|flamand*?|wallon*?|bruxellois*?
        //
        local|locale|locaux?|locales|communal|communale|communaux|communales|commun*?|ville?|villes?
        //
        provincial|provinciale|provinciaux|provinciales|provinc*?
    """,
    "national/international": """
        national|nationale|nationaux|nationales|intérieur*?
        //
        international*|internationaux|mondia*?|étrang*?
    """,
    "domestic/foreign": """
        indigène*|domestique*|national*?|intérieur*?|belge*?
        //
        étranger|étrangère|étrangers|étrangères|extérieur*?
    """,
    "full_time/part_time": "temps plein|à plein temps|temps complet // temps partiel|mi temps|à mi temps",
    "yes/no": "oui|si? // non|pas?|aucun*?",
    "for/against": """
        en faveur|partisan*|pour?|favorable*?|soutien*?|soutenu*?
        //
        contre|opposé*|adversaire*|oppos*?|hostile*?
    """,
    "majority/minority": "majorité|majoritaire*|majoritairement|plupart? // minorité|minoritaire*",
    "better/worse": "mieux|meilleur*|amélior* // pire|pires|détérior*|empir*|dégrad*|aggrav*|moins bien?",
    "good/bad": "bon|bonne|bonnes|bons|bien? // mauvais|mauvaise|mauvaises|mal?",
    "large/small": """
        grand|grande|grands|grandes|gros|grosse|important*?|vaste*?|large*?|plus grand*?|le plus grand*|la plus grand*|
        les plus grand*|le plus gros*|la plus gros*|les plus gros*
        //
        petit|petite|petits|petites|faible*?|réduit*?|modest*?|limité*?|plus petit*?|le plus petit*|la plus petit*|
        les plus petit*
    """,
    "high/low": """
        élevé|élevée|élevés|élevées|haut|haute|hauts|hautes|fort*?|grand*?|le plus élevé*|la plus élevé*|
        les plus élevé*|le plus haut*|la plus haut*|les plus haut*
        //
        bas|basse|basses|faible|faibles|modéré*?|peu?|le plus bas*|la plus bas*|les plus bas*|le plus faible*|
        la plus faible*|les plus faible*
    """,
    "strong/weak": """
        fort?|forte|forts?|fortes|solide*?|puissant*?|fortement?|vif?|vive?|le plus fort*|la plus fort*|les plus fort*
        //
        faible|faibles|léger*?|légère*?|faiblement|peu?|le plus faible*|la plus faible*|les plus faible*
    """,
    "strengthen/weaken": "renforc*|durci*|consolid*?|strict*? // affaibli*|assoupli*|atténu*|fragilis*?",
    "easy/difficult": """
        simple|simples|simplement?|facile*|facilement|simplif*|aisé*?|facilit*|moins difficile*|moins complexe*|
        moins compliqué*|moins lourd*
        //
        difficile*|difficilement|complexe*|compliqu*|ardu*?|complexifi*|moins simple*|moins facile*|moins aisé*|
        moins évident*
    """,
    "expensive/cheap": """
        cher?|chère?|chers?|chères?|coûteu*|onéreu*|plus cher*|plus chèr*|moins bon marché|trop cher*|trop chèr*|
        le plus cher*|la plus cher*|les plus cher*|le plus chèr*|la plus chèr*|les plus chèr*
        //
        bon marché|moins cher*|abordable*?|peu coûteu*?|moins chèr*|moins coûteu*|moins onéreu*|meilleur marché
    """,
    "rich/poor": "riche|riches|aisé*?|nanti*? // pauvre*|pauvreté",
    "hot/cold": """
        chaud|chaude|chauds|chaudes|chaleur?|réchauff*?|plus chaud*
        //
        froid|froide|froids|froides|frais?|fraîche*?|refroid*?|gel?|plus froid*|moins chaud*
    """,
    "wet/dry": "humide*|mouillé*|pluie*?|pluvieu*?|arrosé*? // sec|sèche|secs?|sèches|sécheresse*",
    "import/export": """
        import|importation*|importé*|importe?|importent?|importateur*
        //
        export|exportation*|exporté*|exporte?|exportent?|exportateur*
    """,
    "supply/demand": "offre|offres?|proposé*? // demande|demandes?|demandé*?",
    "credit/debit": "crédit|crédité* // débit|débité*",
    "employer/employee": """
        employeur*
        //
        travailleur*|salarié*|employé|employée|employés|employées|personnel?|collaborat*?
    """,
    "landlord/tenant": "bailleur*|propriétaire*? // locataire*|preneur*?",
    "creditor/debtor": "créancier*|créancière* // débiteur*|débitrice*",
    "urban/rural": "urbain*|ville?|villes?|citadin* // rural|rurale|ruraux|rurales|campagne*?|champêtre*",
    "individual/collective": """
        individuel*|individuellement|personnel*?
        //
        collectif|collective*|collectifs|collectivement|commun*?|groupé*?|conjoint*?
    """,
    "written/oral": "écrit|écrite|écrits|écrites|par écrit // oral|orale|oraux|orales|oralement|verbal*",
    "digital/paper": "numérique*|électronique*|digital*|en ligne? // papier|sur papier|imprimé*?|papiers?",
    "arrive/depart": """
        arrivée|arrivées|arrive|arrivé|arrivés|entrant*|entrée*?
        //
        départ|départs|part?|partent?|parti?|sortant*|sortie*?
    """,
    "add/remove": "ajout*|adjoint?|complété? // supprim*|suppression*|retir*|enlev*|effac*?|radi*?",
    "build/demolish": "construi*|construct*|bâti*?|érig*?|aménag*? // démol*|abattu*|détrui*?|démantel*",
    "agree/disagree": "d accord|accord?|accords?|en accord? // désaccord*|pas d accord",
    "satisfied/dissatisfied": "satisfait*|satisfaction*|content*? // insatisf*|mécontent*",
    "advantage/disadvantage": "avantage|avantages|atout*? // désavantage*|inconvénient*",
    "cause/consequence": "cause|causes|causé*?|raison*? // conséquence*|effet*?|suite*?|entraîn*?",
    "question/answer": "question|questions|demande*?|interrog*? // réponse|réponses|répon*",
    "renewable/fossil": "renouvelable*|verte*?|durable*? // fossile*|non renouvelable*?",
    "active/inactive": "actif?|active|actifs?|actives // inactif*|inactive*",
    "safe/dangerous": "sûr?|sûre?|sûrs?|sécuris*|sans danger|sécurit*? // dangereu*|danger?|risqu*?|insécur*",
    "ill/healthy": "malade|malades|maladie*? // sain?|saine?|sains?|bonne santé|guéri*?",
    "living/dead": """
        vivant*|né|née|nés|nées|naissance*|vie?|viv*?
        //
        mort|morts|morte|mortes|décès|décédé*|mortalité|mourir?
    """,
    "adult/minor": "majeur?|majeurs|adulte*|majeures? // mineur?|mineurs|mineures|enfant*?|moins?",
    "civil/criminal": "civil?|civile|civils|civiles // pénal|pénale|pénaux|pénales|criminel*|répressi*?",
    "central/local": "central?|centrale?|centralis* // décentral*|local|locale|locaux?|locales",
    "primary/secondary": "primaire*|enseignement fondamental|élémentaire*? // secondaire*",
    "sufficient/insufficient": """
        suffisant|suffisante|suffisants|suffisantes|suffisamment|assez?|suffit?|suffis*?
        //
        insuffisant*|insuffisamment|insuffisance*|manqu*?
    """,
    "complete/incomplete": """
        complet|complète|complets|complètes|complètement|entièrement|intégral*?
        //
        incompl*|partiel*|partiellement
    """,
    "clear/unclear": "clair|claire|clairs|claires|clairement|clart*? // flou*|obscur*|imprécis*|ambigu*",
    "equal/unequal": "égal?|égale|égaux|égales|égalité|même*?|égal*? // inégal*|différen*?",
    "lawful/unlawful": """
        légal?|légale?|légaux?|licite|licites|légalement?|légitime*?
        //
        illégal*|illicite*|illégitime*
    """,
    "valid/invalid": "valable*|valide|valides|valablement // invalide|invalides|nul?|nulle?|nuls?|nulles?|périmé*",
    "domestic_use/commercial": """
        ménager?|ménagère?|ménagers?|ménages?|domestique*|particulier*?
        //
        professionnel*|commercial|commerciale|commerciaux|commerciales|entrepris*?
    """,
    "region/community+region/province+region/municipality+province/municipality+community/municipality": """
        région|régions|région*?
        //
        communauté|communautés|communautaire*?
        //
        province|provinces|provincia*?
        //
        commune|communes|municipalité*|communal*|communaux|ville?|villes?
    """,
}
