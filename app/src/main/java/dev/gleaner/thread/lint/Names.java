package dev.gleaner.thread.lint;

import dev.gleaner.thread.wording.Typography;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of organisations in a line: {@code OpenAI}, {@code AE Studio}.
 *
 * <p>A capital at the start of a sentence makes no name by itself, nor does a word joined by a
 * hyphen, nor an abbreviation of the subject.
 */
final class Names {

    private static final Pattern NAME =
            Pattern.compile(
                    "(?<![\\w-])\\p{Lu}[\\p{L}\\p{N}]*(?![\\w-])(?: \\p{Lu}[\\p{L}\\p{N}]*(?![\\w-]))*");
    private static final Pattern TWO_CAPITALS = Pattern.compile("\\p{Lu}\\w*\\p{Lu}\\w*");
    private static final Set<String> SUBJECTS =
            Set.of("AI", "ML", "RSI", "LLM", "LLMs", "AGI", "US", "EU", "UK", "RD", "I", "A");

    private Names() {}

    static Set<String> in(String text) {
        String plain = Typography.plain(text);
        Set<String> names = new LinkedHashSet<>();
        Matcher found = NAME.matcher(plain);
        while (found.find()) {
            String name = isOpening(plain, found) ? withoutOpener(found.group()) : found.group();
            if (!name.isEmpty() && !SUBJECTS.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static boolean isOpening(String plain, Matcher found) {
        String before = plain.substring(0, found.start()).stripTrailing();
        boolean first = before.isEmpty() || ".!?:".indexOf(before.charAt(before.length() - 1)) >= 0;
        boolean listed =
                plain.startsWith(" / ", found.end()) || plain.startsWith(" or ", found.end());
        return first && !listed;
    }

    /** The first word of a sentence is a name only when it is written like no other word. */
    private static String withoutOpener(String name) {
        int space = name.indexOf(' ');
        String first = space < 0 ? name : name.substring(0, space);
        if (TWO_CAPITALS.matcher(first).matches()) {
            return name;
        }
        return space < 0 ? "" : name.substring(space + 1);
    }
}
