package dev.gleaner.ingest.pdf;

import dev.gleaner.ingest.extract.Article;

/** What reading bytes as a report in PDF gave. */
public sealed interface PdfReading {

    /**
     * It was read.
     *
     * @param article its text has a form feed before each page but the first
     * @param pages how many were read
     * @param leftOut how many more there are
     */
    record Read(Article article, int pages, int leftOut) implements PdfReading {}

    /**
     * It was not.
     *
     * @param detail in words, for a person
     */
    record Refused(Code code, String detail) implements PdfReading {}

    /** Why a report was not read; part of what is shown and stored. */
    enum Code {
        /** It took more time than a report may. */
        HOSTILE_PDF_TIME,
        /** It took more memory than a report may. */
        HOSTILE_PDF_MEMORY,
        PDF_ENCRYPTED,
        /** No PDF, or one that no reader opens. */
        PDF_DAMAGED,
        /** Pictures of pages, or nothing at all. */
        PDF_WITHOUT_TEXT
    }
}
