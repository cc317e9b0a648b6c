package dev.gleaner.ingest.link;

import dev.gleaner.graph.CitedWork;
import dev.gleaner.graph.ItemKey;
import dev.gleaner.graph.Revision;
import dev.gleaner.ingest.cite.Citation;
import dev.gleaner.ingest.cite.StanceReading;
import dev.gleaner.ingest.cite.Stances;
import dev.gleaner.ingest.text.Sentence;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.url.CanonicalUrl;
import dev.gleaner.ingest.url.WorkIds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which works a text points to, each with the sentence that does and how it takes it.
 *
 * <p>A link to the front page of a site is to no work. A work that a sentence names twice is there
 * once.
 */
public final class CitedWorks {

    private static final int MOST = 300;
    private static final Pattern ISSUE = Pattern.compile("(.{1,80}) #(\\d{1,5})");

    private CitedWorks() {}

    /** A citation with the key of the work that it leads to. */
    private record Keyed(Citation citation, ItemKey key, String name) {}

    /**
     * The works in the order of the text.
     *
     * @param own canonical address of the text itself, which is no work that it cites
     */
    public static List<CitedWork> of(
            Revision revision,
            String own,
            List<TokenizedSentence> sentences,
            List<Citation> citations) {
        List<CitedWork> works = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int at = 0;
        for (Citation citation :
                citations.stream().sorted(Comparator.comparingInt(Citation::start)).toList()) {
            while (at + 1 < sentences.size()
                    && sentences.get(at).sentence().end() <= citation.start()) {
                at++;
            }
            Optional<Keyed> keyed = keyed(citation).filter(found -> !found.name().equals(own));
            if (keyed.isEmpty() || sentences.isEmpty() || works.size() >= MOST) {
                continue;
            }
            Sentence sentence = sentences.get(at).sentence();
            boolean inside =
                    sentence.start() <= citation.start() && citation.start() < sentence.end();
            if (inside && seen.add(sentence.start() + " " + keyed.get().key().id())) {
                works.add(work(revision, sentence, keyed.get()));
            }
        }
        return List.copyOf(works);
    }

    private static CitedWork work(Revision revision, Sentence sentence, Keyed keyed) {
        StanceReading stance =
                Stances.of(
                        revision.text().substring(sentence.start(), sentence.end()),
                        keyed.citation().start() - sentence.start());
        return new CitedWork(
                keyed.key().id(),
                keyed.name(),
                revision.passage(sentence.start(), sentence.end()),
                stance.stance(),
                stance.cue());
    }

    private static Optional<Keyed> keyed(Citation citation) {
        String target = citation.target();
        return switch (citation.kind()) {
            case LINK, URL ->
                    WorkIds.of(target)
                            .map(key -> new Keyed(citation, key, target))
                            .or(() ->
                                    CanonicalUrl.of(target)
                                            .filter(CitedWorks::isPage)
                                            .map(address ->
                                                    new Keyed(
                                                            citation,
                                                            ItemKey.address(address),
                                                            address)));
            case ARXIV, DOI ->
                    WorkIds.of(target).map(key -> new Keyed(citation, key, citation.target()));
            case ISSUE -> issue(citation);
            case NAMED_WORK, ATTRIBUTION -> Optional.empty();
        };
    }

    private static Optional<Keyed> issue(Citation citation) {
        Matcher issue = ISSUE.matcher(citation.target());
        return issue.matches()
                ? Optional.of(
                        new Keyed(
                                citation,
                                ItemKey.issue(issue.group(1), Integer.parseInt(issue.group(2))),
                                citation.target()))
                : Optional.empty();
    }

    /** Whether an address leads to more than a host. */
    private static boolean isPage(String address) {
        int host = address.indexOf("://") + 3;
        int path = address.indexOf('/', host);
        return host > 2 && path >= 0 && path + 1 < address.length();
    }
}
