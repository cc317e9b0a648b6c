package dev.gleaner.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Objects;

class ShownTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.test/a?b=c#d, example.test/a?b=c#d",
        "http://example.test/, example.test",
        "HTTPS://example.test, example.test",
        "http://[::1]:8080/x, [::1]:8080/x",
        "https://example.test/قياس, example.test/قياس"
    })
    void webAddressIsALink(String address, String text) {
        assertThat(Shown.address(address)).isEqualTo(new Shown.Address(text, address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVa\tScript:alert(1)",
                "\u0001javascript:alert(1)",
                " https://example.test",
                "data:text/html,<script>",
                "vbscript:x",
                "blob:https://example.test/x",
                "intent://x",
                "file:///etc/passwd",
                "//evil.test",
                "/\\evil.test",
                "https:evil.test",
                "https://",
                "https:///path",
                "https://user@evil.test",
                "https://google.test\\@evil.test",
                "https://example.test/\u202egnp.exe",
                "https://example.test/a\nb",
                "https://example.test/\"onmouseover=x",
                "/home/ines/reading"
            })
    void anythingElseIsTextAlone(String address) {
        assertThat(Objects.requireNonNull(Shown.address(address)).href()).isNull();
    }

    @Test
    void noAddressIsNone() {
        assertThat(Shown.address(null)).isNull();
        assertThat(Shown.address(" ")).isNull();
    }

    @Test
    void controlAndTurningCharactersAreLeftOut() {
        assertThat(Shown.text("a\u0000\u001b[31mb\u0085\u202ec\u2066d\ufeff\u007f"))
                .isEqualTo("a[31mbcd");
    }

    @Test
    void lineBreaksTabsAndHonestMarksStay() {
        assertThat(Shown.text("a\n\tb\u200f\u200ec")).isEqualTo("a\n\tb\u200f\u200ec");
    }

    @Test
    void titleIsOneLine() {
        assertThat(Shown.title(" a\n\n b\t")).isEqualTo("a b");
    }

    @Test
    void titleThatSaysNothingCanStillBeFollowed() {
        assertThat(Shown.title("\u202e \n")).isEqualTo("(without a title)");
    }

    @Test
    void whatHasNoWidthIsLeftOutAndJoinersStay() {
        assertThat(Shown.text("o\u200bn\u2060e")).isEqualTo("one");
        assertThat(Shown.text("می\u200cخواهم \ud83d\udc69\u200d\ud83d\udd2c"))
                .isEqualTo("می\u200cخواهم \ud83d\udc69\u200d\ud83d\udd2c");
    }

    @Test
    void tagCharactersAreLeftOut() {
        String tags =
                new StringBuilder().appendCodePoint(0xe0041).appendCodePoint(0xe007f).toString();
        assertThat(Shown.title("one" + tags)).isEqualTo("one");
    }

    @Test
    void marksDoNotPileUpHigherThanEight() {
        assertThat(Shown.text("e" + "\u0301".repeat(10_000) + "x" + "\u0301"))
                .isEqualTo("e" + "\u0301".repeat(8) + "x" + "\u0301");
    }
}
