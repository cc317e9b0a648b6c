package dev.gleaner.ingest.source;

import dev.gleaner.graph.channel.ChannelEvent;
import dev.gleaner.graph.channel.Doubt;
import dev.gleaner.graph.channel.Traits;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a channel seems to be in other hands than before: somebody bought the name that ran out.
 *
 * <p>It is asked when two of three have changed: the language, the program that makes the feed, and
 * where its links lead. One of them alone changes in every life. What the channel was like stays
 * remembered while it is doubted, so the doubt ends by itself when the old owner is back.
 *
 * @param traits what to remember
 * @param doubt null when there is none
 */
public record Hands(Traits traits, @Nullable Doubt doubt) {

    private static final int CHANGES = 2;
    private static final double LINKS_KNOWN = 0.1;

    /**
     * After an answer.
     *
     * @param known what the channel was like when nobody doubted it
     * @param before the doubt there was; null when there was none
     * @param now what the answer is like
     */
    public static Hands after(Traits known, @Nullable Doubt before, Traits now, Instant at) {
        List<String> changes = changes(known, now);
        if (changes.size() < CHANGES) {
            return new Hands(learned(known, now), null);
        }
        String words = String.join("; ", changes);
        return new Hands(known, new Doubt(before == null ? at : before.since(), words));
    }

    /** What is to be kept for ever of this change; nothing when nothing changed. */
    public List<ChannelEvent> news(@Nullable Doubt before, Instant at) {
        if (doubt != null && before == null) {
            return List.of(
                    new ChannelEvent(at, ChannelEvent.What.PERHAPS_CHANGED_HANDS, doubt.words()));
        }
        return doubt == null && before != null
                ? List.of(new ChannelEvent(at, ChannelEvent.What.AS_BEFORE, ""))
                : List.of();
    }

    private static List<String> changes(Traits known, Traits now) {
        List<String> changes = new ArrayList<>();
        if (differ(known.language(), now.language())) {
            changes.add(
                    "its language was "
                            + name(known.language())
                            + " and is "
                            + name(now.language()));
        }
        if (differ(known.generator(), now.generator())) {
            changes.add("it was made by " + known.generator() + " and is by " + now.generator());
        }
        if (leadElsewhere(known.hosts(), now.hosts())) {
            changes.add(
                    "its links led to "
                            + first(known.hosts())
                            + " and lead to "
                            + first(now.hosts()));
        }
        return changes;
    }

    private static String name(String language) {
        return Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
    }

    private static boolean differ(String known, String now) {
        return !known.isEmpty() && !now.isEmpty() && !known.equals(now);
    }

    private static boolean leadElsewhere(Set<String> known, Set<String> now) {
        return !known.isEmpty()
                && !now.isEmpty()
                && now.stream().filter(known::contains).count() < now.size() * LINKS_KNOWN;
    }

    private static String first(Set<String> hosts) {
        String first = hosts.stream().sorted().findFirst().orElseThrow();
        return hosts.size() == 1 ? first : first + " and " + (hosts.size() - 1) + " more";
    }

    /** An answer that does not say keeps what an earlier one said. */
    private static Traits learned(Traits known, Traits now) {
        return new Traits(
                now.language().isEmpty() ? known.language() : now.language(),
                now.generator().isEmpty() ? known.generator() : now.generator(),
                now.hosts().isEmpty() ? known.hosts() : now.hosts());
    }
}
