package dev.gleaner.thread.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.thread.file.ThreadFile.Part;
import dev.gleaner.thread.wording.Lines;
import dev.gleaner.thread.wording.Span;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

class NothingIsDroppedTest {

    private static final List<String> LINES =
            List.of(
                    "",
                    "",
                    "## Evidence",
                    "### METR (anchor)",
                    "## Ripeness",
                    "## Somewhere",
                    "# Another",
                    "Setext",
                    "------",
                    "======",
                    "- Title (2026-01-01) — note",
                    "  - below",
                    "      - far below",
                    "\t- tabbed",
                    "- ",
                    "-",
                    "1. first",
                    "* Two 2026-05-08 posts",
                    "• rendered bullet",
                    "> quoted",
                    "> - quoted bullet",
                    "```",
                    "    indented code",
                    "<div>",
                    "<!-- comment -->",
                    "[a]: https://example.org",
                    "| a | b |",
                    "***",
                    "Promote to ripe on any of:",
                    "If so → ripe.",
                    "plain words",
                    "words\\",
                    "Evidence",
                    "Notes",
                    "Drafts",
                    "---");

    static Stream<String> fixtures() {
        return Stream.of("sodium-ion/input.md", "automated-ai-rd/input.md", "rendered/input.txt");
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void everyLineOfAFixtureIsInExactlyOnePart(String name) {
        byte[] bytes = ThreadFiles.fixture(name);
        assertNothingDropped(bytes, ThreadFiles.thread(bytes));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void lineBreaksOfAnySystemAreKept(String name) {
        String text = new String(ThreadFiles.fixture(name), StandardCharsets.UTF_8);
        for (String lineBreak : List.of("\r\n", "\r")) {
            byte[] bytes =
                    ("\ufeff" + text.replace("\n", lineBreak)).getBytes(StandardCharsets.UTF_8);
            ThreadFile thread = ThreadFiles.thread(bytes);
            assertNothingDropped(bytes, thread);
            assertThat(thread.entries()).hasSameSizeAs(ThreadFiles.thread(text).entries());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void everyLineOfRandomLinesIsInExactlyOnePart(long seed) {
        Random random = new Random(seed);
        for (int file = 0; file < 200; file++) {
            StringBuilder text =
                    new StringBuilder(random.nextBoolean() ? "# Title\n" : "Title\n\nEvidence\n\n");
            int lines = random.nextInt(40);
            for (int line = 0; line < lines; line++) {
                text.append(LINES.get(random.nextInt(LINES.size()))).append('\n');
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            if (new ThreadFileReader().read(bytes) instanceof ThreadFile thread) {
                assertNothingDropped(bytes, thread);
            }
        }
    }

    private static void assertNothingDropped(byte[] bytes, ThreadFile thread) {
        assertThat(thread.bytes()).isEqualTo(bytes);
        for (Lines.Line line : Lines.of(thread.text(), 0)) {
            Span words = line.trimmed(thread.text());
            if (words.start() == words.end()) {
                continue;
            }
            assertThat(thread.parts().stream().filter(part -> part.span().contains(words)))
                    .as("parts of '%s' in\n%s", words.of(thread.text()), thread.text())
                    .hasSize(1);
        }
        for (Span span : statements(thread)) {
            assertThat(thread.parts().stream().filter(part -> part.span().contains(span)))
                    .as("parts holding %s in\n%s", span, thread.text())
                    .hasSize(1);
        }
        assertThat(thread.kept())
                .hasSize(
                        (int)
                                thread.parts().stream()
                                        .filter(part -> part.meaning() == Part.Meaning.KEPT)
                                        .count());
    }

    private static List<Span> statements(ThreadFile thread) {
        List<Span> spans = new ArrayList<>();
        thread.entries().forEach(entry -> spans.add(entry.span()));
        thread.counted().forEach(counted -> spans.add(counted.span()));
        thread.ripeness().branches().forEach(branch -> spans.add(branch.span()));
        thread.ripeness().triggers().forEach(trigger -> spans.add(trigger.span()));
        thread.ripeness().statements().forEach(statement -> spans.add(statement.span()));
        if (thread.ripeness().asserted() != null) {
            spans.add(thread.ripeness().asserted().span());
        }
        thread.watching().forEach(watch -> spans.add(watch.span()));
        thread.notes().forEach(note -> spans.add(note.span()));
        thread.drafts().forEach(draft -> spans.add(draft.span()));
        thread.kept().forEach(kept -> spans.add(kept.span()));
        return spans;
    }
}
