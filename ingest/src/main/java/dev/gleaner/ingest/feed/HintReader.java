package dev.gleaner.ingest.feed;

import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the {@link PollHints} of a feed from its tree. A hint that makes no sense is no hint: one
 * bad number costs nothing but itself.
 */
final class HintReader {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\s*(\\d{1,9})(?:\\.0*)?\\s*");
    private static final Duration LONGEST = Duration.ofDays(366);

    private final List<Element> places;
    private final Function<String, Optional<String>> resolve;
    private final Function<String, Optional<Instant>> dates;

    /**
     * @param root of the document
     * @param resolve makes an address absolute
     */
    HintReader(
            Element root,
            Function<String, Optional<String>> resolve,
            Function<String, Optional<Instant>> dates) {
        this.places =
                Stream.concat(
                                root.getChildren().stream()
                                        .filter(child ->
                                                child.getName().equalsIgnoreCase("channel")),
                                Stream.of(root))
                        .toList();
        this.resolve = resolve;
        this.dates = dates;
    }

    PollHints read() {
        return new PollHints(
                texts("ttl")
                        .flatMap(text -> number(text).stream())
                        .map(minutes -> Duration.ofMinutes(minutes))
                        .filter(HintReader::isSensible)
                        .findFirst()
                        .orElse(null),
                inner("skiphours")
                        .flatMap(text -> number(text).stream())
                        .filter(hour -> hour <= 24)
                        // RSS 0.91 counted from 1 to 24
                        .map(hour -> hour % 24)
                        .collect(Collectors.toSet()),
                skipDays(),
                updateEvery(),
                texts("updatebase")
                        .flatMap(text -> dates.apply(text).stream())
                        .findFirst()
                        .orElse(null),
                linked("hub"),
                linked("self"));
    }

    private Set<DayOfWeek> skipDays() {
        return inner("skipdays")
                .map(text -> text.strip().toUpperCase(Locale.ROOT))
                .flatMap(name ->
                        Arrays.stream(DayOfWeek.values())
                                .filter(day -> name.length() >= 3 && day.name().startsWith(name)))
                .collect(Collectors.toSet());
    }

    private @Nullable Duration updateEvery() {
        Optional<String> period = texts("updateperiod").findFirst();
        Optional<String> frequency = texts("updatefrequency").findFirst();
        if (period.isEmpty() && frequency.isEmpty()) {
            return null;
        }
        Optional<Duration> length =
                switch (period.orElse("daily").strip().toLowerCase(Locale.ROOT)) {
                    case "hourly" -> Optional.of(Duration.ofHours(1));
                    case "daily" -> Optional.of(Duration.ofDays(1));
                    case "weekly" -> Optional.of(Duration.ofDays(7));
                    case "monthly" -> Optional.of(Duration.ofDays(30));
                    case "yearly" -> Optional.of(Duration.ofDays(365));
                    default -> Optional.empty();
                };
        Optional<Integer> times = frequency.isEmpty() ? Optional.of(1) : number(frequency.get());
        return times.filter(number -> number > 0)
                .flatMap(number -> length.map(whole -> whole.dividedBy(number)))
                .filter(HintReader::isSensible)
                .orElse(null);
    }

    private @Nullable String linked(String relation) {
        return places.stream()
                .flatMap(place -> place.getChildren().stream())
                .filter(child -> child.getName().equals("link"))
                .filter(link -> hasRelation(link, relation))
                .flatMap(link -> Stream.ofNullable(link.getAttributeValue("href")))
                .flatMap(address -> resolve.apply(address).stream())
                .findFirst()
                .orElse(null);
    }

    private static boolean hasRelation(Element link, String relation) {
        String relations = link.getAttributeValue("rel");
        return relations != null
                && Arrays.asList(relations.toLowerCase(Locale.ROOT).strip().split("\\s+", 20))
                        .contains(relation);
    }

    /** The texts of elements so called, whatever their prefix: they are often undeclared. */
    private Stream<String> texts(String name) {
        return named(name).map(Element::getText).filter(text -> !text.isBlank());
    }

    private Stream<String> inner(String name) {
        return named(name)
                .flatMap(list -> list.getChildren().stream())
                .map(Element::getText)
                .limit(100);
    }

    private Stream<Element> named(String name) {
        return places.stream()
                .flatMap(place -> place.getChildren().stream())
                .filter(child -> child.getName().equalsIgnoreCase(name));
    }

    private static Optional<Integer> number(String text) {
        Matcher number = WHOLE_NUMBER.matcher(text);
        return number.matches() ? Optional.of(Integer.valueOf(number.group(1))) : Optional.empty();
    }

    private static boolean isSensible(Duration duration) {
        return duration.isPositive() && duration.compareTo(LONGEST) <= 0;
    }
}
