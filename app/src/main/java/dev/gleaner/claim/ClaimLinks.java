package dev.gleaner.claim;

import dev.gleaner.claim.ClaimLine.LinkLine;
import dev.gleaner.claim.LinkList.LinkEnd;
import dev.gleaner.claim.LinkList.LinkRow;
import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Decision;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Link;
import dev.gleaner.graph.Stance;
import dev.gleaner.graph.store.item.LinkStore;
import dev.gleaner.graph.store.item.LinkStore.FoundLink;
import dev.gleaner.graph.store.item.LinkStore.FoundPair;
import dev.gleaner.graph.store.item.LinkStore.Peer;
import dev.gleaner.graph.store.item.LinkStore.Wanted;
import dev.gleaner.graph.store.thread.DecisionStore;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The links between statements of different items: rules propose them, a person confirms or rejects
 * them, and nothing is merged. A rejected link joins nothing any more; it stays to be seen.
 */
public final class ClaimLinks {

    private final LinkStore store;
    private final DecisionStore decisions;
    private final InstantSource clock;

    public ClaimLinks(LinkStore store, DecisionStore decisions, InstantSource clock) {
        this.store = store;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Links as they stood at a time, those that were proposed last first. */
    public LinkList list(@Nullable Stance stance, LinkQuestion question) {
        List<FoundPair> found =
                store.list(
                        new Wanted(stance, question.undecided()),
                        asOf(question.asOf()),
                        question.limit() + 1);
        return new LinkList(
                found.stream().limit(question.limit()).map(ClaimLinks::row).toList(),
                found.size() > question.limit());
    }

    /** One link, by its id. */
    public Optional<LinkRow> find(String id, @Nullable Instant when) {
        return Id.<Link>parse(id)
                .flatMap(link -> store.find(link, asOf(when)))
                .map(ClaimLinks::row);
    }

    /** How these statements stand to others, by the statement's id. */
    public Map<String, List<LinkLine>> of(List<Id<Claim>> claims) {
        Map<String, List<LinkLine>> links = new HashMap<>();
        for (FoundLink found : store.of(claims, clock.instant())) {
            Id<Claim> own = found.outgoing() ? found.link().from() : found.link().to();
            links.computeIfAbsent(own.value(), claim -> new ArrayList<>())
                    .add(ClaimLines.link(found));
        }
        return links;
    }

    /**
     * Keeps what a person decided about a link; without a word the last decision is taken back.
     *
     * @return the link as it stands then; empty when there is none of this id
     */
    public Optional<LinkRow> decide(LinkDecision decision) {
        Instant now = clock.instant();
        Optional<FoundPair> found =
                Id.<Link>parse(decision.link()).flatMap(link -> store.find(link, now));
        found.ifPresent(pair -> {
            Decision.Word word = decision.word();
            if (word == null) {
                decisions.undo(pair.link().id(), now);
            } else {
                decisions.about(
                        pair.link().id(),
                        List.of(pair.later().item().id(), pair.earlier().item().id()),
                        new Decision(word, decision.reason(), decision.by(), now));
            }
        });
        return found.flatMap(pair -> find(decision.link(), now));
    }

    private Instant asOf(@Nullable Instant when) {
        return when == null ? clock.instant() : when;
    }

    private static LinkRow row(FoundPair pair) {
        Link link = pair.link();
        return new LinkRow(
                link.id().value(),
                link.stance().word(),
                link.cue(),
                link.retold(),
                link.confidence(),
                link.reason(),
                end(pair.later()),
                end(pair.earlier()),
                pair.recordedAt(),
                ClaimLines.decision(pair.decision()));
    }

    private static LinkEnd end(Peer peer) {
        return new LinkEnd(
                peer.claim().id().value(),
                peer.source().name(),
                peer.item().title(),
                peer.item().published(),
                peer.claim().passage().quote().strip(),
                PassageAddress.page(peer.item().id(), peer.claim().passage()));
    }
}
