package dev.gleaner.ingest.read.claim;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Revision;
import dev.gleaner.ingest.read.Statement;
import dev.gleaner.ingest.read.StatementReader;
import dev.gleaner.ingest.read.Statements;
import dev.gleaner.ingest.text.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A document as the readers see it. */
record ReadDocument(String text, List<Sentence> sentences, List<Set<String>> all) {

    static ReadDocument of(
            StatementReader reader, String text, @Nullable LocalDate day, String title) {
        Revision revision =
                Revision.of(Id.of("item", text), "", text, BodyState.FULL, "und", Instant.EPOCH);
        Statements read =
                reader.statements(revision, day == null ? null : DateInterval.day(day), title);
        Set<Integer> results = new HashSet<>();
        Set<Integer> forecasts = new HashSet<>();
        for (Statement statement : read.statements()) {
            int start = statement.passage().start();
            switch (statement) {
                case Statement.Measured measured -> results.add(start);
                case Statement.Foretold foretold -> forecasts.add(start);
                case Statement.Intended intended when intended.goal().by() != null ->
                        forecasts.add(start);
                case Statement.Intended undated -> {}
                case Statement.Said said -> {}
            }
        }
        return new ReadDocument(
                text,
                read.sentences().stream().map(one -> one.sentence()).toList(),
                Features.of(
                        text,
                        read.sentences(),
                        SentenceMarks.of(read.sentences(), read.mentions(), results, forecasts)));
    }

    private static final int SMALL = 40;

    /** The sentence that ends at a place, with its last quotation mark or without; or -1. */
    int sentenceBefore(int place) {
        for (int index = 0; index < sentences.size(); index++) {
            if (sentences.get(index).start() < place && place <= sentences.get(index).end() + 1) {
                return index;
            }
        }
        return -1;
    }

    /** Of the sentence that a label means, none where we cut the text differently. */
    @Nullable Set<String> features(int start, int end) {
        for (int index = 0; index < sentences.size(); index++) {
            Sentence sentence = sentences.get(index);
            int length = sentence.end() - sentence.start();
            int shared = Math.min(end, sentence.end()) - Math.max(start, sentence.start());
            boolean alike = Math.min(end - start, length) > SMALL || length < 2 * (end - start);
            if (shared >= 0.8 * Math.min(end - start, length) && alike) {
                return all.get(index);
            }
        }
        return null;
    }
}
