package dev.gleaner.thread.file;

import dev.gleaner.graph.thread.Draft.State;
import dev.gleaner.thread.wording.Span;
import dev.gleaner.thread.wording.Typography;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a draft is, as its line says in a sentence of its own: {@code Awaiting Alex review.},
 * {@code Awaiting review by Alex since 2026-05-14.}, {@code Published on 2026-05-20.}
 *
 * @param reviewer empty when nobody is named
 * @param since null when the sentence has no date
 * @param span the sentence without its stop
 */
public record DraftStanding(State state, String reviewer, @Nullable LocalDate since, Span span) {

    private static final String START = "(?<=[.!?][\"')*_]{0,3}\\s{1,9}|—\\s{0,9})[*_]{0,2}";
    private static final String DAY = "(?:\\s+(?:since|on)?\\s*(?<since>\\d{4}-\\d{2}-\\d{2}))?";
    private static final String END = "(?::\\s[^.;]*)?(?=[*_]{0,2}\\s*(?:[.;]|$))";

    private static final Map<State, Pattern> SENTENCES = new LinkedHashMap<>();

    static {
        sentence(State.PLANNED, "[Pp]lanned");
        sentence(
                State.DRAFTING,
                "(?:[Dd]rafting|[Bb]eing\\s+(?:written|drafted)|[Ii]n\\s+progress)");
        sentence(
                State.AWAITING_REVIEW,
                "(?:[Aa]waiting|[Aa]waits|[Ii]n|[Uu]nder|[Rr]eady\\s+for)"
                        + "(?:\\s+(?<of>the\\s+\\p{L}+|\\p{Lu}[\\p{L}-]*(?:\\s+\\p{Lu}[\\p{L}-]*){0,3}?)(?:'s)?)?"
                        + "\\s+review(?:\\s+(?:by|from|with)\\s+(?<by>[^.;:—]{1,80}?))?");
        sentence(State.PUBLISHED, "[Pp]ublished");
        sentence(State.DROPPED, "(?:[Dd]ropped|[Ss]piked|[Aa]bandoned)");
    }

    private static void sentence(State state, String words) {
        SENTENCES.put(state, Pattern.compile(START + "(?<words>" + words + DAY + END + ")"));
    }

    /**
     * The last that is said; empty when the line says nothing of it.
     *
     * @param text of the whole file
     * @param line where the draft stands in it
     */
    static Optional<DraftStanding> of(String text, Span line) {
        String plain = Typography.plain(line.of(text));
        DraftStanding last = null;
        for (Map.Entry<State, Pattern> sentence : SENTENCES.entrySet()) {
            Matcher found = sentence.getValue().matcher(plain);
            while (found.find()) {
                DraftStanding said = read(sentence.getKey(), found, text, line);
                last = last == null || said.span().start() > last.span().start() ? said : last;
            }
        }
        return Optional.ofNullable(last);
    }

    private static DraftStanding read(State state, Matcher found, String text, Span line) {
        Span span =
                new Span(line.start() + found.start("words"), line.start() + found.end("words"));
        return new DraftStanding(
                state,
                state == State.AWAITING_REVIEW ? reviewer(found, text, line) : "",
                day(found.group("since")),
                span);
    }

    private static String reviewer(Matcher found, String text, Span line) {
        String group = found.group("by") != null ? "by" : "of";
        return found.group(group) == null
                ? ""
                : text.substring(line.start() + found.start(group), line.start() + found.end(group))
                        .strip()
                        .replaceAll("\\s+", " ");
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        try {
            return written == null ? null : LocalDate.parse(written);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** The sentence that says so, without its stop; read again, it says the same. */
    public static String words(State state, String reviewer, LocalDate since, String why) {
        String words =
                switch (state) {
                    case PLANNED -> "Planned since " + since;
                    case DRAFTING -> "Drafting since " + since;
                    case AWAITING_REVIEW ->
                            "Awaiting review"
                                    + (reviewer.isEmpty() ? "" : " by " + reviewer)
                                    + " since "
                                    + since;
                    case PUBLISHED -> "Published on " + since;
                    case DROPPED -> "Dropped on " + since;
                };
        return why.isEmpty() ? words : words + ": " + why;
    }
}
