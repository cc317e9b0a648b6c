package dev.gleaner.ingest.cite;

import dev.gleaner.ingest.text.Words;

import java.util.Set;

/** The words by which texts say who says something. General language, no names. */
final class SpeechWords {

    static final Set<String> SAYING =
            Words.of(
                    """
                    says say said writes write wrote written argues argue argued notes note noted thinks think thought
                    believes believe believed estimates estimate estimated predicts predict predicted reports report
                    reported announces announced claims claim claimed explains explained tells tell told suggests
                    suggest suggested warns warned expects expect expected adds added calls call called highlights
                    highlighted finds find found confirms confirmed validated observes observed states stated recalls
                    concludes concluded asks ask describes described declared declares projects projected projecting
                    shows showed demonstrated demonstrates published publishes forecasts forecast updates measured
                    measures speculates tweeted posits summarizes proposes proposed released introduces introduced wants
                    want aims aim plans targets analyzes analyses analyzed analysed assesses assessed maintains maintained
                    contends contended insists insisted cautions cautioned anticipates anticipated foresees envisions reckons
                    reckoned hints hinted intends rechnet erwartet pr\u00e9voit prev\u00e9 prevede testified testifies posted tweets doubts doubted
                    """);

    /** Estimate, think, state, predict, point out, expect, claim, disclose, warn, stress. */
    static final Set<String> SAYING_IN_HAN =
            Words.of(
                    """
                    \u4f30\u8ba1 \u8ba4\u4e3a \u8868\u793a \u9884\u6d4b \u6307\u51fa \u9884\u8ba1 \u58f0\u79f0 \u900f\u9732
                    \u8b66\u544a \u5f3a\u8c03 \u4f30\u8a08 \u8a8d\u70ba \u9810\u6e2c \u9810\u8a08 \u8072\u7a31
                    """);

    /** Verbs of speech alone, which beat whoever only plans or finds in the same sentence. */
    static final Set<String> TELLING =
            Words.of("said says told tells wrote writes testified tweeted warned cautioned added");

    /** "According to", in other languages, before a name. */
    static final Set<String> ACCORDING =
            Words.of("laut selon seg\u00fan secondo segundo volgens per");

    /** What a text goes by, made by somebody: "according to a report by Foo". */
    static final Set<String> MADE =
            Words.of(
                    """
                    report study analysis survey paper estimate estimates data figures poll research note memo audit
                    investigation article post blog review filing studie bericht umfrage \u00e9tude rapport enqu\u00eate
                    estudio informe encuesta studio rapporto
                    """);

    static final Set<String> MAKERS = Words.of("by from of at in des der von du de del di della");

    /** A sentence may begin with them, and a name never does. */
    static final Set<String> PREPOSITIONS =
            Words.of("in on at for from after with since during until before while as by to under");

    static final Set<String> AFTER_QUOTATION =
            Words.of(
                    "says said writes wrote write argues argued notes noted adds added explains explained tells told recalls");
    static final Set<String> PEOPLE =
            Words.of(
                    "researchers scientists authors engineers team academics experts analysts researcher author");
    static final Set<String> NOT_SPEAKERS =
            Words.of(
                    """
                    it he she they we i you estimates estimate forecasts forecast projections surveys survey
                    reports report papers paper analyses analysis tests test benchmarks benchmark experiments experts
                    observers analysts scientists work this that these those who which what there here people everyone nobody
                    someone one results data evidence research studies figure table section models agents users critics
                    others many some most all both each either neither none several few the a an our their its my his her if when but and
                    however i'd i'm i've i'll we'd we're we've we'll you'd you're you've you'll they'd they're they've
                    """);

    /** After a name they make it the subject of its own clause: "says Foo is its goal". */
    static final Set<String> FINITE =
            Words.of(
                    """
                    is are was were has have had will would can could may might shall should must does did do
                    isn't aren't wasn't weren't won't wouldn't can't couldn't doesn't didn't hasn't haven't
                    """);

    static final Set<String> ARTICLES =
            Words.of("the a an einer eine ein der die das une un le la el una il");

    /** "By Foo's estimate". */
    static final Set<String> RECKONING =
            Words.of(
                    "estimate estimates count reckoning account calculation tally measure analysis");

    private SpeechWords() {}
}
