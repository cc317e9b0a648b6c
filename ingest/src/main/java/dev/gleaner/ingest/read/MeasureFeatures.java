package dev.gleaner.ingest.read;

import dev.gleaner.graph.Quantity;
import dev.gleaner.graph.Quantity.Approximation;
import dev.gleaner.ingest.name.Scoring;
import dev.gleaner.ingest.read.Instruments.Instrument;
import dev.gleaner.ingest.read.Subjects.Subject;
import dev.gleaner.ingest.text.DateMention;
import dev.gleaner.ingest.text.Measure;
import dev.gleaner.ingest.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What can be seen of a number when it is to be told whether somebody scored it: a set of named
 * features, all yes or no. General: what kind of number it is, which words and names stand around
 * it, and whether results were read near it.
 */
final class MeasureFeatures {

    private static final int BEFORE = 4;
    private static final int AFTER = 4;
    private static final int AROUND = 10;
    private static final int NEAR = 3;
    private static final int SMALL = 10;
    private static final int HUNDRED = 100;

    private final MarkedSentence sentence;
    private final Set<String> features = new HashSet<>();

    private MeasureFeatures(MarkedSentence sentence) {
        this.sentence = sentence;
    }

    /**
     * What is known of a number before its words are looked at.
     *
     * @param instrument what it would be a score on, null when nothing is near
     * @param subjects whose score it would be, empty when nobody is near
     * @param beside numbers of the sentence that were read as scores
     * @param sinceResult sentences since the last result of the text
     */
    record Background(
            @Nullable Instrument instrument,
            List<Subject> subjects,
            Set<Measure> beside,
            int sinceResult) {}

    static Set<String> of(MarkedSentence sentence, Measure measure, Background background) {
        MeasureFeatures seen = new MeasureFeatures(sentence);
        String kind = kind(measure);
        seen.features.add("any");
        seen.features.add("kind=" + kind);
        seen.addNumber(measure);
        seen.addWords(measure, kind);
        seen.addPlace(measure);
        seen.addNames(measure);
        seen.addBackground(measure, kind, background);
        return seen.features;
    }

    /** The unit, or of a number without one how it is written. */
    private static String kind(Measure measure) {
        if (measure.tally()) {
            return "tally";
        }
        if (!measure.bare()) {
            return measure.quantity().unit().name();
        }
        double value = measure.quantity().high();
        if (measure.quantity().wording().contains(".")) {
            return value <= 1 ? "fraction" : value <= HUNDRED ? "decimal" : "big-decimal";
        }
        return value <= SMALL ? "few" : value <= HUNDRED ? "whole" : "many";
    }

    private void addNumber(Measure measure) {
        Quantity quantity = measure.quantity();
        if (quantity.isRange()) {
            features.add("range");
        }
        if (quantity.approximation() != Approximation.EXACT) {
            features.add("limit=" + quantity.approximation());
        }
        if (quantity.wording().contains(".")) {
            features.add("decimal");
        }
        if (!measure.bare() && quantity.high() > HUNDRED) {
            features.add("over-hundred");
        }
        if (NotResults.rulesOut(sentence, measure)) {
            features.add("ruled-out");
        }
        if (NotResults.rules(sentence, measure)) {
            features.add("ruled-out-or-share");
        }
    }

    private void addWords(Measure measure, String kind) {
        for (int away = 1; away <= BEFORE; away++) {
            String word = word(measure.from() - away);
            features.add("-" + away + "=" + word);
            if (away == 1) {
                features.add(kind + " -1=" + word);
            }
        }
        for (int away = 0; away < AFTER; away++) {
            String word = word(measure.to() + away);
            features.add("+" + (away + 1) + "=" + word);
            if (away == 0) {
                features.add(kind + " +1=" + word);
            }
        }
        features.add("between=" + word(measure.from() - 1) + "_" + word(measure.to()));
        int start =
                Math.max(NotResults.clauseStart(sentence, measure.from()), measure.from() - AROUND);
        for (int index = start; index < measure.from(); index++) {
            features.add("before:" + word(index));
        }
        int end = Math.min(NotResults.clauseEnd(sentence, measure.to()), measure.to() + AROUND);
        for (int index = measure.to(); index < end; index++) {
            features.add("after:" + word(index));
        }
        for (int index = 0; index < sentence.tokens().size(); index++) {
            if (sentence.tokens().get(index).isWord()) {
                features.add("in:" + word(index));
            }
        }
    }

