package dev.gleaner.web;

import dev.gleaner.delivery.NoticeList;
import dev.gleaner.delivery.NoticeList.DeliveryRow;
import dev.gleaner.delivery.NoticeList.NoticeRow;
import dev.gleaner.delivery.SendReport;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.notice.Notice;
import dev.gleaner.graph.notice.Notice.Told;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.StoryThread;
import dev.gleaner.notice.NoticeText;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.NoticeOperations;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Changes written by hand: one that was told, one that was given up, one with hostile words. */
record FixtureNotices(FixtureOperations operations, boolean filled) implements NoticeOperations {

    @Override
    public Answer<NoticeList> list(@Nullable String thread, int limit) {
        if (thread != null) {
            return operations.thread(thread).map(page -> notices(thread));
        }
        return Answer.of(filled ? notices(null) : new NoticeList(List.of(), List.of()));
    }

    private static NoticeList notices(@Nullable String thread) {
        List<NoticeRow> all =
                List.of(
                        row("automated-ai-research", "Automated AI research", "told"),
                        row("hostile", FixtureOperations.HOSTILE, "dead"));
        return new NoticeList(
                all.stream()
                        .filter(row -> thread == null || row.notice().slug().equals(thread))
                        .toList(),
                List.of("webhook hooks.newsroom.test (abcd)"));
    }

    private static NoticeRow row(String slug, String title, String state) {
        Id<StoryThread> thread = StoryThread.idOf(slug);
        Notice notice =
                new Notice(
                        Id.of("notice", slug),
                        Notice.Kind.LEVEL,
                        thread,
                        slug,
                        title,
                        Level.MEDIUM,
                        Level.MEDIUM_HIGH,
                        "three origins and a result that was read",
                        "RIPENESS   medium-high",
                        List.of(
                                new Told(
                                        new Id<>(FixtureOperations.WHOLE),
                                        title,
                                        "Horizon Notes",
                                        "http://newsroom.test/nine-agents")),
                        List.of(),
                        FixtureOperations.NOW);
        return new NoticeRow(
                NoticeText.headline(notice),
                notice,
                List.of(
                        new DeliveryRow(
                                Id.of("delivery", slug),
                                "webhook hooks.newsroom.test (abcd)",
                                state,
                                8,
                                null,
                                "status 500",
                                FixtureOperations.NOW)));
    }

    @Override
    public Answer<SendReport> send() {
        return Answer.of(new SendReport(List.of()));
    }

    @Override
    public Answer<SendReport> retry(@Nullable String delivery) {
        return send();
    }
}
