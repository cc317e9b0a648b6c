package dev.gleaner.thread.trigger;

import dev.gleaner.graph.Source.Kind;
import dev.gleaner.thread.wording.Typography;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a trigger waits for, taken from its words: how many, from whom, about what.
 *
 * <p>{@code A third METR RD-section eval (or equivalent capability eval from another lab) lands.}
 * wants 3, from METR, about an eval or the RD section, or else one from a lab that the thread does
 * not have.
 *
 * @param wanted how many there must be, by the ordinal; 1 without one
 * @param names the names of the sources wanted, as written; empty when any source will do
 * @param about starts of the words, or whole phrases, of which an item must have one; empty when
 *     any item will do
 * @param subject the telling words, of which an item must have half; only used where the words give
 *     neither names nor what it is about
 * @param kind the kind of source wanted; null when any will do
 * @param another the kind of source of which a new one will do as well; null when the words say
 *     nothing of the sort
 */
record Arrival(
        int wanted,
        Set<String> names,
        Set<String> about,
        Set<String> subject,
        @Nullable Kind kind,
        @Nullable Kind another) {

    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth");

    private static final Pattern ORDINAL =
            Pattern.compile(
                    "\\b(?:(?<word>"
                            + String.join("|", ORDINALS)
                            + ")|(?<digit>[1-6])(?:st|nd|rd|th))\\b(?!-)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ANOTHER =
            Pattern.compile(
                    "\\banother (?:[\\p{L}-]+ )?(?<kind>lab|evaluator|newsletter)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY =
            Pattern.compile(
                    "(?<![\\w-])(?:an?|any|some) (?:[\\p{L}]+ )?(?<kind>lab|evaluator|newsletter)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern COMES =
            Pattern.compile(
                    "\\b(?:lands?|arrives?|announces?|publish(?:es)?|releases?|appears?|comes out|reports?|posts?|ships?)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME =
            Pattern.compile("(?<![\\w-])\\p{Lu}[\\p{L}\\p{N}]+(?![\\w-]|'s)");
    private static final Pattern TWO_CAPITALS = Pattern.compile(".*\\p{Lu}.*\\p{Lu}.*");
    private static final Pattern PHRASE =
            Pattern.compile("(?<![\\w-])\\p{Lu}[\\p{L}\\p{N}]*-[\\p{L}\\p{N}-]+");
    private static final Set<String> NOT_A_SOURCE =
            Set.of(
                    "AI", "ML", "RSI", "LLM", "LLMs", "AGI", "US", "EU", "UK", "The", "An", "If",
                    "When", "Any", "Another", "Some");
    private static final Set<String> GENERIC_IN_NAMES =
            Set.of(
                    "ai",
                    "research",
                    "lab",
                    "labs",
                    "the",
                    "news",
                    "blog",
                    "institute",
                    "forum",
                    "import");
    private static final int SHORTEST_TELLING_WORD = 4;
    private static final Set<String> NOT_TELLING =
            Set.of(
                    "second",
                    "third",
                    "fourth",
                    "fifth",
                    "sixth",
                    "another",
                    "comparable",
                    "equivalent",
                    "similar",
                    "from",
                    "with",
                    "that",
                    "this",
                    "about",
                    "result",
                    "results",
                    "post",
                    "paper",
                    "report",
                    "item");
    private static final List<String> MEASUREMENTS =
            List.of(
                    "eval",
                    "benchmark",
                    "measur",
                    "audit",
                    "replicat",
                    "deploy",
                    "survey",
                    "forecast");

    static Arrival of(String text) {
        String plain = Typography.plain(text);
        Set<String> names = names(plain);
        Set<String> about = about(plain);
        Set<String> subject = names.isEmpty() && about.isEmpty() ? subject(plain) : Set.of();
        return new Arrival(
                wanted(plain), names, about, subject, kind(ANY, plain), kind(ANOTHER, plain));
    }

    /** Whether the words wait for something new rather than for something that is there. */
    static boolean announces(String plain) {
        return ORDINAL.matcher(plain).find()
                || ANOTHER.matcher(plain).find()
                || COMES.matcher(plain).find();
    }

    private static int wanted(String plain) {
        Matcher ordinal = ORDINAL.matcher(plain);
        if (!ordinal.find()) {
            return 1;
        }
        return ordinal.group("digit") == null
                ? 1 + ORDINALS.indexOf(ordinal.group("word").toLowerCase(Locale.ROOT))
                : Integer.parseInt(ordinal.group("digit"));
    }

    private static Set<String> names(String plain) {
        Set<String> names = new LinkedHashSet<>();
        Matcher name = NAME.matcher(plain);
        while (name.find()) {
            boolean opensSentence =
                    name.start() == 0
                            && !TWO_CAPITALS.matcher(name.group()).matches()
                            && !plain.startsWith(" / ", name.end())
                            && !plain.startsWith(" or ", name.end());
            if (!opensSentence && !NOT_A_SOURCE.contains(name.group())) {
                names.add(name.group());
            }
        }
        return names;
    }

    private static Set<String> about(String plain) {
        Set<String> about = new LinkedHashSet<>();
        for (String word : ItemName.words(plain)) {
            MEASUREMENTS.stream().filter(word::startsWith).forEach(about::add);
        }
        Matcher phrase = PHRASE.matcher(plain);
        while (phrase.find()) {
            about.add(String.join(" ", ItemName.words(phrase.group())));
        }
        return about;
    }

    private static Set<String> subject(String plain) {
        String told = ANY.matcher(COMES.matcher(plain).replaceAll("")).replaceAll("");
        Set<String> subject = new LinkedHashSet<>(ItemName.words(told));
        subject.removeIf(
                word -> word.length() < SHORTEST_TELLING_WORD || NOT_TELLING.contains(word));
        return subject;
    }

    private static @Nullable Kind kind(Pattern pattern, String plain) {
        Matcher words = pattern.matcher(plain);
        return words.find() ? Kind.valueOf(words.group("kind").toUpperCase(Locale.ROOT)) : null;
    }

    /** Whether a source is among those wanted. */
    boolean wants(String source, Kind sourceKind) {
        if (kind != null && kind != sourceKind && names.isEmpty()) {
            return false;
        }
        return names.isEmpty() || names(source, names);
    }

    private static boolean names(String source, Set<String> names) {
        return ItemName.words(source).stream()
                .filter(word -> !GENERIC_IN_NAMES.contains(word))
                .anyMatch(word -> names.stream().anyMatch(word::equalsIgnoreCase));
    }

    /** Whether an item's words are about what is wanted. */
    boolean concerns(String words) {
        List<String> there = ItemName.words(words);
        long shared = subject.stream().filter(there::contains).count();
        return 2 * shared >= subject.size()
                && (about.isEmpty() || about.stream().anyMatch(each -> has(there, each)));
    }

    private static boolean has(List<String> there, String wanted) {
        return wanted.contains(" ")
                ? Collections.indexOfSubList(there, ItemName.words(wanted)) >= 0
                : there.stream().anyMatch(word -> word.startsWith(wanted));
    }
}
