package dev.gleaner.ingest.cite;

import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds works named by title: in a list of sources ({@code "METR, Frontier Risk Report, May 19,
 * 2026"}), after "Read more:", in quotation marks after "paper" or "report", before a bracket with
 * date or address, and by what they are ({@code "the GPT-5 system card"}).
 */
final class NamedWorks {

    private static final Set<String> INSIDE =
            Set.of(
                    "system",
                    "model",
                    "risk",
                    "technical",
                    "blog",
                    "time",
                    "horizon",
                    "horizons",
                    "research");
    private static final Set<String> ADDRESS = Set.of("https", "http");
    private static final int LONGEST_TITLE = 30;
    private static final int SHORTEST_TITLE = 3;
    private static final Set<String> KINDS =
            Words.of(
                    "paper report essay post article blog book study titled entitled called card plot preprint memo");
    private static final Set<String> CARRIERS =
            Words.of("paper report card plot post posts essay framework policy preprint");
    private static final Set<String> OPENING = Set.of("\u201c", "\"", "\u300a", "\u300c");
    private static final Set<String> CLOSING = Set.of("\u201d", "\"", "\u300b", "\u300d");
    private static final Set<String> SMALL =
            Words.of(
                    "a an the of on in for and to with at by from as or is are via vs ( ) : - \u2013 , & ? !");

    private final String text;

    /** Whether the line before announced a work. */
    private boolean announced;

    NamedWorks(String text) {
        this.text = text;
    }

    /** The works named in the text's next sentence. */
    List<Citation> read(TokenizedSentence sentence) {
        List<Citation> found = new ArrayList<>();
        if (!sentence.isReadable()) {
            return found;
        }
        boolean announces = isAnnouncement(sentence, 0);
        add(
                found,
                announced || announces
                        ? title(sentence, announces ? afterColon(sentence) : 0)
                        : null);
        if (found.isEmpty()) {
            add(found, entry(sentence));
            add(found, beforeBracket(sentence));
        }
        References.in(text, sentence).forEach(reference -> add(found, reference));
        addQuoted(sentence, found);
        addCarried(sentence, found);
        announced = announces && afterColon(sentence) >= sentence.tokens().size();
        return found;
    }

    private static void add(List<Citation> found, @Nullable Citation citation) {
        if (citation != null
                && found.stream()
                        .noneMatch(other ->
                                other.start() < citation.end() && citation.start() < other.end())) {
            found.add(citation);
        }
    }

    private static boolean isAnnouncement(TokenizedSentence sentence, int index) {
        boolean read = Set.of("read", "check").contains(sentence.word(index));
        boolean more = Set.of("more", "the", "out", "it").contains(sentence.word(index + 1));
        boolean source =
                Set.of("source", "paper", "link").contains(sentence.word(index))
                        && sentence.word(index + 1).equals(":");
        return read && more && sentence.has(index + 2, index + 6, Set.of(":")) || source;
    }

    private static int afterColon(TokenizedSentence sentence) {
        int index = 0;
        while (index < sentence.tokens().size() && !sentence.word(index).equals(":")) {
            index++;
        }
        return index + 1;
    }

    /** A title up to the bracket that says where it stands: "… (arXiv)". */
    private @Nullable Citation title(TokenizedSentence sentence, int from) {
        int size = sentence.tokens().size();
        int end = size;
        while (end > from && Set.of(".", "!").contains(sentence.word(end - 1))) {
            end--;
        }
        if (end > from && sentence.word(end - 1).equals(")")) {
            int open = end - 1;
            while (open > from && !sentence.word(open).equals("(")) {
                open--;
            }
            end = open > from ? open : end;
        }
        return end - from >= SHORTEST_TITLE && end - from <= LONGEST_TITLE
                ? citation(sentence, from, end)
                : null;
    }

    /** "Author, Title, Date": an entry of a list of sources ends in a date. */
    private @Nullable Citation entry(TokenizedSentence sentence) {
        int size = sentence.tokens().size();
        int end = size;
        while (end > 0 && !isYear(sentence, end - 1) && end > size - 2) {
            end--;
        }
        int comma = 0;
        while (comma < size && !sentence.word(comma).equals(",")) {
            comma++;
        }
        boolean dated = end > 0 && isYear(sentence, end - 1);
        boolean author = comma > 0 && comma <= 5 && isUpper(sentence, 0);
        int commas = 0;
        for (int index = 0; index < end; index++) {
            commas += sentence.word(index).equals(",") ? 1 : 0;
        }
        boolean titled =
                share(sentence, 0, end) >= 0.3
                        && !sentence.has(
                                0, end, Set.of("is", "are", "was", "were", "has", "have", "will"));
        return dated && author && commas >= 2 && titled && end <= LONGEST_TITLE
                ? citation(sentence, 0, end)
                : null;
    }

    private static double share(TokenizedSentence sentence, int from, int to) {
        int capital = 0;
        int words = 0;
        for (int index = from; index < to; index++) {
            if (sentence.tokens().get(index).isWord()) {
                words++;
                capital += sentence.tokens().get(index).startsUpperCase() ? 1 : 0;
            }
        }
        return words == 0 ? 0 : (double) capital / words;
    }

    private static boolean isYear(TokenizedSentence sentence, int index) {
        String word = sentence.word(index);
        return word.length() == 4
                && (word.startsWith("20") || word.startsWith("19"))
                && sentence.tokens().get(index).isNumber();
    }

    /** "Title (2026-04-30, https://…)". */
    private @Nullable Citation beforeBracket(TokenizedSentence sentence) {
        for (int open = SHORTEST_TITLE; open + 1 < sentence.tokens().size(); open++) {
            if (!sentence.word(open).equals("(")) {
                continue;
            }
            boolean dated =
                    sentence.word(open).equals("(")
                            && (isYear(sentence, open + 1)
                                    || sentence.word(open + 1).startsWith("http"));
            boolean address = sentence.has(open, open + 12, ADDRESS);
            if (dated && address && isUpper(sentence, 0) && open <= LONGEST_TITLE) {
                int http = text.indexOf("http", sentence.start(open));
                int end = http;
                while (end < text.length()
                        && !Character.isWhitespace(text.charAt(end))
                        && ")],".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                return new Citation(
                        sentence.start(0),
                        sentence.end(open),
                        Citation.Kind.NAMED_WORK,
                        text.substring(http, end));
            }
        }
        return null;
    }

    /** A title in quotation marks, where the words before say that it is one. */
    private void addQuoted(TokenizedSentence sentence, List<Citation> found) {
        for (int open = 1; open < sentence.tokens().size(); open++) {
            boolean seen = sentence.word(0).equals("see") || sentence.word(open - 1).equals("see");
            boolean told =
                    OPENING.contains(sentence.written(open))
                            && (seen || sentence.has(open - 4, open, KINDS));
            if (!told) {
                continue;
            }
            int close = open + 1;
            while (close < sentence.tokens().size()
                    && close - open <= LONGEST_TITLE
                    && !CLOSING.contains(sentence.written(close))) {
                close++;
            }
            if (close < sentence.tokens().size()
                    && close - open >= SHORTEST_TITLE
                    && (seen || share(sentence, open + 1, close) >= 0.5)) {
                add(found, citation(sentence, open + 1, close));
            }
        }
    }

    /** "the GPT-5 system card", "the Sleeper Agents paper". */
    private void addCarried(TokenizedSentence sentence, List<Citation> found) {
        for (int index = 1; index < sentence.tokens().size(); index++) {
            if (!CARRIERS.contains(sentence.word(index))) {
                continue;
            }
            int from = index;
            while (from > 0
                    && (isUpper(sentence, from - 1)
                            || INSIDE.contains(sentence.word(from - 1))
                            || from - 1 > 0 && sentence.tokens().get(from - 1).isNumber())) {
                from--;
            }
            boolean named =
                    from < index && isUpper(sentence, from) && !(from == 0 && index - from == 1);
            if (named) {
                add(found, citation(sentence, from, index + 1));
            }
        }
    }

    private static boolean isUpper(TokenizedSentence sentence, int index) {
        if (index < 0 || index >= sentence.tokens().size()) {
            return false;
        }
        Token token = sentence.tokens().get(index);
        return token.isWord() && token.startsUpperCase() && !SMALL.contains(token.lower());
    }

    private Citation citation(TokenizedSentence sentence, int from, int to) {
        int start = sentence.start(from);
        int end = sentence.end(to);
        return new Citation(start, end, Citation.Kind.NAMED_WORK, text.substring(start, end));
    }
}
