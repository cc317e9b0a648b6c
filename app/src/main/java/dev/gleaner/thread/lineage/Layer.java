package dev.gleaner.thread.lineage;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A way in which items can be one piece of evidence. */
public enum Layer {
    /** One repeats the text of the other. */
    COPIES("copy"),
    /** One owner publishes both. */
    FAMILIES("publisher family"),
    /** Both rest on one cited work, or one rests on the other. */
    WORKS("cited work"),
    /** One tells again what the other said, without a measurement of its own. */
    RETOLD("retold claim"),
    /** A person said that both are the same. */
    SAME("said to be the same");

    private final String title;

    Layer(String title) {
        this.title = title;
    }

    /** In the singular, for people. */
    public String title() {
        return title;
    }

    /** As people switch it: {@code copies}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Set<Layer> all() {
        return EnumSet.allOf(Layer.class);
    }

    /** {@code copies,families}; empty when one of them is no layer. Nothing at all means none. */
    public static Optional<Set<Layer>> parse(String written) {
        Set<Layer> layers = EnumSet.noneOf(Layer.class);
        for (String word : written.split(",", -1)) {
            String wanted = word.strip().toLowerCase(Locale.ROOT);
            Optional<Layer> layer =
                    Arrays.stream(values()).filter(one -> one.word().equals(wanted)).findFirst();
            if (layer.isEmpty() && !wanted.isEmpty()) {
                return Optional.empty();
            }
            layer.ifPresent(layers::add);
        }
        return Optional.of(layers);
    }

    /** The reverse of {@link #parse}. */
    public static String words(Set<Layer> layers) {
        return layers.stream().sorted().map(Layer::word).collect(Collectors.joining(","));
    }
}
