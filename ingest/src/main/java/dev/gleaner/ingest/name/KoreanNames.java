package dev.gleaner.ingest.name;

import dev.gleaner.ingest.name.Mention.Type;
import dev.gleaner.ingest.text.Words;

import java.util.List;
import java.util.Set;

/**
 * Finds people and organisations in Korean: three syllables that begin with a surname, beside a
 * role or a title ({@code "개발자 …은"}, {@code "… 교수는"}), and words with the end of an organisation's
 * name. What is hung on a word to say its part in the sentence is no part of the name.
 */
final class KoreanNames {

    private static final int SYLLABLES = 3;

    private static final Set<String> PARTICLES =
            Words.of(
                    """
                    은 는 이 가 을 를 의 에 에서 와 과 도 로 으로 에게 에게서 에는 에서는 측 측은 만 부터 까지 이라고 라고
                    이며 이나 나 랑 께서 에도 와의 과의 이라는 라는 처럼 보다 이다 다 씨는 씨가 씨의 씨 으로부터 로부터 에서도 와는 과는 조차
                    """);

    private final String surnames;
    private final Set<String> nobody;
    private final Set<String> roles;
    private final Set<String> titles;
    private final List<String> heads;
    private final Set<String> common;

    KoreanNames(Registry registry) {
        surnames = registry.word("surnames-korean");
        nobody = Set.copyOf(registry.words("no-people-korean"));
        roles = Set.copyOf(registry.words("roles-korean"));
        titles = Set.copyOf(registry.words("titles-korean"));
        heads = registry.words("heads-korean");
        common = Set.copyOf(registry.words("common-east"));
    }

    /** Whether these syllables only say what part a name has in its sentence. */
    static boolean isParticle(String syllables) {
        return PARTICLES.contains(syllables);
    }

    /** Adds the names of a sentence, with places in it. */
    void addTo(List<Mention> found, String words) {
        String before = "";
        boolean joined = false;
        int at = 0;
        while (at < words.length()) {
            if (!EasternSigns.isHangul(words.charAt(at))) {
                joined = joined && words.charAt(at) == ' ';
                at++;
                continue;
            }
            int end = endOfWord(words, at);
            int to = endOfPerson(words, at, end, joined ? before : "");
            if (to > at) {
                found.add(new Mention(at, to, Type.PERSON, words.substring(at, to)));
            } else {
                addOrganisation(found, words, at, end);
            }
            before = words.substring(at, end);
            joined = true;
            at = end;
        }
    }

    private static int endOfWord(String words, int from) {
        int to = from;
        while (to < words.length() && EasternSigns.isHangul(words.charAt(to))) {
            to++;
        }
        return to;
    }

    private int endOfPerson(String words, int from, int end, String before) {
        int to = from + SYLLABLES;
        if (to > end
                || surnames.indexOf(words.charAt(from)) < 0
                || nobody.contains(words.substring(from, to))
                || from > 0 && Character.isLetterOrDigit(words.charAt(from - 1))) {
            return from;
        }
        String rest = words.substring(to, end);
        boolean role = isRole(before) && (rest.isEmpty() || isParticle(rest));
        boolean title = rest.isEmpty() && isTitle(words, end) || rest.startsWith("씨");
        return role || title ? to : from;
    }

    /** "노동경제학자" is a role as "경제학자" is. */
    private boolean isRole(String word) {
        return roles.stream().anyMatch(word::endsWith);
    }

    private boolean isTitle(String words, int end) {
        if (end >= words.length() || words.charAt(end) != ' ') {
            return false;
        }
        int next = end + 1;
        String word = words.substring(next, endOfWord(words, next));
        return titles.stream()
                .anyMatch(title ->
                        words.startsWith(title, next)
                                && (word.length() <= title.length()
                                        || isParticle(word.substring(title.length()))));
    }

    private void addOrganisation(List<Mention> found, String words, int from, int end) {
        String word = words.substring(from, end);
        for (String head : heads) {
            int at = word.lastIndexOf(head);
            int length = at + head.length();
            if (at < 2
                    || common.contains(word.substring(0, at))
                    || length < word.length() && !isParticle(word.substring(length))) {
                continue;
            }
            int start = from;
            while (start > 0
                    && words.charAt(start - 1) < 0x80
                    && Character.isLetterOrDigit(words.charAt(start - 1))) {
                start--;
            }
            int to = from + length;
            found.add(new Mention(start, to, Type.ORGANISATION, words.substring(start, to)));
            return;
        }
    }
}
