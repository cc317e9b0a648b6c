package dev.gleaner.ingest.read;

import dev.gleaner.ingest.cite.NameSpans;
import dev.gleaner.ingest.name.Mention;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * The person and the body that a text named last, whom {@code "he"} and {@code "the company"} mean.
 * One instance for one text; the sentences come in order.
 */
final class Referents {

    private static final int PERSON_WITHIN = 3;
    private static final int BODY_WITHIN = 6;
    private static final Set<String> WHO =
            Words.of("who whose der die dessen deren qui quien que che");

    private final String text;
    private @Nullable String person;
    private int personAt;
    private @Nullable String body;
    private int bodyAt;

    Referents(String text) {
        this.text = text;
    }

    /** The last person named, null when that was too long ago. */
    private @Nullable String person(int index) {
        return index - personAt <= PERSON_WITHIN ? person : null;
    }

    /** Whom "he" means in a sentence: who is named in it, else the last one named before. */
    @Nullable String person(TokenizedSentence sentence, int index, List<Mention> inside) {
        for (Mention mention : inside) {
            if (mention.type() == Mention.Type.PERSON) {
                return mention.name();
            }
        }
        String introduced = introduced(sentence);
        return introduced == null ? person(index) : introduced;
    }

    /** The last organisation named, null when that was too long ago. */
    @Nullable String body(int index) {
        return index - bodyAt <= BODY_WITHIN ? body : null;
    }

    /**
     * Notes whom a sentence names.
     *
     * @param said who says it, null when nobody is named
     */
    void observe(
            TokenizedSentence sentence, int index, List<Mention> inside, @Nullable String said) {
        String introduced = introduced(sentence);
        if (introduced != null) {
            hearPerson(introduced, index);
        }
        boolean organisation = false;
        for (Mention mention : inside) {
            if (mention.type() == Mention.Type.PERSON) {
                hearPerson(mention.name(), index);
            } else if (mention.type() == Mention.Type.ORGANISATION) {
                body = mention.name();
                bodyAt = index;
                organisation |= mention.name().equals(said);
            }
        }
        if (said != null && !said.isBlank() && !organisation && isNamed(said)) {
            hearPerson(said, index);
        }
    }

    private void hearPerson(String name, int index) {
        person = name;
        personAt = index;
    }

    private static boolean isNamed(String name) {
        int first = name.codePointAt(0);
        return Character.isUpperCase(first) || first >= 0x3040 || first == '@';
    }

    /** "Ada Long, who \u2026": two names and a relative. */
    private @Nullable String introduced(TokenizedSentence sentence) {
        for (int index = 0; index + 3 < sentence.tokens().size(); index++) {
            boolean relative =
                    sentence.word(index + 2).equals(",") && WHO.contains(sentence.word(index + 3));
            if (relative
                    && NameSpans.isName(sentence, index)
                    && NameSpans.isName(sentence, index + 1)) {
                return text.substring(sentence.start(index), sentence.end(index + 2));
            }
        }
        return null;
    }
}
