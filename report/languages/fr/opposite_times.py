"""French: its words for when, how long and how often, of which one is the opposite of the other."""

from __future__ import annotations

OPPOSITE_TIMES = {
    "before/after": """
        avant|avant que|avant de|avant d|antérieur*|plus tôt que|préalable*?|auparavant?|précéd*?|plus tôt?|d ici?|
        veille?|jusqu*?|au plus tard?|a précédé|ont précédé
        //
        après|après que|ultérieur*|postérieur*|ensuite?|suite?|suiv*?|issue?|depuis?|dès?|plus tard?|lendemain?|
        à partir?|une fois?|lorsqu*?|à compter?|puis?|post*?|par la suite?
    """,
    "until/from": """
        # à #|# au #|# aux #|jusqu au|jusqu à|jusqu aux|jusqu en|jusqu|jusque|d ici|au #?|aux #?|à #?|avant?|
        au plus tard?|encore?|dans?
        //
        à partir de|à partir du|à partir d|à partir des|à compter du|à compter de|à compter d|dès #|dès?|depuis|dater?|
        du #?|entre?|après?|plus tôt?|début*?
    """,
    "planned/done+ongoing/done+planned/ongoing": """
        est prévu*|sont prévu*|planifié*|en préparation|programmé?|prévu*?|planifi*?|projet*?|prépar*?|futur*?|
        à venir?|prochain*?|attend*?|envisag*?
        //
        achevé*|terminé*|finalisé*|achev*?|termin*?|finalis*?|finali*?|clôtur*?|clos*?|réalis*?|fini*?|accompli*?|fin?|
        complét*?|conclu*?|abouti*?|ouvert*?
        //
        en cours|se poursui*|toujours en cours|cours?|cont*?|courant*?|poursui*?
    """,
    "new/old": """
        nouveau|nouvel|nouvelle|nouveaux|nouvelles|neuf?|neuve?|neufs?|récent*?|supplémentaire*?|renouvel*?|jeune*?
        //
        ancien|ancienne|anciens|anciennes|vieux|vieil|vieille|vieilles|vétuste*?|précédent*?|existant*?|âgé*?|
        obsolète*?
    """,
    "temporary/permanent": """
        temporaire*|temporairement|provisoire*|provisoirement|intérim*?|momentané*?|passag*?|occasionnel*?
        //
        définitif|définitive|définitifs|définitives|définitivement|permanent|permanente|permanents|permanentes|
        durable*?|stable*?|indéterminé*?|fixe*?|à vie?
    """,
    "beginning/middle+middle/ending+beginning/ending": """
        début #|début de #|au début de #|au début du mois de #|début du mois de #
        //
        mi #|à la mi #|milieu de #|au milieu de #
        //
        fin #|fin de #|la fin de #|à la fin de #|fin du mois de #|à la fin du mois de #
    """,
    "start/end": """
        commence|commencé|commencent|commencera|débute|débuté|débutent|débutera|démarr*|lancé*|lancement|début?|
        commenc*?|débu*?|entam*?|ouver*?|ouvr*?|entrée?|lanç*?|lance?|prend cours?
        //
        se termine|se terminent|terminé|terminée|terminés|terminées|s achève|s achèvent|achevé*|prend fin|pris fin|
        prennent fin|expire|expiré|expirera|arrêté?|fin?|clôtur*?|cess*?|clos*?|finit?|finale?|termin*?|achèv*?|
        arrive à échéance?|échéance?|met fin?
    """,
    "always/sometimes+often/rarely+always/rarely+always/never": """
        toujours|constamment?|chaque?|systématiq*?|sans cesse?|encore?
        //
        parfois|quelquefois|de temps en temps|occasionnel*?
        //
        souvent|fréquemment|régulièr*?|fréquen*?
        //
        rarement|peu?|guère?|rare*?
        //
        jamais|jamais sans?|jamais vu?|pas?|aucun*?|du jamais vu?
    """,
    "earliest/latest": """
        au plus tôt|pas avant|avant?|à partir?|dès?
        //
        au plus tard|dernier délai|avant?|dernièr*?|jusqu*?|d ici?|dernier*?
    """,
    "first/last": """
        premier|première|premiers|premières|d abord?|1er?|1re?|initial*?|premièrement?
        //
        dernier|dernière|derniers|dernières|dernière fois|final*?|pour la dernière fois
    """,
    "previous/next": """
        précédent|précédente|précédents|précédentes|passé?|passée?|dernier?|dernière?|derniers?|dernières?|auparavant?|
        écoulé*?
        //
        prochain|prochaine|prochains|prochaines|suivant|suivante|suivants|suivantes|à venir|futur*?|ci après?|après?|
        ultérieur*?
    """,
    "yearly/monthly+yearly/weekly+monthly/weekly+monthly/daily+weekly/daily+yearly/quarterly+monthly/quarterly": """
        chaque année|fois par an?|annuel*|par an|tous les ans|an?|ans?|année*?
        //
        chaque mois|fois par mois?|mensuel*|par mois|tous les mois|mois?
        //
        chaque semaine|fois par semaine?|jours par semaine?|heures par semaine?|hebdomadaire*|par semaine|
        toutes les semaines|semaine*?
        //
        chaque jour|fois par jour?|heures par jour?|quotidien*|journalier*|par jour|tous les jours|jour*?
        //
        chaque trimestre|trimestriel*|par trimestre|trimestre*?
    """,
    "past/future": """
        a été|ont été|fut|furent|était?|étaient?|hier|avait?|avaient?|passé*?|est?|sont?|a?|ont?|a vu le jour|
        ont vu le jour|a eu lieu|ont eu lieu|aura?|auront?|aura été?|auront été?
        //
        sera|seront|aura?|auront?|prochainement|demain|va?|vont?|prévu*?|prépar*?|futur*?|serait?|*ira?|*ront?|doit?|
        en cours?|devra*?|*era|*eront|va être|vont être|va voir le jour
    """,
    "long/short": """
        long|longue|longs|longues|prolongé*?|plus long*|plus longtemps|moins court*|le plus long*|la plus long*|
        les plus long*
        //
        court|courte|courts|courtes|bref?|brève*?|brefs?|plus court*|moins longtemps|moins long*|plus bref*|plus brèv*|
        le plus court*|la plus court*|les plus court*|le plus bref*|la plus bref*|les plus bref*|le plus brèv*|
        la plus brèv*|les plus brèv*
    """,
    "lengthen/shorten": "prolong*|rallong*|allong*|reconduit*?|prorog* // raccourc*|écourt*|abrég*",
    "fast/slow": """
        rapide*|rapidement|vite|accélér*|vitesse?|plus rapide*|plus vite|plus rapidement|le plus rapide*|
        la plus rapide*|les plus rapide*|le plus vite|la plus vite|les plus vite|le plus rapidement|la plus rapidement|
        les plus rapidement
        //
        lent|lente|lents|lentes|lentement|ralent*|retard*?|plus lent*|plus lentement|moins rapide*|moins vite|
        moins rapidement|le plus lent*|la plus lent*|les plus lent*|le plus lentement|la plus lentement|
        les plus lentement
    """,
    "early/late": """
        prématur*|trop tôt|tôt?|anticipé*|à temps?|en avance|plus tôt?
        //
        tardif*|tardive*|tardivement|trop tard|tard?|en retard|retard*?|plus tard?
    """,
    "day/night": "de jour?|diurne*|jour?|jours?|journée*? // nuit|nuits|nocturne*|nuitée*?",
    "morning/evening": "matin|matinée|matins // soir|soirée|soirs|après midi?",
}
