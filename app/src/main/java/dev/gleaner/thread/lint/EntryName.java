package dev.gleaner.thread.lint;

import dev.gleaner.thread.file.ThreadFile.Entry;
import dev.gleaner.thread.file.ThreadFile.Group;
import dev.gleaner.thread.trigger.ItemName;
import dev.gleaner.thread.wording.Span;
import dev.gleaner.thread.wording.Typography;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names under which the prose of a thread file speaks of one of its entries: {@code #455}, the
 * words of its address, most words of its title, or their initials.
 *
 * <p>{@code Automated alignment researchers} is also "AAR".
 */
public record EntryName(Group group, Entry entry) {

    private static final int SHORTEST_ACRONYM = 3;
    private static final int SHORTEST_TITLE = 8;
    private static final Set<String> SMALL =
            Set.of("a", "an", "and", "of", "the", "in", "on", "to");
    private static final Pattern BEFORE_COLON = Pattern.compile("^([^:]{8,}):");

    public static List<EntryName> of(List<Group> groups) {
        return groups.stream()
                .flatMap(
                        group -> group.entries().stream().map(entry -> new EntryName(group, entry)))
                .toList();
    }

    /** What a message calls it. */
    String shown() {
        if (entry.issue() != null) {
            return (group.source() + " #" + entry.issue()).strip();
        }
        return entry.title().isEmpty() ? group.source() : "“" + entry.title() + "”";
    }

    /** Whether the words name it anywhere. */
    public boolean isNamedIn(String words) {
        String plain = Typography.plain(words);
        return !placesIn(plain).isEmpty()
                || ItemName.bySlug(plain, entry.address()).isPresent()
                || ItemName.byTitle(plain, entry.title()).isPresent()
                || isDatedIn(plain)
                || isStartOfTitle(plain);
    }

    /** A list of names cuts a title at its commas. */
    private boolean isStartOfTitle(String plain) {
        String words = plain.strip().toLowerCase(Locale.ROOT);
        return !words.isEmpty()
                && Typography.plain(entry.title()).toLowerCase(Locale.ROOT).startsWith(words + ",");
    }

    /** Its date together with a telling word of its title or the name of its source. */
    private boolean isDatedIn(String plain) {
        if (entry.date() == null || !plain.contains(entry.date().wording())) {
            return false;
        }
        Set<String> there = Set.copyOf(ItemName.words(plain));
        boolean bySource =
                !group.source().isBlank() && there.containsAll(ItemName.words(group.source()));
        long shared =
                ItemName.words(entry.title()).stream()
                        .filter(word -> word.length() > SHORTEST_ACRONYM)
                        .distinct()
                        .filter(there::contains)
                        .count();
        return bySource && entry.title().isEmpty() || shared > 0;
    }

    /** Where the words use a name of it that could be the subject of a sentence. */
    List<Span> placesIn(String plain) {
        List<Span> places = new ArrayList<>();
        for (Pattern name : names()) {
            Matcher found = name.matcher(plain);
            while (found.find()) {
                places.add(new Span(found.start(), found.end()));
            }
        }
        return places;
    }

    private List<Pattern> names() {
        List<Pattern> names = new ArrayList<>();
        if (entry.issue() != null) {
            names.add(Pattern.compile("(?<!\\w)#" + entry.issue() + "(?!\\d)"));
        }
        acronym()
                .ifPresent(name -> names.add(Pattern.compile("(?<![\\w-])" + name + "(?![\\w-])")));
        if (entry.title().length() >= SHORTEST_TITLE) {
            names.add(literally(Typography.plain(entry.title())));
            Matcher main = BEFORE_COLON.matcher(Typography.plain(entry.title()));
            if (main.find()) {
                names.add(literally(main.group(1)));
            }
        }
        return names;
    }

    private static Pattern literally(String words) {
        return Pattern.compile("\\b" + Pattern.quote(words) + "\\b", Pattern.CASE_INSENSITIVE);
    }

    private Optional<String> acronym() {
        String initials =
                ItemName.words(entry.title()).stream()
                        .filter(word -> !SMALL.contains(word))
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .collect(Collectors.joining());
        return initials.length() >= SHORTEST_ACRONYM && initials.matches("\\p{L}+")
                ? Optional.of(initials)
                : Optional.empty();
    }
}
