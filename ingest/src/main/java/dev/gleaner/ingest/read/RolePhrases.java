package dev.gleaner.ingest.read;

import dev.gleaner.ingest.name.Scoring;
import dev.gleaner.ingest.name.SystemMention;
import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * Phrases that say what scored and do not name it: {@code "the best agent"}, {@code "frontier
 * models"}, {@code "an action-only monitor"}, {@code "its predecessor"}.
 */
final class RolePhrases {

    private static final int LONGEST = 6;
    private static final Set<String> HEADS =
            Words.of(
                    """
                    model models agent agents system systems checkpoint monitor assistant chatbot chatbots bot probe
                    probes classifier predecessor successor leader baseline baselines method approach ensemble version
                    variant policy llm llms ai ais pipeline robot robots machines attacker release planner swarm
                    """);
    private static final Set<String> ARTICLES =
            Set.of("a", "an", "the", "its", "our", "their", "this");

    /** What may stand before a head and say nothing of which one it is. */
    private static final Set<String> PLAIN =
            Words.of("the this our its own new same released model system agent checkpoint that");

    private static final Set<String> BREAKING =
            Words.of(
                    """
                    and or but of in on at for by with from to as than that which who when while where if is are was
                    were be been has have had not no we i it they you he she
                    """);

    private final MarkedSentence sentence;

    RolePhrases(MarkedSentence sentence) {
        this.sentence = sentence;
    }

    /** The phrase whose last word stands here, null when it is none. */
    @Nullable SystemMention endingAt(int head) {
        if (!HEADS.contains(sentence.word(head))) {
            return null;
        }
        int from = head;
        while (from > 0 && head - from < LONGEST && describes(from - 1)) {
            from--;
        }
        return mention(from, head + 1);
    }

    /** The phrase that begins here, null when none does. */
    @Nullable SystemMention startingAt(int from) {
        int start = afterArticle(from);
        for (int index = start; index < start + LONGEST; index++) {
            if (HEADS.contains(sentence.word(index))) {
                return mention(start, index + 1);
            }
            if (!describes(index)) {
                return null;
            }
        }
        return null;
    }

    int afterArticle(int index) {
        return ARTICLES.contains(sentence.word(index)) ? index + 1 : index;
    }

    /** "The model", "our new system": the one that the text speaks of. */
    boolean isPlain(SystemMention mention) {
        for (int index = mention.from(); index < mention.to(); index++) {
            if (!PLAIN.contains(sentence.word(index))) {
                return false;
            }
        }
        return true;
    }

    private SystemMention mention(int from, int to) {
        return new SystemMention(from, to, sentence.text(from, to), false);
    }

    private boolean describes(int index) {
        if (index >= sentence.tokens().size()) {
            return false;
        }
        Token token = sentence.tokens().get(index);
        return token.isWord()
                && !Character.isIdeographic(token.text().codePointAt(0))
                && !ARTICLES.contains(token.lower())
                && !BREAKING.contains(token.lower())
                && !Scoring.isVerb(token.lower())
                && sentence.benchmarks().stream().noneMatch(mention -> mention.covers(index));
    }
}
