package dev.gleaner.thread.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.thread.Draft.State;
import dev.gleaner.thread.file.DraftStanding;
import dev.gleaner.thread.file.ThreadFile;
import dev.gleaner.thread.file.ThreadFile.DraftLine;
import dev.gleaner.thread.file.ThreadFileReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;

class DraftMarkTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 20);

    private static final String RENDERED =
            "Salt\r\n\r\nWhy salt.\r\n\r\nDrafts\r\n\r\n  • 2026-05-12 — drafts/2026-05-12-salt-line.md — “A line of salt.” Anchors: Tide Letter\r\n    #30, Palisade count. Angle: salt travels. Awaiting Alex review.\r\n  • 2026-05-13 — drafts/other.md — Another text\r\n  • a title alone\r\n";

    private static ThreadFile file(String text) {
        return (ThreadFile) new ThreadFileReader().read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static DraftLine only(String line) {
        return file("# Salt\n\n## Drafts\n\n- " + line + "\n").drafts().getFirst();
    }

    private static String marked(int draft, State state, String reviewer, String why) {
        ThreadFile file = file(RENDERED);
        Edit edit = DraftMark.of(file, file.drafts().get(draft), state, reviewer, DAY, why);
        return ((Edit.Changed) edit).text();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "salt.md — Angle. Awaiting Alex review. | AWAITING_REVIEW | Alex |",
                "salt.md — Angle. Awaiting Alex’s review. | AWAITING_REVIEW | Alex |",
                "salt.md — Angle. Awaiting review by the desk since 2026-05-14. | AWAITING_REVIEW | the desk | 2026-05-14",
                "salt.md — Awaiting review | AWAITING_REVIEW | '' |",
                "salt.md — Angle. In review with Ada Reed. | AWAITING_REVIEW | Ada Reed |",
                "salt.md — Angle. Planned. | PLANNED | '' |",
                "salt.md — Angle. Drafting since 2026-05-14. Awaiting Alex review. | AWAITING_REVIEW | Alex |",
                "salt.md — Angle. Published on 2026-05-16. | PUBLISHED | '' | 2026-05-16",
                "salt.md — Angle. Dropped on 2026-05-16: nothing came. | DROPPED | '' | 2026-05-16"
            })
    void lineSaysHowFarItsDraftIs(String line, State state, String reviewer, LocalDate since) {
        DraftStanding standing = Objects.requireNonNull(only(line).standing());

        assertThat(standing.state()).isEqualTo(state);
        assertThat(standing.reviewer()).isEqualTo(reviewer);
        assertThat(standing.since()).isEqualTo(since);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "salt.md — Published numbers against planned ones.",
                "salt.md — What was dropped in review of the counts, and why.",
                "published.md — Angle: awaiting more. In progress reports nothing is said."
            })
    void wordsInsideASentenceSayNothingOfTheDraft(String line) {
        assertThat(only(line).standing()).isNull();
    }

    @Test
    void sentenceIsReplacedAndEveryOtherByteStays() {
        assertThat(marked(0, State.PUBLISHED, "", ""))
                .isEqualTo(RENDERED.replace("Awaiting Alex review", "Published on 2026-05-20"));
    }

    @Test
    void lineThatSaysNothingOfItSaysSoFromThenOn() {
        assertThat(marked(1, State.AWAITING_REVIEW, "Ada", ""))
                .isEqualTo(
                        RENDERED.replace(
                                "Another text\r\n",
                                "Another text. Awaiting review by Ada since 2026-05-20.\r\n"));
        assertThat(marked(2, State.DROPPED, "", "nothing came of it."))
                .isEqualTo(
                        RENDERED.replace(
                                "a title alone\r\n",
                                "a title alone — Dropped on 2026-05-20: nothing came of it.\r\n"));
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void whatIsWrittenIsReadAgain(State state) {
        String text = marked(1, state, state == State.AWAITING_REVIEW ? "Ada Reed" : "", "soon");

        DraftStanding standing = Objects.requireNonNull(file(text).drafts().get(1).standing());

        assertThat(standing.state()).isEqualTo(state);
        assertThat(standing.since()).isEqualTo(DAY);
    }

    @Test
    void reviewerWhoseNameWouldBeReadOtherwiseIsRefused() {
        ThreadFile file = file(RENDERED);

        Edit edit =
                DraftMark.of(
                        file, file.drafts().get(1), State.AWAITING_REVIEW, "J. Reed; A", DAY, "");

        assertThat(edit).isInstanceOf(Edit.Refused.class);
    }
}
