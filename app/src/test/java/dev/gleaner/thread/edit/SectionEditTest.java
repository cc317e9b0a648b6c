package dev.gleaner.thread.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.thread.file.SectionedText;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

class SectionEditTest {

    private static final String FILE =
            "\ufeff---\r\nslug: salt\r\n---\r\n# Salt\r\n\r\n## Evidence\r\n\r\n- One.\r\n\r\n### METR (lab)\r\n\r\n  - Two.\r\n\r\n\r\n## Recipes \r\n\r\nStir.\t\r\n\r\n## Notes\r\n\r\nOld.\r\n";

    private static final List<String> LINES =
            List.of(
                    "",
                    "## Evidence",
                    "### METR",
                    "Setext",
                    "------",
                    "- item",
                    "  - below",
                    "> quoted",
                    "```",
                    "    code",
                    "<!-- comment",
                    "-->",
                    "***",
                    "words",
                    "## Notes",
                    "# Title");

    private static String replaced(String text, String section, String words) {
        return switch (new SectionEdit(text).replace(section, words)) {
            case Edit.Changed(String changed) -> changed;
            case Edit.Refused(String reason, String nextStep) ->
                    throw new AssertionError(reason + "; " + nextStep);
        };
    }

    private static String refused(String text, String section, String words) {
        Edit edit = new SectionEdit(text).replace(section, words);
        assertThat(edit).isInstanceOf(Edit.Refused.class);
        return ((Edit.Refused) edit).reason();
    }

    @Test
    void everyByteOutsideTheSectionStays() {
        assertThat(replaced(FILE, "recipes", "\n\nFry.\nBake.\n\n"))
                .isEqualTo(FILE.replace("Stir.", "Fry.\r\nBake.").replace("Bake.\t", "Bake.\t"));
    }

    @Test
    void sectionHoldsWhatStandsUnderHeadingsBelowIt() {
        assertThat(new SectionEdit(FILE).read("Evidence"))
                .hasValue("- One.\r\n\r\n### METR (lab)\r\n\r\n  - Two.");
        assertThat(replaced(FILE, "METR (lab)", "  - Three."))
                .isEqualTo(FILE.replace("  - Two.", "  - Three."));
    }

    @Test
    void knownSectionThatIsMissingIsOpenedWhereItBelongs() {
        assertThat(
                        replaced(
                                "# Salt\n\n## Evidence\n\n- One.\n\n## Drafts\n\n- d.md\n",
                                "notes",
                                "New."))
                .isEqualTo(
                        "# Salt\n\n## Evidence\n\n- One.\n\n## Notes\n\nNew.\n\n## Drafts\n\n- d.md\n");
        assertThat(replaced("# Salt\n\n## Evidence\n\n- One.", "notes", "New."))
                .isEqualTo("# Salt\n\n## Evidence\n\n- One.\n\n## Notes\n\nNew.\n");
    }

    @Test
    void wordsThatOpenASectionAreRefusedWithTheirLine() {
        assertThat(refused(FILE, "Recipes", "Fry.\n\n## More\n\nBake."))
                .isEqualTo("line 3 of the new words, 'More', would open a section of its own");
    }

    @Test
    void wordsThatSwallowTheNextSectionAreRefused() {
        assertThat(refused(FILE, "Recipes", "```\nFry."))
                .isEqualTo("the new words would swallow the section behind 'Recipes'");
    }

    @Test
    void unknownSectionIsRefusedWithTheOnesThereAre() {
        Edit edit = new SectionEdit(FILE).replace("Recipe", "Fry.");

        assertThat(edit)
                .isEqualTo(
                        new Edit.Refused(
                                "the file has no section 'Recipe'",
                                "its headings are: Salt; Evidence; METR (lab); Recipes; Notes"));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void randomMarkdownKeepsItsOtherBytes(long seed) {
        Random random = new Random(seed);
        for (int file = 0; file < 300; file++) {
            String text =
                    "# Title\n"
                            + random.ints(random.nextInt(30), 0, LINES.size())
                                    .mapToObj(LINES::get)
                                    .collect(Collectors.joining("\n"));
            SectionedText sections = SectionedText.of(text);
            assertThat(
                            sections.pieces().stream()
                                    .map(piece -> piece.span().of(text))
                                    .collect(Collectors.joining()))
                    .isEqualTo(text);
            for (SectionedText.Piece piece : sections.pieces()) {
                SectionEdit edit = new SectionEdit(text);
                if (sections.named(piece.heading()).size() == 1
                        && edit.replace(piece.heading(), "New words.")
                                instanceof Edit.Changed(String changed)) {
                    String before = text.substring(0, piece.body());
                    String after = text.substring(sections.whole(piece).end());
                    assertThat(changed).startsWith(before).endsWith(after).contains("New words.");
                    assertThat(new SectionEdit(changed).read(piece.heading()))
                            .hasValue("New words.");
                }
                edit.read(piece.heading())
                        .ifPresent(words ->
                                assertThat(edit.replace(piece.heading(), words))
                                        .isEqualTo(new Edit.Changed(text)));
            }
        }
    }
}
