package dev.gleaner.ingest.name;

import dev.gleaner.ingest.text.Quantities;
import dev.gleaner.ingest.text.Token;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Finds systems in a sentence by the families of {@code systems.yaml} and the form of their names,
 * and people where they are a yardstick.
 *
 * <p>{@code "GPT 5.2 (High)"}, {@code "Claude Mythos Preview"}, {@code "o4-mini"}, {@code
 * "Qwen2.5-7B"}; a model nobody has listed is known by its size or version ({@code "Seed1.6"},
 * {@code "Foo-70B"}). {@code "Claude Code"} is a product that systems run in, not a system.
 */
public final class Systems {

    private static final int LONGEST_NAME = 7;
    private static final Set<String> TESTING =
            Set.of("validate", "validated", "evaluate", "evaluated", "test", "tested");

    private final Map<String, Family> families = new HashMap<>();
    private final Map<String, Family> lowerFamilies = new HashMap<>();
    private final Set<String> variants;
    private final Set<String> efforts;
    private final Set<String> organisations;
    private final Set<String> fixed;
    private final Set<String> bare;
    private final Set<String> harnesses = new HashSet<>();

    private Systems(Registry registry) {
        registry.rows("families")
                .forEach(row ->
                        families.put(
                                row.word("word"),
                                new Family(row.has("alone"), Set.copyOf(row.words("products")))));
        families.forEach(
                (word, family) -> lowerFamilies.put(word.toLowerCase(Locale.ROOT), family));
        variants = lower(registry.words("variants"));
        efforts = lower(registry.words("efforts"));
        organisations = Set.copyOf(registry.words("organisations"));
        fixed = Set.copyOf(registry.words("names"));
        bare = Set.copyOf(registry.words("bare"));
        registry.words("harnesses").forEach(name -> harnesses.add(Token.key(name)));
    }

    public static Systems load() {
        return new Systems(Registry.named("systems.yaml"));
    }

    private static Set<String> lower(List<String> words) {
        Set<String> lower = new HashSet<>();
        words.forEach(word -> lower.add(word.toLowerCase(Locale.ROOT)));
        return Set.copyOf(lower);
    }

    public boolean isOrganisation(Token token) {
        return organisations.contains(token.text());
    }

    /** Whether running text names this family without a version: "previous Opus models". */
    boolean isBareFamily(String word) {
        return bare.contains(word);
    }

    /** Whether this word begins a listed name: of a family, a tool or who publishes. */
    boolean isFamilyOrTool(Token token) {
        return families.containsKey(SystemForms.head(token.text()))
                || harnesses.contains(token.key())
                || isOrganisation(token);
    }

    /**
     * Whether these tokens begin with the name of a tool that systems run in, such as Claude Code.
     */
    public boolean isHarness(List<Token> tokens, int index) {
        String one = tokens.get(index).key();
        String two = index + 1 < tokens.size() ? one + tokens.get(index + 1).key() : one;
        return harnesses.contains(one) || harnesses.contains(two);
    }

    /** The systems and people named by these tokens, in order, never overlapping. */
    public List<SystemMention> find(String text, List<Token> tokens, IntPredicate taken) {
        return find(text, tokens, taken, LocalSystems.none());
    }

    /**
     * The systems and people named by these tokens, in order, never overlapping.
     *
     * @param local those that the text itself introduces
     */
    public List<SystemMention> find(
            String text, List<Token> tokens, IntPredicate taken, LocalSystems local) {
        List<SystemMention> mentions = new ArrayList<>();
        int index = 0;
        while (index < tokens.size()) {
            int to = taken.test(index) ? index : endOfName(tokens, index, taken, local);
            if (to > index) {
                index = withMaker(tokens, index);
                String name = text.substring(tokens.get(index).start(), tokens.get(to - 1).end());
                mentions.add(new SystemMention(index, to, name, false));
                index = to;
                continue;
            }
            int people = taken.test(index) ? index : PeopleWords.end(tokens, index);
            if (people > index) {
                String name =
                        text.substring(tokens.get(index).start(), tokens.get(people - 1).end());
                mentions.add(new SystemMention(index, people, name, true));
                index = people;
                continue;
            }
            index++;
        }
        return mentions;
    }

    /** The maker belongs to a name that would be a single letter without it: "OpenAI o3". */
    private int withMaker(List<Token> tokens, int from) {
        boolean letter = SystemForms.head(tokens.get(from).text()).length() == 1;
        return letter && from > 0 && isOrganisation(tokens.get(from - 1)) ? from - 1 : from;
    }

    private int endOfName(List<Token> tokens, int from, IntPredicate taken, LocalSystems local) {
        Token token = tokens.get(from);
        if (!token.isWord()) {
            return from;
        }
        String head = SystemForms.head(token.text());
        Family family = family(token, head);
        if (fixed.contains(pair(tokens, from))) {
            return from + 2;
        }
        if (family == null && local.isFamily(token.text())) {
            int to = endOfVersion(tokens, from + 1, taken);
            boolean whole = local.isAlone(token.text()) || hasVersion(tokens, from + 1, to);
            return whole ? withEffort(tokens, to) : from;
        }
        if (family == null) {
            boolean model =
                    SystemForms.isUnlistedModel(token) || isMadeUp(token) && isTested(tokens, from);
            return model && !isHarness(tokens, from) ? endOfVersion(tokens, from + 1, taken) : from;
        }
        if (from + 1 < tokens.size() && family.products().contains(tokens.get(from + 1).text())) {
            return from;
        }
        boolean versioned = SystemForms.isNamedOn(token.text(), head.length());
        int to = endOfVersion(tokens, from + 1, taken);
        return versioned || family.alone() || hasVersion(tokens, from + 1, to)
                ? withEffort(tokens, to)
                : from;
    }

