package dev.gleaner.ingest.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

class MonthNamesTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "cs", "sk", "tr", "hu",
                "sv", "da", "nb", "fi", "ro", "el", "id", "hr", "bg", "ca", "sl", "lt", "lv", "et",
                "sr", "ar", "he", "fa", "th", "vi", "hi"
            })
    void namesThatTheJdkGivesInALanguageAreKnown(String language) {
        for (Month month : Month.values()) {
            for (TextStyle style :
                    List.of(
                            TextStyle.FULL,
                            TextStyle.FULL_STANDALONE,
                            TextStyle.SHORT,
                            TextStyle.SHORT_STANDALONE)) {
                String name =
                        month.getDisplayName(style, Locale.of(language)).replace(".", "").strip();
                if (name.length() >= 3 && name.codePoints().allMatch(Character::isLetter)) {
                    assertThat(MonthNames.month(name)).as(name).isPresent();
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"May, 5", "MÄRZ, 3", "août, 8", "Sept, 9", "декабря, 12"})
    void nameOfAMonthIsItsNumber(String name, int month) {
        assertThat(MonthNames.month(name)).contains(month);
    }

    @Test
    void otherWordsAreNoMonths() {
        assertThat(MonthNames.month("monday")).isEmpty();
        assertThat(MonthNames.month("#")).isEmpty();
    }
}
