package dev.gleaner.ingest.extract;

import dev.gleaner.ingest.extract.block.Verdict;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;

/**
 * The way from bytes to an {@link Article}. Any bytes give one; nothing is fetched, and work is
 * bounded by the size of the input.
 */
public final class Articles {

    private Articles() {}

    /**
     * The article of a web page.
     *
     * @param charset from the HTTP header, null when it had none
     * @param address where the page came from in the end; links are resolved against it
     */
    public static Article html(byte[] bytes, @Nullable String charset, URI address) {
        return new HtmlPage(Charsets.decode(bytes, charset).text(), address).article();
    }

    /**
     * Each line of a web page, furniture and all, with what was decided about it: the same
     * decisions that make the {@link #html article}.
     */
    public static List<Verdict> explained(byte[] bytes, @Nullable String charset, URI address) {
        return new HtmlPage(Charsets.decode(bytes, charset).text(), address).verdicts();
    }

    /**
     * The article of a plain text file. The text is kept as it stands, but for line ends, which
     * become {@code \n}, and characters that cannot be stored, each replaced by one other: offsets
     * of the decoded file hold.
     *
     * @param name of the file, the last resort for a title
     */
    public static Article text(byte[] bytes, String name) {
        return new TextFile(Charsets.decode(bytes, null).text(), name, TextFile.Syntax.PLAIN)
                .article();
    }

    /** The article of a Markdown file; its source is kept as a text file's is. */
    public static Article markdown(byte[] bytes, String name) {
        return new TextFile(Charsets.decode(bytes, null).text(), name, TextFile.Syntax.MARKDOWN)
                .article();
    }
}