    private void addPlace(Measure measure) {
        features.add("line=" + sentence.sentence().kind());
        int open = sentence.bracketOf(measure.from());
        if (open >= 0) {
            features.add(
                    open == measure.from() - 1 && sentence.closeOf(open) == measure.to()
                            ? "bracket-alone"
                            : "bracket");
        }
        if (sentence.isQuoted(measure.from())) {
            features.add("quoted");
        }
        int at = sentence.measures().indexOf(measure);
        features.add("measures=" + Math.min(sentence.measures().size(), NEAR));
        features.add("place=" + Math.min(at, NEAR));
        boolean same =
                sentence.measures().stream()
                        .anyMatch(other ->
                                !other.equals(measure)
                                        && other.bare() == measure.bare()
                                        && other.quantity().unit() == measure.quantity().unit());
        if (same) {
            features.add("same-unit");
        }
        int verb = verbBefore(measure);
        features.add("verb=" + (verb < 0 ? "none" : Surroundings.distance(measure.from() - verb)));
        for (DateMention date : sentence.dates()) {
            features.add(date.deadline() ? "deadline" : "dated");
        }
    }

    private int verbBefore(Measure measure) {
        int start = NotResults.clauseStart(sentence, measure.from());
        for (int index = measure.from() - 1; index >= start; index--) {
            if (Scoring.isVerb(sentence.word(index))) {
                return index;
            }
        }
        return -1;
    }

    private void addNames(Measure measure) {
        features.add("system-before=" + before(sentence.systems(), measure));
        features.add("system-after=" + after(sentence.systems(), measure));
        features.add("benchmark-before=" + before(sentence.benchmarks(), measure));
        features.add("benchmark-after=" + after(sentence.benchmarks(), measure));
        if (sentence.systems().stream().anyMatch(mention -> mention.human())) {
            features.add("people");
        }
    }

    private static String before(List<? extends Span> spans, Measure measure) {
        String nearest = "none";
        for (Span span : spans) {
            if (span.to() <= measure.from()) {
                nearest = Surroundings.distance(measure.from() - span.to());
            }
        }
        return nearest;
    }

    private static String after(List<? extends Span> spans, Measure measure) {
        for (Span span : spans) {
            if (span.from() >= measure.to()) {
                return Surroundings.distance(span.from() - measure.to());
            }
        }
        return "none";
    }

    private void addBackground(Measure measure, String kind, Background background) {
        Instrument instrument = background.instrument();
        String tie = instrument == null ? "none" : instrument.tie().name();
        features.add("on=" + tie);
        features.add(kind + " on=" + tie);
        if (instrument != null && instrument.benchmark().isDescribed()) {
            features.add("on-described");
        }
        features.add(
                "by="
                        + (background.subjects().isEmpty()
                                ? "none"
                                : background.subjects().getFirst().tie().name()));
        features.add(
                "since-result="
                        + (background.sinceResult() <= 1
                                ? "1"
                                : background.sinceResult() <= NEAR
                                        ? "3"
                                        : background.sinceResult() <= SMALL ? "10" : "more"));
        for (Measure other : background.beside()) {
            boolean same =
                    other.bare() == measure.bare()
                            && other.quantity().unit() == measure.quantity().unit();
            features.add(same ? "beside-same" : "beside-other");
        }
    }

    private String word(int index) {
        return Surroundings.word(sentence, index);
    }
}
