package dev.gleaner.ripeness;

import static dev.gleaner.ripeness.Story.unread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Source.Kind;
import dev.gleaner.graph.thread.Reading.Depth;
import dev.gleaner.ripeness.Snapshot.EvidenceFact;
import dev.gleaner.thread.lineage.Layer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Invariants of the layers of origins over random threads whose items hang together in all ways.
 */
class LayersPropertiesTest {

    private static final int THREADS_PER_SEED = 200;
    private static final int MOST_ITEMS = 8;
    private static final String TODAY = "2026-05-12";

    /** An item, with what each layer says it is one with: an earlier item, or a family. */
    private record Member(EvidenceFact fact, Map<Layer, Id<Item>> with, @Nullable String family) {

        EvidenceFact by(Set<Layer> layers) {
            EvidenceFact seen =
                    family != null && layers.contains(Layer.FAMILIES)
                            ? Story.ofFamily(family, fact)
                            : fact;
            Id<Item> copied = layers.contains(Layer.COPIES) ? with.get(Layer.COPIES) : null;
            Id<Item> joined =
                    Stream.of(Layer.WORKS, Layer.RETOLD, Layer.SAME)
                            .filter(layers::contains)
                            .map(with::get)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
            return copied == null
                    ? seen.of(joined, joined == null ? "" : "joined", null)
                    : Story.copying(seen, copied);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void switchingALayerOnNeverRaisesTheLevel(long seed) {
        Random random = new Random(seed);
        for (int each = 0; each < THREADS_PER_SEED; each++) {
            List<Member> members = members(random);
            for (Set<Layer> layers : subsets()) {
                Verdict without = verdict(members, layers);
                for (Layer layer : missing(layers)) {
                    Set<Layer> more = EnumSet.noneOf(Layer.class);
                    more.addAll(layers);
                    more.add(layer);
                    Verdict with = verdict(members, more);
                    assertThat(with.level())
                            .as("%s beside %s: %s", layer, layers, members)
                            .isLessThanOrEqualTo(without.level());
                    assertThat(with.origins()).hasSizeLessThanOrEqualTo(without.origins().size());
                }
            }
        }
    }

    @Test
    void eachLayerLowersSomeThread() {
        Random random = new Random(1);
        Map<Layer, Integer> lowered = new EnumMap<>(Layer.class);
        for (int each = 0; each < THREADS_PER_SEED; each++) {
            List<Member> members = members(random);
            Verdict none = verdict(members, EnumSet.noneOf(Layer.class));
            for (Layer layer : Layer.values()) {
                if (verdict(members, EnumSet.of(layer)).level().compareTo(none.level()) < 0) {
                    lowered.merge(layer, 1, Integer::sum);
                }
            }
        }
        assertThat(lowered).containsOnlyKeys(Layer.values());
    }

    private static Set<Layer> missing(Set<Layer> layers) {
        Set<Layer> missing = EnumSet.allOf(Layer.class);
        missing.removeAll(layers);
        return missing;
    }

    private static List<Set<Layer>> subsets() {
        List<Set<Layer>> subsets = new ArrayList<>();
        for (int bits = 0; bits < 1 << Layer.values().length; bits++) {
            Set<Layer> subset = EnumSet.noneOf(Layer.class);
            for (Layer layer : Layer.values()) {
                if ((bits & 1 << layer.ordinal()) != 0) {
                    subset.add(layer);
                }
            }
            subsets.add(subset);
        }
        return subsets;
    }

    private static Verdict verdict(List<Member> members, Set<Layer> layers) {
        Story story = new Story();
        members.forEach(member -> story.attach(member.by(layers)));
        return story.counterEvidenceChecked().verdictOn(TODAY);
    }

    private static List<Member> members(Random random) {
        List<Member> members = new ArrayList<>();
        int items = 1 + random.nextInt(MOST_ITEMS);
        for (int number = 0; number < items; number++) {
            members.add(member(random, number));
        }
        return members;
    }

    private static Member member(Random random, int number) {
        Kind kind = List.of(Kind.LAB, Kind.EVALUATOR, Kind.NEWS).get(random.nextInt(3));
        String day = "2026-0" + (1 + random.nextInt(4)) + "-1" + random.nextInt(10);
        EvidenceFact fact =
                Story.with(
                        unread("item " + number, "source " + number, kind, day),
                        random.nextInt(4) == 0 ? null : Depth.READ,
                        BodyState.FULL,
                        random.nextBoolean());
        Map<Layer, Id<Item>> with = new EnumMap<>(Layer.class);
        for (Layer layer : List.of(Layer.COPIES, Layer.WORKS, Layer.RETOLD, Layer.SAME)) {
            if (number > 0 && random.nextInt(4) == 0) {
                with.put(layer, Story.id("item " + random.nextInt(number)));
            }
        }
        return new Member(fact, with, random.nextInt(3) == 0 ? "one owner" : null);
    }
}
