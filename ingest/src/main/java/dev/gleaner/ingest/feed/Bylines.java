package dev.gleaner.ingest.feed;

import dev.gleaner.ingest.feed.text.FeedText;
import dev.gleaner.ingest.feed.text.TextReader;

import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who wrote a feed or an entry.
 *
 * <p>RSS has a line of text, Atom a person with parts; podcasts and the Dublin Core have elements
 * of their own.
 */
final class Bylines {

    private static final List<String> AUTHORS =
            List.of(
                    "author",
                    "dc:creator",
                    "dc:author",
                    "itunes:author",
                    "managingeditor",
                    "dcterms:creator");
    private static final String MAIL = "[^\\s@()<>]{1,100}@[^\\s@()<>]{1,100}";
    private static final Pattern MAIL_THEN_NAME = Pattern.compile(MAIL + "\\s\\((.+)\\)");
    private static final Pattern NAME_THEN_MAIL = Pattern.compile("([^(<]+)[(<]" + MAIL + "[)>]");

    private Bylines() {}

    /**
     * The author as written, of several the last: {@code Ada (ada@letter.example)}; null when
     * nobody is named.
     */
    static @Nullable String written(Element place) {
        return AUTHORS.stream()
                .map(name ->
                        Names.children(place, name)
                                .map(Bylines::person)
                                .filter(Objects::nonNull)
                                .reduce((former, latter) -> latter))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /** The name in a line that may hold a mail address too, as RSS 2.0 asks for. */
    static String name(String written) {
        Matcher after = MAIL_THEN_NAME.matcher(written);
        if (after.matches()) {
            return after.group(1);
        }
        Matcher before = NAME_THEN_MAIL.matcher(written);
        return before.matches() ? before.group(1).strip() : written;
    }

    private static @Nullable String person(Element author) {
        if (author.getChildren().isEmpty()) {
            return FeedText.lineOrNull(author.getText());
        }
        String name = part(author, "name");
        String mail = part(author, "email");
        if (name == null) {
            return mail == null ? FeedText.lineOrNull(TextReader.allText(author)) : mail;
        }
        return mail == null ? name : name + " (" + mail + ")";
    }

    private static @Nullable String part(Element author, String name) {
        return Stream.concat(Names.children(author, name), Names.children(author, "itunes:" + name))
                .map(part -> FeedText.lineOrNull(TextReader.allText(part)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
