package dev.gleaner.forecast;

import dev.gleaner.forecast.ForecastLine.Beside;
import dev.gleaner.ingest.text.Months;
import dev.gleaner.ingest.text.Words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Puts forecasts of one event by one text or voice beside each other, so that a chance that moved
 * is seen to have moved. They are never merged: each was said, and each is scored.
 *
 * <p>Two forecasts are of one event when one sentence makes both, or when their sentences share
 * most of the words that say something; numbers, dates and the words of chance do not.
 */
final class SameEvent {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'\u2019-]{3,}");
    private static final double MOST = 0.6;
    private static final int LEAST_WORDS = 3;

    /** Words that forecasts of anything have in common. */
    private static final Set<String> EVERYWHERE =
            Words.of(
                    """
                    about after before around there their they that this these those with within will would could
                    should shall might than then which what when have been being chance chances probability likelihood
                    likely unlikely odds percent expect expects think thinks believe believes predict predicts
                    forecast forecasts year years month months early late
                    """);

    private SameEvent() {}

    /**
     * The same lines in the same order, each with the others of its event.
     *
     * @param among all that may stand beside one of them, they themselves too
     */
    static List<ForecastLine> beside(List<ForecastLine> lines, List<ForecastLine> among) {
        Map<String, List<ForecastLine>> groups = new HashMap<>();
        for (ForecastLine line : among) {
            groups.computeIfAbsent("item " + line.claim().item(), key -> new ArrayList<>())
                    .add(line);
            groups.computeIfAbsent("voice " + line.voice(), key -> new ArrayList<>()).add(line);
        }
        Map<String, Set<String>> words = new HashMap<>();
        among.forEach(line -> words.put(line.claim().claim(), words(line.claim().sentence())));
        return lines.stream().map(line -> line.beside(others(line, groups, words))).toList();
    }

    private static List<Beside> others(
            ForecastLine line,
            Map<String, List<ForecastLine>> groups,
            Map<String, Set<String>> words) {
        Map<String, Beside> others = new HashMap<>();
        for (String group : List.of("item " + line.claim().item(), "voice " + line.voice())) {
            for (ForecastLine other : groups.getOrDefault(group, List.of())) {
                if (isOther(line, other) && isSame(line, other, words)) {
                    others.put(other.claim().claim(), beside(other));
                }
            }
        }
        return others.values().stream()
                .sorted(Comparator.comparing(SameEvent::published).thenComparing(Beside::claim))
                .toList();
    }

    private static boolean isOther(ForecastLine line, ForecastLine other) {
        return !other.claim().claim().equals(line.claim().claim())
                && (other.claim().copyOf() == null || other.counts());
    }

    private static boolean isSame(
            ForecastLine line, ForecastLine other, Map<String, Set<String>> words) {
        if (line.claim().page().equals(other.claim().page())) {
            return true;
        }
        Set<String> own = words.getOrDefault(line.claim().claim(), Set.of());
        Set<String> its = words.getOrDefault(other.claim().claim(), Set.of());
        long shared = own.stream().filter(its::contains).count();
        return shared >= LEAST_WORDS && shared >= MOST * Math.min(own.size(), its.size());
    }

    private static String published(Beside other) {
        return other.published() == null ? "9999" : other.published().from().toString();
    }

    private static Beside beside(ForecastLine other) {
        return new Beside(
                other.claim().claim(),
                other.chanceWords(),
                other.by(),
                other.claim().published(),
                other.claim().sentence(),
                other.claim().page());
    }

    private static Set<String> words(String sentence) {
        Set<String> words = new HashSet<>();
        WORD.matcher(sentence.toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group())
                .filter(word -> !EVERYWHERE.contains(word) && !Months.isWhole(word))
                .forEach(words::add);
        return words;
    }
}
