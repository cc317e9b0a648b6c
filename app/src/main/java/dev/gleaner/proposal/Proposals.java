package dev.gleaner.proposal;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.store.item.ItemStore;
import dev.gleaner.graph.store.item.ItemStore.FoundItem;
import dev.gleaner.graph.store.item.ItemStore.Words;
import dev.gleaner.graph.store.thread.DeclineStore;
import dev.gleaner.graph.store.thread.ThreadStore;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.graph.thread.Decline;
import dev.gleaner.ingest.index.EvidenceIndex;
import dev.gleaner.ingest.index.query.Hit;
import dev.gleaner.ingest.index.query.PassageHit;
import dev.gleaner.ingest.index.query.SearchOrder;
import dev.gleaner.ingest.index.query.SearchQuery;
import dev.gleaner.ingest.relevance.Relevance;
import dev.gleaner.ingest.relevance.Relevance.Degree;
import dev.gleaner.ingest.relevance.Relevance.Reason;
import dev.gleaner.ingest.relevance.Relevance.Score;
import dev.gleaner.ingest.relevance.Topic;
import dev.gleaner.ingest.relevance.WordCounts;
import dev.gleaner.proposal.ProposalList.Proposal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Proposes items to threads: the index finds candidates by the thread's words, relevance ranks
 * their texts. What is attached, repeats something attached, or was declined is not proposed.
 *
 * <p>The cost grows with the number of candidates, at most {@value #MOST_CANDIDATES}, not with the
 * number of items.
 */
public final class Proposals {

    private static final int MOST_CANDIDATES = 60;
    private static final int MOST_REASONS = 4;

    private final ThreadStore threads;
    private final ItemStore items;
    private final DeclineStore declines;
    private final EvidenceIndex index;
    private final InstantSource clock;

    public Proposals(
            ThreadStore threads,
            ItemStore items,
            DeclineStore declines,
            EvidenceIndex index,
            InstantSource clock) {
        this.threads = threads;
        this.items = items;
        this.declines = declines;
        this.index = index;
        this.clock = clock;
    }

    /** What came of declining an item. */
    public sealed interface Outcome {

        /** It is kept; this is what is proposed still. */
        record Declined(ProposalList left) implements Outcome {}

        /** It does not fit; nothing changed. */
        record Refused(String reason, String nextStep) implements Outcome {}
    }

    /** What may belong to a thread; empty when there is no such thread. */
    public Optional<ProposalList> of(String slug) {
        return threads.find(slug, clock.instant()).map(this::propose);
    }

    /** Keeps that an item does not belong to a thread; empty when there is no such thread. */
    public Optional<Outcome> decline(String slug, Declining declining) {
        Instant now = clock.instant();
        return threads.find(slug, now).map(thread -> decline(thread, declining, now));
    }

    private Outcome decline(FoundThread thread, Declining declining, Instant now) {
        if (declining.reason().isBlank()) {
            return new Outcome.Refused("a person's word needs a reason", "give one with --reason");
        }
        if (declining.by().isBlank()) {
            return new Outcome.Refused("nobody is named", "say who does it with --by");
        }
        Optional<FoundItem> item = Id.<Item>parse(declining.item()).flatMap(items::find);
        if (item.isEmpty()) {
            return new Outcome.Refused(
                    "there is no item '" + declining.item() + "'",
                    "gleaner thread propose " + thread.thread().slug() + " prints the ids");
        }
        declines.record(
                Decline.of(
                        thread.thread().id(),
                        item.get().item().id(),
                        declining.reason().strip(),
                        declining.by(),
                        now));
        return new Outcome.Declined(propose(thread));
    }

    private ProposalList propose(FoundThread thread) {
        Topic topic = ThreadTopic.of(thread);
        List<Candidate> candidates = candidates(topic, settled(thread));
        double length =
                candidates.stream().mapToInt(found -> found.words().length()).average().orElse(1);
        Relevance relevance = new Relevance(topic, new IndexHoldings(index, length));
        Set<String> followed =
                topic.phrases().stream().map(Topic.Phrase::written).collect(Collectors.toSet());
        List<Ranked> ranked =
                candidates.stream()
                        .map(found -> new Ranked(found, relevance.of(found.words())))
                        .filter(found -> isWorthALook(found.score(), followed))
                        .sorted(
                                Comparator.comparingDouble((Ranked found) -> found.score().points())
                                        .reversed()
                                        .thenComparing(found -> found.candidate().hit().item()))
                        .toList();
        return new ProposalList(
                thread.thread().slug(), ranked.stream().map(Proposals::proposal).toList());
    }

    /** Words of a description alone, such as “half” and “again”, put nothing beside a thread. */
    private static boolean isWorthALook(Score score, Set<String> followed) {
        return switch (score.degree()) {
            case RELEVANT -> true;
            case ADJACENT ->
                    score.reasons().stream().anyMatch(why -> followed.contains(why.phrase()));
            case NOT -> false;
        };
    }

    private record Candidate(Hit hit, WordCounts words) {}

    private record Ranked(Candidate candidate, Score score) {}

    /** The items about which nothing is left to decide. */
    private Set<Id<Item>> settled(FoundThread thread) {
        Set<Id<Item>> settled = new HashSet<>(declines.of(thread.thread().id()));
        thread.evidence().forEach(found -> settled.add(found.item().id()));
        return settled;
    }

    private List<Candidate> candidates(Topic topic, Set<Id<Item>> settled) {
        List<SearchQuery> terms =
                Stream.concat(topic.phrases().stream(), topic.words().stream())
                        .map(IndexHoldings::query)
                        .distinct()
                        .toList();
        if (terms.isEmpty()) {
            return List.of();
        }
        Map<Id<Item>, Hit> hits = new LinkedHashMap<>();
        index
                .search(new SearchQuery.Any(terms), SearchOrder.RELEVANCE, null, MOST_CANDIDATES)
                .page()
                .stream()
                .filter(hit -> !settled.contains(hit.item()))
                .forEach(hit -> hits.put(hit.item(), hit));
        List<Candidate> candidates = new ArrayList<>();
        for (Words words : items.words(List.copyOf(hits.keySet()))) {
            Hit hit = hits.get(words.item());
            if (hit != null && (words.copyOf() == null || !settled.contains(words.copyOf()))) {
                candidates.add(new Candidate(hit, new WordCounts(words.title(), words.text())));
            }
        }
        return candidates;
    }

    private static Proposal proposal(Ranked ranked) {
        Hit hit = ranked.candidate().hit();
        PassageHit passage =
                hit.passages().isEmpty()
                        ? new PassageHit(0, 0, "", List.of())
                        : hit.passages().getFirst();
        return new Proposal(
                hit.item().value(),
                hit.title(),
                hit.source(),
                hit.published(),
                ranked.score().degree() == Degree.RELEVANT
                        ? ProposalList.Degree.RELEVANT
                        : ProposalList.Degree.ADJACENT,
                ranked.score().reasons().stream()
                        .limit(MOST_REASONS)
                        .map(Proposals::wording)
                        .toList(),
                passage.text(),
                passage.start(),
                passage.end());
    }

    private static String wording(Reason reason) {
        String times = reason.count() == 1 ? "once" : reason.count() + " times";
        return "“" + reason.phrase() + "” " + times + (reason.inTitle() ? ", in the title" : "");
    }
}
