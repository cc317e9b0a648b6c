package dev.gleaner.ingest.pdf;

import dev.gleaner.graph.BodyState;
import dev.gleaner.ingest.extract.Article;
import dev.gleaner.ingest.extract.Languages;
import dev.gleaner.ingest.extract.PageDetails;
import dev.gleaner.ingest.pdf.PdfReading.Code;

import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The reader of reports in PDF: each in a process of its own with 256 MiB and 20 seconds, at most
 * two at a time.
 *
 * <p>A document that takes more is refused with a code; this process never notices. May be called
 * by many threads.
 */
public final class PdfReports {

    private static final Duration TIME = Duration.ofSeconds(20);
    private static final List<String> LIMITS =
            List.of(
                    "-Xmx256m",
                    "-XX:MaxDirectMemorySize=16m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-XX:-CreateCoredumpOnCrash",
                    "-Djava.awt.headless=true");
    private static final int OUT_OF_MEMORY = 3;

    /** One class of each library that the child gets to see: it can do nothing else. */
    private static final List<Class<?>> NEEDED =
            List.of(
                    PdfChild.class,
                    PDDocument.class,
                    FontBoxFont.class,
                    RandomAccessRead.class,
                    LogFactory.class);

    private final Semaphore places = new Semaphore(2);
    private final Duration time;

    public PdfReports() {
        this(TIME);
    }

    PdfReports(Duration time) {
        this.time = time;
    }

    /** Whether these bytes say of themselves that they are a PDF. */
    public static boolean isPdf(byte[] bytes) {
        String start =
                new String(bytes, 0, Math.min(1_024, bytes.length), StandardCharsets.ISO_8859_1);
        return start.contains("%PDF-");
    }

    /**
     * Reads a report.
     *
     * @param name of the file, the last resort for a title
     */
    public PdfReading read(byte[] bytes, String name) {
        if (!isPdf(bytes)) {
            return new PdfReading.Refused(Code.PDF_DAMAGED, "its bytes are no PDF");
        }
        places.acquireUninterruptibly();
        try {
            return judged(ask(bytes), name);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot start a process to read a PDF", broken);
        } finally {
            places.release();
        }
    }

    /** What became of the child. */
    private sealed interface Outcome {
        record Answered(PdfAnswer answer) implements Outcome {}

        record Died(int exitCode) implements Outcome {}

        record TookTooLong() implements Outcome {}
    }

    private Outcome ask(byte[] bytes) throws IOException {
        Process child = start();
        Thread feeding = Thread.ofVirtual().start(() -> feed(child, bytes));
        AtomicBoolean late = new AtomicBoolean();
        Thread watching = Thread.ofVirtual().start(() -> watch(child, late));
        try {
            Optional<PdfAnswer> answer = answer(child);
            child.destroyForcibly();
            int exitCode = child.waitFor();
            watching.join();
            feeding.join();
            if (answer.isPresent()) {
                return new Outcome.Answered(answer.get());
            }
            return late.get() ? new Outcome.TookTooLong() : new Outcome.Died(exitCode);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            child.destroyForcibly();
            return new Outcome.TookTooLong();
        }
    }

    private static Process start() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(LIMITS);
        command.add("-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"));
        command.addAll(List.of("-cp", ChildClassPath.of(NEEDED), PdfChild.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
        return builder.start();
    }

    private static void feed(Process child, byte[] bytes) {
        try (OutputStream in = child.getOutputStream()) {
            in.write(bytes);
        } catch (IOException died) {
            return;
        }
    }

    private void watch(Process child, AtomicBoolean late) {
        try {
            if (!child.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
                late.set(true);
                child.destroyForcibly();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            child.destroyForcibly();
        }
    }

    private static Optional<PdfAnswer> answer(Process child) {
        try (DataInputStream out =
                new DataInputStream(new BufferedInputStream(child.getInputStream()))) {
            return Optional.of(PdfAnswer.readFrom(out));
        } catch (IOException ended) {
            return Optional.empty();
        }
    }

    private PdfReading judged(Outcome outcome, String name) {
        return switch (outcome) {
            case Outcome.Answered(PdfAnswer answer) -> read(answer, name);
            case Outcome.Died(int exitCode) when exitCode == OUT_OF_MEMORY ->
                    new PdfReading.Refused(
                            Code.HOSTILE_PDF_MEMORY, "reading it takes more than 256 MiB");
            case Outcome.Died(int exitCode) ->
                    new PdfReading.Refused(
                            Code.PDF_DAMAGED, "the process that read it died (" + exitCode + ")");
            case Outcome.TookTooLong slow ->
                    new PdfReading.Refused(
                            Code.HOSTILE_PDF_TIME,
                            "reading it takes more than " + time.toSeconds() + " s");
        };
    }

    private static PdfReading read(PdfAnswer answer, String name) {
        if (answer.problem().equals(PdfAnswer.ENCRYPTED)) {
            return new PdfReading.Refused(Code.PDF_ENCRYPTED, "it needs a password");
        }
        if (!answer.problem().isEmpty()) {
            return new PdfReading.Refused(
                    Code.PDF_DAMAGED, "it cannot be opened: " + answer.problem());
        }
        if (answer.text().isBlank()) {
            return new PdfReading.Refused(
                    Code.PDF_WITHOUT_TEXT, "there is no text in it, only pictures or nothing");
        }
        int read = Math.min(answer.pages(), PdfChild.MOST_PAGES);
        return new PdfReading.Read(article(answer, name), read, answer.pages() - read);
    }

    private static Article article(PdfAnswer answer, String name) {
        boolean cut =
                answer.text().length() > Article.LONGEST_TEXT
                        || answer.pages() > PdfChild.MOST_PAGES;
        String text =
                answer.text().length() > Article.LONGEST_TEXT
                        ? answer.text().substring(0, Article.LONGEST_TEXT)
                        : answer.text();
        return new Article(
                answer.title().isEmpty() ? name : answer.title(),
                null,
                answer.author().isEmpty() ? null : answer.author(),
                null,
                text,
                cut ? BodyState.TRUNCATED : BodyState.FULL,
                Languages.of(null, text),
                null,
                List.of(),
                List.of(),
                PageDetails.NONE);
    }
}
