package dev.gleaner.thread.watch;

import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.graph.thread.Firing;
import dev.gleaner.graph.thread.Trigger;
import dev.gleaner.ingest.index.IndexedItem;
import dev.gleaner.ingest.index.query.SearchQuery;
import dev.gleaner.thread.watch.TriggerTrial.Tried;
import dev.gleaner.thread.watch.TriggerTrial.WouldFire;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Triggers asked of all items that are there, in the order of their days: each item meets the
 * thread as it was on that day. Nothing is recorded.
 */
final class TrialRun {

    private final FoundThread thread;
    private final TriggerQueries queries;
    private final TriggerJudge judge;
    private final PastItems past;

    TrialRun(FoundThread thread, TriggerQueries queries, TriggerJudge judge, PastItems past) {
        this.thread = thread;
        this.queries = queries;
        this.judge = judge.forOneRun();
        this.past = past;
    }

    TriggerTrial of(List<Trigger> triggers, @Nullable LocalDate since) {
        return new TriggerTrial(
                thread.thread().slug(),
                since,
                triggers.stream().map(trigger -> tried(trigger, since)).toList());
    }

    private Tried tried(Trigger trigger, @Nullable LocalDate since) {
        Optional<SearchQuery> query =
                queries.of(trigger, thread.thread().slug(), thread.thread().title());
        List<IndexedItem> items =
                query.map(each -> past.of(queries.newest(each))).orElseGet(List::of);
        List<WouldFire> fired = new ArrayList<>();
        items.stream()
                .filter(item -> since == null || !dayOf(item).isBefore(since))
                .sorted(
                        Comparator.comparing((IndexedItem item) -> dayOf(item))
                                .thenComparing(IndexedItem::id))
                .forEach(item -> judged(trigger, item).ifPresent(fired::add));
        return new Tried(
                trigger.text(),
                trigger.target().word(),
                trigger.kind().name().toLowerCase(Locale.ROOT),
                trigger.version(),
                query.map(SearchQuery::wording).orElse(""),
                items.size(),
                items.size() < TriggerQueries.MOST,
                fired);
    }

    private Optional<WouldFire> judged(Trigger trigger, IndexedItem item) {
        LocalDate day = dayOf(item);
        List<FoundEvidence> there =
                thread.evidence().stream().filter(found -> !dayOf(found).isAfter(day)).toList();
        Instant at = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1);
        return judge.judge(trigger, thread, there, new ArrivedItem(item, at))
                .map(firing ->
                        new WouldFire(
                                day,
                                item.id().value(),
                                item.title(),
                                item.source(),
                                state(trigger, firing),
                                firing.because()));
    }

    /** What a reader decided about the same trigger and item stands here as well. */
    private String state(Trigger trigger, Firing fired) {
        return thread.firings().stream()
                .filter(firing -> firing.trigger().equals(trigger.id()))
                .filter(firing -> firing.item().equals(fired.item()))
                .filter(firing -> firing.state() != Firing.State.TENTATIVE)
                .max(Comparator.comparing(Firing::recordedAt))
                .orElse(fired)
                .state()
                .word();
    }

    private static LocalDate dayOf(IndexedItem item) {
        Instant arrivedAt = item.arrivedAt();
        if (item.published() != null) {
            return item.published();
        }
        return arrivedAt == null ? LocalDate.EPOCH : arrivedAt.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static LocalDate dayOf(FoundEvidence found) {
        return found.item().published() == null
                ? found.evidence().recordedAt().atZone(ZoneOffset.UTC).toLocalDate()
                : found.item().published().to();
    }
}
