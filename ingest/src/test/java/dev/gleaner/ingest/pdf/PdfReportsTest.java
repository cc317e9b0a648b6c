package dev.gleaner.ingest.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.gleaner.ingest.pdf.PdfReading.Code;
import dev.gleaner.ingest.pdf.PdfReading.Read;
import dev.gleaner.ingest.pdf.PdfReading.Refused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class PdfReportsTest {

    private static final PdfReports REPORTS = new PdfReports(Duration.ofSeconds(8));

    @Test
    void textKeepsItsPagesAndTitle() throws IOException {
        byte[] report =
                Reports.of(
                        List.of(
                                List.of(
                                        "A Careful Evaluation of Agents",
                                        "The agent scored 41 % on the held-out tasks, which is meas-",
                                        "ured over five runs."),
                                List.of("On the second page the authors list limits.")));

        Read read = (Read) REPORTS.read(report, "report.pdf");

        assertThat(read.pages()).isEqualTo(2);
        assertThat(read.article().title()).isEqualTo("A Careful Evaluation of Agents");
        assertThat(read.article().text())
                .contains("which is measured over five runs.")
                .contains("\n\fOn the second page");
    }

    @Test
    void pagesBeyondTheLimitAreCounted() throws IOException {
        List<List<String>> pages = new ArrayList<>();
        for (int page = 1; page <= PdfChild.MOST_PAGES + 7; page++) {
            pages.add(List.of("This is page " + page));
        }

        Read read = (Read) REPORTS.read(Reports.of(pages), "long.pdf");

        assertThat(read.pages()).isEqualTo(PdfChild.MOST_PAGES);
        assertThat(read.leftOut()).isEqualTo(7);
        assertThat(read.article().text()).contains("page 500").doesNotContain("page 501");
    }

    static Stream<Arguments> hostile() throws IOException {
        return Stream.of(
                Arguments.of("H104 encrypted", Reports.encrypted(), Code.PDF_ENCRYPTED),
                Arguments.of("H104 empty", new byte[0], Code.PDF_DAMAGED),
                Arguments.of("H104 page of a web site", bytes("<html>no</html>"), Code.PDF_DAMAGED),
                Arguments.of(
                        "H104 head and nothing else", bytes("%PDF-1.7\ngarbage"), Code.PDF_DAMAGED),
                Arguments.of(
                        "H104 no text",
                        Reports.raw(
                                "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj"
                                        + " 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj"),
                        Code.PDF_WITHOUT_TEXT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void hostile(String name, byte[] bytes, Code code) {
        assertThat(REPORTS.read(bytes, "x.pdf"))
                .asInstanceOf(type(Refused.class))
                .returns(code, Refused::code)
                .satisfies(refused -> assertThat(refused.detail()).isNotBlank());
    }

    static Stream<Arguments> bombs() throws IOException {
        String catalog = "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj ";
        return Stream.of(
                Arguments.of("H102 content of 1 GiB", Reports.bomb(1_024)),
                Arguments.of(
                        "H102 page tree that holds itself",
                        Reports.raw(
                                catalog
                                        + "2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>endobj")),
                Arguments.of(
                        "H102 a million pages of one",
                        Reports.raw(
                                catalog
                                        + "2 0 obj<</Type/Pages/Kids["
                                        + "3 0 R ".repeat(1_000_000)
                                        + "]/Count 1000000>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj")),
                Arguments.of(
                        "H102 arrays in arrays",
                        Reports.raw(catalog + "2 0 obj" + "[".repeat(3_000_000))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void bombIsRefusedInTimeAndThisProcessGoesOn(String name, byte[] bytes) throws IOException {
        long started = System.nanoTime();

        assertThat(REPORTS.read(bytes, "bomb.pdf")).isInstanceOf(Refused.class);

        assertThat(Duration.ofNanos(System.nanoTime() - started))
                .isLessThan(Duration.ofSeconds(30));
        assertThat(REPORTS.read(Reports.of(List.of(List.of("Still here and reading"))), "x.pdf"))
                .isInstanceOf(Read.class);
    }

    @Test
    void documentThatTakesTooLongIsStopped() throws IOException {
        PdfReports hasty = new PdfReports(Duration.ofMillis(1));

        assertThat(hasty.read(Reports.of(List.of(List.of("Never read"))), "x.pdf"))
                .asInstanceOf(type(Refused.class))
                .returns(Code.HOSTILE_PDF_TIME, Refused::code);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
