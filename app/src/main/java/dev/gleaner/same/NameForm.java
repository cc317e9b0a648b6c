package dev.gleaner.same;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is left of a name when case, punctuation, spacing and the spelling of a version are taken
 * away: {@code claude-3-5-sonnet} and {@code Claude 3.5 Sonnet} become {@code claude3.5sonnet},
 * {@code GPT-41} and {@code GPT 4.1} stay apart.
 */
final class NameForm {

    private static final Pattern PART = Pattern.compile("\\p{L}+|\\p{N}+");
    private static final Set<String> BEFORE_A_VERSION = Set.of("v", "ver", "version");

    private NameForm() {}

    /** Empty for a name without a letter or a digit. */
    static String of(String name) {
        List<String> parts =
                new ArrayList<>(
                        PART.matcher(
                                        Normalizer.normalize(name, Normalizer.Form.NFKC)
                                                .toLowerCase(Locale.ROOT))
                                .results()
                                .map(found -> found.group())
                                .toList());
        for (int index = parts.size() - 2; index > 0; index--) {
            if (BEFORE_A_VERSION.contains(parts.get(index)) && isNumber(parts.get(index + 1))) {
                parts.remove(index);
            }
        }
        StringBuilder form = new StringBuilder();
        for (int index = 0; index < parts.size(); index++) {
            String part = parts.get(index);
            boolean inVersion = index > 0 && isNumber(part) && isNumber(parts.get(index - 1));
            boolean isZeroAtTheEnd =
                    inVersion
                            && part.equals("0")
                            && (index + 1 == parts.size() || !isNumber(parts.get(index + 1)));
            if (!isZeroAtTheEnd) {
                form.append(inVersion ? "." : "").append(part);
            }
        }
        return form.toString();
    }

    private static boolean isNumber(String part) {
        return Character.isDigit(part.charAt(0));
    }
}
