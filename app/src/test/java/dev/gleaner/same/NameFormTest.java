package dev.gleaner.same;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFormTest {

    @ParameterizedTest
    @CsvSource({
        "SwiftBench, Swift-Bench",
        "SwiftBench, swift  bench",
        "Wren 3.5 Song, wren-3-5-song",
        "Wren 2, Wren v2",
        "Wren 2, Wren version 2.0",
        "Wren 4.1, Wren4.1",
        "Ｗｒｅｎ 4, Wren-4",
        "Étude-Bench, étude bench"
    })
    void spellingsOfOneNameHaveOneForm(String one, String other) {
        assertThat(NameForm.of(one)).isEqualTo(NameForm.of(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Wren 4.1, Wren 41",
        "Wren 4, Wren 4o",
        "Wren 1, Wren 10",
        "Wren 2, Wren 2.1",
        "Wren 2.10, Wren 2.1",
        "V-Bench, Bench",
        "SwiftBench, SwiftBench Pro"
    })
    void otherNamesHaveOtherForms(String one, String other) {
        assertThat(NameForm.of(one)).isNotEqualTo(NameForm.of(other));
    }

    @Test
    void nameWithoutLettersHasNoForm() {
        assertThat(NameForm.of("—!?")).isEmpty();
    }
}
