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
                    replies replied answered jokes joked countered guessed
                    sagt sagte meint meinte glaubt glaubte sch\u00e4tzt sch\u00e4tzte prognostiziert prognostizierte warnt
                    warnte erkl\u00e4rt erkl\u00e4rte betont betonte rechnete erwartete halten glauben erwarten rechnen h\u00e4lt hielt bezweifelt wettet
                    dit affirme affirmait estime estimait pense croit juge pr\u00e9vient assure annonce parie pr\u00e9dit
                    \u00e9value dice dijo cree cre\u00eda estima calcula espera considera afirma afirm\u00f3 asegura asegur\u00f3 sostiene
                    sostuvo pronostica vaticina augura advierte advirti\u00f3 explic\u00f3 se\u00f1al\u00f3 opina apuesta crede ritiene
                    stima afferma scommette zegt verwacht denkt schat voorspelt
                    """);

    /** Estimate, think, state, predict, point out, expect, claim, disclose, warn, stress. */
    static final Set<String> SAYING_IN_HAN =
            Words.of(
                    """
                    \u4f30\u8ba1 \u8ba4\u4e3a \u8868\u793a \u9884\u6d4b \u6307\u51fa \u9884\u8ba1 \u58f0\u79f0 \u900f\u9732
                    \u76f8\u4fe1 \u9884\u8a00 \u5766\u8a00 \u8865\u5145 \u5224\u65ad \u8868\u660e \u63a8\u6d4b \u671f\u5f85 \u7ed9\u51fa
                    \u8b66\u544a \u5f3a\u8c03 \u4f30\u8a08 \u8a8d\u70ba \u9810\u6e2c \u9810\u8a08 \u8072\u7a31
                    """);

    /** Verbs of speech alone, which beat whoever only plans or finds in the same sentence. */
    static final Set<String> TELLING =
            Words.of("said says told tells wrote writes testified tweeted warned cautioned added");

    /** "According to", in other languages, before a name. */
    static final Set<String> ACCORDING =
            Words.of("laut zufolge selon d'apr\u00e8s seg\u00fan secondo segundo volgens per");

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
                    """
                    says said writes wrote write argues argued notes noted adds added explains explained tells told recalls
                    """);

    /** They do so only right after a comma or a quotation, for what they take may be a name too. */
    static final Set<String> AFTER_COMMA =
            Words.of(
                    """
                    predicts predicted estimates estimated replies replied thinks believes warned warns reckons
                    sagt sagte meint meinte erkl\u00e4rt erkl\u00e4rte betont betonte warnt warnte sch\u00e4tzt prognostiziert glaubt
                    dit affirme affirmait explique expliquait pr\u00e9dit pr\u00e9dite estime estimait juge assure pr\u00e9vient
                    dice dijo explic\u00f3 explica asegur\u00f3 asegura afirm\u00f3 afirma se\u00f1al\u00f3 se\u00f1ala advirti\u00f3 advierte augura
                    matiza pronostica vaticina opina spiega afferma sostiene dichiara
                    """);

    static final Set<String> COMMAS = Words.of(", \u201d \" \u00bb \u201c \u2019 ' \u2014 \u2013");

    /** Between "says" and a name they tell that the name is no speaker: "says that Foo …". */
    static final Set<String> NOT_OFFICES =
            Words.of(
                    """
                    that it he she they we i you in on at to for if when as with by from not no so is was are were
                    dass es er sie wir ich que qu'il qu'elle il elle on nous je si se che non ne nicht
                    but and or about there this these those how why what
                    """);

    /** What ends the words after "according to" that name nobody by a name. */
    static final Set<String> ENDING =
            Words.of(
                    "who that which seen in on at from published released and but is are was were will would");

    static final Set<String> PEOPLE =
            Words.of(
                    "researchers scientists authors engineers team academics experts analysts researcher author");
    static final Set<String> NOT_SPEAKERS =
            Words.of(
                    """
                    er sie es wir ich ihr man das dies diese dieser il elle on nous je ils elles cela ce \u00e9l ella ellos
                    ellas yo nosotros eso esto lui lei noi io hij zij wij ik dat dit tambi\u00e9n pero auch aber aussi mais
                    dennoch it he she they we i you estimates estimate forecasts forecast projections surveys survey
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
