package dev.gleaner.ingest.name;

import dev.gleaner.ingest.name.Mention.Type;
import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.TokenizedSentence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds names in Chinese, Japanese and Korean sentences, where no capital and often no blank marks
 * them: those of {@code eastern.yaml}, organisations by the end of their name ({@code "…研究所"}),
 * people by what stands before or after them ({@code "… 교수"}, {@code "…氏"}).
 *
 * <p>A person or organisation found once is known everywhere in the text.
 */
final class EasternNames {

    private static final int FIRST_SIGN = 0x3040;
    private static final int SHORTEST_KNOWN = 3;

    private final List<String> organisations;
    private final List<String> systems;
    private final HanNames han;
    private final KanaNames kana;
    private final List<String> titles = new ArrayList<>();
    private final KoreanNames korean;

    EasternNames() {
        Registry registry = Registry.named("eastern.yaml");
        organisations = EasternSigns.longestFirst(registry.words("organisations"));
        systems = EasternSigns.longestFirst(registry.words("systems"));
        han = new HanNames(registry);
        kana = new KanaNames(registry);
        for (String key : List.of("titles-chinese", "titles-japanese", "titles-korean")) {
            registry.words(key).stream().filter(title -> title.length() > 1).forEach(titles::add);
        }
        titles.add("氏");
        titles.add("씨");
        korean = new KoreanNames(registry);
    }

    /** Whether a sentence has signs of one of these languages. */
    static boolean isIn(TokenizedSentence sentence) {
        for (Token token : sentence.tokens()) {
            if (token.text().charAt(0) >= FIRST_SIGN) {
                return true;
            }
        }
        return false;
    }

    /** The names of one sentence, best first where they overlap. */
    List<Mention> in(String text, TokenizedSentence sentence) {
        List<Mention> found = new ArrayList<>();
        int start = sentence.sentence().start();
        String words = text.substring(start, sentence.sentence().end());
        List<Mention> listed = listed(words);
        korean.addTo(found, words);
        if (KanaNames.isIn(words)) {
            kana.addTo(found, words);
        } else {
            han.addTo(found, words);
        }
        addLatin(found, words);
        found.addAll(listed);
        found.sort((one, other) ->
                Integer.compare(other.end() - other.start(), one.end() - one.start()));
        return found.stream().map(name -> shifted(name, start)).toList();
    }

    /** "Ada Long 教授": two or more Latin words with capitals before a title. */
    private void addLatin(List<Mention> found, String words) {
        for (int at = 1; at < words.length(); at++) {
            boolean starts = words.charAt(at) >= FIRST_SIGN && words.charAt(at - 1) < FIRST_SIGN;
            if (!starts || EasternSigns.endOf(titles, words, at) == at) {
                continue;
            }
            int end = words.charAt(at - 1) == ' ' ? at - 1 : at;
            int from = end;
            int names = 0;
            int start = startOfWord(words, from);
            while (start < from && Character.isUpperCase(words.charAt(start))) {
                from = start;
                names++;
                start =
                        from > 0 && words.charAt(from - 1) == ' '
                                ? startOfWord(words, from - 1)
                                : from;
            }
            if (names >= 2) {
                found.add(new Mention(from, end, Type.PERSON, words.substring(from, end)));
            }
        }
    }

    private static int startOfWord(String words, int end) {
        int at = end;
        while (at > 0
                && (EasternSigns.isLatin(words.charAt(at - 1))
                        || "-'’.".indexOf(words.charAt(at - 1)) >= 0)) {
            at--;
        }
        return at;
    }

    private static Mention shifted(Mention name, int by) {
        return new Mention(name.start() + by, name.end() + by, name.type(), name.name());
    }

    private List<Mention> listed(String words) {
        List<Mention> found = new ArrayList<>();
        boolean[] taken = new boolean[words.length()];
        for (String name : systems) {
            mark(words, name, Type.SYSTEM, taken, found);
        }
        for (String name : organisations) {
            mark(words, name, Type.ORGANISATION, taken, found);
        }
        return found;
    }

