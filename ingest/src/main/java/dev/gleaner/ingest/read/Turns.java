package dev.gleaner.ingest.read;

import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who has the word in a conversation that is written down: {@code "Host: …"}, {@code "INES: …"},
 * {@code "**Bram:** …"} at the beginning of a line, up to the next such line.
 *
 * <p>Two names that each open two lines or more make a conversation, and so does a host; it is an
 * interview where every third line has a name; elsewhere a line that begins with a handle or a
 * known person is theirs alone.
 */
final class Turns {

    private static final int LONGEST_LABEL = 40;
    private static final int MOST_WORDS = 4;
    private static final int LONGEST_IN_THE_EAST = 10;
    private static final int MOST_LINES = 12;

    /** What is written between quotations of several people is no part of a turn. */
    private static final int MOST_LINES_PER_LABEL = 3;

    private static final String MARKUP = "*_#>-\u2022 \t";
    private static final String COLONS = ":\uff1a";

    /** They open lines, and nobody has such a name. */
    private static final Set<String> NOBODY =
            Words.of(
                    """
                    note notes update updates source sources question answer q a summary abstract title titles author
                    authors paper results result method methods example date tags links link scenario prediction warning
                    tip figure table step part section comments subjects model models read contents edit thread topic
                    conclusion background caveat caveats disclaimer correction name email website price status version
                    \u95ee \u7b54 \u6ce8 \u9884\u6d4b \u89c2\u70b9 \u6295\u8d44 \u767a\u8a00 \u6295\u8cc7 \u653f\u7b56 \u6570\u5b66 \u878d\u8d44 \u6765\u6e90 \u6458\u8981
                    """);

    private static final Set<String> ROLES =
            Words.of(
                    "host moderator interviewer presenter \u4e3b\u6301\u4eba \u53f8\u4f1a \uc0ac\ud68c\uc790");

    private final String text;
    private final Set<String> people;
    private final TreeMap<Integer, Turn> turns = new TreeMap<>();

    private Turns(String text, Set<String> people) {
        this.text = text;
        this.people = people;
    }

    private record Turn(String who, int end) {}

    private record Line(int start, int end, @Nullable String label) {}

    /**
     * The turns of a text.
     *
     * @param people names of people, and each of their words, in lower case
     */
    static Turns of(String text, Set<String> people) {
        Turns turns = new Turns(text, people);
        turns.find();
        return turns;
    }

    /** Who has the word at a character, null when nobody has. */
    @Nullable String at(int character) {
        Map.Entry<Integer, Turn> turn = turns.floorEntry(character);
        return turn != null && character < turn.getValue().end() ? turn.getValue().who() : null;
    }

    private void find() {
        List<Line> lines = lines();
        Map<String, Integer> counts = new HashMap<>();
        for (Line line : lines) {
            if (line.label() != null) {
                counts.merge(line.label().toLowerCase(Locale.ROOT), 1, Integer::sum);
            }
        }
        Set<String> often = new HashSet<>();
        counts.forEach((label, count) -> {
            if (count > 1 && !isHandle(label)) {
                often.add(label);
            }
        });
        boolean conversation = often.size() > 1;
        int written = 0;
        int labelled = 0;
        for (Line line : lines) {
            written += line.end() > line.start() ? 1 : 0;
            labelled += line.label() == null ? 0 : 1;
        }
        boolean led = counts.keySet().stream().anyMatch(ROLES::contains) && counts.size() > 1;
        boolean interview = (conversation || led) && labelled * MOST_LINES_PER_LABEL >= written;
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            String label = line.label();
            if (label == null) {
                continue;
            }
            String lower = label.toLowerCase(Locale.ROOT);
            boolean known = people.contains(lower);
            if (interview && (led || often.contains(lower) || known)) {
                turns.put(line.start(), new Turn(label, endOfTurn(lines, index)));
            } else if (conversation && often.contains(lower) && lower.charAt(0) < 0x3040
                    || known
                    || isHandle(label)) {
                turns.put(line.start(), new Turn(label, line.end()));
            }
        }
    }

    private static int endOfTurn(List<Line> lines, int index) {
        int next = index + 1;
        while (next < Math.min(lines.size(), index + MOST_LINES)
                && lines.get(next).label() == null) {
            next++;
        }
        return lines.get(next - 1).end();
    }

    private static boolean isHandle(String label) {
        return label.startsWith("@");
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            lines.add(new Line(start, end, label(start, end)));
            start = end + 1;
        }
        return lines;
    }

    private @Nullable String label(int start, int end) {
        int from = start;
        while (from < end && MARKUP.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        int colon = from;
        int last = Math.min(end, from + LONGEST_LABEL);
        while (colon < last && COLONS.indexOf(text.charAt(colon)) < 0) {
            colon++;
        }
        if (colon == last || colon == from || colon + 1 >= end) {
            return null;
        }
        int to = colon;
        while (to > from && MARKUP.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        String label = text.substring(from, to);
        return label.indexOf('\u7684') < 0
                        && isName(label)
                        && !NOBODY.contains(label.toLowerCase(Locale.ROOT))
                ? label
                : null;
    }

    private static boolean isName(String label) {
        int words = 1;
        boolean begins = true;
        boolean capitals = true;
        boolean east = !label.isEmpty() && label.charAt(0) >= 0x3040;
        for (int index = 0; index < label.length(); index++) {
            char sign = label.charAt(index);
            if (sign == ' ') {
                words++;
                begins = true;
                continue;
            }
            boolean plain =
                    Character.isLetter(sign)
                            || "-.'\u2019_".indexOf(sign) >= 0
                            || sign == '@' && index == 0
                            || label.charAt(0) == '@' && Character.isDigit(sign);
            if (!plain) {
                return false;
            }
            capitals &= !begins || words > 2 || !Character.isLowerCase(sign);
            begins = false;
        }
        return east
                ? label.length() > 1 && label.length() <= LONGEST_IN_THE_EAST
                : words <= MOST_WORDS && (capitals || label.startsWith("@"));
    }
}
