package dev.gleaner.thread.file;

import dev.gleaner.graph.thread.Level;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words for levels as writers spell them: {@code medium-high}, {@code Medium high}, {@code
 * ripe-pending-eval}.
 */
final class StatedLevels {

    static final String WORD =
            "(?<![\\w-])(?:medium[ —-]high|ripe[ —-]pending(?:-[a-z]+)?|low|medium|ripe)(?![\\w-])";

    private static final Pattern LEVEL = Pattern.compile(WORD, Pattern.CASE_INSENSITIVE);

    private StatedLevels() {}

    /** The first level that the words name. */
    static Optional<Level> firstIn(String plain) {
        Matcher level = LEVEL.matcher(plain);
        return level.find() ? Optional.of(of(level.group())) : Optional.empty();
    }

    static Level of(String word) {
        String level = word.toLowerCase(Locale.ROOT);
        if (level.startsWith("ripe")) {
            return level.equals("ripe") ? Level.RIPE : Level.RIPE_PENDING;
        }
        if (level.startsWith("medium")) {
            return level.equals("medium") ? Level.MEDIUM : Level.MEDIUM_HIGH;
        }
        return Level.LOW;
    }
}
