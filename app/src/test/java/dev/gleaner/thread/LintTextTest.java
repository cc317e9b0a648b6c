package dev.gleaner.thread;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class LintTextTest {

    private static String text(String note) {
        String file =
                "# A thread\n\n## Evidence\n\n### Some Letter\n\n- One (2026-01-01)\n\n"
                        + note
                        + "\n";
        return switch (Linting.of(file.getBytes(StandardCharsets.UTF_8), false)) {
            case Linting.Linted(LintReport report) -> LintText.of(report);
            case Linting.Refused(String reason, String nextStep) -> reason + nextStep;
        };
    }

    @Test
    void aFindingTellsLineRuleMessageAndWords() {
        assertThat(text("Seven items so far."))
                .contains("line 9  count-in-prose  The prose says seven; one is listed")
                .contains("“Seven items so far”")
                .endsWith("1 drift in A thread");
    }

    @Test
    void aCleanFileIsSaidToBeClean() {
        assertThat(text("One item so far.")).isEqualTo("A thread: no drift found");
    }

    @Test
    void wordsOfTheFileCannotSteerATerminal() {
        assertThat(text("Seven items \u001b[31m\u202ein red."))
                .contains("count-in-prose")
                .doesNotContain("\u001b", "\u202e");
    }
}
