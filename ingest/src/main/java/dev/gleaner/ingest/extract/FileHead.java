package dev.gleaner.ingest.extract;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.ingest.extract.Article.Block;
import dev.gleaner.ingest.extract.date.WrittenDates;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the first lines of a text file say about it: title, author, date, and the site it was taken
 * from.
 *
 * <p>Files saved from web pages start with furniture: skip links, menus, the name of the site. The
 * title is the line that the page repeats, or one that names an issue ({@code Letter 455:
 * Something}), else the first that is none of these.
 */
final class FileHead {

    private static final int LINES = 40;
    private static final int LINES_FOR_REPEATS = 15;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SEARCHED = 600;

    private static final Pattern FURNITURE =
            Pattern.compile(
                    "(?:skip|jump) to .*|(?:table of )?contents|menu|(?:site |main )?navigation|toggle .*|home(?:page)?|search.*|sign (?:in|up)|log ?in"
                            + "|subscribe.*|share.*|close|blog|news|articles?|posts?|categories|tags|about(?: us)?|contact(?: us)?|privacy policy"
                            + "|(?:back|return) to .*|advertisement|(?:\\d+ )?min(?:ute)?s? read|\\d+ (?:comments?|views|likes)|no comments?.*"
                            + "|(?:posted|published|updated|written|by|from|date|authors?|source)\\b[: ].*|©.*|copyright .*|---+|===+|\\W+",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern KIND_OF_WORK =
            Pattern.compile(
                    "(?:workshop|technical|research|annual|policy|data|progress|final|interim)?\\s?(?:report|brief|paper|memo(?:randum)?|note|white ?paper|issue brief"
                            + "|working paper|press release|blog post|preprint|abstract|executive summary)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ISSUE =
            Pattern.compile("\\p{Lu}[\\p{L}\\p{N}&' .-]{1,50} #?\\d{1,5}\\s?[:–—-]\\s.+");
    private static final Pattern MARKS =
            Pattern.compile("^(?:#{1,6}\\s+|\\*\\*|__)+|(?:\\*\\*|__|\\s#+)$");
    private static final Pattern FIELD =
            Pattern.compile(
                    "(title|author|authors|by|date|published)\\s?:\\s+[\"']?(.+?)[\"']?",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern BYLINE =
            Pattern.compile(
                    "(?:(?:posted|published|written|updated)\\s+)?(?:on\\s+|[:·|]\\s*)?"
                            + WrittenDates.FORM
                            + "\\s*[,|·–—-]?\\s*by:?\\s+(?<who>\\S.{0,80}?)(?=\\s+(?:no comments?|\\d+ comments?|leave a|in\\b|on\\b|[|·•–—(])|$)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern BY =
            Pattern.compile(
                    "(?:written |posted |published )?by:?\\s+(?<who>\\p{L}.{1,80}?)(?=\\s*(?:,?\\s(?:on\\s)?"
                            + WrittenDates.FORM
                            + "|[|·•–—(]|\\.?$))",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern AUTHORS =
            Pattern.compile(
                    "(?:#{1,6}\\s+)?authors?:?\\s+(\\p{Lu}.{2,500})", Pattern.CASE_INSENSITIVE);
    private static final Pattern END_OF_AUTHORS = Pattern.compile("\\s\\*\\p{L}|\\s#|\\.\\s");
    private static final Pattern DATED =
            Pattern.compile(
                    "(?:posted|published|date|updated|created|last modified)\\b\\W{0,3}(?:on\\s+)?"
                            + WrittenDates.FORM
                            + ".{0,120}",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE_LINE =
            Pattern.compile("(?:\\p{L}{3,9},?\\s)?" + WrittenDates.FORM);

    private static final Pattern MIRROR =
            Pattern.compile(
                    "(?:来源|转自|source|originally (?:published|posted|appeared) (?:at|on|in)|(?:re-?posted|mirrored|reprinted|republished) from)\\s?[:：]?\\s?\\[(?<site>[^\\]\\n]{1,80})]\\(",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern COPYRIGHT =
            Pattern.compile(
                    "(?:copyright\\s*)?(?:©|\\(c\\))\\s*(?:copyright\\s*)?(?:\\d{4}(?:\\s?[-–]\\s?\\d{4})?)\\s+(?<site>\\p{L}[^.|\\n]{1,60}?)(?=\\.|\\||\\s*all rights|$)",
                    Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private final String text;
    private final String name;
    private final List<String> lines;

    FileHead(String text, List<Block> blocks, String name) {
        this.text = text;
        this.name = name;
        this.lines =
                blocks.stream()
                        .limit(LINES)
                        .map(block ->
                                text.substring(
                                                block.start(),
                                                Math.min(
                                                        block.end(),
                                                        block.start() + LONGEST_SEARCHED))
                                        .strip())
                        .toList();
    }

    String title() {
        Optional<String> field = field("title");
        List<String> candidates =
                lines.stream()
                        .filter(line -> !isFurniture(line))
                        .map(FileHead::unmarked)
                        .filter(line -> !line.isEmpty())
                        .toList();
        return field.or(() -> repeated(candidates))
                .or(() ->
                        candidates.stream()
                                .limit(LINES_FOR_REPEATS)
                                .filter(line -> ISSUE.matcher(line).matches())
                                .findFirst())
                .or(() -> candidates.stream().findFirst())
                .map(FileHead::shortened)
                .orElse(name.replaceFirst("\\.\\w{1,5}$", ""));
    }

    Optional<String> siteName() {
        Optional<String> mirror =
                lines.stream().limit(3).flatMap(line -> site(MIRROR, line).stream()).findFirst();
        String end = text.substring(Math.max(0, text.length() - 2_000));
        return mirror.or(() -> site(COPYRIGHT, end));
    }

    Optional<String> author() {
        return field("author")
                .or(() -> field("authors"))
                .or(() -> field("by"))
                .or(() -> firstMatch(BYLINE).map(matcher -> matcher.group("who")))
                .or(() -> firstMatch(BY).map(matcher -> matcher.group("who")))
                .or(() -> firstMatch(AUTHORS).map(matcher -> names(matcher.group(1))))
                .map(String::strip)
                .filter(author -> !author.isEmpty());
    }

    Optional<DateInterval> published() {
        return field("date")
                .or(() -> field("published"))
                .flatMap(WrittenDates::find)
                .or(() -> firstMatch(BYLINE).flatMap(WrittenDates::interval))
                .or(() -> firstMatch(DATED).flatMap(WrittenDates::interval))
                .or(() ->
                        lines.stream()
                                .limit(LINES_FOR_REPEATS)
                                .map(DATE_LINE::matcher)
                                .filter(Matcher::matches)
                                .flatMap(matcher -> WrittenDates.interval(matcher).stream())
                                .findFirst())
                .or(() ->
                        firstMatch(BY)
                                .map(matcher -> lineOf(matcher))
                                .flatMap(line ->
                                        line.length() < LONGEST_TITLE
                                                ? WrittenDates.find(line)
                                                : Optional.empty()));
    }

    private String lineOf(Matcher matcher) {
        return lines.stream()
                .filter(line -> line.startsWith(matcher.group()))
                .findFirst()
                .orElse("");
    }

    /** A field of front matter, or of the lines that some files start with. */
    private Optional<String> field(String key) {
        return lines.stream()
                .limit(LINES_FOR_REPEATS)
                .map(FIELD::matcher)
                .filter(matcher -> matcher.matches() && matcher.group(1).equalsIgnoreCase(key))
                .map(matcher -> matcher.group(2))
                .findFirst();
    }

    private Optional<Matcher> firstMatch(Pattern pattern) {
        return lines.stream().map(pattern::matcher).filter(Matcher::lookingAt).findFirst();
    }

    private boolean isFurniture(String line) {
        String plain = unmarked(line);
        return FURNITURE.matcher(plain).matches()
                || KIND_OF_WORK.matcher(plain).matches()
                || DATE_LINE.matcher(plain).matches()
                || FIELD.matcher(plain).matches()
                || plain.startsWith("http")
                || "•*·>|![".indexOf(line.charAt(0)) >= 0 && !line.startsWith("**")
                || line.matches("[-–]\\s.*")
                || siteName().filter(plain::equalsIgnoreCase).isPresent();
    }

    private static Optional<String> repeated(List<String> candidates) {
        List<String> top = candidates.subList(0, Math.min(LINES_FOR_REPEATS, candidates.size()));
        return top.stream()
                .filter(line -> line.length() > 8 && top.indexOf(line) != top.lastIndexOf(line))
                .findFirst();
    }

    private static String unmarked(String line) {
        return MARKS.matcher(line).replaceAll("").strip();
    }

    private static String shortened(String title) {
        if (title.length() <= LONGEST_TITLE) {
            return title;
        }
        int sentence = title.indexOf(". ");
        return sentence > 0 && sentence < LONGEST_TITLE
                ? title.substring(0, sentence + 1)
                : CleanText.of(title.substring(0, LONGEST_TITLE)).strip();
    }

    private static Optional<String> site(Pattern pattern, String where) {
        return Stream.of(pattern.matcher(where))
                .filter(Matcher::find)
                .map(matcher -> matcher.group("site"))
                .filter(Objects::nonNull)
                .map(String::strip)
                .findFirst();
    }

    private static String names(String written) {
        Matcher end = END_OF_AUTHORS.matcher(written);
        String names = end.find() ? written.substring(0, end.start()) : written;
        return names.replaceAll("\\s*\\*+\\s*", ", ").replaceFirst("(?:,\\s*)+$", "");
    }
}