    private static void mark(
            String words, String name, Type type, boolean[] taken, List<Mention> found) {
        for (int at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
            int end = at + name.length();
            if (!taken[at] && startsWord(words, at) && endsWord(words, end)) {
                int to = type == Type.SYSTEM ? endOfVersion(words, end) : end;
                for (int place = at; place < to; place++) {
                    taken[place] = true;
                }
                found.add(new Mention(at, to, type, words.substring(at, to)));
            }
        }
    }

    /** "솔라 프로 3", "카나나-o 2", "豆包1.6": what is written on in figures and Latin letters. */
    private static int endOfVersion(String words, int from) {
        int to = from;
        while (to < words.length() && isVersion(words.charAt(to)) && !isStop(words, to)) {
            to++;
        }
        int next = to;
        while (next < words.length() && words.charAt(next) == ' ') {
            next++;
        }
        int figures = next;
        while (figures < words.length()
                && isFigure(words.charAt(figures))
                && !isStop(words, figures)) {
            figures++;
        }
        boolean counts = figures < words.length() && "%％점개명년월".indexOf(words.charAt(figures)) >= 0;
        return figures > next && next > to && !counts && figures - next <= 3 ? figures : to;
    }

    private static boolean isStop(String words, int at) {
        return words.charAt(at) == '.'
                && (at + 1 == words.length() || !Character.isDigit(words.charAt(at + 1)));
    }

    private static boolean isVersion(char sign) {
        return isFigure(sign)
                || sign == '-'
                || sign >= 'A' && sign <= 'z' && Character.isLetter(sign);
    }

    private static boolean isFigure(char sign) {
        return sign >= '0' && sign <= '9' || sign == '.';
    }

    /** Hangul and Latin words have blanks before them, katakana other signs. */
    private static boolean startsWord(String words, int at) {
        if (at == 0) {
            return true;
        }
        char before = words.charAt(at - 1);
        char first = words.charAt(at);
        return EasternSigns.isHangul(first)
                ? !EasternSigns.isHangul(before)
                : first < FIRST_SIGN
                        ? !Character.isLetterOrDigit(before) || before >= FIRST_SIGN
                        : !EasternSigns.isKatakana(first) || !EasternSigns.isKatakana(before);
    }

    private static boolean endsWord(String words, int end) {
        if (end == words.length()) {
            return true;
        }
        char last = words.charAt(end - 1);
        char next = words.charAt(end);
        if (EasternSigns.isHangul(last)) {
            int to = end;
            while (to < words.length() && EasternSigns.isHangul(words.charAt(to))) {
                to++;
            }
            return to == end || KoreanNames.isParticle(words.substring(end, to));
        }
        return last < FIRST_SIGN
                ? !Character.isLetterOrDigit(next) || next >= FIRST_SIGN
                : !EasternSigns.isKatakana(last) || !EasternSigns.isKatakana(next);
    }

    /** The names that recur everywhere in a text, once they were found somewhere. */
    static Map<String, Type> known(List<Mention> mentions) {
        Map<String, Type> known = new HashMap<>();
        for (Mention mention : mentions) {
            boolean named = mention.type() == Type.PERSON || mention.type() == Type.ORGANISATION;
            if (named
                    && mention.name().length() >= SHORTEST_KNOWN
                    && mention.name().charAt(0) >= FIRST_SIGN) {
                known.put(mention.name(), mention.type());
            }
        }
        return known;
    }

    /** Where known names stand in a sentence. */
    static List<Mention> again(String text, TokenizedSentence sentence, Map<String, Type> known) {
        List<Mention> found = new ArrayList<>();
        int start = sentence.sentence().start();
        String words = text.substring(start, sentence.sentence().end());
        known.forEach((name, type) -> {
            for (int at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
                int end = at + name.length();
                if (startsWord(words, at) && endsWord(words, end)) {
                    found.add(new Mention(start + at, start + end, type, name));
                }
            }
        });
        found.sort((one, other) ->
                Integer.compare(other.end() - other.start(), one.end() - one.start()));
        return found;
    }
}
