package dev.gleaner.ingest.extract.metadata;

import org.jsoup.nodes.Element;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The title of the work on a page: what it declares, less the name of the site. */
final class Titles {

    private static final int LONGEST = 1_000;
    private static final int SHORTEST = 8;
    private static final int LONGEST_SITE = 50;
    private static final double ALIKE = 0.5;
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s+[|·•»›«:–—-]{1,2}\\s+|\\s*\\|\\s*|\\s+::\\s+");

    private final PageParts parts;
    private final LinkedData data;
    private final String page;
    private final String host;
    private final Optional<String> site;

    Titles(PageParts parts, LinkedData data, String page, String host, Optional<String> site) {
        this.parts = parts;
        this.data = data;
        this.page = Wordings.line(page);
        this.host = host;
        this.site = site;
    }

    String title() {
        Optional<String> headline = headline();
        String declared =
                Stream.of(
                                parts.meta("og:title"),
                                parts.meta("twitter:title"),
                                parts.meta("citation_title", "dc.title", "dcterms.title"),
                                data.headline())
                        .flatMap(Optional::stream)
                        .filter(text -> !isSite(text))
                        .findFirst()
                        .orElse("");
        String title = declared.isEmpty() ? headline.orElse(page) : declared;
        Optional<String> only = onlyHeadline().filter(text -> isAlike(text, title));
        if (only.isPresent()) {
            return only.get();
        }
        String bare = withoutSite(title, headline);
        return bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare;
    }

    /**
     * The headline of the page: the one its title starts with, the only one, or the one named so.
     */
    private Optional<String> headline() {
        List<String> headlines = texts(parts.headlines);
        return headlines.stream()
                .filter(text -> text.length() > 5 && page.startsWith(text))
                .findFirst()
                .or(() ->
                        texts(parts.titles).stream()
                                .filter(text -> text.length() > 5 && page.startsWith(text))
                                .findFirst())
                .or(() ->
                        headlines.stream()
                                .filter(text ->
                                        text.length() > 10
                                                && Wordings.letters(page)
                                                        .contains(Wordings.letters(text)))
                                .findFirst())
                .or(() ->
                        headlines.size() == 1 && !isSite(headlines.getFirst())
                                ? Optional.of(headlines.getFirst())
                                : Optional.empty());
    }

    /** The one h1 of the page. */
    private Optional<String> onlyHeadline() {
        List<String> headlines = texts(parts.headlines);
        return headlines.size() == 1 && headlines.getFirst().length() > SHORTEST
                ? Optional.of(headlines.getFirst()).filter(text -> !isSite(text))
                : Optional.empty();
    }

    /** Whether two titles are one, written for readers here and for search engines there. */
    private static boolean isAlike(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        long shared = words.stream().filter(others::contains).count();
        return shared >= ALIKE * Math.max(1, Math.min(words.size(), others.size()));
    }

    private static Set<String> words(String text) {
        Set<String> words =
                new HashSet<>(
                        Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", 60)));
        words.remove("");
        return words;
    }

    private static List<String> texts(List<Element> elements) {
        return elements.stream()
                .map(element -> Wordings.line(element.text()))
                .filter(text -> !text.isEmpty() && text.length() < 400)
                .toList();
    }

    private String withoutSite(String title, Optional<String> headline) {
        if (headline.isPresent()
                && headline.get().length() > 10
                && (title.startsWith(headline.get()) || title.endsWith(headline.get()))) {
            return headline.get();
        }
        String shorter = title;
        Matcher separator = SEPARATOR.matcher(title);
        while (separator.find()) {
            String head = title.substring(0, separator.start());
            String tail = title.substring(separator.end());
            if (isSite(tail) && !head.isBlank()) {
                return head;
            }
            if (isSite(head) && !tail.isBlank()) {
                shorter = tail;
            }
        }
        return shorter.equals(title) ? withoutLastPart(title) : shorter;
    }

    /** What stands behind the last bar of a title is hardly ever the work. */
    private static String withoutLastPart(String title) {
        int bar = title.lastIndexOf('|');
        String head = bar < 0 ? "" : title.substring(0, bar).strip();
        return head.length() > SHORTEST && title.length() - bar < LONGEST_SITE ? head : title;
    }

    private boolean isSite(String part) {
        String letters = Wordings.letters(part);
        if (letters.isEmpty()) {
            return false;
        }
        boolean named = site.map(name -> Wordings.letters(name).equals(letters)).orElse(false);
        String bare = Wordings.letters(host.replaceFirst("^www\\.", ""));
        return named
                || bare.equals(letters)
                || Arrays.stream(host.split("\\.", -1))
                        .map(Wordings::letters)
                        .anyMatch(label ->
                                label.equals(letters)
                                        || (label.length() > 4
                                                && letters.startsWith(label)
                                                && letters.length() < label.length() + 8)
                                        || (letters.length() > 4 && label.startsWith(letters)));
    }
}
