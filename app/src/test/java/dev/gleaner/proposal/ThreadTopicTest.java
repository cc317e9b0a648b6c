package dev.gleaner.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.graph.store.thread.ThreadStore.TriggerVersion;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.StoryThread;
import dev.gleaner.graph.thread.Trigger;
import dev.gleaner.ingest.relevance.Topic;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/** What a thread is about, from its title, its words and its quotation marks. */
class ThreadTopicTest {

    private static Topic topic(String title, String summary, String trigger) {
        var id = StoryThread.idOf("a-thread");
        return ThreadTopic.of(
                new FoundThread(
                        new StoryThread(id, "a-thread", title, summary, "", null, null, ""),
                        new byte[0],
                        Instant.EPOCH,
                        List.of(),
                        List.of(
                                new TriggerVersion(
                                        Trigger.of(id, trigger, Level.RIPE, Trigger.Kind.ARRIVAL),
                                        "file",
                                        Instant.EPOCH,
                                        null)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    @Test
    void partsOfTheTitleAreFollowed() {
        assertThat(topic("Grid storage / salt cells: a year on", "", "x").phrases())
                .extracting(Topic.Phrase::written)
                .containsExactly("Grid storage", "salt cells", "a year on");
    }

    @Test
    void wordsInQuotationMarksAreFollowed() {
        assertThat(
                        topic("Kites", "Some call it “tethered flight”.", "A \"third kite\" flies.")
                                .phrases())
                .extracting(Topic.Phrase::written)
                .containsExactly("Kites", "tethered flight", "third kite");
    }

    @Test
    void summaryDescribesItInItsOwnWords() {
        assertThat(topic("Kites", "The forecasting of winds.", "x").words())
                .extracting(Topic.Phrase::written)
                .containsExactly("Kites", "forecasting", "winds");
    }
}
