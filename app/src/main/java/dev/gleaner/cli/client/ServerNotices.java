package dev.gleaner.cli.client;

import dev.gleaner.delivery.NoticeList;
import dev.gleaner.delivery.SendReport;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.NoticeOperations;

import org.jspecify.annotations.Nullable;

/** The telling of changes, of the process that serves the data folder. */
record ServerNotices(ServerConnection server) implements NoticeOperations {

    @Override
    public Answer<NoticeList> list(@Nullable String thread, int limit) {
        return server.get(
                "/api/notices?limit="
                        + limit
                        + (thread == null ? "" : "&thread=" + ServerConnection.encoded(thread)),
                NoticeList.class);
    }

    @Override
    public Answer<SendReport> send() {
        return post("/api/notices/send");
    }

    @Override
    public Answer<SendReport> retry(@Nullable String delivery) {
        return post(
                "/api/notices/retry"
                        + (delivery == null
                                ? ""
                                : "?delivery=" + ServerConnection.encoded(delivery)));
    }

    private Answer<SendReport> post(String path) {
        return server.post(path, "application/json", ServerConnection.NOTHING, SendReport.class);
    }
}
