package dev.gleaner.ingest.extract.block;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How a line stands to what the page says about itself: its title, summary, author and body. */
final class StatementFeatures {

    private final Set<String> titleWords;
    private final String titleLetters;
    private final String descriptionLetters;
    private final String authorLetters;
    private final String bodyLetters;

    StatementFeatures(PageFacts facts) {
        this.titleWords = words(facts.title());
        this.titleLetters = Letters.of(facts.title());
        this.descriptionLetters = Letters.of(facts.description());
        this.authorLetters = Letters.of(facts.author());
        this.bodyLetters = Letters.of(facts.articleBody());
    }

    void write(Line line, Row row) {
        boolean brief = line.length() < 400;
        String own = brief ? Letters.of(line.text()) : "";
        Set<String> words = brief && line.length() < 250 ? words(line.text()) : Set.of();
        long shared = words.stream().filter(titleWords::contains).count();
        row.add("title share", words.isEmpty() ? 0 : (double) shared / words.size());
        row.add(
                "share of title",
                titleWords.isEmpty() || words.isEmpty() ? 0 : (double) shared / titleWords.size());
        row.add("is title", !own.isEmpty() && own.equals(titleLetters));
        row.add(
                "is description",
                own.length() > 20
                        && (descriptionLetters.startsWith(own)
                                || (descriptionLetters.length() > 40
                                        && own.startsWith(
                                                descriptionLetters.substring(
                                                        0, descriptionLetters.length() - 6)))));
        row.add(
                "names author",
                authorLetters.length() > 4 && brief && own.contains(authorLetters)
                        ? (double) authorLetters.length() / own.length()
                        : 0);
        row.add("in stated body", inStatedBody(line, own));
    }

    /** −1 nothing stated, 0 not in it, 1 in it. */
    private int inStatedBody(Line line, String own) {
        if (bodyLetters.length() < 300) {
            return -1;
        }
        String sought =
                own.isEmpty()
                        ? Letters.of(line.text().substring(0, Math.min(120, line.length())))
                        : own;
        return !sought.isEmpty() && bodyLetters.contains(sought) ? 1 : 0;
    }

    private static Set<String> words(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", 60);
        Set<String> set = new HashSet<>(Arrays.asList(words));
        set.remove("");
        return set;
    }
}
