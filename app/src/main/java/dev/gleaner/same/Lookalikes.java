package dev.gleaner.same;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.ItemKey;
import dev.gleaner.graph.same.SameAs.Kind;
import dev.gleaner.graph.same.SameAs.Named;
import dev.gleaner.graph.store.same.LookalikeStore.Used;
import dev.gleaner.graph.store.same.LookalikeStore.Work;
import dev.gleaner.ingest.url.WorkIds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what looks the same by sorting into groups: names that differ only in case, punctuation,
 * spacing or the spelling of a version, and works of two sources that have one DOI, one arXiv id,
 * or one title and date.
 *
 * <p>Of a group each is paired with its first alone.
 */
final class Lookalikes {

    /** Shorter titles are shared by works that have nothing else in common. */
    private static final int TITLE_WORDS = 4;

    private Lookalikes() {}

    /** Two things that look the same, the one that counts first. */
    record Pair(Kind kind, Named alias, Named of, String reason) {}

    /** Pairs of names; the one that is used more is the one that counts. */
    static List<Pair> names(Kind kind, List<Used> names) {
        Map<String, Used> first = new LinkedHashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (Used used : names) {
            String form = NameForm.of(used.name());
            Used other = form.isEmpty() ? null : first.putIfAbsent(form, used);
            if (other != null) {
                pairs.add(
                        new Pair(
                                kind,
                                named(kind, used.name()),
                                named(kind, other.name()),
                                "the names differ only in case, punctuation, spacing or the spelling"
                                        + " of a version; "
                                        + used.results()
                                        + " and "
                                        + other.results()
                                        + " results"));
            }
        }
        return pairs;
    }

    private static Named named(Kind kind, String name) {
        return kind == Kind.BENCHMARK ? Named.benchmark(name) : Named.system(name);
    }

    /** Pairs of works, those that were met last first. */
    static List<Pair> works(List<Work> works) {
        Map<String, Work> first = new LinkedHashMap<>();
        Map<String, Pair> pairs = new LinkedHashMap<>();
        for (Work work : works.reversed()) {
            for (Sign sign : signs(work)) {
                Work other = first.putIfAbsent(sign.key(), work);
                if (other != null && !isOne(work, other)) {
                    pairs.putIfAbsent(
                            work.item().id().value(),
                            new Pair(Kind.ITEM, named(work), named(other), sign.reason()));
                }
            }
        }
        return List.copyOf(pairs.values()).reversed();
    }

    /** What two works have in common when they are one. */
    private record Sign(String key, String reason) {}

    private static List<Sign> signs(Work work) {
        List<Sign> signs = new ArrayList<>();
        workId(work)
                .ifPresent(id ->
                        signs.add(
                                new Sign(
                                        id.kind() + " " + id.value(),
                                        "both are "
                                                + (id.kind() == ItemKey.Kind.DOI ? "DOI" : "arXiv")
                                                + " "
                                                + id.value())));
        DateInterval published = work.item().published();
        String title =
                work.item()
                        .title()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip();
        if (published != null
                && published.from().equals(published.to())
                && title.split(" ").length >= TITLE_WORDS) {
            signs.add(
                    new Sign(
                            published.from() + " " + title,
                            "both have this title, and are of " + published.from()));
        }
        return signs;
    }

    private static Optional<ItemKey> workId(Work work) {
        ItemKey key = work.item().key();
        if (key.kind() == ItemKey.Kind.DOI || key.kind() == ItemKey.Kind.ARXIV) {
            return Optional.of(key);
        }
        String address = work.item().address();
        return address == null ? Optional.empty() : WorkIds.of(address);
    }

    private static boolean isOne(Work work, Work other) {
        return work.source().id().equals(other.source().id())
                || work.copyOf().contains(other.item().id().value())
                || other.copyOf().contains(work.item().id().value());
    }

    private static Named named(Work work) {
        return Named.item(work.item().id(), work.item().title(), work.source().name());
    }
}
