package dev.gleaner.delivery;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.notice.Delivery;
import dev.gleaner.graph.notice.Notice;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What was told, and how far the telling is.
 *
 * @param notices newest first
 * @param receivers who is told by the settings of this process
 */
public record NoticeList(List<NoticeRow> notices, List<String> receivers) {

    public NoticeList {
        notices = List.copyOf(notices);
        receivers = List.copyOf(receivers);
    }

    /**
     * One change.
     *
     * @param headline in one line
     * @param deliveries one for each receiver of that time
     */
    public record NoticeRow(String headline, Notice notice, List<DeliveryRow> deliveries) {

        public NoticeRow {
            deliveries = List.copyOf(deliveries);
        }
    }

    /**
     * How far the telling of one receiver is.
     *
     * @param state {@code pending}, {@code told}, {@code dead}, or {@code unaddressed} when it is
     *     pending for a receiver that is no longer in the settings
     * @param nextTry null when there will be none
     */
    public record DeliveryRow(
            Id<Delivery> delivery,
            String receiver,
            String state,
            int attempts,
            @Nullable Instant nextTry,
            String outcome,
            @Nullable Instant doneAt) {}
}
