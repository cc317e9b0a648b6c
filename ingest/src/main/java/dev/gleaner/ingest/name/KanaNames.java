package dev.gleaner.ingest.name;

import dev.gleaner.ingest.name.Mention.Type;

import java.util.List;

/**
 * Finds people and organisations in Japanese: what stands before {@code 氏}, {@code さん} or a title,
 * and what ends as organisations do. A name ends where hiragana begins.
 */
final class KanaNames {

    private static final int LONGEST_PERSON = 6;
    private static final int SHORTEST_KATAKANA = 3;
    private static final int LONGEST_ORGANISATION = 20;
    private static final String COMPANY = "株式会社";
    private static final String DOTS = "・＝";

    private final List<String> titles;
    private final List<String> heads;
    private final List<String> nobody;
    private final List<String> common;

    KanaNames(Registry registry) {
        titles = registry.words("titles-japanese");
        heads = EasternSigns.longestFirst(registry.words("heads-japanese"));
        nobody = registry.words("no-people-japanese");
        common = registry.words("common-east");
    }

    /** Whether words are Japanese: Chinese has no kana. */
    static boolean isIn(String words) {
        return words.chars()
                .anyMatch(sign ->
                        EasternSigns.isHiragana((char) sign)
                                || EasternSigns.isKatakana((char) sign));
    }

    /** Adds the names of a sentence, with places in it. */
    void addTo(List<Mention> found, String words) {
        int at = 0;
        while (at < words.length()) {
            int end = at;
            while (end < words.length() && isPart(words.charAt(end))) {
                end++;
            }
            if (end > at) {
                int from = addOrganisation(found, words, at, end);
                addPerson(found, words, from, end);
            }
            at = end + 1;
        }
    }

    private static boolean isPart(char sign) {
        return EasternSigns.isHan(sign)
                || EasternSigns.isKatakana(sign)
                || EasternSigns.isLatin(sign)
                || DOTS.indexOf(sign) >= 0;
    }

    /** Adds the organisation that a run of signs begins with and says where it ends. */
    private int addOrganisation(List<Mention> found, String words, int from, int end) {
        if (words.startsWith(COMPANY, from) && end > from + COMPANY.length() + 1) {
            add(found, words, from, end, Type.ORGANISATION);
            return end;
        }
        for (int head = from + 2; head < Math.min(end, from + LONGEST_ORGANISATION); head++) {
            int to = EasternSigns.endOf(heads, words, head);
            if (to > head && to <= end && !isHeaded(words, to, end)) {
                if (EasternSigns.endOf(common, words, from) == from) {
                    add(found, words, from, to, Type.ORGANISATION);
                }
                return to;
            }
        }
        return from;
    }

    /** "研究所長": the head of it, not the institute. */
    private static boolean isHeaded(String words, int from, int end) {
        return from < end && "長員".indexOf(words.charAt(from)) >= 0;
    }

    private void addPerson(List<Mention> found, String words, int from, int end) {
        int start = from;
        if (start < end && EasternSigns.isLatin(words.charAt(start))) {
            return;
        }
        for (int at = start + 2; at <= end; at++) {
            int title = EasternSigns.endOf(titles, words, at);
            if (title == at) {
                continue;
            }
            if (isName(words, start, at)) {
                add(found, words, start, at, Type.PERSON);
            }
            return;
        }
    }

    private boolean isName(String words, int from, int to) {
        boolean katakana = EasternSigns.isKatakana(words.charAt(from));
        for (int at = from; at < to; at++) {
            char sign = words.charAt(at);
            boolean alike =
                    katakana
                            ? EasternSigns.isKatakana(sign) || DOTS.indexOf(sign) >= 0
                            : EasternSigns.isHan(sign);
            if (!alike) {
                return false;
            }
        }
        boolean fits = katakana ? to - from >= SHORTEST_KATAKANA : to - from <= LONGEST_PERSON;
        return fits && !EasternSigns.endsBefore(nobody, words, to);
    }

    private static void add(List<Mention> found, String words, int from, int to, Type type) {
        found.add(new Mention(from, to, type, words.substring(from, to)));
    }
}
