package dev.gleaner.ingest;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Copy;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Link;
import dev.gleaner.graph.Manufacture;
import dev.gleaner.graph.NamedItem;
import dev.gleaner.graph.Revision;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.store.item.Harvest.Gathered;
import dev.gleaner.graph.store.item.ItemStore;
import dev.gleaner.graph.store.item.LinkStore;
import dev.gleaner.ingest.cite.Citation;
import dev.gleaner.ingest.extract.Article;
import dev.gleaner.ingest.link.Bands;
import dev.gleaner.ingest.link.CitedWorks;
import dev.gleaner.ingest.link.ClaimLinks;
import dev.gleaner.ingest.link.ClaimLinks.Told;
import dev.gleaner.ingest.link.ClaimSubjects;
import dev.gleaner.ingest.link.CopyFinder;
import dev.gleaner.ingest.link.RepostFinder;
import dev.gleaner.ingest.read.StatementReader;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is found in a text: its statements, the works it points to, what it repeats, and how its
 * statements stand to those of other items. Only what an index finds is compared with it, so that
 * the cost does not grow with the graph.
 */
final class Findings {

    /** Version of all rules between a text and what the graph keeps of it. */
    static final String RULES = "extract-1 " + StatementReader.RULES + " link-1";

    private static final int CANDIDATES = 20;

    private final ItemStore items;
    private final LinkStore links;
    private final StatementReader reader;
    private final RepostFinder reposts;

    Findings(ItemStore items, LinkStore links, StatementReader reader, RepostFinder reposts) {
        this.items = items;
        this.links = links;
        this.reader = reader;
        this.reposts = reposts;
    }

    /** Everything in a text that is new to the graph. */
    Gathered inNew(
            Source source,
            Item item,
            Revision revision,
            List<Article.Link> pageLinks,
            Manufacture made) {
        List<String> bands =
                revision.body() == BodyState.TITLE_ONLY ? List.of() : Bands.of(revision.text());
        List<Copy> copies = copies(source, item, revision, bands);
        List<NamedItem> stubs = new ArrayList<>();
        boolean standsAlone = copies.stream().noneMatch(copy -> copy.copy().equals(item.id()));
        if (standsAlone) {
            reposts.find(item, source, revision.text())
                    .ifPresent(repost -> {
                        copies.add(repost.copy());
                        stubs.add(repost.original());
                    });
        }
        Gathered read = inKnown(source, item, revision, pageLinks, made);
        return new Gathered(
                source,
                item,
                revision,
                made,
                read.claims(),
                read.works(),
                read.links(),
                bands,
                copies,
                stubs);
    }

    private List<Copy> copies(Source source, Item item, Revision revision, List<String> bands) {
        List<CopyFinder.Text> candidates =
                items.sharing(bands, item.id(), CANDIDATES).stream()
                        .map(found ->
                                new CopyFinder.Text(found.item(), found.source(), found.text()))
                        .toList();
        return new ArrayList<>(
                CopyFinder.find(new CopyFinder.Text(item, source, revision.text()), candidates));
    }

    /** The statements of a text whose copies are known already. */
    Gathered inKnown(
            Source source,
            Item item,
            Revision revision,
            List<Article.Link> pageLinks,
            Manufacture made) {
        StatementReader.Found found = reader.find(revision, item.published(), item.title());
        List<Claim> claims =
                found.claims().stream()
                        .map(claim ->
                                claim.said(claim.manner(), ClaimSubjects.of(claim).orElse(null)))
                        .toList();
        List<Citation> citations = new ArrayList<>(found.citations());
        for (Article.Link link : pageLinks) {
            if (link.start() < link.end() && !link.href().isBlank()) {
                citations.add(
                        new Citation(link.start(), link.end(), Citation.Kind.LINK, link.href()));
            }
        }
        String own = item.address() == null ? "" : item.address();
        return new Gathered(
                source,
                item,
                revision,
                made,
                claims,
                CitedWorks.of(revision, own, found.sentences(), citations),
                links(source, item, claims),
                List.of(),
                List.of(),
                List.of());
    }

    private List<Link> links(Source source, Item item, List<Claim> claims) {
        List<String> subjects =
                claims.stream()
                        .map(Claim::subject)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList();
        if (subjects.isEmpty()) {
            return List.of();
        }
        return ClaimLinks.of(
                claims.stream().map(claim -> new Told(claim, item, source)).toList(),
                links.sharing(subjects, item.id(), CANDIDATES).stream()
                        .map(peer -> new Told(peer.claim(), peer.item(), peer.source()))
                        .toList());
    }
}
