package dev.gleaner.graph;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * A statement as it appears in a passage. It is nobody's truth: it has a source, a date and a
 * quoted sentence.
 *
 * @param id made from the passage and what is claimed
 * @param kind what sort of statement it is
 * @param passage the sentence that says it
 * @param result the measured value, for a claim of kind {@link Kind#RESULT}; null for the others
 * @param rules version of the rules that read it
 */
public record Claim(
        Id<Claim> id, Kind kind, Passage passage, @Nullable Result result, String rules) {

    public Claim {
        if ((kind == Kind.RESULT) != (result != null)) {
            throw new IllegalArgumentException(
                    "a result, and only a result, carries a measured value: " + kind);
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

    /** A claim that a system scored a value on a benchmark. */
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
        return new Claim(id, Kind.RESULT, passage, result, rules);
    }

    /** A claim of another kind than a result: one of a kind in a sentence. */
    public static Claim of(Kind kind, Passage passage, String rules) {
        Id<Claim> id =
                Id.of(
                        "claim",
                        passage.revision().value(),
                        Integer.toString(passage.start()),
                        kind.name());
        return new Claim(id, kind, passage, null, rules);
    }
}
