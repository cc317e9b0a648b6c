package dev.gleaner.ingest.pdf;

import dev.gleaner.ingest.extract.Article;
import dev.gleaner.ingest.extract.CleanText;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/**
 * The program of the child process: a PDF on standard input, its text on standard output.
 *
 * <p>Whatever a document does to it, it does here: only text is asked for, nothing is opened, drawn
 * or run. Memory and time are bounded from outside.
 */
public final class PdfChild {

    /** Pages read of one report. */
    static final int MOST_PAGES = 500;

    private static final long MOST_STREAM_BYTES = 96L * 1_048_576;

    private PdfChild() {}

    /** Reads standard input to its end and answers. */
    public static void main(String[] arguments) throws IOException {
        // Taken before a library can print into the answer
        DataOutputStream out =
                new DataOutputStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err);
        answer(System.in.readAllBytes()).writeTo(out);
    }

    private static PdfAnswer answer(byte[] bytes) {
        try (PDDocument document =
                Loader.loadPDF(
                        bytes,
                        "",
                        null,
                        null,
                        MemoryUsageSetting.setupMainMemoryOnly(MOST_STREAM_BYTES).streamCache)) {
            return read(document);
        } catch (InvalidPasswordException encrypted) {
            return PdfAnswer.problem(PdfAnswer.ENCRYPTED);
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            return PdfAnswer.problem(String.valueOf(damaged.getMessage()));
        }
    }

    private static PdfAnswer read(PDDocument document) throws IOException {
        int pages = document.getNumberOfPages();
        StringBuilder text = new StringBuilder();
        PageText first = new PageText(1);
        for (int page = 1; page <= Math.min(pages, MOST_PAGES); page++) {
            PageText reader = page == 1 ? first : new PageText(page);
            String read = CleanText.of(reader.read(document));
            text.append(page == 1 ? "" : "\f").append(read.strip()).append('\n');
            if (text.length() > Article.LONGEST_TEXT) {
                break;
            }
        }
        String stated = information(document.getDocumentInformation().getTitle());
        return new PdfAnswer(
                "",
                pages,
                TitleGuess.isTitle(stated) ? stated : first.title(),
                information(document.getDocumentInformation().getAuthor()),
                text.toString());
    }

    private static String information(@Nullable String value) {
        String text = value == null ? "" : CleanText.of(value).replaceAll("\\s+", " ").strip();
        return text.length() > 1_000 ? text.substring(0, 1_000) : text;
    }
}
