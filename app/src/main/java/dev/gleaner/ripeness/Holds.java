package dev.gleaner.ripeness;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.ripeness.Hold.Kind;
import dev.gleaner.ripeness.Snapshot.EvidenceFact;
import dev.gleaner.ripeness.Snapshot.PersonHold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The holds by name, each with what lifts it.
 *
 * <p>An unread body and an unknown lineage cap at medium-high: titles alone never carry a thread
 * further. The others cap at ripe-pending: the evidence is there, one thing about it is open.
 */
final class Holds {

    private static final int MOST_NAMES = 3;

    private final WeighedEvidence weighed;

    Holds(WeighedEvidence weighed) {
        this.weighed = weighed;
    }

    /** What holds a ground that rests on these items. */
    List<Hold> on(List<EvidenceFact> items) {
        List<Hold> holds = new ArrayList<>();
        for (EvidenceFact item : items) {
            unreadBodyHoldsTheLevel(item).ifPresent(holds::add);
            truncatedBodyHoldsTheLevel(item).ifPresent(holds::add);
            unknownLineageHoldsTheLevel(item).ifPresent(holds::add);
        }
        return holds;
    }

    private Optional<Hold> unreadBodyHoldsTheLevel(EvidenceFact item) {
        if (item.isRead()) {
            return Optional.empty();
        }
        return Optional.of(
                hold(
                        Kind.BODY_NOT_READ,
                        Level.MEDIUM_HIGH,
                        item,
                        "reading the body of " + weighed.nameOf(item)));
    }

    private Optional<Hold> truncatedBodyHoldsTheLevel(EvidenceFact item) {
        BodyState body = item.body();
        if (!item.isRead() || body == null || body == BodyState.FULL) {
            return Optional.empty();
        }
        return Optional.of(
                hold(
                        Kind.TRUNCATED,
                        Level.RIPE_PENDING,
                        item,
                        "fetching and reading the rest of " + weighed.nameOf(item)));
    }

    private Optional<Hold> unknownLineageHoldsTheLevel(EvidenceFact item) {
        if (!weighed.isLineageUnknown(item)) {
            return Optional.empty();
        }
        return Optional.of(
                hold(
                        Kind.LINEAGE_UNKNOWN,
                        Level.MEDIUM_HIGH,
                        item,
                        "deciding whose statement "
                                + weighed.nameOf(item)
                                + " is; it came by "
                                + item.source()));
    }

    /** Holds where nothing else is known and nobody read anything. */
    Optional<Hold> unreadEvidenceHoldsTheLevel() {
        List<EvidenceFact> direct = weighed.direct();
        if (direct.isEmpty() || direct.stream().anyMatch(EvidenceFact::isRead)) {
            return Optional.empty();
        }
        return Optional.of(
                new Hold(
                        Kind.BODY_NOT_READ,
                        Kind.BODY_NOT_READ.word() + " — " + names(direct),
                        Level.MEDIUM_HIGH,
                        direct.stream().map(EvidenceFact::item).toList(),
                        "reading any of them"));
    }

    Optional<Hold> singleOriginHoldsTheLevel(RipenessSettings settings) {
        if (weighed.origins().size() >= settings.originsForMedium()) {
            return Optional.empty();
        }
        String only =
                weighed.origins().isEmpty()
                        ? "no origin is known"
                        : "only " + String.join(", ", weighed.origins().keySet());
        return Optional.of(
                new Hold(
                        Kind.SINGLE_ORIGIN,
                        Kind.SINGLE_ORIGIN.word() + " — " + only,
                        Level.RIPE_PENDING,
                        List.of(),
                        "direct evidence from another voice"));
    }

    Hold uncheckedCounterEvidenceHoldsTheLevel() {
        return new Hold(
                Kind.COUNTER_EVIDENCE_NOT_CHECKED,
                Kind.COUNTER_EVIDENCE_NOT_CHECKED.word(),
                Level.RIPE_PENDING,
                List.of(),
                "looking for evidence against, and saying so");
    }

    Hold missingPartnerHoldsTheLevel(EvidenceFact item) {
        return hold(
                Kind.PARTNER_MISSING,
                Level.RIPE_PENDING,
                item,
                "a second source that confirms " + weighed.nameOf(item));
    }

    Hold personHoldsTheLevel(PersonHold person) {
        return new Hold(
                Kind.HUMAN,
                person.by()
                        + " holds it — "
                        + person.reason()
                        + (person.on() == null ? "" : ", " + person.on()),
                Level.RIPE_PENDING,
                List.of(),
                person.by() + " lifting it");
    }

    private Hold hold(Kind kind, Level cap, EvidenceFact item, String liftedBy) {
        return new Hold(
                kind,
                kind.word() + " — " + weighed.nameOf(item),
                cap,
                List.of(item.item()),
                liftedBy);
    }

    private String names(List<EvidenceFact> items) {
        List<String> newestFirst =
                items.reversed().stream().limit(MOST_NAMES).map(weighed::nameOf).toList();
        int more = items.size() - newestFirst.size();
        return String.join("; ", newestFirst)
                + (more == 0 ? "" : " and " + Counting.of(more, "other item"));
    }
}
