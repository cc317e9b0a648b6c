package dev.gleaner.ingest.name;

import dev.gleaner.ingest.name.Mention.Type;
import dev.gleaner.ingest.text.Sentence;
import dev.gleaner.ingest.text.TokenizedSentence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The names of one sentence while they are being found. */
final class FoundNames {

    /** What stands between a person and where they work. */
    private static final Set<String> STAFF_OF = Set.of("of", "at", "from");

    private final TokenizedSentence sentence;
    private final List<int[]> spans = new ArrayList<>();
    private final List<Mention> inside = new ArrayList<>();
    private final boolean[] taken;
    private final boolean eastern;

    FoundNames(TokenizedSentence sentence) {
        this.sentence = sentence;
        this.eastern = EasternNames.isIn(sentence);
        this.taken = new boolean[sentence.tokens().size()];
    }

    TokenizedSentence sentence() {
        return sentence;
    }

    /** Whether the sentence is Chinese, Japanese or Korean, or quotes some. */
    boolean isEastern() {
        return eastern;
    }

    /** The names that do not start or end where a word does. */
    List<Mention> inside() {
        return inside;
    }

    boolean isTaken(int index) {
        return taken[index];
    }

    void mark(int from, int to, Type type) {
        for (int index = from; index < to; index++) {
            if (taken[index]) {
                return;
            }
        }
        if (to > from) {
            spans.add(new int[] {from, to, type.ordinal()});
            Arrays.fill(taken, from, to, true);
        }
    }

    /** A name that need not end where a word does, as those in Korean. */
    void markInside(Mention name) {
        List<Integer> places = new ArrayList<>();
        for (int index = 0; index < taken.length; index++) {
            if (sentence.start(index) < name.end() && name.start() < sentence.end(index + 1)) {
                if (taken[index]) {
                    return;
                }
                places.add(index);
            }
        }
        places.forEach(index -> taken[index] = true);
        inside.add(name);
    }

    /** "Opus-class models" names a family inside a word. */
    void markFamilyIn(int index, Systems systems) {
        String word = sentence.written(index);
        int hyphen = word.replace('\u2011', '-').indexOf('-');
        if (!taken[index]
                && hyphen > 0
                && systems.isBareFamily(word.substring(0, hyphen))
                && Character.isLowerCase(word.charAt(hyphen + 1))) {
            taken[index] = true;
            int start = sentence.start(index);
            inside.add(new Mention(start, start + hyphen, Type.SYSTEM, word.substring(0, hyphen)));
        }
    }

    /** "Ada Long of Foo Institute": two words with capitals before "of" and an organisation. */
    void markStaff(People people) {
        for (int[] span : List.copyOf(spans)) {
            int of = sentence.word(span[0] - 1).equals("the") ? span[0] - 2 : span[0] - 1;
            if (span[2] != Type.ORGANISATION.ordinal() || !STAFF_OF.contains(sentence.word(of))) {
                continue;
            }
            int from = of;
            while (from > 0 && people.isNameWord(sentence, from - 1) && !taken[from - 1]) {
                from--;
            }
            boolean person = of - from == 2 && from > 0;
            mark(from, person ? of : from, Type.PERSON);
        }
    }

    void addPartsOfPeople(Set<String> parts) {
        for (int[] span : spans) {
            if (span[2] == Type.PERSON.ordinal()) {
                parts.add(sentence.written(span[0]));
                parts.add(sentence.written(span[1] - 1));
            }
        }
    }

    void markPeople(Set<String> parts, People people) {
        for (int index = 0; index < taken.length; index++) {
            String word = sentence.written(index);
            boolean capital =
                    !taken[index] && NameForms.isCapitalised(sentence.tokens().get(index));
            boolean alone =
                    index + 1 >= taken.length
                            || taken[index + 1]
                            || !NameForms.isCapitalised(sentence.tokens().get(index + 1));
            if (capital
                    && alone
                    && (parts.contains(word) && word.length() > 2 || people.isKnown(word))) {
                boolean longer =
                        index > 0
                                && !taken[index - 1]
                                && people.isNameWord(sentence, index - 1)
                                && (index > 1
                                        || sentence.sentence().kind() == Sentence.Kind.HEADING);
                mark(longer ? index - 1 : index, index + 1, Type.PERSON);
            }
        }
    }

    void addTo(List<Mention> mentions, String text) {
        List<Mention> names = new ArrayList<>(inside);
        for (int[] span : spans) {
            int start = sentence.start(span[0]);
            int end = sentence.end(span[1]);
            names.add(new Mention(start, end, Type.values()[span[2]], text.substring(start, end)));
        }
        names.sort(Comparator.comparingInt(Mention::start));
        mentions.addAll(names);
    }
}
