package dev.gleaner.thread.watch;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.thread.Trigger;
import dev.gleaner.ingest.index.EvidenceIndex;
import dev.gleaner.ingest.index.query.Hit;
import dev.gleaner.ingest.index.query.Hits;
import dev.gleaner.ingest.index.query.SearchAfter;
import dev.gleaner.ingest.index.query.SearchOrder;
import dev.gleaner.ingest.index.query.SearchQuery;
import dev.gleaner.search.QueryReader;
import dev.gleaner.search.QueryReading;
import dev.gleaner.thread.trigger.StoredQuery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The text parts of triggers as questions, and what the index answers to them. */
public final class TriggerQueries {

    /** A trigger that so many items meet waits for nothing in particular. */
    static final int MOST = 1_000;

    private final EvidenceIndex index;
    private final QueryReader reader;

    public TriggerQueries(EvidenceIndex index, QueryReader reader) {
        this.index = index;
        this.reader = reader;
    }

    /** Empty when no text can meet the trigger. */
    public Optional<SearchQuery> of(Trigger trigger, String slug, String title) {
        if (trigger.declared() == null) {
            return StoredQuery.of(trigger, title);
        }
        String query = trigger.declared().query();
        if (query.isEmpty()) {
            return Optional.of(StoredQuery.within(new SearchQuery.Everything(), slug));
        }
        return reader.read(query) instanceof QueryReading.Understood(SearchQuery read, var notes)
                ? Optional.of(read)
                : Optional.empty();
    }

    /** The evidence of the trigger's thread that its query finds. */
    public Set<Id<Item>> evidence(Trigger trigger, String slug, String title) {
        return of(trigger, slug, title)
                .map(query -> new TreeSet<>(newest(StoredQuery.within(query, slug))))
                .orElseGet(TreeSet::new);
    }

    /** What answers, the newest first. */
    public List<Id<Item>> newest(SearchQuery query) {
        List<Id<Item>> found = new ArrayList<>();
        SearchAfter after = null;
        do {
            Hits hits = index.search(query, SearchOrder.DATE, after, EvidenceIndex.MAX_PAGE);
            hits.page().stream().map(Hit::item).forEach(found::add);
            after = hits.next();
        } while (after != null && found.size() < MOST);
        return found;
    }
}
