package dev.gleaner.ingest.read;

import dev.gleaner.ingest.text.Words;

import java.util.Set;

/**
 * The words that tell a score from other numbers. General English (and a few signs of other
 * scripts), no names.
 */
final class Cues {

    /** Verbs and nouns that tie a number to whoever scored it. */
    static final Set<String> SCORING =
            Words.of(
                    """
                    score scores scored scoring achieve achieves achieved achieving get gets got getting reach reaches
                    reached reaching attain attains attained attaining hit hits hitting obtain obtains obtained
                    obtaining record recorded records post posts posted rose rises risen climbed climbs jumped jumps
                    dropped drops fell falls went going improved improves reduces reduced increased increases raised
                    raises solve solves solved solving resolve resolves resolved resolving pass passes passed passing
                    complete completes completed completing manages managed accuracy rate rates performance success
                    leads leading led lead sits stands stood at tops topped topping delivers delivered earned earns
                    closed closes recovered recovers fails failed succeeds succeeded horizon excelling sets set setting
                    takes took did could attack found finding finds : = \uff1a \u4e3a \u7684 \u8fbe is was are
                    were with sota state-of-the-art average averaged
                    """);

    /** Nouns that say that a number is a score. */
    static final Set<String> SCORE_NOUNS =
            Words.of(
                    """
                    score scores accuracy rate rates performance success auc auroc pgr pass@1 speedup speed-up sota
                    state-of-the-art best elo rating baseline horizon horizons
                    """);

    /** The stricter ones, strong enough for a number without a unit. */
    static final Set<String> SCORE_WORDS =
            Words.of(
                    """
                    score scores scored scoring auc auroc f1 pgr elo rating index accuracy : = \uff1a
                    """);

    /** What a forecast says before its number. */
    static final Set<String> FORECASTING =
            Words.of(
                    """
                    expect expects expecting predict predicts predicted predicting prediction predictions forecast
                    forecasts forecasted forecasting project projects projected projecting projection extrapolate
                    extrapolates extrapolating extrapolated extrapolation anticipate anticipates bet goal goals aim aims
                    aiming target targets targeting hope hopes guess imagine suppose hypothetical hypothetically
                    threshold thresholds prize promise promises believe believed thought felt milestone median define defines defined chose choose indicator
                    """);

    static final Set<String> MODAL =
            Set.of("will", "would", "may", "might", "could", "should", "can", "cannot", "'ll");

    static final Set<String> REACHING =
            Words.of(
                    """
                    reach achieve get hit score attain exceed surpass be have rise climb solve approach pass cross
                    """);

    /** After a modal verb, however far: what would change a score, and has not. */
    static final Set<String> CHANGING =
            Set.of("raise", "improve", "increase", "reduce", "lift", "go");

    /** Nouns and adjectives that make the number before them something other than a score. */
    static final Set<String> OTHER_THINGS =
            Words.of(
                    """
                    chance chances probability probabilities likelihood likely unlikely confident confidence ci credence
                    threshold thresholds reliable reliability reliably horizon time-horizon faster slower cheaper fewer
                    less more higher lower increase increases decrease reduction improvement improvements gain gains
                    growth boost better worse discount inspiration perspiration stake share tax interest margin cost
                    drop decline jump larger smaller longer shorter per annual annually yearly odds certain sure
                    correct-by-construction uplift jailbreak savings saving off done reward stronger weaker difference
                    lead edge advantage relative quantile percentile clear ahead behind short apart
                    """);

    /** What may follow "per cent of" on a test: its tasks. */
    static final Set<String> PARTS_OF_TEST =
            Words.of(
                    """
                    task tasks problem problems question questions issue issues case cases challenge challenges scenario
                    scenarios time instances examples tests environments attempts trials bugs competitions exploits
                    items puzzles games gap benchmark prompts injections work environment ctfs evaluations
                    vulnerabilities points total
                    """);

    /** Words after which a number is no score but what changed, or what it is measured against. */
    static final Set<String> BEFORE_OTHERS =
            Words.of(
                    """
                    by top another additional extra \u00b1 within every plus minus + \u2212 remaining per bottom \u5347 \u5c11 \u52a0
                    """);

    static final Set<String> CHANGES =
            Words.of(
                    """
                    increase improvement gain reduction drop decline growth boost cost budget threshold probability
                    chance gap lead margin likelihood odds uplift difference confidence increases improvements gains
                    stake price latency latencies errors
                    """);

    static final Set<String> COMPARING =
            Words.of(
                    """
                    compared versus vs than against over beating beside besides from outperforming contre contro frente
                    gegen\u00fcber \u6bd4
                    """);

    /** Before a name that is only compared with. */
    static final Set<String> AGAINST =
            Words.of(
                    """
                    than over on against beating beats outperforming outperforms surpassing unlike like to versus vs
                    from
                    """);

    static final Set<String> ARROWS = Set.of("\u2192", "\u279c", "\u21d2", "\u27a1", "->");

    /** What parts one statement of a sentence from the next. */
    static final Set<String> CLAUSE_ENDS =
            Set.of(
                    ";",
                    "while",
                    "whereas",
                    "but",
                    "although",
                    "though",
                    "because",
                    "unless",
                    "\uff1b");

    /**
     * Between a measure and the system it belongs to, these and nothing heavier may stand: "9%
     * error rate on Sonnet 4".
     */
    static final Set<String> LIGHT =
            Words.of(
                    """
                    mean average median speedup speed-up accuracy rate score success error pass a an the our its with
                    for by on from using via achieved new scored model overall total only just performance previous
                    earlier older newer in obtained reached der die das den dem le la les el il pour f\u00fcr di para
                    von de
                    """);

    static final Set<String> OWNING =
            Set.of(
                    "with",
                    "for",
                    "by",
                    "on",
                    "from",
                    "using",
                    "via",
                    "of",
                    "pour",
                    "f\u00fcr",
                    "di",
                    "para",
                    "von",
                    "de");

    static final Set<String> ON =
            Set.of(
                    "on", "in", "for", "at", "against", "across", "of", "over", "auf", "bei", "aus",
                    "sur", "\u00e0", "dans", "en", "su", "nel", "op", "em");

    static final Set<String> LINKING =
            Set.of(",", "and", "or", "&", "/", "both", "respectively", "by", "\u3001", "\u548c");

    private Cues() {}
}
