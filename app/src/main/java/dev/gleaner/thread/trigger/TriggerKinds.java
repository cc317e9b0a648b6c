package dev.gleaner.thread.trigger;

import dev.gleaner.graph.thread.Trigger.Kind;
import dev.gleaner.thread.wording.Typography;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can fire a trigger, judged by its words.
 *
 * <p>A trigger whose subject notices or decides waits for a person; one that names an entry of the
 * evidence waits for that item's body; anything else waits for something to arrive. The words of an
 * address are a surer name than those of a title, which "a third evaluation" may share by chance.
 */
public final class TriggerKinds {

    private static final Pattern PERSON =
            Pattern.compile(
                    "(?:[Tt]he\\s+)?(?<subject>(?:[A-Z][\\p{L}'-]*|I|we|editor|writer|author|somebody|someone|person)"
                            + "(?:\\s+[A-Z][\\p{L}'-]+)?)\\s+(?:\\p{Ll}+ly\\s+)?"
                            + "(?:notices?|spots?|sees?|decides?|judges?|concludes?|thinks?|believes?|agrees?|approves?|signs? off"
                            + "|(?:is|am|are) convinced)\\b.*",
                    Pattern.DOTALL);

    private TriggerKinds() {}

    /** What names an item of the evidence: its title, empty when unknown, and its address. */
    public record Named(String title, @Nullable String address) {}

    /**
     * @param sources the sources of the evidence: an organisation that decides something is no
     *     person
     */
    public static Kind of(String text, List<Named> evidence, Collection<String> sources) {
        String plain = Typography.plain(text).strip();
        Matcher person = PERSON.matcher(plain);
        if (person.matches() && !isSource(person.group("subject"), sources)) {
            return Kind.PERSON;
        }
        if (evidence.stream()
                .anyMatch(entry -> ItemName.bySlug(plain, entry.address()).isPresent())) {
            return Kind.ITEM;
        }
        boolean named =
                !Arrival.announces(plain)
                        && evidence.stream()
                                .anyMatch(entry ->
                                        ItemName.byTitle(plain, entry.title()).isPresent());
        return named ? Kind.ITEM : Kind.ARRIVAL;
    }

    private static boolean isSource(String subject, Collection<String> sources) {
        String name = subject.toLowerCase(Locale.ROOT);
        return sources.stream()
                .map(source -> source.toLowerCase(Locale.ROOT))
                .anyMatch(source -> source.equals(name) || source.startsWith(name + " "));
    }
}
