package dev.gleaner.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours by the formula of WCAG 2.2: 4.5 : 1 for text, 3 : 1 for the edges of fields and for
 * what is drawn.
 */
class StyleSheetTest {

    private static final Pattern TOKEN =
            Pattern.compile("--(\\w+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);");

    private record Colour(String light, String dark) {}

    private static String sheet() throws IOException {
        try (InputStream sheet = StyleSheetTest.class.getResourceAsStream("/static/gleaner.css")) {
            assertThat(sheet).isNotNull();
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, Colour> tokens() throws IOException {
        Map<String, Colour> tokens = new LinkedHashMap<>();
        Matcher token = TOKEN.matcher(sheet());
        while (token.find()) {
            tokens.put(token.group(1), new Colour(token.group(2), token.group(3)));
        }
        return tokens;
    }

    private static double luminance(String colour) {
        double sum = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int part = 0; part < 3; part++) {
            double share =
                    Integer.parseInt(colour.substring(1 + 2 * part, 3 + 2 * part), 16) / 255.0;
            double linear =
                    share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
            sum += weights[part] * linear;
        }
        return sum;
    }

    private static double contrast(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    @Test
    void contrastIsThatOfTheFormula() {
        assertThat(contrast("#000000", "#ffffff")).isEqualTo(21.0);
        assertThat(contrast("#777777", "#ffffff")).isBetween(4.47, 4.49);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "ink, paper, 4.5",
        "ink, panel, 4.5",
        "ink, mark, 4.5",
        "ink, passage, 4.5",
        "quiet, paper, 4.5",
        "quiet, panel, 4.5",
        "quiet, mark, 4.5",
        "accent, paper, 4.5",
        "accent, panel, 4.5",
        "accent, mark, 4.5",
        "accent, passage, 4.5",
        "hold, paper, 4.5",
        "hold, panel, 4.5",
        "ripe, paper, 4.5",
        "ripe, panel, 4.5",
        "bad, paper, 4.5",
        "bad, panel, 4.5",
        "edge, paper, 3",
        "edge, panel, 3"
    })
    void coloursCanBeToldApartInBothThemes(String front, String back, double least)
            throws IOException {
        Map<String, Colour> tokens = tokens();
        Colour one = tokens.getOrDefault(front, new Colour("", ""));
        Colour other = tokens.getOrDefault(back, new Colour("", ""));
        assertThat(contrast(one.light(), other.light())).isGreaterThanOrEqualTo(least);
        assertThat(contrast(one.dark(), other.dark())).isGreaterThanOrEqualTo(least);
    }

    /** A colour outside of the tokens would be one that no theme and no contrast is known of. */
    @Test
    void screenColoursComeFromTheTokensAlone() throws IOException {
        String screen = sheet().replaceAll("(?s)@media print.*", "");
        Matcher colour =
                Pattern.compile("#[0-9a-fA-F]{3,8}\\b")
                        .matcher(TOKEN.matcher(screen).replaceAll(""));
        assertThat(colour.results().map(result -> result.group())).isEmpty();
    }

    @Test
    void sheetFetchesNothing() throws IOException {
        assertThat(sheet())
                .doesNotContain("url(")
                .doesNotContain("@import")
                .doesNotContain("@font-face");
    }
}
