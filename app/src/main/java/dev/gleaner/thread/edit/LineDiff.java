package dev.gleaner.thread.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What differs between two texts, line by line: the longest common subsequence of the lines stays,
 * everything else is in a hunk.
 */
public record LineDiff(List<String> before, List<String> after, List<Hunk> hunks) {

    /** Larger differences are told as one hunk. */
    private static final long MOST_CELLS = 4_000_000;

    private static final int LINES_SHOWN = 24;
    private static final int LONGEST_LINE = 160;
    private static final Pattern AFTER_BREAK = Pattern.compile("(?<=\n)|(?<=\r)(?!\n)");

    /** Lines {@code from} to {@code to} before became lines {@code start} to {@code end}. */
    public record Hunk(int from, int to, int start, int end) {}

    public LineDiff {
        before = List.copyOf(before);
        after = List.copyOf(after);
        hunks = List.copyOf(hunks);
    }

    public static LineDiff of(String before, String after) {
        List<String> old = lines(before);
        List<String> now = lines(after);
        int head = 0;
        while (head < old.size() && head < now.size() && old.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < old.size() - head
                && tail < now.size() - head
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        return new LineDiff(old, now, hunks(old, now, head, old.size() - tail, now.size() - tail));
    }

    /** The lines of a text, each with its line break. */
    static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(AFTER_BREAK.split(text));
    }

    private static List<Hunk> hunks(
            List<String> old, List<String> now, int head, int oldEnd, int nowEnd) {
        int rows = oldEnd - head;
        int columns = nowEnd - head;
        if (rows == 0 && columns == 0) {
            return List.of();
        }
        if (rows == 0 || columns == 0 || (long) rows * columns > MOST_CELLS) {
            return List.of(new Hunk(head, oldEnd, head, nowEnd));
        }
        int[][] common = new int[rows + 1][columns + 1];
        for (int row = rows - 1; row >= 0; row--) {
            for (int column = columns - 1; column >= 0; column--) {
                common[row][column] =
                        old.get(head + row).equals(now.get(head + column))
                                ? common[row + 1][column + 1] + 1
                                : Math.max(common[row + 1][column], common[row][column + 1]);
            }
        }
        List<Hunk> hunks = new ArrayList<>();
        int row = 0;
        int column = 0;
        int rowStart = 0;
        int columnStart = 0;
        while (row < rows && column < columns) {
            if (old.get(head + row).equals(now.get(head + column))) {
                if (row > rowStart || column > columnStart) {
                    hunks.add(
                            new Hunk(
                                    head + rowStart,
                                    head + row,
                                    head + columnStart,
                                    head + column));
                }
                row++;
                column++;
                rowStart = row;
                columnStart = column;
            } else if (common[row + 1][column] >= common[row][column + 1]) {
                row++;
            } else {
                column++;
            }
        }
        if (rowStart < rows || columnStart < columns) {
            hunks.add(new Hunk(head + rowStart, oldEnd, head + columnStart, nowEnd));
        }
        return hunks;
    }

    /** The difference in few lines for a person: {@code line 12}, {@code - old}, {@code + new}. */
    public List<String> shown() {
        List<String> shown = new ArrayList<>();
        for (Hunk hunk : hunks) {
            shown.add("line " + (hunk.start() + 1));
            before.subList(hunk.from(), hunk.to()).forEach(line -> show(shown, "- ", line));
            after.subList(hunk.start(), hunk.end()).forEach(line -> show(shown, "+ ", line));
        }
        if (shown.size() <= LINES_SHOWN) {
            return shown;
        }
        List<String> first = new ArrayList<>(shown.subList(0, LINES_SHOWN));
        first.add("… " + (shown.size() - LINES_SHOWN) + " more lines");
        return first;
    }

    private static void show(List<String> shown, String sign, String line) {
        String words = line.stripTrailing();
        if (!words.isEmpty()) {
            shown.add(
                    sign
                            + (words.length() > LONGEST_LINE
                                    ? words.substring(0, LONGEST_LINE) + " …"
                                    : words));
        }
    }
}
