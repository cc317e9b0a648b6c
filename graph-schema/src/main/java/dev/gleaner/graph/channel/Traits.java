package dev.gleaner.graph.channel;

import java.util.Set;

/**
 * What a channel's answers are like apart from their news, by which another owner shows.
 *
 * @param language of its texts, a BCP 47 language such as {@code en}; empty when unknown
 * @param generator the program that makes it, without version, in small letters; empty when it does
 *     not say
 * @param hosts those that its own link and its entries' links lead to, at most {@value #MOST_HOSTS}
 */
public record Traits(String language, String generator, Set<String> hosts) {

    /** The hosts that are remembered. */
    public static final int MOST_HOSTS = 50;

    /** Of a channel that was never read, or that a person has looked at since. */
    public static final Traits UNKNOWN = new Traits("", "", Set.of());

    public Traits {
        hosts = Set.copyOf(hosts);
        if (hosts.size() > MOST_HOSTS) {
            throw new IllegalArgumentException(
                    "at most " + MOST_HOSTS + " hosts, not " + hosts.size());
        }
    }
}
