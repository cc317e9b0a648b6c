package dev.gleaner.ingest.pdf;

import dev.gleaner.ingest.hostile.Door;
import dev.gleaner.ingest.hostile.HostileCase;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A report in PDF, read by the child process: {@code input} is the file, {@code objects} what
 * stands in one without a table, {@code made} one that only a program makes. {@code hasty} cuts the
 * time, for what takes all there is.
 */
public final class ReportDoor implements Door {

    private static final PdfReports REPORTS = new PdfReports(Duration.ofSeconds(8));
    private static final PdfReports HASTY = new PdfReports(Duration.ofSeconds(2));

    @Override
    public Map<String, Object> answer(HostileCase given) throws IOException {
        byte[] file =
                switch (given.text("made").orElse("")) {
                    case "bomb" -> Reports.bomb(400);
                    case "encrypted" -> Reports.encrypted();
                    default ->
                            given.given().containsKey("objects")
                                    ? Reports.raw(
                                            new String(
                                                    given.bytes("objects"),
                                                    StandardCharsets.ISO_8859_1))
                                    : given.bytes("input");
                };
        Map<String, Object> facts =
                facts((given.given().containsKey("hasty") ? HASTY : REPORTS).read(file, "x.pdf"));
        byte[] good = Reports.of(List.of(List.of("Still here and reading")));
        if (!(REPORTS.read(good, "x.pdf") instanceof PdfReading.Read)) {
            throw new IllegalStateException("nothing is read any more");
        }
        return facts;
    }

    private static Map<String, Object> facts(PdfReading reading) {
        return switch (reading) {
            case PdfReading.Read read -> Map.of("outcome", "read", "text", read.article().text());
            case PdfReading.Refused(PdfReading.Code code, String detail) ->
                    Map.of("outcome", "refused", "code", code, "detail", detail);
        };
    }
}
