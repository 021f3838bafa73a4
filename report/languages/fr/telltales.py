"""French: its frequent words, and the letters that give it away."""

from __future__ import annotations

from report.languages.language import Telltales

TELLTALES = Telltales(
    frequent=(
        "a achat achats acheteur acheteurs afin ai ainsi alors an année années ans après arrêté assez au aucun aucune "
        "aujourd'hui auprès auquel aussi autre autres aux avaient avait avant avec avez avis avoir avons bien bon c' "
        "ce ceci cela celle celles celui centrale cependant ces cet cette ceux chacun chaque chez ci circulaire "
        "circulaires comme comment contre d' dans de depuis des deux doit doivent donc dont du durable durables durant "
        "dès elle elles en encore enfin ensemble entre est et eu eux fait faut font formation furent fut fédéral "
        "fédérale fédérales fédéraux grâce hors ici il ils industrie internationale j' jamais je jour jusqu' jusque l' "
        "la le lequel les leur leurs lors lorsqu' lorsque lui là m' ma mais mal malgré marché marchés me mes mieux "
        "milieu moins mon même mêmes n' nationale ne ni niveau non nos notamment notre nous nouveau nouvelle nouvelles "
        "on ont ou où par parce parmi part partir pas pays pendant peu peut peuvent plus plusieurs plutôt point "
        "politique pour pourquoi premier première presque près publics publiques puis puisque qu' quand que quel "
        "quelle quelles quelque quelques quels qui quoi rapport régions réunion réunions s' sa sans sauf se sein selon "
        "sera seront ses si sociale soit son sont sous souvent sur surtout ta tandis tant te tous tout toute toutes "
        "travail trop très tu un une vers via voici vos votre vous vue y à également étaient était étant été êtes être"
    ),
    letters={
        3: (
            "^dé ^ré ^sé ^é ^éc air cé dé déc eur ez$ fé fér gé iq iqu isé ité ié lé mé né onn ouv pré pé que qué rai "
            "ré réc rée rés sé sée teu tiq té té$ tée ue$ uv uve ué vé z$ èr ère é$ éc éch éci écu éd ée ée$ ées éf ég "
            "él ém ép ér ére éri és és$ ét év"
        ),
        2: "ai ant ci eu ez fic ir ire nce nt$ oi our qu u$ ue ur$ uti",
        1: (
            "^af ^c ^co ^d ^ex ^i ^r abl ca ce co con ct cti cu ect em eme ent er$ es$ fou ie$ if io ion is lis men mp "
            "nc nn nt on on$ ond ou po r$ re$ s$ sa tio ui uit ur"
        ),
    },
)
