package dev.gleaner.operation;

import dev.gleaner.delivery.NoticeList;
import dev.gleaner.delivery.Outbox;
import dev.gleaner.delivery.SendReport;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.notice.Delivery;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Function;

/** The telling of changes, from a data folder that this process holds. */
final class LocalNotices implements NoticeOperations {

    private static final int MOST = 1_000;

    private final Outbox outbox;
    private final Function<String, Answer<?>> thread;

    /**
     * @param thread looks a thread up by its slug
     */
    LocalNotices(Outbox outbox, Function<String, Answer<?>> thread) {
        this.outbox = outbox;
        this.thread = thread;
    }

    @Override
    public Answer<NoticeList> list(@Nullable String slug, int limit) {
        if (limit < 1 || limit > MOST) {
            return Answer.declined(
                    Problem.Kind.USAGE, "a limit of " + limit + " is none", "ask for 1 to " + MOST);
        }
        NoticeList list = outbox.list(slug, limit);
        if (slug != null
                && list.notices().isEmpty()
                && thread.apply(slug) instanceof Answer.Declined<?>(Problem problem)) {
            return new Answer.Declined<>(problem);
        }
        return Answer.of(list);
    }

    @Override
    public Answer<SendReport> send() {
        return Answer.of(outbox.send());
    }

    @Override
    public Answer<SendReport> retry(@Nullable String delivery) {
        Optional<Id<Delivery>> id =
                delivery == null ? Optional.empty() : Id.<Delivery>parse(delivery);
        if (delivery != null && id.isEmpty()) {
            return nothing("'" + delivery + "' is no id of a delivery");
        }
        if (outbox.retry(id.orElse(null)) == 0) {
            return nothing(
                    delivery == null
                            ? "nothing was given up"
                            : "delivery " + delivery + " was not given up");
        }
        return send();
    }

    private static Answer<SendReport> nothing(String cause) {
        return Answer.declined(
                Problem.Kind.NOT_FOUND,
                cause,
                "gleaner notices list shows what was told and what was given up");
    }
}
