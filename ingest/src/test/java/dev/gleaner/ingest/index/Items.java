package dev.gleaner.ingest.index;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** Items for tests, told by what matters to the test alone. */
record Items(
        String name,
        long rev,
        String title,
        String source,
        String kind,
        @Nullable LocalDate published,
        String text,
        boolean hasResult,
        List<String> benchmarks,
        List<String> systems,
        List<String> threads,
        String readState,
        String language) {

    static Items named(String name) {
        return new Items(
                name,
                1,
                name,
                "METR",
                "evaluator",
                null,
                "",
                false,
                List.of(),
                List.of(),
                List.of(),
                "unread",
                "en");
    }

    static Id<Item> id(String name) {
        return Id.of("item", name);
    }

    Items rev(long value) {
        return new Items(
                name,
                value,
                title,
                source,
                kind,
                published,
                text,
                hasResult,
                benchmarks,
                systems,
                threads,
                readState,
                language);
    }

    Items title(String value) {
        return new Items(
                name,
                rev,
                value,
                source,
                kind,
                published,
                text,
                hasResult,
                benchmarks,
                systems,
                threads,
                readState,
                language);
    }

    Items by(String sourceName, String sourceKind) {
        return new Items(
                name,
                rev,
                title,
                sourceName,
                sourceKind,
                published,
                text,
                hasResult,
                benchmarks,
                systems,
                threads,
                readState,
                language);
    }

    Items on(String day) {
        return new Items(
                name,
                rev,
                title,
                source,
                kind,
                LocalDate.parse(day),
                text,
                hasResult,
                benchmarks,
                systems,
                threads,
                readState,
                language);
    }

    Items text(String value) {
        return new Items(
                name,
                rev,
                title,
                source,
                kind,
                published,
                value,
                hasResult,
                benchmarks,
                systems,
                threads,
                readState,
                language);
    }

    Items result(String benchmark, String system) {
        return new Items(
                name,
                rev,
                title,
                source,
                kind,
                published,
                text,
                true,
                List.of(benchmark),
                List.of(system),
                threads,
                readState,
                language);
    }

    Items evidenceFor(String... slugs) {
        return new Items(
                name,
                rev,
                title,
                source,
                kind,
                published,
                text,
                hasResult,
                benchmarks,
                systems,
                List.of(slugs),
                readState,
                language);
    }

    Items readState(String value) {
        return new Items(
                name,
                rev,
                title,
                source,
                kind,
                published,
                text,
                hasResult,
                benchmarks,
                systems,
                threads,
                value,
                language);
    }

    Items language(String value) {
        return new Items(
                name,
                rev,
                title,
                source,
                kind,
                published,
                text,
                hasResult,
                benchmarks,
                systems,
                threads,
                readState,
                value);
    }

    IndexedItem item() {
        return new IndexedItem(
                id(name),
                rev,
                title,
                source,
                kind,
                "https://example.org/" + name,
                published,
                text,
                hasResult,
                benchmarks,
                systems,
                threads,
                readState,
                null,
                language);
    }
}
