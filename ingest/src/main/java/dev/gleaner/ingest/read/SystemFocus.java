package dev.gleaner.ingest.read;

import dev.gleaner.graph.Result;
import dev.gleaner.ingest.name.SystemMention;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which system a text speaks of when it says "it" or "the model": the one that its title or a
 * heading names alone, else the one of the last few sentences. One instance for one text.
 */
final class SystemFocus {

    private static final int FADES_AFTER = 3;

    private @Nullable String topic;
    private @Nullable String last;
    private int lastAt;
    private int sentences;

    /** The system spoken of, null when there is none. */
    @Nullable String spokenOf() {
        boolean fresh = last != null && sentences - lastAt <= FADES_AFTER;
        return topic == null && fresh ? last : topic;
    }

    /** Takes note of the one whose result was read, else of the only one named. */
    void observe(MarkedSentence sentence, List<Result> results) {
        sentences++;
        Stream<String> named =
                results.isEmpty()
                        ? names(sentence.systems())
                        : results.stream().map(Result::system).filter(Objects::nonNull);
        List<String> systems = named.distinct().toList();
        if (systems.size() == 1 || !systems.isEmpty() && !results.isEmpty()) {
            last = systems.getFirst();
            lastAt = sentences;
        }
    }

    /** Takes note of the systems that the title or a heading at the beginning names. */
    void observeHeading(List<SystemMention> mentions) {
        List<String> systems = names(mentions).distinct().toList();
        if (systems.size() == 1 && topic == null && isFull(systems.getFirst())) {
            topic = systems.getFirst();
        }
    }

    private static Stream<String> names(List<SystemMention> mentions) {
        return mentions.stream().filter(mention -> !mention.human()).map(SystemMention::name);
    }

    /** A family's name alone ("Claude") is no system to ascribe a score to. */
    private static boolean isFull(String system) {
        return system.indexOf(' ') > 0 || system.chars().anyMatch(Character::isDigit);
    }
}
