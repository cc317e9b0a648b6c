package dev.gleaner.ingest.read.claim;

import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Groups of English words that tell sorts of sentences apart. General words, no names. */
final class Lexicon {

    private static final Map<String, Set<String>> GROUPS = new HashMap<>();
    private static final Map<String, List<String>> GROUPS_OF = new HashMap<>();

    static {
        add("copula", "is are was were be been am remains remain isn't aren't wasn't weren't");
        add(
                "modal",
                """
                will would can could may might shall should must cannot can't won't wouldn't couldn't shouldn't ought
                """);
        add(
                "praise",
                """
                leap step milestone breakthrough progress improvement improvements challenge challenges shift era revolution potential promise
                benefit benefits implication implications vibe vibes dream dreams risk risks lesson lessons insight
                insights danger dangers opportunity opportunities journey story power question sign signs problem
                problems mess hype fun joy mistake reason reasons debate argument disagreement trust caution uncertainty
                pace advance advances efforts commitment mission priority
                """);
        add(
                "leads",
                "include includes included are were is was said says wrote writes asked that like this these follows follow bets ways things reasons examples questions");
        add("condition", "if unless suppose imagine assuming were whether");
        add(
                "always",
                "always never often sometimes usually generally typically mostly largely increasingly ever yet");
        add("welcome", "welcome thanks thank subscribe sign join share contact please hello");
        add(
                "available",
                "available free price prices pricing cost costs plan plans users customers");
        add(
                "experiment",
                "experiment experiments trial trials study studies participants sample samples test tests setting evaluation evaluations paper prompt prompts run runs attempts transcripts dataset data baseline training trained");
        add("i", "i my me myself i'm i'd i've i'll");
        add("we", "we our us ourselves we're we've we'll we'd ours");
        add("you", "you your yours yourself you're you'd you've readers");
        add("they", "they their them he she his her its");
        add("demonstrative", "this that these those such");
        add("future", "will 'll won't won going upcoming");
        add(
                "hedge",
                "might could may would can perhaps possibly maybe probably likely unlikely suggests suggest suggesting arguably potentially");
        add(
                "ought",
                "should must need needs ought shall let crucial essential necessary want unprepared ready");
        add(
                "believes",
                """
                think thinks thought believe believes believed feel feels felt feeling guess suspect wonder hope hopes
                seem seems seemed appear appears consider find view views opinion sense argue argues expect love worry
                worried happy glad afraid doubt wish agree disagree interpreted
                """);
        add(
                "values",
                """
                important interesting impressive surprising surprisingly exciting powerful great good bad worse best
                better hard easy difficult obvious obviously clear clearly fortunately unfortunately crazy profound
                significant concerning remarkable startling astonishing amazing huge tiny strange weird fascinating
                valuable useful useless troubling worrying scary beautiful elegant perfect terrible sensible reasonable
                unreasonable fair unfair totally truly really very extremely incredibly quite pretty rather enormous
                enormously meaningful capable smart intelligent creative dangerous harmful safe risky excellent strong
                weak sufficient feasible effective actionable rigorous practical critical vital substantial striking
                compelling wise foolish chilling neat cool nice promising hectic wild conservative
                """);
        add("superlative", "most least best worst greatest biggest largest highest");
        add(
                "comparing",
                "more less than better worse faster higher lower fewer larger smaller harder easier same similar");
        add(
                "finds",
                """
                found find finds show shows showed shown showing observe observes observed observing outperform
                outperforms outperformed outperforming achieve achieves achieved achieving score scores scored scoring
                reach reaches reached reaching demonstrate demonstrates demonstrated improve improved improves improving
                reduce reduced reduces fail failed fails solve solved solves beat beats results result performance rate
                rates performed perform performs exceeded exceeds able managed succeeded completed tested measured
                accuracy increased increase increases decreased dropped rose grew doubled gap evaluated helped revealed
                loaded embedded modified discovered detected spotting hid
                """);
        add(
                "degree",
                "significantly substantially slightly roughly approximately almost nearly around about half twice times");
        add(
                "happens",
                """
                released release releases releasing launched launches launching launch announced announces announcing
                introduced introduces introducing introduce published publishes publishing raised acquired joined joins
                available updated updates updating update added adds shipped shipping written wrote built developed
                develops signed today yesterday hired founded opened opening closed won testified filed sued passed
                agreed deployed rolled made bringing brought refreshed started began created unveiled presented partnered
                together partnership demoed demonstrated calling asked gave repeated spoke voted settled ended lists
                promised withdrew withdrawn replied answered attended visited hosted organised organized received awarded
                hires fired resigned appointed elected banned approved rejected ruled fined accused pledged refused
                declined met merged moved renamed retired removed deleted corrected retracted leaked hacked stole seized
                arrested left quit bought sold taken took invited printed appeared posted issued dismissed objected
                created donated granted funded sponsored convened drafted renewed cancelled canceled postponed halted
                suspended restored expanded extended opened shut handed sent warned urged called
                """);
        add(
                "defines",
                """
                define defines defined definition means refers called termed known consists comprises contains includes
                measures tests runs tracks evaluates targets assesses asks requires each every given constrained must
                criteria following process established allows works track categories category consist task tasks
                benchmark framework based assigned using
                """);
        add(
                "says",
                "says said say writes wrote argues argued notes noted according reported reports told tells explained explains states");
        add("quotation", "\u201c \u201d \" \u201e \u00ab \u00bb \u300c \u300d \u300e");
        add(
                "negates",
                "not no never n't without didn't doesn't don't isn't aren't can't cannot won't wasn't weren't hasn't haven't nor neither");
        add(
                "links",
                "source video transcript read subscribe click via see figure table below above following here");
        add(
                "why",
                "why how what whether matters reason because therefore thus hence implication implications");
        add(
                "past",
                """
                was were had did took came went got gave saw said became ran put left held kept told led wrote won lost sent
                built brought bought sold spent met sat stood began drew broke chose spoke taught caught fought knew threw
                heard paid made flew rose fell grew bound slept swore drove rode sought lent dealt meant overtook withdrew
                undertook hung shook stole struck swept
                """);
        add(
                "dated",
                """
                january february april june july august september october november december monday tuesday wednesday
                thursday friday saturday sunday yesterday ago tonight
                """);
        add("is", "is are 's remains remain being be");
        add("has", "has have 've having");
        add("cause", "but however yet although though while despite even still");
        add(
                "general",
                "people society humans humanity world everyone economy civilization future technology progress field industry");
    }

