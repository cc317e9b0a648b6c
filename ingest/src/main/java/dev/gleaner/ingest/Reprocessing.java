package dev.gleaner.ingest;

import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Manufacture;
import dev.gleaner.graph.Result;
import dev.gleaner.graph.Revision;
import dev.gleaner.graph.store.channel.PipelineStores;
import dev.gleaner.graph.store.item.Harvest.Gathered;
import dev.gleaner.graph.store.item.ItemStore;
import dev.gleaner.graph.store.item.RereadStore;
import dev.gleaner.graph.store.item.RereadStore.FoundText;
import dev.gleaner.graph.store.item.RereadStore.Stale;
import dev.gleaner.ingest.archive.Archive;
import dev.gleaner.ingest.extract.Article;
import dev.gleaner.ingest.read.StatementReader;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the archive again with the rules of today.
 *
 * <p>Each text is made again of its raw bytes and read; what changed is replaced, each item in a
 * transaction of its own that also notes the rules that read it. Whoever stops in between goes on
 * where it stopped; a second run finds nothing to do. What persons decided is about words, items
 * and threads, and is not touched.
 */
public final class Reprocessing {

    private static final int PAGE = 20;

    private final Archive archive;
    private final PipelineStores stores;
    private final Findings findings;
    private final InstantSource clock;
    private final Extraction extraction = new Extraction();

    public Reprocessing(Archive archive, PipelineStores stores, InstantSource clock) {
        this.archive = archive;
        this.stores = stores;
        this.clock = clock;
        this.findings =
                new Findings(
                        stores.items(),
                        stores.links(),
                        new StatementReader(),
                        Ingest.reposts(stores));
    }

    /**
     * What reading again came to.
     *
     * @param texts how many texts older rules had read
     * @param newTexts how many came out of their bytes differently
     * @param withoutBytes how many were read as they stand, since their bytes or their form are not
     *     kept
     * @param newClaims claims that the rules before did not read
     * @param replacedClaims claims that are read with other details
     * @param closedClaims claims that are not read any more
     * @param sameClaims claims that are read as before
     * @param orphanedDecisions decisions about words that nothing reads any more in their item
     */
    public record Report(
            String rules,
            boolean dryRun,
            int texts,
            int newTexts,
            int withoutBytes,
            int newClaims,
            int replacedClaims,
            int closedClaims,
            int sameClaims,
            int orphanedDecisions) {}

    /**
     * Reads again what is stale.
     *
     * @param since only what was fetched from then on; null for all
     * @param source only of this one, by name or family; null for all
     * @param dryRun whether to count only
     */
    public Report run(
            @Nullable Instant since,
            @Nullable String source,
            boolean dryRun,
            Consumer<String> progress) {
        Stale stale = new Stale(Findings.RULES, since, source);
        RereadStore texts = stores.rereads();
        Counts counts = new Counts();
        int all = texts.count(stale);
        String after = "";
        for (List<FoundText> page = texts.next(stale, after, PAGE);
                !page.isEmpty();
                page = texts.next(stale, after, PAGE)) {
            for (FoundText text : page) {
                reread(text, dryRun, counts);
                after = text.item().id().value();
                progress.accept(
                        counts.texts + " of " + all + " texts read again: " + text.item().title());
            }
        }
        return counts.report(dryRun, dryRun ? 0 : texts.orphanedDecisions());
    }

    private void reread(FoundText text, boolean dryRun, Counts counts) {
        Manufacture made = text.made();
        Manufacture now =
                new Manufacture(Findings.RULES, made.form(), made.charset(), made.address());
        Optional<Article> article = article(text);
        Revision revision = article.map(found -> revision(text, found)).orElse(text.revision());
        boolean changed = !revision.id().equals(text.revision().id());
        List<Article.Link> links = article.map(Article::links).orElse(List.of());
        Gathered read =
                changed
                        ? findings.inNew(text.source(), text.item(), revision, links, now)
                        : findings.inKnown(text.source(), text.item(), revision, links, now);
        counts.add(before(text), read, changed, article.isPresent());
        if (!dryRun) {
            stores.harvests().storeAgain(read, clock.instant());
        }
    }

