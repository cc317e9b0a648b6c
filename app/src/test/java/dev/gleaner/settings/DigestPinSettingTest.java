package dev.gleaner.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.settings.SettingsReader.Reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;

class DigestPinSettingTest {

    @TempDir private Path home;

    private Reading read(String pin) {
        return new SettingsReader(
                        Map.of(
                                "GLEANER_DIGEST_TO", "desk@example.org",
                                "GLEANER_DIGEST_FROM", "gleaner@example.org",
                                "GLEANER_DIGEST_SERVER", "smtps://mail.example.org",
                                "GLEANER_DIGEST_PIN", pin),
                        home)
                .read(Map.of());
    }

    private String pin(String written) {
        Settings.Digest digest = ((Reading.Understood) read(written)).settings().telling().digest();
        assertThat(digest).isNotNull();
        return digest == null ? "" : digest.pin();
    }

    @Test
    void fingerprintIsReadWithColonsAndWithout() {
        assertThat(pin(String.join(":", Collections.nCopies(32, "0A")))).isEqualTo("0a".repeat(32));
        assertThat(pin("0a".repeat(32))).isEqualTo("0a".repeat(32));
        assertThat(pin("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0a", "sha256/abc", "not a fingerprint"})
    void whatIsNoFingerprintIsRefusedByName(String written) {
        assertThat(read(written)).isInstanceOf(Reading.Wrong.class);
        assertThat(((Reading.Wrong) read(written)).reason()).contains("gleaner.digest.pin");
    }
}
