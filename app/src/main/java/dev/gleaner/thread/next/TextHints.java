package dev.gleaner.thread.next;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.ItemKey;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.ingest.text.Sentence;
import dev.gleaner.ingest.text.Sentences;
import dev.gleaner.thread.next.NextReads.Hint;
import dev.gleaner.thread.next.NextReads.Missing;
import dev.gleaner.thread.wording.Typography;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the texts of the evidence say about the rest of it: sentences about unread items, and issues
 * cited by number ({@code (#448)}) that the thread does not have.
 *
 * <p>A repost cites the issues of the publication that it repeats.
 */
public final class TextHints {

    private static final Pattern ISSUE = Pattern.compile("(?<![\\w#/&])#(\\d{1,5})\\b");
    private static final int MOST_HINTS = 50;
    private static final int LONGEST_SENTENCE = 400;

    private final List<FoundEvidence> evidence;
    private final Function<Id<Item>, String> textOf;

    /**
     * @param textOf the newest text of an item; empty when none was fetched
     */
    public TextHints(List<FoundEvidence> evidence, Function<Id<Item>, String> textOf) {
        this.evidence = evidence;
        this.textOf = textOf;
    }

    public List<Hint> about(List<FoundEvidence> unread) {
        List<Hint> hints = new ArrayList<>();
        for (FoundEvidence text : evidence) {
            for (String sentence : sentences(text)) {
                String plain = Typography.plain(sentence);
                unread.stream()
                        .filter(item -> !item.item().id().equals(text.item().id()))
                        .filter(item -> ReadingOrder.isNamedIn(plain, item))
                        .map(item -> new Hint(item.item().title(), text.item().title(), sentence))
                        .forEach(hints::add);
            }
        }
        return hints.stream().distinct().limit(MOST_HINTS).toList();
    }

    public List<Missing> missing() {
        Set<String> known =
                evidence.stream()
                        .filter(found -> found.item().key().kind() == ItemKey.Kind.ISSUE)
                        .map(found -> found.item().key().value())
                        .collect(Collectors.toSet());
        Set<String> seen = new TreeSet<>(known);
        List<Missing> missing = new ArrayList<>();
        for (FoundEvidence text : evidence) {
            String publication =
                    text.original() == null ? text.source().name() : text.original().name();
            for (String sentence : sentences(text)) {
                Matcher issue = ISSUE.matcher(sentence);
                while (issue.find()) {
                    int number = Integer.parseInt(issue.group(1));
                    if (seen.add(ItemKey.issue(publication, number).value())) {
                        missing.add(
                                new Missing(publication, number, text.item().title(), sentence));
                    }
                }
            }
        }
        return missing;
    }

    private List<String> sentences(FoundEvidence found) {
        String text = found.texts().isEmpty() ? "" : textOf.apply(found.item().id());
        List<String> sentences = new ArrayList<>();
        for (Sentence sentence : Sentences.of(text)) {
            String words =
                    text.substring(sentence.start(), sentence.end())
                            .replaceAll("\\s+", " ")
                            .strip();
            sentences.add(
                    words.length() <= LONGEST_SENTENCE
                            ? words
                            : words.substring(0, LONGEST_SENTENCE) + " …");
        }
        return sentences;
    }
}
