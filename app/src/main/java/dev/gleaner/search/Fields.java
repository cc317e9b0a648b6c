package dev.gleaner.search;

import dev.gleaner.graph.Source;
import dev.gleaner.ingest.index.query.SearchQuery;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads fields such as {@code source:anthropic} by a closed list of names.
 *
 * <p>A name that is nearly one of ours is refused with a suggestion, since searching its letters
 * would find nothing and say nothing. Any other {@code x:y} is text.
 */
final class Fields {

    private static final List<String> NAMES =
            List.of("source", "kind", "thread", "benchmark", "model", "is", "has", "date", "lang");

    /** What other programs call our fields. */
    private static final Map<String, String> OTHER_NAMES =
            Map.of(
                    "language", "lang",
                    "system", "model",
                    "site", "source",
                    "feed", "source",
                    "from", "source",
                    "published", "date",
                    "since", "date",
                    "before", "date",
                    "after", "date",
                    "type", "kind");

    private static final Pattern LANGUAGE =
            Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}");
    private static final Pattern LETTERS = Pattern.compile("[a-zA-Z_]+");

    private static final String WITHOUT_VALUE = "has a field without a value";

    private final Dates dates;
    private final Words words;
    private final Notes notes;

    Fields(Dates dates, Words words, Notes notes) {
        this.dates = dates;
        this.words = words;
        this.notes = notes;
    }

    /** Whether this is the name of a field with its colon. */
    static boolean isField(String word) {
        return word.endsWith(":") && NAMES.contains(lower(word.substring(0, word.length() - 1)));
    }

    /** Reads a word that may be a field with a value, or a plain word. */
    LeafReading read(String word) {
        int colon = word.indexOf(':');
        if (colon <= 0 || !LETTERS.matcher(word.substring(0, colon)).matches()) {
            return words.read(word);
        }
        String name = lower(word.substring(0, colon));
        String value = word.substring(colon + 1);
        if (value.startsWith("//")) {
            return asText(word, "is an address");
        }
        if (!NAMES.contains(name)) {
            return unknown(name, word);
        }
        return Words.isSearchable(value) ? read(name, value, false) : asText(word, WITHOUT_VALUE);
    }

    /** Reads a field whose value stood in quotation marks. */
    LeafReading readQuoted(String field, String value) {
        return Words.isSearchable(value)
                ? read(lower(field), value, true)
                : asText(field + ':', WITHOUT_VALUE);
    }

    private LeafReading unknown(String name, String word) {
        Optional<String> nearest = nearest(name);
        if (nearest.isEmpty()) {
            return asText(word, "names no field");
        }
        return LeafReading.rejected(
                "There is no field " + Notes.cited(name + ':') + ".",
                "Did you mean "
                        + nearest.get()
                        + ":? There are "
                        + NAMES.stream().map(field -> field + ':').collect(Collectors.joining(", "))
                        + ".");
    }

    private LeafReading asText(String word, String why) {
        notes.add(Notes.cited(word) + ' ' + why + " and is searched as text.");
        return words.plain(word);
    }

    private LeafReading read(String name, String value, boolean quoted) {
        return switch (name) {
            case "kind" -> kind(value);
            case "lang" -> language(value);
            case "is" -> readState(value);
            case "has" -> has(value);
            case "date" -> dates.read(value);
            default ->
                    named(SearchQuery.Label.valueOf(name.toUpperCase(Locale.ROOT)), value, quoted);
        };
    }

    private LeafReading named(SearchQuery.Label label, String value, boolean quoted) {
        String name = value;
        while (!quoted && name.endsWith("*")) {
            name = name.substring(0, name.length() - 1);
            notes.add(label.word() + ": compares whole words, so the * is ignored.");
        }
        return new LeafReading.Read(new SearchQuery.Named(label, name, quoted));
    }

    private static LeafReading kind(String value) {
        String word = lower(value);
        List<String> kinds = Arrays.stream(Source.Kind.values()).map(Source.Kind::word).toList();
        return kinds.contains(word)
                ? new LeafReading.Read(new SearchQuery.Named(SearchQuery.Label.KIND, word, false))
                : oneOf("kind", value, kinds);
    }

    private static LeafReading language(String value) {
        return LANGUAGE.matcher(value).matches()
                ? new LeafReading.Read(
                        new SearchQuery.Named(SearchQuery.Label.LANG, lower(value), false))
                : LeafReading.rejected(
                        Notes.cited(value) + " is no language tag.",
                        "Write it as lang:en or lang:pt-BR.");
    }

    private static LeafReading readState(String value) {
        return Arrays.stream(SearchQuery.ReadState.values())
                .filter(state -> state.word().equals(lower(value)))
                .<LeafReading>map(state -> new LeafReading.Read(new SearchQuery.Is(state)))
                .findFirst()
                .orElseGet(() -> oneOf("is", value, List.of("unread", "read", "quoted")));
    }

    /** A number in a text is worth asking for when it is a result. */
    private static LeafReading has(String value) {
        List<String> values = List.of("number", "result");
        return values.contains(lower(value))
                ? new LeafReading.Read(new SearchQuery.HasResult())
                : oneOf("has", value, values);
    }

    private static LeafReading oneOf(String field, String value, List<String> values) {
        return LeafReading.rejected(
                "There is no " + field + ": " + Notes.cited(value) + ".",
                "Write one of "
                        + values.stream()
                                .map(known -> field + ':' + known)
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    private static Optional<String> nearest(String name) {
        String meant = OTHER_NAMES.get(name);
        if (meant != null) {
            return Optional.of(meant);
        }
        int allowed = name.length() >= 6 ? 2 : 1;
        return NAMES.stream()
                .filter(known -> known.length() > 3 && distance(name, known) <= allowed)
                .findFirst();
    }

    /** How many letters have to be added, dropped or changed to make one word of the other. */
    private static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        Arrays.setAll(previous, index -> index);
        for (int row = 1; row <= one.length(); row++) {
            int[] current = new int[other.length() + 1];
            current[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int changed =
                        previous[column - 1]
                                + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                current[column] =
                        Math.min(changed, 1 + Math.min(previous[column], current[column - 1]));
            }
            previous = current;
        }
        return previous[other.length()];
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
