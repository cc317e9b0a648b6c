package dev.gleaner.proposal;

import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.graph.thread.Trigger;
import dev.gleaner.ingest.relevance.Topic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a thread is about, from what its writer wrote: the parts of the title, and what she put in
 * quotation marks, are phrases that she follows; summary and triggers describe it.
 */
final class ThreadTopic {

    private static final Pattern BETWEEN_PARTS = Pattern.compile("\\s*(?:/|:|;|\\s[–—-]\\s)\\s*");
    private static final Pattern QUOTED = Pattern.compile("[“\"]([^”\"]{3,60})[”\"]");

    private ThreadTopic() {}

    static Topic of(FoundThread thread) {
        String title = thread.thread().title();
        StringBuilder words = new StringBuilder(thread.thread().summary());
        for (Trigger trigger : thread.triggers()) {
            words.append('\n').append(trigger.text());
        }
        List<String> phrases = new ArrayList<>(List.of(BETWEEN_PARTS.split(title)));
        Matcher quoted = QUOTED.matcher(thread.thread().why() + '\n' + words);
        while (quoted.find()) {
            phrases.add(quoted.group(1).strip());
        }
        return new Topic(title, thread.thread().summary(), phrases.stream().distinct().toList());
    }
}
