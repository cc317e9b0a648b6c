package dev.gleaner.ingest.pdf;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What the child says about a document, as it crosses the pipe.
 *
 * @param problem the reason why there is no text; empty when there is
 * @param pages how many the document has
 * @param text pages with a form feed between them
 */
record PdfAnswer(String problem, int pages, String title, String author, String text) {

    /** More bytes than the longest text can have; a child that sends more is not believed. */
    private static final int MOST_BYTES = 4 * 1_048_576;

    static final String ENCRYPTED = "encrypted";

    static PdfAnswer problem(String reason) {
        return new PdfAnswer(reason, 0, "", "", "");
    }

    void writeTo(DataOutputStream out) throws IOException {
        write(out, problem);
        out.writeInt(pages);
        write(out, title);
        write(out, author);
        write(out, text);
        out.flush();
    }

    static PdfAnswer readFrom(DataInputStream in) throws IOException {
        return new PdfAnswer(read(in), in.readInt(), read(in), read(in), read(in));
    }

    private static void write(DataOutputStream out, String value) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MOST_BYTES) {
            throw new IOException("a text of " + length + " bytes");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