    /** Words that every text is full of, whatever it does. */
    private static final Set<String> FUNCTION =
            Words.of(
                    """
                    a an the and or of in on at to for from with by as that this these those it its we our us i my you
                    your they their them is are was were be been has have had will would can could may might do does did
                    not no but if so than then there here what which who how when where while all any more most some such
                    one two other into about over out up only also just very new like
                    """);

    private Lexicon() {}

    private static void add(String name, String listed) {
        Set<String> words = Words.of(listed);
        GROUPS.put(name, words);
        words.forEach(word -> GROUPS_OF.computeIfAbsent(word, key -> new ArrayList<>()).add(name));
    }

    /** The names of the groups with a word in the sentence. */
    static void addGroups(TokenizedSentence sentence, Set<String> features) {
        for (Token token : sentence.tokens()) {
            features.addAll(GROUPS_OF.getOrDefault(token.lower(), List.of()));
        }
    }

    /** Whether a word belongs to a group. */
    static boolean belongs(String word, String group) {
        return group(group).contains(word);
    }

    static boolean isFunction(String word) {
        return FUNCTION.contains(word);
    }

    /** The words of a group. */
    static Set<String> group(String name) {
        Set<String> words = GROUPS.get(name);
        if (words == null) {
            throw new IllegalArgumentException("no group of words is called " + name);
        }
        return words;
    }
}
