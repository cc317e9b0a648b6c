package dev.gleaner.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.Source;
import dev.gleaner.ingest.arxiv.ArxivQuery;
import dev.gleaner.ingest.listing.ItemSelector;
import dev.gleaner.ingest.listing.ListingAddress;
import dev.gleaner.ingest.opml.Opml;
import dev.gleaner.ingest.opml.OpmlReader;
import dev.gleaner.ingest.opml.Outline;
import dev.gleaner.ingest.source.KnownSources;
import dev.gleaner.source.ListImported.State;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The list that comes with the program, as far as it can be checked without asking anybody. */
class StarterListTest {

    private static Opml list() throws IOException {
        return (Opml) OpmlReader.read(Files.readAllBytes(Path.of("../samples/sources.opml")), null);
    }

    @Test
    void everyOutlineCanBeAdded() throws IOException {
        List<ListEntry> entries = new ListSorting(List.of(), false).of(list());

        assertThat(entries)
                .hasSizeGreaterThan(40)
                .allSatisfy(entry -> assertThat(entry.state()).isEqualTo(State.ADDED));
    }

    @Test
    void everyVoiceHasAKindThatAgreesWithWhatIsKnownOfIt() throws IOException {
        for (Outline outline : list().outlines()) {
            Source.Kind kind =
                    SourceNames.kindNamed(outline.own("kind").orElseThrow()).orElseThrow();
            KnownSources.standard()
                    .byName(outline.own("source").orElseThrow())
                    .ifPresent(known -> {
                        assertThat(kind).as(known.name()).isEqualTo(known.kind());
                        assertThat(outline.own("family").orElse(null))
                                .as(known.name())
                                .isEqualTo(known.family());
                    });
        }
    }

    @Test
    void listingsHaveSelectorsAndSearchesAreThoseOfTheirCategory() throws IOException {
        for (Outline outline : list().outlines()) {
            String address = outline.address().orElseThrow();
            switch (outline.own("channel").orElse("feed")) {
                case "listing" ->
                        assertThat(ItemSelector.parse(ListingAddress.parse(address).selector()))
                                .as(address)
                                .isPresent();
                case "arxiv" ->
                        assertThat(
                                        ArxivQuery.of(outline.page().orElseThrow())
                                                .orElseThrow()
                                                .address())
                                .isEqualTo(address);
                default -> assertThat(address).startsWith("https://");
            }
        }
    }
}
