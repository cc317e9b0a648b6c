package dev.gleaner.ingest.extract;

import dev.gleaner.graph.ItemKey;
import dev.gleaner.ingest.url.WorkIds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the works and issues that a text names, in its words and in the addresses of its links. */
final class References {

    private static final int MOST = 2_000;
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?<arxiv>\\barXiv:\\s?(?:\\d{4}\\.\\d{4,5}|[a-z-]{2,12}/\\d{7})(?:v\\d{1,2})?)"
                            + "|(?<doi>\\b(?:doi:\\s?)?10\\.\\d{4,9}/[^\\s\"<>]{2,100}[^\\s\"<>.,;:)\\]])"
                            + "|(?<![\\w&#])(?<issue>#\\d{1,5})(?!\\w)"
                            + "|(?m:^(?:Source|Quelle|Fuente|Via|Original(?:ly published)?(?: at| in| on)?)(?: link)?:\\s*(?<source>\\S[^\\n]{1,200}))",
                    Pattern.CASE_INSENSITIVE);

    private References() {}

    static List<Reference> in(String text, List<Article.Link> links) {
        List<Reference> found = new ArrayList<>();
        Matcher matcher = NAMED.matcher(text);
        while (matcher.find() && found.size() < MOST) {
            reference(matcher).ifPresent(found::add);
        }
        for (Article.Link link : links) {
            if (found.size() < MOST) {
                WorkIds.of(link.href())
                        .map(key -> work(key, link.start(), link.end()))
                        .filter(work -> found.stream().noneMatch(one -> overlap(one, work)))
                        .ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparingInt(Reference::start));
        return found;
    }

    private static boolean overlap(Reference one, Reference other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    private static Optional<Reference> reference(Matcher match) {
        if (match.group("issue") != null) {
            return Optional.of(
                    new Reference(
                            Reference.Kind.ISSUE,
                            match.group("issue"),
                            match.start("issue"),
                            match.end("issue")));
        }
        if (match.group("source") != null) {
            return Optional.of(
                    new Reference(
                            Reference.Kind.SOURCE,
                            match.group("source").strip(),
                            match.start("source"),
                            match.end("source")));
        }
        return WorkIds.of(match.group()).map(key -> work(key, match.start(), match.end()));
    }

    private static Reference work(ItemKey key, int start, int end) {
        boolean arxiv = key.kind() == ItemKey.Kind.ARXIV;
        return new Reference(
                arxiv ? Reference.Kind.ARXIV : Reference.Kind.DOI,
                (arxiv ? "arxiv:" : "doi:") + key.value(),
                start,
                end);
    }
}
