package dev.gleaner.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.settings.SettingsReader.Reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

class CallbackSettingTest {

    @TempDir private Path home;

    private Reading read(String written) {
        return new SettingsReader(Map.of("GLEANER_WEBSUB_CALLBACK", written), home).read(Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gleaner.example",
                "ftp://gleaner.example/",
                "https://u:p@gleaner.example/",
                "https://gleaner.example/?a=b",
                "https://gleaner.example/#part",
                "https://gleaner.example/, https://other.example/"
            })
    void whatHubsCannotReachIsRefusedByName(String written) {
        assertThat(read(written)).isInstanceOf(Reading.Wrong.class);
        assertThat(((Reading.Wrong) read(written)).reason()).contains("gleaner.websub.callback");
    }

    @Test
    void addressIsKeptWithoutItsLastSlash() {
        assertThat(((Reading.Understood) read("https://example.org/gleaner/")).settings().server())
                .returns(URI.create("https://example.org/gleaner"), Settings.Server::callbacks);
        assertThat(((Reading.Understood) read("")).settings().server().callbacks()).isNull();
    }
}