    /** As it is written, or in small letters with a version as programs write it: gpt-5-mini. */
    private @Nullable Family family(Token token, String head) {
        Family family = families.get(head);
        boolean identifier =
                head.length() > 1
                        && token.text().startsWith("-", head.length())
                        && token.text().chars().anyMatch(Character::isDigit);
        return family == null && identifier ? lowerFamilies.get(head) : family;
    }

    private int endOfVersion(List<Token> tokens, int from, IntPredicate taken) {
        int to = from;
        while (to < Math.min(tokens.size(), from + LONGEST_NAME) && !taken.test(to)) {
            Token token = tokens.get(to);
            if (token.isNumber() && isVersion(tokens, to)) {
                to += isTouchingWord(tokens, to + 1) ? 2 : 1;
            } else if (token.isWord()
                    && (isVariant(token) || isVersionWord(token) || isFamilyWord(token))) {
                to++;
            } else {
                return to;
            }
        }
        return to;
    }

    private boolean isVariant(Token token) {
        String first =
                token.lower().contains("-")
                        ? token.lower().substring(0, token.lower().indexOf('-'))
                        : token.lower();
        boolean written =
                token.startsUpperCase()
                        || Set.of("mini", "nano", "xhigh", "preview", "turbo").contains(first);
        return written && variants.contains(first);
    }

    /** K2.5, V3.2, R1-0528, A22B. */
    private static boolean isVersionWord(Token token) {
        String text = token.text();
        return text.length() > 1
                && Character.isUpperCase(text.charAt(0))
                && Character.isDigit(text.charAt(1));
    }

    /** Claude Opus 4: one family inside another. */
    private boolean isFamilyWord(Token token) {
        Family family = families.get(SystemForms.head(token.text()));
        return family != null
                && token.startsUpperCase()
                && token.text().length() > 1
                && family.inner(token.text());
    }

    private boolean hasVersion(List<Token> tokens, int from, int to) {
        for (int index = from; index < to; index++) {
            Token token = tokens.get(index);
            if (token.isNumber() || isVersionWord(token) || isFamilyWord(token) && isAlone(token)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAlone(Token token) {
        Family family = families.get(SystemForms.head(token.text()));
        return family != null && family.alone();
    }

    private static boolean isVersion(List<Token> tokens, int index) {
        String digits = tokens.get(index).text();
        boolean small = digits.indexOf('.') < 0 ? digits.length() <= 2 : digits.length() <= 4;
        return small && (index + 1 >= tokens.size() || !isCounted(tokens, index));
    }

    private static boolean isCounted(List<Token> tokens, int index) {
        Token next = tokens.get(index + 1);
        return Quantities.isUnit(next)
                || next.isSign()
                        && "-\u2013".contains(next.text())
                        && index + 2 < tokens.size()
                        && tokens.get(index + 2).isNumber();
    }

    private static boolean isTouchingWord(List<Token> tokens, int index) {
        return index < tokens.size()
                && tokens.get(index).isWord()
                && tokens.get(index).text().length() <= 8
                && !tokens.get(index).lower().equals("'s")
                && tokens.get(index).text().codePointAt(0) < 0x250
                && tokens.get(index).start() == tokens.get(index - 1).end();
    }

    private int withEffort(List<Token> tokens, int to) {
        if (to + 1 >= tokens.size() || !tokens.get(to).text().equals("(")) {
            return to;
        }
        int index = to + 1;
        while (index < tokens.size() && efforts.contains(tokens.get(index).lower())) {
            index++;
        }
        boolean closed =
                index > to + 1 && index < tokens.size() && tokens.get(index).text().equals(")");
        return closed ? index + 1 : to;
    }

    private boolean isMadeUp(Token token) {
        return SystemForms.isMadeUpName(token) && !isOrganisation(token);
    }

    /** "KernelEvolve achieves …", "we evaluate KernelEvolve on …". */
    private static boolean isTested(List<Token> tokens, int index) {
        boolean scores =
                index + 1 < tokens.size() && Scoring.VERBS.contains(tokens.get(index + 1).lower());
        return scores || index > 0 && TESTING.contains(tokens.get(index - 1).lower());
    }

    private static String pair(List<Token> tokens, int index) {
        return index + 1 < tokens.size()
                ? tokens.get(index).text() + " " + tokens.get(index + 1).text()
                : "";
    }

    /**
     * The first word of a family of names; whether it names a system without a version; what it
     * makes that is none.
     */
    private record Family(boolean alone, Set<String> products) {

        boolean inner(String word) {
            return word.chars().allMatch(Character::isLetter);
        }
    }
}
