package dev.gleaner.ingest.extract.metadata;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.ingest.extract.date.PageDateReader;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Dates in the words of a page: a line that says published, else the first short line with a day,
 * else any day.
 */
final class TextDates {

    private static final int NEAR = 2_500;

    private static final Pattern PUBLISHED_WORD =
            Pattern.compile(
                    "publish|posted|created|veröffentlicht|erstellt|publié|publicado|pubblicato|geplaatst|opublikowano|опубликован|опубліковано|发布|公開|投稿日|written|gepostet|mis en ligne|issued|dated|datum|stand:",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final PageDateReader reader;
    private Optional<DateInterval> said = Optional.empty();
    private Optional<DateInterval> alone = Optional.empty();
    private Optional<DateInterval> any = Optional.empty();
    private int pieces;

    private void walk(Element element) {
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            if (pieces > NEAR || said.isPresent()) {
                return;
            }
            if (child instanceof TextNode text && !text.isBlank()) {
                pieces++;
                look(text);
            } else if (child instanceof Element inner) {
                walk(inner);
            }
        }
    }

    private void look(TextNode text) {
        String words = text.getWholeText();
        if (!hasDigit(words) || words.length() > 2_000) {
            return;
        }
        String line = Wordings.line(words);
        Optional<DateInterval> date = reader.day(line);
        if (date.isEmpty()) {
            return;
        }
        if (line.length() < 150 && PUBLISHED_WORD.matcher(line).find()) {
            said = date;
        } else if (alone.isEmpty() && line.length() < 60) {
            alone = date;
        } else if (any.isEmpty()) {
            any = date;
        }
    }

    private static boolean hasDigit(String words) {
        for (int index = 0; index < words.length(); index++) {
            if (words.charAt(index) >= '0' && words.charAt(index) <= '9') {
                return true;
            }
        }
        return false;
    }

    private TextDates(PageDateReader reader) {
        this.reader = reader;
    }

    static Optional<StatedDate> of(Element body, PageDateReader reader) {
        TextDates dates = new TextDates(reader);
        dates.walk(body);
        return Stream.of(dates.said, dates.alone, dates.any)
                .flatMap(Optional::stream)
                .findFirst()
                .map(date -> new StatedDate(date, "text"));
    }
}
