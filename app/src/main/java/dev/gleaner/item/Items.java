package dev.gleaner.item;

import dev.gleaner.claim.ClaimLinks;
import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Result;
import dev.gleaner.graph.Revision;
import dev.gleaner.graph.same.SameAs.Kind;
import dev.gleaner.graph.store.item.ItemStore;
import dev.gleaner.graph.store.item.ItemStore.FoundItem;
import dev.gleaner.graph.store.item.ItemStore.Related;
import dev.gleaner.graph.store.thread.ReadingStore;
import dev.gleaner.graph.thread.Reading;
import dev.gleaner.ingest.lint.SourceLint;
import dev.gleaner.item.ItemPage.ClaimRow;
import dev.gleaner.item.ItemPage.InThread;
import dev.gleaner.item.ItemPage.LintLine;
import dev.gleaner.item.ItemPage.PassageSpan;
import dev.gleaner.item.ItemPage.RelatedItem;
import dev.gleaner.same.SameStatements;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Items by id. */
public final class Items {

    private final ItemStore store;
    private final ClaimLinks links;
    private final SameStatements same;
    private final ReadingStore readings;
    private final InstantSource clock;

    public Items(
            ItemStore store,
            ClaimLinks links,
            SameStatements same,
            ReadingStore readings,
            InstantSource clock) {
        this.store = store;
        this.links = links;
        this.same = same;
        this.readings = readings;
        this.clock = clock;
    }

    /** The item of this id; none when there is none, or when it is no id at all. */
    public Optional<ItemPage> find(String id) {
        return Id.<Item>parse(id).flatMap(store::find).map(this::page);
    }

    /**
     * Records that somebody read the item's body.
     *
     * @return false when there is no such item
     */
    public boolean markRead(String id, String reader) {
        return Id.<Item>parse(id)
                .filter(item -> store.find(item).isPresent())
                .map(item -> {
                    readings.record(Reading.of(item, Reading.Depth.READ, reader, clock.instant()));
                    return true;
                })
                .orElse(false);
    }

    private ItemPage page(FoundItem found) {
        Revision revision = found.revision();
        return new ItemPage(
                found.item().id().value(),
                found.item().title(),
                found.source().name(),
                found.source().kind().word(),
                found.item().address(),
                found.item().author(),
                found.item().published(),
                found.firstSeen(),
                revision == null ? "not fetched" : revision.body().word(),
                revision == null ? "und" : revision.language(),
                revision == null ? "" : revision.text(),
                found.claims().stream().map(claim -> row(claim, found.source().name())).toList(),
                related(found.copyOf()),
                found.copies().stream()
                        .map(copy ->
                                new RelatedItem(
                                        copy.item().value(),
                                        copy.title(),
                                        copy.source(),
                                        copy.reason()))
                        .toList(),
                found.threads().stream()
                        .map(thread -> new InThread(thread.slug(), thread.title()))
                        .toList(),
                found.change(),
                revision == null ? List.of() : lint(revision),
                links.of(found.claims().stream().map(Claim::id).toList()),
                same.about(Kind.ITEM, found.item().id().value(), null));
    }

    private static List<LintLine> lint(Revision revision) {
        return SourceLint.of(revision.text()).stream()
                .map(found ->
                        new LintLine(found.start(), found.end(), found.words(), found.problem()))
                .toList();
    }

    private static @Nullable RelatedItem related(@Nullable Related related) {
        return related == null
                ? null
                : new RelatedItem(
                        related.item().value(),
                        related.title(),
                        related.source(),
                        related.reason());
    }

    private static ClaimRow row(Claim claim, String reportedBy) {
        Result result = claim.result();
        PassageSpan passage =
                new PassageSpan(
                        claim.passage().start(), claim.passage().end(), claim.passage().quote());
        if (result == null) {
            return new ClaimRow(
                    claim.id().value(),
                    claim.kind().word(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    false,
                    null,
                    reportedBy,
                    passage);
        }
        return new ClaimRow(
                claim.id().value(),
                claim.kind().word(),
                result.benchmark(),
                result.protocol(),
                result.system(),
                result.scaffold(),
                result.value().words(),
                result.valueStart(),
                result.valueEnd(),
                result.value().low(),
                result.value().high(),
                result.value().unit().sign(),
                result.date(),
                result.humanBaseline(),
                result.measuredBy(),
                reportedBy,
                passage);
    }
}
