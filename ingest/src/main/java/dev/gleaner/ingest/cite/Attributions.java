package dev.gleaner.ingest.cite;

import dev.gleaner.ingest.name.Mention;
import dev.gleaner.ingest.text.TokenizedSentence;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds who is said to say something: {@code "according to METR"}, {@code "Cotra (METR) projects"},
 * {@code "writes Clark"}, {@code "Researchers with Foo and Bar have written"}, {@code "the authors
 * write"}.
 */
public final class Attributions {

    private static final Set<String> BETWEEN =
            Set.of(
                    "also",
                    "has",
                    "have",
                    "now",
                    "recently",
                    "himself",
                    "herself",
                    "itself",
                    "then");
    private static final Set<String> OPENING = Set.of("(", ",");
    private static final int APPOSITION = 14;

    private final String text;
    private final List<Mention> mentions;
    private final Views views;
    private final SaidBy saidBy;

    /** The last work or test named, whose authors "the authors" are. */
    private String work = "";

    private String workers = "";
    private int passed;

    /** A reader for one text. */
    public Attributions(String text, List<Mention> mentions) {
        this.text = text;
        this.saidBy = new SaidBy(text);
        this.views = new Views(text, this::mayBePerson);
        this.mentions = List.copyOf(mentions);
    }

    /** The attributions of the text's next sentence. */
    public List<Citation> read(TokenizedSentence sentence) {
        List<Citation> found = new ArrayList<>();
        if (!sentence.isReadable()) {
            return found;
        }
        observe(sentence);
        HangulSpeakers.Speaker korean = HangulSpeakers.in(sentence);
        if (korean != null) {
            found.add(
                    citation(
                            sentence,
                            korean.from(),
                            korean.to(),
                            text.substring(sentence.start(korean.from()), korean.end())));
            return found;
        }
        int index = 0;
        while (index < sentence.tokens().size()) {
            Citation citation = at(sentence, index);
            if (citation != null) {
                found.add(citation);
                while (index < sentence.tokens().size() && sentence.start(index) < citation.end()) {
                    index++;
                }
            } else {
                index++;
            }
        }
        return found;
    }

    /** Sentences come in order, and so do mentions. */
    private void observe(TokenizedSentence sentence) {
        while (passed < mentions.size()
                && mentions.get(passed).end() <= sentence.sentence().end()) {
            if (mentions.get(passed).type() == Mention.Type.BENCHMARK) {
                work = mentions.get(passed).name();
            }
            passed++;
        }
    }

    private @Nullable Citation at(TokenizedSentence sentence, int index) {
        String word = sentence.word(index);
        if (word.equals("according") && sentence.word(index + 1).equals("to")) {
            return saidBy.accordingTo(sentence, index, index + 2);
        }
        if (SpeechWords.ACCORDING.contains(word)
                && (NameSpans.isName(sentence, NameSpans.afterArticle(sentence, index + 1))
                        || WorkMakers.name(sentence, index + 1) > 0)) {
            return saidBy.accordingTo(sentence, index, index + 1);
        }
        if (word.equals("by") && NameSpans.isName(sentence, index + 1)) {
            return saidBy.reckoned(sentence, index);
        }
        EasternSpeakers.Speaker eastern = EasternSpeakers.at(sentence, index);
        if (eastern != null) {
            return citation(
                    sentence,
                    eastern.from(),
                    eastern.to(),
                    name(sentence, eastern.name().from(), eastern.name().to()));
        }
        if (SpeechWords.PEOPLE.contains(word)) {
            return workers(sentence, index);
        }
        Citation after = saidBy.afterQuotation(sentence, index);
        if (after != null) {
            return after;
        }
        Citation view = views.at(sentence, index);
        return view == null ? speaker(sentence, index) : view;
    }

    /** "Researchers with Foo and Bar have written", "the authors write". */
    private @Nullable Citation workers(TokenizedSentence sentence, int index) {
        int next = index + 1;
        boolean from = Set.of("with", "from", "at").contains(sentence.word(next));
        if (from) {
            int name = NameSpans.afterArticle(sentence, next + 1);
            int to = name;
            while (NameSpans.isName(sentence, to) || to > name && isListed(sentence, to)) {
                to++;
            }
            if (to > name) {
                workers = name(sentence, name, to);
                return citation(
                        sentence,
                        index,
                        to,
                        workers + (work.isEmpty() ? "" : "; " + work + " authors"));
            }
            return null;
        }
        boolean says = SpeechWords.SAYING.contains(sentence.word(next));
        boolean quoted =
                Set.of("say", "says", "write", "writes", "wrote", "said")
                                .contains(sentence.word(index - 2))
                        || SpeechWords.AFTER_QUOTATION.contains(sentence.word(index - 1))
                        || SpeechWords.AFTER_QUOTATION.contains(sentence.word(index - 2));
        if (!says && !quoted) {
            return null;
        }
        int start = SpeechWords.ARTICLES.contains(sentence.word(index - 1)) ? index - 1 : index;
        String whose = work.isEmpty() ? "" : work + " ";
        String target =
                whose + sentence.word(index) + (workers.isEmpty() ? "" : " (" + workers + ")");
        return citation(sentence, start, says ? next + 1 : next, target);
    }

    private static boolean isListed(TokenizedSentence sentence, int index) {
        String word = sentence.word(index);
        int next = index + 1;
        if (word.equals(",") && sentence.word(next).equals("and")) {
            next++;
        }
        return Set.of(",", "and", "of", "for", "the", "&").contains(word)
                && (NameSpans.isName(sentence, next)
                        || SpeechWords.ARTICLES.contains(sentence.word(next))
                                && NameSpans.isName(sentence, next + 1));
    }

    /** A name, what stands in brackets or commas after it, and a verb of saying. */
    private @Nullable Citation speaker(TokenizedSentence sentence, int index) {
        if (!NameSpans.isName(sentence, index)
                || SpeechWords.NOT_SPEAKERS.contains(sentence.word(index))
                || NameSpans.isOpener(sentence, index)
                || index > 0
                        && NameSpans.isName(sentence, index - 1)
                        && !NameSpans.isOpener(sentence, index - 1)) {
            return null;
        }
        int to = NameSpans.endOfName(sentence, index);
        int named = to - index > 1 ? NameSpans.afterAffiliation(sentence, to) : to;
        int verb = afterApposition(sentence, named);
        while (BETWEEN.contains(sentence.word(verb))) {
            verb++;
        }
        boolean says = says(sentence, verb) && !NameSpans.isName(sentence, verb);
        if (!says || !isVoice(sentence, index, to)) {
            return null;
        }
        return citation(sentence, index, verb + 1, name(sentence, index, to));
    }

    /** Whether its words end with a verb of speech: "Long said", not "Foo plans". */
    public static boolean tells(String words) {
        String last = words.substring(words.lastIndexOf(' ') + 1);
        return SpeechWords.TELLING.contains(last)
                || SpeechWords.TELLING.contains(
                        words.substring(0, Math.max(0, words.indexOf(' '))));
    }

    /** Whether the word is no speaker's name though it may stand before a verb: "it", "surveys". */
    public static boolean isNobody(String word) {
        return SpeechWords.NOT_SPEAKERS.contains(word);
    }

    /** Whether a verb of saying, thinking or finding stands there, in English or Chinese. */
    public static boolean says(TokenizedSentence sentence, int index) {
        String word = sentence.word(index);
        return SpeechWords.SAYING.contains(word)
                || word.length() == 1
                        && Character.isIdeographic(word.charAt(0))
                        && SpeechWords.SAYING_IN_HAN.contains(word + sentence.word(index + 1));
    }

    /** Systems and tests do not speak; what is no known name does when its form is a name's. */
    private boolean isVoice(TokenizedSentence sentence, int from, int to) {
        Mention mention = mentionAt(sentence.start(from));
        if (mention != null) {
            return switch (mention.type()) {
                case PERSON, ORGANISATION, PRODUCT -> true;
                case SYSTEM, BENCHMARK -> false;
            };
        }
        return to - from > 1
                || sentence.word(from).equals("@")
                || from > 0
                || sentence.written(from).length() > 3;
    }

    private boolean mayBePerson(int start) {
        Mention mention = mentionAt(start);
        return mention == null || mention.type() == Mention.Type.PERSON;
    }

    private @Nullable Mention mentionAt(int start) {
        for (int index = passed - 1; index >= 0 && mentions.get(index).end() > start; index--) {
            if (mentions.get(index).start() <= start) {
                return mentions.get(index);
            }
        }
        return null;
    }

    private static int afterApposition(TokenizedSentence sentence, int to) {
        String opens = sentence.word(to);
        if (!OPENING.contains(opens)) {
            return to;
        }
        String closes = opens.equals("(") ? ")" : ",";
        for (int index = to + 1;
                index < Math.min(sentence.tokens().size(), to + APPOSITION);
                index++) {
            if (sentence.word(index).equals(closes)) {
                return index + 1;
            }
        }
        return to;
    }

    private String name(TokenizedSentence sentence, int from, int to) {
        return text.substring(sentence.start(from), sentence.end(to));
    }

    private static Citation citation(TokenizedSentence sentence, int from, int to, String target) {
        return new Citation(
                sentence.start(from), sentence.end(to), Citation.Kind.ATTRIBUTION, target);
    }
}
