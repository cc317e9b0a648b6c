package dev.gleaner.ingest.extract.metadata;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who wrote the work on a page, the most deliberate statement first. */
final class Authors {

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 70;
    private static final int LONGEST_BYLINE = 160;
    private static final Pattern BY =
            Pattern.compile(
                    "^[\\s|–-]*(?:(?:text|interview|fotos?|bericht)(?:\\s?[,/&]\\s?(?:text|interview|fotos?|bericht))*:\\s*)?"
                            + "(?:(?:written|posted|published|story|words|text|reviewed|created|submitted|article|a guest post|guest post|geschrieben|publié|rédigé|escrito|redacción"
                            + "|(?:ein |eine )?(?:blog ?)?(?:beitrag|gastbeitrag|kolumne|kommentar|essay|analyse))\\s+)?"
                            + "(?:by|von|par|por|di|da|door|autor(?:e|in|en|innen)?|auteur|authors?|verfasst von|redaktion)(?:[:\\s]|$|(?<=by)(?-i:(?=\\p{Lu})))\\s*:?\\s*",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern LEAD =
            Pattern.compile(
                    "^(?:view|see|show|more|all|zeige|alle|zum|mehr|erstellt|verfasst|artikel|voir|tous|ver|publiziert|veröffentlicht)\\b.{0,30}?\\b(?:by|von|of|from|de|par|por)\\s+",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
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

    private static final Pattern REPEATED = Pattern.compile("^(\\S+ )(?=\\1)");
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(?:[,;/&]|\\s(?:and|und|et|y|with|mit|e)\\s)\\s*");
    private static final Pattern TAIL =
            Pattern.compile(
                    "\\s*(?:[|•·(\\[<@]|\\s[–—-]\\s|\\s(?:on|am|le|el|at|in|im|for|updated|published|posted|is|since|stand|uhr)\\b"
                            + "|\\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s\\d|\\s\\d"
                            + "|\\s(?:(?:senior|staff|tech|contributing|chief|special|managing|political|science|business|freelance|autos)\\s)*"
                            + "(?:reporter|writer|editor|correspondent|contributor|founder|columnist|journalist)\\b).*$",
                    Pattern.CASE_INSENSITIVE);
    private static final Set<String> NO_NAMES =
            Set.of(
                    "admin",
                    "administrator",
                    "webmaster",
                    "editor",
                    "editors",
                    "staff",
                    "redaktion",
                    "author",
                    "authors",
                    "autor",
                    "by",
                    "redacción",
                    "unknown",
                    "anonymous",
                    "guest",
                    "null",
                    "none",
                    "user",
                    "posted",
                    "published",
                    "share",
                    "follow",
                    "email",
                    "about",
                    "view",
                    "contact",
                    "more",
                    "comments",
                    "home",
                    "news",
                    "team",
                    "about the author",
                    "view all posts",
                    "read more",
                    "all posts",
                    "profile",
                    "website",
                    "twitter",
                    "no author",
                    "datum",
                    "publiziert",
                    "quelle",
                    "source",
                    "archiv anzeigen",
                    "shares",
                    "date",
                    "updated",
                    "edit",
                    "publiziert am",
                    "view more posts",
                    "insights from",
                    "link",
                    "jan",
                    "feb",
                    "mar",
                    "apr",
                    "may",
                    "jun",
                    "jul",
                    "aug",
                    "sep",
                    "oct",
                    "nov",
                    "dec",
                    "january",
                    "february",
                    "march",
                    "april",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december");

    private final PageParts parts;
    private final LinkedData data;
    private final String site;
    private final String host;
    private final String label;

    Authors(PageParts parts, LinkedData data, String site, String host) {
        this.parts = parts;
        this.data = data;
        this.site = Wordings.letters(site);
        String bare = host.replaceFirst("^www\\.", "");
        this.host = Wordings.letters(bare);
        String[] labels = bare.split("\\.", -1);
        this.label = labels.length < 2 ? "" : Wordings.letters(labels[labels.length - 2]);
    }

    /** The names in the order of the page; none when nobody is named. */
    List<String> names() {
        List<String> declared =
                firstOf(
                        () -> cleaned(data.authors()),
                        () -> cleaned(parts.metas("author")),
                        () -> cleaned(parts.metas("citation_author")),
                        () -> cleaned(parts.metas("article:author")),
                        () -> cleaned(parts.metas("dc.creator")),
                        () -> cleaned(parts.metas("dcterms.creator")),
                        () -> cleaned(parts.metas("parsely-author")),
                        () -> cleaned(parts.metas("sailthru.author")),
                        () -> cleaned(parts.metas("byl")));
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
                .flatMap(element -> cleaned(List.of(element.text())).stream())
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
                return cleaned(parts.metas("twitter:data" + number));
            }
        }
        return List.of();
    }

    private List<String> related() {
        return cleaned(
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
        return cleaned(names.stream().limit(4).toList());
    }

    /** The first elements whose class says byline and whose words look like names. */
    private List<String> bylines() {
        for (Element element : parts.bylines) {
            String text = Wordings.line(element.text());
            if (text.length() < 3 || text.length() > LONGEST_BYLINE || PageParts.isAside(element)) {
                continue;
            }
            List<String> linked =
                    cleaned(element.select("a").stream().map(Element::text).limit(6).toList());
            List<String> names = linked.isEmpty() ? cleaned(List.of(text)) : linked;
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    /** Lines such as {@code Von Ada Beispiel} that no class calls a byline. */
    private List<String> spoken() {
        for (Element element : parts.spoken) {
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
        return parts.labelled.stream()
                .map(text -> personal(Wordings.line(text)))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The names that a line begins with; what comes after them are roles and agencies. */
    private List<String> personal(String line) {
        return cleaned(List.of(line)).stream().takeWhile(Authors::isPersonal).toList();
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

    private List<String> cleaned(List<String> written) {
        Set<String> names = new LinkedHashSet<>();
        for (String one : written) {
            String line =
                    BY.matcher(Wordings.line(Parser.unescapeEntities(one, false))).replaceFirst("");
            line = LEAD.matcher(line).replaceFirst("");
            if (line.contains("://") || line.startsWith("www.")) {
                continue;
            }
            for (String piece : line.split("[|·•]", -1)) {
                for (String part : BETWEEN.split(piece, -1)) {
                    name(part).ifPresent(names::add);
                }
                if (!names.isEmpty()) {
                    break;
                }
            }
        }
        return names.stream().limit(MOST).toList();
    }

    private Optional<String> name(String part) {
        String name =
                TAIL.matcher(BY.matcher(part.strip()).replaceFirst("")).replaceFirst("").strip();
        name = REPEATED.matcher(name).replaceFirst("");
        name = name.replaceAll("^[\\p{P}\\s]+|[\\p{P}&&[^.)]\\s]+$", "");
        boolean usable =
                name.length() > 1
                        && name.length() <= LONGEST_NAME
                        && name.split(" ", -1).length <= 6
                        && name.codePoints().anyMatch(Character::isLetter)
                        && !Character.isDigit(name.charAt(0))
                        && !name.contains("://")
                        && !name.startsWith("www.")
                        && !NO_NAMES.contains(name.toLowerCase(Locale.ROOT))
                        && !Wordings.letters(name).equals(site);
        return usable ? Optional.of(name) : Optional.empty();
    }
}
