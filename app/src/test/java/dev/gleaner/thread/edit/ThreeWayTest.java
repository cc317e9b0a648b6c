package dev.gleaner.thread.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.thread.edit.ThreeWay.Merge;

import org.junit.jupiter.api.Test;

import java.util.List;

class ThreeWayTest {

    private static final String BASE =
            "# Salt\n\n## Evidence\n\n- One.\n- Two.\n- Three.\n\n## Notes\n\nOld.\n";

    @Test
    void changesOfDifferentSectionsAreJoined() {
        assertThat(
                        ThreeWay.merge(
                                BASE,
                                BASE.replace("Old.", "Older."),
                                BASE.replace("One.", "First.")))
                .isEqualTo(
                        new Merge.Joined(BASE.replace("Old.", "Older.").replace("One.", "First.")));
    }

    @Test
    void changesOfLinesApartAreJoined() {
        assertThat(
                        ThreeWay.merge(
                                BASE,
                                BASE.replace("One.", "First."),
                                BASE.replace("Three.", "Third.")))
                .isEqualTo(
                        new Merge.Joined(
                                BASE.replace("One.", "First.").replace("Three.", "Third.")));
    }

    @Test
    void sectionThatOneSideOpenedStaysBesideTheOthersWords() {
        String opened = BASE + "\n## Drafts\n\n- d.md\n";

        assertThat(ThreeWay.merge(BASE, opened, BASE.replace("One.", "First.")))
                .isEqualTo(new Merge.Joined(opened.replace("One.", "First.")));
    }

    @Test
    void sameLineChangedTwiceIsAClashThatNamesItsSection() {
        assertThat(
                        ThreeWay.merge(
                                BASE, BASE.replace("Old.", "Mine."), BASE.replace("Old.", "Hers.")))
                .isEqualTo(new Merge.Clashing(List.of("Notes")));
    }

    @Test
    void sectionThatOneSideTookOutAndTheOtherChangedIsAClash() {
        assertThat(
                        ThreeWay.merge(
                                BASE,
                                BASE.substring(0, BASE.indexOf("## Notes")),
                                BASE.replace("Old.", "Hers.")))
                .isInstanceOf(Merge.Clashing.class);
    }

    @Test
    void sameChangeOnBothSidesIsTakenOnce() {
        String changed = BASE.replace("Old.", "New.");

        assertThat(ThreeWay.merge(BASE, changed, changed)).isEqualTo(new Merge.Joined(changed));
    }
}