    private List<Claim> before(FoundText text) {
        return stores.items()
                .find(text.item().id())
                .map(ItemStore.FoundItem::claims)
                .orElse(List.of());
    }

    /** Empty where the bytes or their form are not kept, or hold no text today. */
    private Optional<Article> article(FoundText text) {
        Manufacture made = text.made();
        String form = made.form();
        String address = made.address();
        if (form == null || address == null) {
            return Optional.empty();
        }
        return archive.read(text.revision().rawHash())
                .map(bytes ->
                        new Document(
                                bytes,
                                Document.Form.valueOf(form),
                                made.charset(),
                                address,
                                text.source(),
                                text.item().title(),
                                text.item().author(),
                                text.item().published()))
                .map(extraction::of)
                .flatMap(outcome ->
                        switch (outcome) {
                            case Extraction.Outcome.Made(Article article) ->
                                    Optional.of(article).filter(found -> !found.text().isBlank());
                            case Extraction.Outcome.Refused refused -> Optional.empty();
                        });
    }

    /**
     * The text that the bytes give today; the one that is there when it is the same. A text that
     * the item had before the one it has now is another making of it.
     */
    private Revision revision(FoundText text, Article article) {
        Revision before = text.revision();
        if (article.text().equals(before.text())) {
            return before;
        }
        Document.Form form = Document.Form.valueOf(String.valueOf(text.made().form()));
        Revision made =
                Revision.of(
                        before.item(),
                        before.rawHash(),
                        article.text(),
                        Extraction.body(form, article),
                        article.language(),
                        before.fetchedAt());
        return stores.rereads().isThere(made.id())
                ? new Revision(
                        Id.of("revision", before.item().value(), made.text(), Findings.RULES),
                        made.item(),
                        made.rawHash(),
                        made.text(),
                        made.body(),
                        made.language(),
                        made.fetchedAt())
                : made;
    }

    /** Counting while it runs. */
    private static final class Counts {

        private int texts;
        private int newTexts;
        private int withoutBytes;
        private int newClaims;
        private int replaced;
        private int closed;
        private int same;

        /** A claim is the same one when its words are, wherever they stand. */
        void add(List<Claim> before, Gathered read, boolean changed, boolean remade) {
            texts++;
            newTexts += changed ? 1 : 0;
            withoutBytes += remade ? 0 : 1;
            Map<List<String>, Claim> old = new HashMap<>();
            before.forEach(claim -> old.put(claim.wording(), claim));
            for (Claim claim : read.claims()) {
                Claim known = old.remove(claim.wording());
                if (known == null) {
                    newClaims++;
                } else if (readsTheSame(known, claim)) {
                    same++;
                } else {
                    replaced++;
                }
            }
            closed += old.size();
        }

        private static boolean readsTheSame(Claim one, Claim other) {
            return one.manner().equals(other.manner())
                    && Objects.equals(one.foresight(), other.foresight())
                    && Objects.equals(one.subject(), other.subject())
                    && Objects.equals(details(one), details(other));
        }

        /** Everything of a result but where it stands. */
        private static List<Object> details(Claim claim) {
            Result result = claim.result();
            return result == null
                    ? List.of()
                    : List.of(
                            result.value(),
                            String.valueOf(result.protocol()),
                            String.valueOf(result.scaffold()),
                            String.valueOf(result.date()),
                            String.valueOf(result.measuredBy()),
                            result.humanBaseline());
        }

        Report report(boolean dryRun, int orphaned) {
            return new Report(
                    Findings.RULES,
                    dryRun,
                    texts,
                    newTexts,
                    withoutBytes,
                    newClaims,
                    replaced,
                    closed,
                    same,
                    orphaned);
        }
    }
}
