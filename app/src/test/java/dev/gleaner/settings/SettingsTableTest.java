package dev.gleaner.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The README's table of settings against the settings themselves. */
class SettingsTableTest {

    @Test
    void readmeListsEverySettingInOrderAndNothingElse() throws IOException {
        String text = Files.readString(readme());
        int start = text.indexOf("<!-- settings -->");
        int end = text.indexOf("<!-- /settings -->");
        assertThat(start).isNotNegative().isLessThan(end);

        List<String> rows =
                text.substring(start, end).lines().filter(line -> line.startsWith("| `")).toList();

        assertThat(rows)
                .containsExactlyElementsOf(
                        Arrays.stream(Setting.values()).map(SettingsTableTest::row).toList());
    }

    private static String row(Setting setting) {
        String fallback = setting.fallback().isEmpty() ? "empty" : "`" + setting.fallback() + "`";
        return "| `%s` | `%s` | %s | %s |"
                .formatted(setting.key(), setting.variable(), fallback, setting.meaning());
    }

    private static Path readme() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(
                Objects.requireNonNull(folder, "no folder above has a README.md")
                        .resolve("README.md"))) {
            Path above = folder.getParent();
            assertThat(above).as("a folder with README.md").isNotNull();
            folder = above;
        }
        return Objects.requireNonNull(folder, "no folder above has a README.md")
                .resolve("README.md");
    }
}
