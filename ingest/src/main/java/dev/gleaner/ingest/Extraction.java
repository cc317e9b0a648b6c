package dev.gleaner.ingest;

import dev.gleaner.graph.BodyState;
import dev.gleaner.ingest.extract.Article;
import dev.gleaner.ingest.extract.Articles;
import dev.gleaner.ingest.pdf.PdfReading;
import dev.gleaner.ingest.pdf.PdfReports;

import java.net.URI;

/** The way from the bytes of a document to its article, whatever its form. */
final class Extraction {

    private final PdfReports reports = new PdfReports();

    /** What came of a document. */
    sealed interface Outcome {

        /** Its article, which may be empty. */
        record Made(Article article) implements Outcome {}

        /**
         * None can be had.
         *
         * @param reason why, in words
         */
        record Refused(String reason) implements Outcome {}
    }

    Outcome of(Document document) {
        return switch (document.form()) {
            case HTML, ABSTRACT ->
                    new Outcome.Made(
                            Articles.html(
                                    document.bytes(),
                                    document.charset(),
                                    URI.create(document.address())));
            case TEXT -> new Outcome.Made(Articles.text(document.bytes(), document.address()));
            case MARKDOWN ->
                    new Outcome.Made(Articles.markdown(document.bytes(), document.address()));
            case PDF -> report(document);
        };
    }

    private Outcome report(Document document) {
        String name = document.address().substring(document.address().lastIndexOf('/') + 1);
        return switch (reports.read(document.bytes(), name)) {
            case PdfReading.Read(Article article, int pages, int leftOut) ->
                    new Outcome.Made(article);
            case PdfReading.Refused(PdfReading.Code code, String detail) ->
                    new Outcome.Refused(detail + " (" + code + ")");
        };
    }

    /** How much of the work an article holds; an abstract stands in for a text that is not here. */
    static BodyState body(Document.Form form, Article article) {
        return form == Document.Form.ABSTRACT ? BodyState.EXCERPT : article.body();
    }
}
