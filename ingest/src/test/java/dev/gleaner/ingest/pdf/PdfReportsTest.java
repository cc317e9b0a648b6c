package dev.gleaner.ingest.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.gleaner.ingest.pdf.PdfReading.Code;
import dev.gleaner.ingest.pdf.PdfReading.Read;
import dev.gleaner.ingest.pdf.PdfReading.Refused;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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

    @Test
    void documentThatTakesTooLongIsStopped() throws IOException {
        PdfReports hasty = new PdfReports(Duration.ofMillis(1));

        assertThat(hasty.read(Reports.of(List.of(List.of("Never read"))), "x.pdf"))
                .asInstanceOf(type(Refused.class))
                .returns(Code.HOSTILE_PDF_TIME, Refused::code);
    }
}
