package dev.gleaner.ingest.lint;

import dev.gleaner.ingest.text.NumberWords;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where the numbers of a text do not fit together.
 *
 * <p>Four rules: a share that shrinks step by step ("99.9% … 60.5% after 500 steps", where 60.6 is
 * right), a share in brackets ("7 of 20 (40%)"), a written sum ("12 + 30 = 43"), and a count before
 * a list ("four reasons:" and three items). A number is right when rounding or cutting it to the
 * digits written gives what is written. Time is linear in the length of the text.
 */
public final class SourceLint {

    private static final int LONGEST_LINE = 5_000;
    private static final int MOST = 50;

    /** A result so far off was not meant as the product of the steps. */
    private static final double MEANT_WITHIN = 5;

    private static final String NUMBER = "(\\d{1,9}(?:\\.\\d{1,6})?)";
    private static final Pattern SENTENCE =
            Pattern.compile("[^\\n]{1,2000}?(?:[.!?](?=\\s|$)|$)", Pattern.MULTILINE);
    private static final Pattern BASE = Pattern.compile("\\b(9\\d(?:\\.\\d{1,6})?)\\s?%");
    private static final Pattern AFTER =
            Pattern.compile(
                    "\\b"
                            + NUMBER
                            + "\\s?%[^%\\n]{0,40}?\\b(?:after|over|across|for|in)\\s+(\\d{1,6})\\b(?!\\s?(?:%|[.,]\\d|years?|months?|days?|hours?|minutes?))");
    private static final Pattern SHARE =
            Pattern.compile(
                    "\\b(\\d{1,6})\\s+(?:out\\s+)?of\\s+(?:the\\s+)?(\\d{1,6})(?:\\s+\\p{L}{1,20}){0,3}\\s*\\("
                            + NUMBER
                            + "\\s?%\\)");
    private static final Pattern SUM =
            Pattern.compile(
                    "(?<![\\w.+])"
                            + NUMBER
                            + "\\s?([+×*−-])\\s?"
                            + NUMBER
                            + "\\s?=\\s?"
                            + NUMBER
                            + "(?![\\w%]|\\.\\d)");
    private static final Pattern COUNT =
            Pattern.compile(
                    "\\b("
                            + NumberWords.alternatives(2, 10)
                            + ")\\s+(?:\\p{L}{1,20}\\s+){0,2}\\p{L}{2,20}s\\b[^.\\n]{0,80}:$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ITEM = Pattern.compile("^\\s{0,8}(?:[-*•]|\\d{1,2}[.)])\\s+\\S.*");
    private final List<SourceFinding> findings = new ArrayList<>();

    private SourceLint() {}

    /** The findings in the order of the text. */
    public static List<SourceFinding> of(String text) {
        SourceLint lint = new SourceLint();
        int at = 0;
        for (String line : text.split("\n", -1)) {
            if (line.length() <= LONGEST_LINE) {
                lint.shares(line, at);
                lint.sums(line, at);
                lint.steps(line, at);
            }
            at += line.length() + 1;
        }
        lint.lists(text);
        return lint.findings.stream()
                .sorted(Comparator.comparingInt(SourceFinding::start))
                .limit(MOST)
                .toList();
    }

    private void add(int start, String words, String problem) {
        findings.add(new SourceFinding(start, start + words.length(), words, problem));
    }

    /** "99.9% … 60.5% after 500": the base raised to the number of steps. */
    private void steps(String line, int at) {
        Matcher sentence = SENTENCE.matcher(line);
        while (sentence.find()) {
            Matcher base = BASE.matcher(sentence.group());
            if (!base.find()) {
                continue;
            }
            Matcher after = AFTER.matcher(sentence.group());
            after.region(base.end(), sentence.group().length());
            while (after.find()) {
                int steps = Integer.parseInt(after.group(2));
                double right = 100 * Math.pow(Double.parseDouble(base.group(1)) / 100, steps);
                double written = Double.parseDouble(after.group(1));
                boolean meant = steps > 1 && Math.abs(right - written) < MEANT_WITHIN;
                if (meant && !isWritten(right, after.group(1))) {
                    add(
                            at + sentence.start() + after.start(),
                            after.group(),
                            base.group(1)
                                    + " % over "
                                    + steps
                                    + " steps is "
                                    + rounded(right, after.group(1))
                                    + " %, not "
                                    + after.group(1)
                                    + " %");
                }
            }
        }
    }

    private void shares(String line, int at) {
        Matcher share = SHARE.matcher(line);
        while (share.find()) {
            double whole = Double.parseDouble(share.group(2));
            double right = 100 * Double.parseDouble(share.group(1)) / whole;
            if (whole > 0 && right <= 100 && !isWritten(right, share.group(3))) {
                add(
                        at + share.start(),
                        share.group(),
                        share.group(1)
                                + " of "
                                + share.group(2)
                                + " is "
                                + rounded(right, share.group(3))
                                + " %, not "
                                + share.group(3)
                                + " %");
            }
        }
    }

    private void sums(String line, int at) {
        Matcher sum = SUM.matcher(line);
        while (sum.find()) {
            double one = Double.parseDouble(sum.group(1));
            double other = Double.parseDouble(sum.group(3));
            double right =
                    switch (sum.group(2)) {
                        case "+" -> one + other;
                        case "×", "*" -> one * other;
                        default -> one - other;
                    };
            if (!isWritten(right, sum.group(4))) {
                add(
                        at + sum.start(),
                        sum.group(),
                        "that is " + rounded(right, sum.group(4)) + ", not " + sum.group(4));
            }
        }
    }

    private void lists(String text) {
        String[] lines = text.split("\n", -1);
        int at = 0;
        for (int index = 0; index < lines.length; index++) {
            Matcher count = COUNT.matcher(lines[index].stripTrailing());
            if (lines[index].length() <= LONGEST_LINE && count.find()) {
                int items = itemsAfter(lines, index);
                int said = NumberWords.value(count.group(1));
                if (items > 1 && items != said) {
                    add(
                            at + count.start(),
                            count.group(),
                            "the list has "
                                    + items
                                    + ", not "
                                    + count.group(1).toLowerCase(Locale.ROOT));
                }
            }
            at += lines[index].length() + 1;
        }
    }

    /** A list goes on over empty lines and ends with the first other line. */
    private static int itemsAfter(String[] lines, int index) {
        int items = 0;
        for (int next = index + 1; next < lines.length; next++) {
            if (ITEM.matcher(lines[next]).matches()) {
                items++;
            } else if (!lines[next].isBlank()) {
                return items;
            }
        }
        return items;
    }

    /** Whether rounding or cutting gives the digits written. */
    private static boolean isWritten(double right, String written) {
        double step = Math.pow(10, -decimals(written));
        double off = right - Double.parseDouble(written);
        return Math.abs(off) <= step / 2 + 1e-9 || off >= 0 && off < step - 1e-9;
    }

    private static String rounded(double value, String as) {
        return String.format(Locale.ROOT, "%." + decimals(as) + "f", value);
    }

    private static int decimals(String written) {
        int point = written.indexOf('.');
        return point < 0 ? 0 : written.length() - point - 1;
    }
}
