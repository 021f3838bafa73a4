"""English: its words for conditions, for what is sure, planned or done, and for what lies within or without."""

from __future__ import annotations

PROSPECTS = {
    "both/either": "both // one of the two|one of both|either",
    "if/unless": """
        if|provided|provided that|on condition that|where?|when*?|in case?|once?|even if?|as long?|subject?|whether?
        //
        unless|except if|except where|except when|except?|without?|other?|save?|even if?|otherwise?|apart?
    """,
    "inside/outside": "within|inside|indoor*?|intern*? // outside|beyond|outdoor*?|extern*?|except?|without?",
    "planned/done+ongoing/done+planned/ongoing": """
        is planned|are planned|is scheduled|are scheduled|being prepared|in preparation|under preparation|plan*?|
        schedul*?|due?|to be?|expected?|future?|upcoming?|prepar*?
        //
        completed|has been finished|have been finished|is finished|are finished|was finished|were finished|finalised|
        finalized|finish*?|complet*?|ended?|done?|closed?|carried out?|achieved?|concluded?|ready?|opened?
        //
        under way|underway|in progress|ongoing|still running|continu*?|pending?|current*?|running?|progress?
    """,
    "certain/possible": """
        certainly|definitely|surely|undoubtedly|certain?|sure?|guarante*?|clearly?
        //
        probably|probable|perhaps|maybe|possibly|presumably|likely?|possib*?|potential*?|seem*?|expected?|appear*?|
        uncertain*?|prospect*?
    """,
}
