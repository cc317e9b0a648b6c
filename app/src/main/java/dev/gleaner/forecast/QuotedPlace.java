package dev.gleaner.forecast;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where quoted words stand in a text: word for word, however their lines are broken.
 *
 * @param start inclusive
 * @param end exclusive
 * @param words as the text has them
 */
record QuotedPlace(int start, int end, String words) {

    /** The first place; none where a word differs, is missing, or goes on. */
    static Optional<QuotedPlace> of(String text, String quote) {
        String words =
                Stream.of(quote.strip().split("\\s+"))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("\\s+"));
        Matcher found =
                Pattern.compile("(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])").matcher(text);
        return quote.isBlank() || !found.find()
                ? Optional.empty()
                : Optional.of(new QuotedPlace(found.start(), found.end(), found.group()));
    }
}
