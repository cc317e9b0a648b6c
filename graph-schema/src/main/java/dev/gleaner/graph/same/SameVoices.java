package dev.gleaner.graph.same;

import dev.gleaner.graph.Source;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which voices count as one, because persons said that sources are the same. A source brings its
 * family with it, so that what was one voice before stays one.
 */
public final class SameVoices {

    public static final SameVoices NONE = of(List.of(), Map.of());

    private final SameThings things;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();

    private SameVoices(SameThings things, SortedMap<String, String> voices) {
        this.things = things;
        voices.keySet().removeIf(source -> things.words(source).isEmpty());
        voices.values().forEach(voice -> names.put(key(voice), voice));
        voices.forEach((source, voice) ->
                things.other(source)
                        .map(other -> voices.get(other.key()))
                        .ifPresent(other -> join(voice, other)));
    }

    /**
     * @param standing about sources
     * @param voices the voice of each source that they speak of, by the source's id; of others no
     *     matter
     */
    public static SameVoices of(Collection<SameAs> standing, Map<String, String> voices) {
        return new SameVoices(SameThings.of(standing), new TreeMap<>(voices));
    }

    /**
     * The voice that a source counts as.
     *
     * @param said whether somebody said so of the source itself; otherwise its family brings it
     * @param words who said what, and why
     */
    public record Voice(String name, boolean said, String words) {}

    /** What a source counts as; empty when nobody said anything about its voice. */
    public Optional<Voice> of(Source source) {
        String voice = source.voice();
        if (!names.containsKey(key(voice))) {
            return Optional.empty();
        }
        String words = things.words(source.id().value());
        return Optional.of(
                new Voice(
                        names.getOrDefault(root(key(voice)), voice),
                        !words.isEmpty(),
                        words.isEmpty() ? voice + " is said to be one voice with others" : words));
    }

    private void join(String voice, String other) {
        String from = root(key(voice));
        String to = root(key(other));
        if (!from.equals(to)) {
            parents.put(from, to);
        }
    }

    private String root(String voice) {
        String root = voice;
        for (String next = parents.get(root); next != null; next = parents.get(root)) {
            root = next;
        }
        return root;
    }

    private static String key(String voice) {
        return voice.toLowerCase(Locale.ROOT);
    }
}
