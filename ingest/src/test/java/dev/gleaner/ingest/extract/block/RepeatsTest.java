package dev.gleaner.ingest.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.BitSet;
import java.util.List;

class RepeatsTest {

    private static final String FACE =
            "The kernel agent writes a kernel on Monday and measures it again on Tuesday.";

    @Test
    void proseRightAfterItselfIsReadOnce() {
        String face = "<div><p>" + FACE + "</p></div>";

        assertThat(repeated(face + "<p>More</p>" + face + face)).containsExactly(2, 3);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<div><p>FACE</p></div><p>One</p><p>Two</p><p>Three</p><p>FACE</p>",
                "<p>FACE</p><p>FACE</p>",
                "<div><p>A short one.</p></div><p>A short one.</p>",
                "<table><tr><td>FACE</td><td>1</td></tr><tr><td>FACE</td><td>1</td></tr></table>",
                "<pre>FACE\nFACE</pre>"
            })
    void whatMayWellStandTwiceIsReadTwice(String html) {
        assertThat(repeated(html.replace("FACE", FACE))).isEmpty();
    }

    private static List<Integer> repeated(String html) {
        List<Line> lines = PageLines.of(Jsoup.parse(html).body()).lines();
        BitSet kept = new BitSet();
        kept.set(0, lines.size());
        return Repeats.among(lines, kept).stream().boxed().toList();
    }
}
