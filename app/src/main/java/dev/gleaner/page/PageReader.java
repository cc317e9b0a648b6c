package dev.gleaner.page;

import dev.gleaner.ingest.extract.Article;
import dev.gleaner.ingest.extract.Articles;
import dev.gleaner.ingest.extract.block.Verdict;
import dev.gleaner.ingest.fetch.Fetch;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.Problem;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Reads what one argument names: a file, an address, or {@code -} for standard input. */
public final class PageReader {

    private static final int LONGEST = 20 * 1_048_576;
    private static final URI STANDARD_INPUT = URI.create("about:blank");

    private final Function<String, Fetch> fetcher;
    private final InputStream input;
    private final boolean explains;

    /**
     * @param fetcher the way to an address, through the one outgoing client
     * @param explains whether each line of a page is wanted with the decision about it
     */
    public PageReader(Function<String, Fetch> fetcher, InputStream input, boolean explains) {
        this.fetcher = fetcher;
        this.input = input;
        this.explains = explains;
    }

    /** What the named page or file says. */
    public Answer<PageText> read(String name) {
        if (name.startsWith("http://") || name.startsWith("https://")) {
            return fetched(name);
        }
        try {
            if (name.equals("-")) {
                return new Answer.Done<>(
                        page("-", input.readNBytes(LONGEST), null, STANDARD_INPUT));
            }
            return new Answer.Done<>(file(Path.of(name)));
        } catch (IOException | InvalidPathException unreadable) {
            return new Answer.Declined<>(
                    new Problem(
                            Problem.Kind.NOT_FOUND,
                            "cannot read " + name,
                            "name a file, an http or https address, or - for standard input"));
        }
    }

    private PageText file(Path file) throws IOException {
        byte[] bytes;
        try (InputStream opened = Files.newInputStream(file)) {
            bytes = opened.readNBytes(LONGEST);
        }
        String name = file.toString();
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".md") || lower.endsWith(".markdown")) {
            return PageText.of(name, Articles.markdown(bytes, name), List.of());
        }
        return lower.endsWith(".txt")
                ? PageText.of(name, Articles.text(bytes, name), List.of())
                : page(name, bytes, null, file.toAbsolutePath().toUri());
    }

    private PageText page(String from, byte[] bytes, @Nullable String charset, URI address) {
        Article article = Articles.html(bytes, charset, address);
        List<Verdict> verdicts = explains ? Articles.explained(bytes, charset, address) : List.of();
        return PageText.of(from, article, verdicts);
    }

    private Answer<PageText> fetched(String address) {
        return switch (fetcher.apply(address)) {
            case Fetch.Fetched answer ->
                    new Answer.Done<>(
                            page(
                                    answer.finalAddress().toString(),
                                    answer.body(),
                                    answer.charset().orElse(null),
                                    answer.finalAddress()));
            case Fetch.Refused refused -> declined(Problem.Kind.NETWORK, address, refused.detail());
            case Fetch.Failed failed -> declined(Problem.Kind.NETWORK, address, failed.detail());
            case Fetch.Gone gone -> declined(Problem.Kind.NETWORK, address, "gone for good");
            case Fetch.NotModified same ->
                    declined(Problem.Kind.NETWORK, address, "nothing came back");
            case Fetch.RetryLater later ->
                    declined(
                            Problem.Kind.TRY_AGAIN,
                            address,
                            "asked for patience, " + later.status());
        };
    }

    private static Answer<PageText> declined(Problem.Kind kind, String address, String detail) {
        return new Answer.Declined<>(
                new Problem(kind, address + ": " + detail, "look at the address in a browser"));
    }
}
