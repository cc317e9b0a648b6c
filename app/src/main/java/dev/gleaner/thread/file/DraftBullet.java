package dev.gleaner.thread.file;

import dev.gleaner.thread.file.Outline.Block;
import dev.gleaner.thread.file.ThreadFile.DraftLine;
import dev.gleaner.thread.wording.Typography;
import dev.gleaner.thread.wording.Wording;
import dev.gleaner.thread.wording.WrittenDates;
import dev.gleaner.thread.wording.WrittenDates.Written;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of the drafts: {@code 2026-05-12 — drafts/arrival.md — What it says. Anchors: First
 * (2026-04-14), Second.}
 *
 * <p>The date may be missing or stand in the name, the name may be a link. Anchors are cut at
 * commas outside parentheses, up to the end of their sentence.
 */
final class DraftBullet {

    private static final Pattern ANCHORS =
            Pattern.compile("\\banchors?:\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEADING_DATE = Pattern.compile("\\s*\\(?(?=\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern DAY_IN_NAME =
            Pattern.compile("(?<!\\d)(\\d{4}-\\d{2}-\\d{2})(?!\\d)");

    private static final Pattern PATH =
            Pattern.compile(
                    "\\S*[\\w)]\\.[a-z]{1,5}(?=:?(?:\\s|$))|\\S+/\\S*[^\\s:,.](?=:?(?:\\s|$))");
    private static final Pattern BEFORE_NEXT =
            Pattern.compile("\\)?\\s*[:.,]?\\s*(?:—|-{1,3}(?=\\s))?\\s*");

    private DraftBullet() {}

    /**
     * @param text of the whole file
     */
    static DraftLine read(Block block, String text) {
        Wording words = block.wording();
        String plain = words.plain();
        int at = 0;
        @Nullable LocalDate date = null;
        List<Written> dates = WrittenDates.in(plain);
        Matcher leading = LEADING_DATE.matcher(plain);
        if (leading.lookingAt() && !dates.isEmpty() && dates.getFirst().start() == leading.end()) {
            date = dates.getFirst().date().from();
            at = separated(plain, dates.getFirst().end());
        }
        Matcher separator = Typography.SEPARATOR.matcher(plain).region(at, plain.length());
        Matcher path = PATH.matcher(plain).region(at, plain.length());
        int nameEnd =
                path.lookingAt()
                        ? path.end()
                        : separator.find() ? separator.start() : Typography.sentenceEnd(plain, at);
        String name = words.words(at, nameEnd);
        if (date == null) {
            Matcher day = DAY_IN_NAME.matcher(name);
            date = day.find() ? dayOf(day.group(1)) : null;
        }
        int note = separated(plain, nameEnd);
        return new DraftLine(
                date,
                name,
                words.words(note, plain.length()),
                anchors(words),
                DraftStanding.of(text, block.span()).orElse(null),
                block.span());
    }

    private static @Nullable LocalDate dayOf(String iso) {
        List<Written> days = WrittenDates.in(iso);
        return days.isEmpty() ? null : days.getFirst().date().from();
    }

    private static int separated(String plain, int from) {
        Matcher separator = BEFORE_NEXT.matcher(plain).region(from, plain.length());
        return separator.lookingAt() ? separator.end() : from;
    }

    private static List<String> anchors(Wording words) {
        String plain = words.plain();
        Matcher label = ANCHORS.matcher(plain);
        if (!label.find()) {
            return List.of();
        }
        int end = Typography.sentenceEnd(plain, label.end());
        List<String> anchors = new ArrayList<>();
        int start = label.end();
        int depth = 0;
        for (int index = start; index < end; index++) {
            char each = plain.charAt(index);
            depth += each == '(' ? 1 : each == ')' ? -1 : 0;
            if (depth <= 0 && (each == ',' || each == ';')) {
                addAnchor(anchors, words.words(start, index));
                start = index + 1;
            }
        }
        addAnchor(anchors, words.words(start, end).replaceFirst("\\.$", ""));
        return anchors;
    }

    private static void addAnchor(List<String> anchors, String words) {
        String anchor = words.replaceFirst("^and\\s+", "");
        if (!anchor.isEmpty()) {
            anchors.add(anchor);
        }
    }
}
