package dev.gleaner.ingest.extract.metadata;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who wrote the work on a page, the most deliberate statement first. */
final class Authors {

    private static final int LONGEST_BYLINE = 160;
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "written by|verfasst von|écrit par|escrito por|author|autor|scritto da|geschreven door",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern DOMAIN = Pattern.compile("\\.[a-z]{2,4}$");
    private static final Pattern COMPANY =
            Pattern.compile(
                    "\\b(?:GmbH|AG|e\\. ?V\\.|Inc|Ltd|LLC|Stiftung|Foundation|Verlag)(?:\\b|$|\\W)");

    /** The initials of a newspaper or an agency. */
    private static final Pattern AGENCY = Pattern.compile("\\p{Lu}{2,4}");

    private final PageParts parts;
    private final LinkedData data;
    private final String site;
    private final WrittenNames written;
    private final String host;
    private final String label;

    Authors(PageParts parts, LinkedData data, String site, String host) {
        this.parts = parts;
        this.data = data;
        this.site = Wordings.letters(site);
        this.written = new WrittenNames(this.site);
        String bare = host.replaceFirst("^www\\.", "");
        this.host = Wordings.letters(bare);
        String[] labels = bare.split("\\.", -1);
        this.label = labels.length < 2 ? "" : Wordings.letters(labels[labels.length - 2]);
    }

    /** The names in the order of the page; none when nobody is named. */
    List<String> names() {
        List<String> declared =
                firstOf(
                        () -> written.cleaned(data.authors()),
                        () -> written.cleaned(parts.metas("author")),
                        () -> written.cleaned(parts.metas("citation_author")),
                        () -> written.cleaned(parts.metas("article:author")),
                        () -> written.cleaned(parts.metas("dc.creator")),
                        () -> written.cleaned(parts.metas("dcterms.creator")),
                        () -> written.cleaned(parts.metas("parsely-author")),
                        () -> written.cleaned(parts.metas("sailthru.author")),
                        () -> written.cleaned(parts.metas("byl")));
        if (!declared.isEmpty() && !isPublisher(declared)) {
            return completed(declared);
        }
        List<String> shown =
                firstOf(
                        this::shared,
                        this::related,
                        this::properties,
                        this::bylines,
                        this::spoken,
                        this::labelled);
        return shown.isEmpty() ? declared : completed(shown);
    }

    @SafeVarargs
    private static List<String> firstOf(Supplier<List<String>>... places) {
        return Stream.of(places)
                .map(Supplier::get)
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Whether the one author declared is no person but the site, by its name or address. */
    private boolean isPublisher(List<String> names) {
        if (names.size() > 1) {
            return false;
        }
        String name = names.getFirst();
        String letters = Wordings.letters(name);
        return DOMAIN.matcher(name).find()
                || COMPANY.matcher(name).find()
                || AGENCY.matcher(name).matches()
                || (label.length() > 4 && letters.contains(label))
                || letters.equals(host)
                || (letters.length() > 3 && host.startsWith(letters))
                || (letters.length() > 3 && !site.isEmpty() && site.contains(letters));
    }

    /** A first name alone is completed from a byline that goes on. */
    private List<String> completed(List<String> names) {
        if (names.size() > 1 || names.getFirst().contains(" ")) {
            return names;
        }
        String first = names.getFirst() + " ";
        return parts.bylines.stream()
                .flatMap(element -> written.cleaned(List.of(element.text())).stream())
                .filter(name -> name.startsWith(first) && isPersonal(name))
                .findFirst()
                .map(List::of)
                .orElse(names);
    }

    /** What the card for sharing says under a label such as {@code Written by}. */
    private List<String> shared() {
        for (String number : List.of("1", "2", "3")) {
            String label = parts.meta("twitter:label" + number).orElse("");
            if (WRITTEN.matcher(label).find()) {
                return written.cleaned(parts.metas("twitter:data" + number));
            }
        }
        return List.of();
    }

    private List<String> related() {
        return written.cleaned(
                together(
                                parts.links("author").stream()
                                        .filter(element -> element.normalName().equals("a"))
                                        .toList())
                        .stream()
                        .map(Element::text)
                        .limit(4)
                        .toList());
    }

    /** The first of some elements, and those that stand beside it: others are of other works. */
    private static List<Element> together(List<Element> elements) {
        if (elements.isEmpty()) {
            return elements;
        }
        Element home = elements.getFirst().parent();
        Element wider = home == null ? null : home.parent();
        return elements.stream()
                .filter(element ->
                        element.parent() == home
                                || (element.parent() != null && element.parent().parent() == wider))
                .toList();
    }

    private List<String> properties() {
        List<String> names = new ArrayList<>();
        for (Element element : together(parts.property("author"))) {
            Element name = element.selectFirst("[itemprop=name]");
            String text = name == null ? element.text() : name.text();
            names.add(
                    text.isBlank() && name != null
                            ? name.attr("content")
                            : text.isBlank() ? element.attr("content") : text);
        }
        return written.cleaned(names.stream().limit(4).toList());
    }

    /** The first elements whose class says byline and whose words look like names. */
    private List<String> bylines() {
        for (Element element : parts.bylines) {
            String text = Wordings.line(element.text());
            if (text.length() < 3 || text.length() > LONGEST_BYLINE || PageParts.isAside(element)) {
                continue;
            }
            List<String> linked =
                    written.cleaned(
                            element.select("a").stream().map(Element::text).limit(6).toList());
            List<String> names = linked.isEmpty() ? written.cleaned(List.of(text)) : linked;
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    /** Lines such as {@code Von Ada Beispiel} that no class calls a byline. */
    private List<String> spoken() {
        for (Element element : parts.spoken.elements()) {
            String text = Wordings.line(element.text());
            if (text.length() > LONGEST_BYLINE || PageParts.isAside(element)) {
                continue;
            }
            List<String> names = personal(text);
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    private List<String> labelled() {
        return parts.spoken.labelled().stream()
                .map(text -> personal(Wordings.line(text)))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The names that a line begins with; what comes after them are roles and agencies. */
    private List<String> personal(String line) {
        return written.cleaned(List.of(line)).stream().takeWhile(Authors::isPersonal).toList();
    }

    /** Two to four words that all start high: what is not called a byline has to look like one. */
    private static boolean isPersonal(String name) {
        String[] words = name.split(" ", -1);
        return words.length >= 2
                && words.length <= 4
                && Stream.of(words)
                        .allMatch(word ->
                                (!word.isEmpty() && Character.isUpperCase(word.codePointAt(0)))
                                        || word.length() <= 3);
    }
}
