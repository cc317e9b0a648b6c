package dev.gleaner.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.ingest.extract.Charsets.Decoded;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTest {

    private static final String GERMAN = "Die Größe der Prüfung überrascht: “sehr” groß – naïve Schätzung";

    @ParameterizedTest(name = "declared {0}")
    @ValueSource(
            strings = {"UTF-8", "ISO-8859-1", "windows-1252", "UTF-16", "us-ascii", "no-such-charset", "utf-7", ""})
    void utf8IsReadWhateverIsDeclared(String declared) {
        assertThat(text(GERMAN.getBytes(StandardCharsets.UTF_8), declared)).isEqualTo(GERMAN);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "UTF-16BE, FEFF, Größe",
        "UTF-16LE, FEFF, Größe",
        "UTF-32BE, FEFF, Größe",
        "UTF-32LE, FEFF, Größe",
        "UTF-8, FEFF, Größe"
    })
    void orderMarkDecidesAndIsNoText(String charset, String mark, String text) {
        byte[] bytes = ("\uFEFF" + text).getBytes(Charset.forName(charset));

        assertThat(text(bytes, "ISO-8859-1")).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void wideMarkupWithoutAMarkIsRecognised(String charset) {
        String xml = "<rss><title>Größe</title></rss>";

        assertThat(text(xml.getBytes(Charset.forName(charset)), null)).isEqualTo(xml);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Shift_JIS, 自動化された研究",
        "GBK, 自动化研究的进展",
        "EUC-KR, 자동화 연구",
        "windows-1251, Автоматизация",
        "ISO-2022-JP, 自動化"
    })
    void declarationOfTheServerOrTheDocumentIsFollowed(String charset, String words) {
        byte[] bare = words.getBytes(Charset.forName(charset));
        String xml = "<?xml version='1.0' encoding='" + charset + "'?><t>" + words + "</t>";
        String html = "<html><head><meta charset=\"" + charset + "\"></head>" + words;

        assertThat(text(bare, charset)).isEqualTo(words);
        assertThat(text(xml.getBytes(Charset.forName(charset)), null)).isEqualTo(xml);
        assertThat(text(html.getBytes(Charset.forName(charset)), null)).isEqualTo(html);
    }

    @Test
    void undeclaredCharsetIsDetected() {
        String russian = "Автоматизация исследований искусственного интеллекта ускоряется с каждым годом. ".repeat(5);

        assertThat(text(russian.getBytes(Charset.forName("windows-1251")), null))
                .isEqualTo(russian);
    }

    @Test
    void latinDeclarationMeansWhatWindowsMadeOfIt() {
        assertThat(text("“quoted”".getBytes(Charset.forName("windows-1252")), "ISO-8859-1"))
                .isEqualTo("“quoted”");
    }

    @Test
    void windowsQuotesInsideUtf8AreRead() throws Exception {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.write(GERMAN.repeat(4).getBytes(StandardCharsets.UTF_8));
        mixed.write("“so”".getBytes(Charset.forName("windows-1252")));

        assertThat(text(mixed.toByteArray(), "UTF-8")).isEqualTo(GERMAN.repeat(4) + "“so”");
    }

    @Test
    void lossOfManyCharactersIsFlagged() {
        byte[] halves = new byte[4_000];
        new Random(3).nextBytes(halves);
        halves[0] = (byte) 0xff;
        halves[1] = (byte) 0xfe;
        for (int index = 3; index < halves.length; index += 2) {
            halves[index] = (byte) 0xd8;
        }

        assertThat(Charsets.decode(halves, null).damaged()).isTrue();
        assertThat(Charsets.decode(GERMAN.getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo(new Decoded(GERMAN, "UTF-8", false));
    }

    @Test
    void nothingIsText() {
        assertThat(text(new byte[0], null)).isEmpty();
    }

    private static String text(byte[] bytes, @Nullable String declared) {
        return Charsets.decode(bytes, declared).text();
    }
}
