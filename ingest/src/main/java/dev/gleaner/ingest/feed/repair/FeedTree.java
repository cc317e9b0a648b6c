package dev.gleaner.ingest.feed.repair;

import dev.gleaner.ingest.extract.CleanText;

import org.jdom2.Document;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The tree of a feed, however badly it was written.
 *
 * <p>Three readers in turn, the strictest first: the XML parser as it stands; the same after what
 * usually goes wrong has been mended in the text (entities, ampersands, prefixes); the forgiving
 * parser of HTML. So a feed that needs no repair is read by the letter.
 *
 * @param document owned by whoever asked; may be changed
 * @param repairs what had to be mended
 */
public record FeedTree(Document document, Set<Repair> repairs) implements TreeReading {

    private static final Set<String> PAGES = Set.of("html", "opml", "urlset", "sitemapindex");

    public FeedTree {
        repairs = Set.copyOf(repairs);
    }

    /** Reads a text as the tree of a feed. */
    public static TreeReading read(String text) {
        Prolog.Stripped stripped =
                Prolog.strip(withoutMark(CleanText.of(WindowsCharacters.replaced(text))));
        if (stripped.hostile()) {
            return new TreeReading.NoTree(
                    "its document type declares entities that only an attack needs");
        }
        String name = Prolog.rootName(stripped.root());
        if (name.isEmpty()) {
            return new TreeReading.NoTree("holds no element");
        }
        if (PAGES.contains(name)) {
            return new TreeReading.NoTree(
                    name.equals("html")
                            ? "a web page, not a feed"
                            : "a list of addresses, not a feed");
        }
        Set<Repair> repairs = EnumSet.noneOf(Repair.class);
        note(repairs, stripped.junk(), Repair.JUNK_BEFORE_START);
        note(repairs, stripped.doctype(), Repair.DOCTYPE_DROPPED);
        return tree(stripped, repairs)
                .<TreeReading>map(found -> {
                    note(repairs, found.cut(), Repair.NESTING_CUT);
                    return new FeedTree(found.document(), repairs);
                })
                .orElseGet(() -> new TreeReading.NoTree("holds no element"));
    }

    private static Optional<StrictXml.Tree> tree(Prolog.Stripped stripped, Set<Repair> repairs) {
        if (stripped.entities().isEmpty()) {
            Optional<StrictXml.Tree> asWritten = StrictXml.parse(stripped.root());
            if (asWritten.isPresent()) {
                return asWritten;
            }
        }
        TextMender.Mended mended = TextMender.mend(stripped.root(), stripped.entities());
        String declared = Prefixes.declared(mended.text());
        Optional<StrictXml.Tree> strict = StrictXml.parse(declared);
        if (strict.isPresent()) {
            note(repairs, mended.entities(), Repair.ENTITIES_REPLACED);
            note(repairs, mended.escaped(), Repair.TEXT_ESCAPED);
            note(repairs, declared.length() > mended.text().length(), Repair.PREFIXES_DECLARED);
            return strict;
        }
        repairs.add(Repair.NOT_WELL_FORMED);
        return LenientXml.parse(stripped.entities().isEmpty() ? stripped.root() : mended.text());
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void note(Set<Repair> repairs, boolean happened, Repair repair) {
        if (happened) {
            repairs.add(repair);
        }
    }
}
