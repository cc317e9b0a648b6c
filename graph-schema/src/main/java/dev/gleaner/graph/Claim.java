package dev.gleaner.graph;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A statement as it appears in a passage. It is nobody's truth: it has a source, a date and a
 * quoted sentence.
 *
 * @param id made from the passage and what is claimed
 * @param kind what sort of statement it is
 * @param passage the sentence that says it
 * @param result the measured value, for a claim of kind {@link Kind#RESULT}; null for the others
 * @param foresight chance and date, for a forecast or a goal; null for the others
 * @param manner who says it, and how firmly
 * @param subject what it is about, as a key under which statements about the same thing meet; null
 *     when nothing comparable is said
 * @param rules version of the rules that read it
 */
public record Claim(
        Id<Claim> id,
        Kind kind,
        Passage passage,
        @Nullable Result result,
        @Nullable Foresight foresight,
        Manner manner,
        @Nullable String subject,
        String rules) {

    public Claim {
        if ((kind == Kind.RESULT) != (result != null)) {
            throw new IllegalArgumentException(
                    "a result, and only a result, carries a measured value: " + kind);
        }
        if (foresight != null && kind != Kind.FORECAST && kind != Kind.GOAL) {
            throw new IllegalArgumentException(
                    "only a forecast or a goal looks ahead, not a claim of kind " + kind);
        }
    }

    /** What sort of statement a claim is. */
    public enum Kind {
        RESULT,
        FORECAST,
        GOAL,
        ANNOUNCEMENT,
        DEFINITION,
        OPINION;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A claim that a system scored a value on a benchmark, said plainly. */
    public static Claim result(Passage passage, Result result, String rules) {
        Id<Claim> id =
                Id.of(
                        "claim",
                        passage.revision().value(),
                        Integer.toString(passage.start()),
                        Kind.RESULT.name(),
                        result.benchmark(),
                        result.system() == null ? "" : result.system(),
                        result.value().wording(),
                        result.value().unit().name());
        return new Claim(id, Kind.RESULT, passage, result, null, Manner.PLAIN, null, rules);
    }

    /** A claim of another kind than a result, said plainly: one of a kind in a sentence. */
    public static Claim of(Kind kind, Passage passage, String rules) {
        return new Claim(
                Id.of("claim", place(kind, passage)),
                kind,
                passage,
                null,
                null,
                Manner.PLAIN,
                null,
                rules);
    }

    /** A forecast or a goal; a sentence may hold several that differ in chance or date. */
    public static Claim ahead(Kind kind, Passage passage, Foresight foresight, String rules) {
        List<String> parts = new ArrayList<>(place(kind, passage));
        if (foresight.probability() != null) {
            parts.add("p" + foresight.probability());
        }
        if (foresight.by() != null) {
            parts.add("by" + foresight.by().from() + foresight.by().to());
        }
        return new Claim(
                Id.of("claim", parts), kind, passage, null, foresight, Manner.PLAIN, null, rules);
    }

    private static List<String> place(Kind kind, Passage passage) {
        return List.of(passage.revision().value(), Integer.toString(passage.start()), kind.name());
    }

    /** The same, as somebody says it, about something. */
    public Claim said(Manner how, @Nullable String about) {
        return new Claim(id, kind, passage, result, foresight, how, about, rules);
    }

    /**
     * What is said, wherever in the item it stands: the same words give the same wording after the
     * text around them has changed, so that what a person decided about it stays with it.
     */
    public List<String> wording() {
        List<String> words = new ArrayList<>();
        words.add(kind.name());
        words.add(passage.quote().strip().replaceAll("\\s+", " "));
        if (result != null) {
            words.add(result.benchmark());
            words.add(result.system() == null ? "" : result.system());
            words.add(result.value().wording());
        }
        if (foresight != null) {
            words.add(String.valueOf(foresight.probability()));
            words.add(foresight.by() == null ? "" : foresight.by().wording());
        }
        return words;
    }
}
