package dev.gleaner.ingest.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;

import dev.gleaner.ingest.extract.Charsets;
import dev.gleaner.ingest.extract.CleanText;
import dev.gleaner.ingest.feed.Feed.Entry;
import dev.gleaner.ingest.feed.Feed.Repair;
import dev.gleaner.ingest.feed.FeedReading.Unreadable;
import dev.gleaner.ingest.url.WebAddress;

import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The reader of RSS and Atom feeds: any bytes in, a {@link Feed} or the reason why not out.
 *
 * <p>Rome knows the formats; around it stand our own repair of what is no XML, a strict reading of
 * dates from the document itself (Rome rolls month 13 over into the next year), and the resolving
 * of links. Nothing is ever fetched, no entity but the built-in ones is expanded, and work is
 * bounded by the size of the input.
 */
public final class Feeds {

    private static final Set<String> ROOTS = Set.of("rss", "feed", "rdf");

    private final @Nullable WebAddress address;
    private final FeedDates dates;
    private final Set<Repair> repairs = Repair.none();

    private Feeds(URI address, Instant now) {
        this.address = WebAddress.parse(address.toString()).orElse(null);
        this.dates = new FeedDates(now);
    }

    /**
     * Reads a feed.
     *
     * @param charset from the HTTP header, null when it had none
     * @param address where the bytes came from in the end; links are resolved against it
     * @param now decides which dates lie impossibly far ahead
     */
    public static FeedReading read(
            byte[] bytes, @Nullable String charset, URI address, Instant now) {
        return new Feeds(address, now).read(Charsets.decode(bytes, charset));
    }

    private FeedReading read(Charsets.Decoded decoded) {
        if (decoded.damaged()) {
            repairs.add(Repair.CHARACTERS_LOST);
        }
        Prolog.Stripped stripped = Prolog.strip(withoutMark(CleanText.of(decoded.text())));
        if (stripped.hostile()) {
            return new Unreadable("its document type declares entities that only an attack needs");
        }
        String rootName = Prolog.rootName(stripped.root());
        if (!ROOTS.contains(rootName)) {
            return new Unreadable(
                    rootName.equals("html") ? "a web page, not a feed" : "neither RSS nor Atom");
        }
        note(stripped.junk(), Repair.JUNK_BEFORE_START);
        note(stripped.doctype(), Repair.DOCTYPE_DROPPED);
        return tree(stripped.root())
                .map(this::feed)
                .orElseGet(() -> new Unreadable("holds no element"));
    }

    private Optional<FeedShape> tree(String root) {
        Optional<StrictXml.Tree> tree = StrictXml.parse(root);
        if (tree.isEmpty()) {
            repairs.add(Repair.NOT_WELL_FORMED);
            tree = LenientXml.parse(root);
        }
        return tree.map(found -> {
            note(found.cut(), Repair.NESTING_CUT);
            FeedShape shape = new FeedShape(found.document());
            note(shape.guessKind(), Repair.KIND_GUESSED);
            shape.escapeMarkup();
            return shape;
        });
    }

    private FeedReading feed(FeedShape shape) {
        List<FeedShape.Dates> written = shape.takeDates();
        PollHints hints = new HintReader(shape.root(), this::resolved, dates::read).read();
        try {
            return feed(rome(shape), shape, written, hints);
        } catch (FeedException | RuntimeException spoilt) {
            // Rome answers one bad number in an extension by giving up the whole feed, in many
            // exceptions
            repairs.add(Repair.EXTENSIONS_DROPPED);
            shape.dropExtensions();
        }
        try {
            return feed(rome(shape), shape, written, hints);
        } catch (FeedException | RuntimeException unreadable) {
            return new Unreadable("no feed that can be read: " + unreadable.getMessage());
        }
    }

    private static SyndFeed rome(FeedShape shape) throws FeedException {
        SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
        input.setXmlHealerOn(false);
        return input.build(Objects.requireNonNull(shape.root().getDocument()));
    }

    private Feed feed(
            SyndFeed feed, FeedShape shape, List<FeedShape.Dates> written, PollHints hints) {
        List<SyndEntry> all = feed.getEntries();
        boolean dated = all.size() == written.size();
        List<Entry> entries = new ArrayList<>();
        for (int index = 0; index < Math.min(all.size(), Feed.MOST_ENTRIES); index++) {
            entries.add(
                    entry(all.get(index), dated ? written.get(index) : FeedShape.Dates.UNKNOWN));
        }
        return new Feed(
                FeedText.of(feed.getTitle(), isPlain(feed.getTitleEx())),
                page(feed),
                language(feed, shape.root()),
                entries,
                all.size() - entries.size(),
                repairs,
                hints);
    }

    private Entry entry(SyndEntry entry, FeedShape.Dates written) {
        String link = link(entry);
        String guid = blankToNull(entry.getUri());
        return new Entry(
                guid == null ? link : CleanText.of(guid),
                link,
                FeedText.of(entry.getTitle(), isPlain(entry.getTitleEx())),
                author(entry),
                instant(written.published()),
                instant(written.updated()),
                written.published() == null ? written.updated() : written.published(),
                html(entry.getDescription()),
                entry.getContents().stream()
                        .map(Feeds::html)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    private @Nullable String page(SyndFeed feed) {
        return Stream.concat(
                        alternates(feed.getLinks()), Stream.ofNullable(blankToNull(feed.getLink())))
                .flatMap(link -> resolved(link).stream())
                .findFirst()
                .orElse(null);
    }

    private @Nullable String link(SyndEntry entry) {
        return Stream.of(
                        alternates(entry.getLinks()),
                        Stream.ofNullable(blankToNull(entry.getLink())),
                        Stream.ofNullable(entry.getUri())
                                .filter(uri -> WebAddress.parse(uri).isPresent()))
                .flatMap(links -> links)
                .flatMap(link -> resolved(link).stream())
                .findFirst()
                .orElse(null);
    }

    /** The links to a page, not those to the feed itself, to comments or to attachments. */
    private static Stream<String> alternates(List<SyndLink> links) {
        return links.stream()
                .filter(link -> link.getRel() == null || link.getRel().equals("alternate"))
                .map(SyndLink::getHref)
                .filter(Objects::nonNull);
    }

    private Optional<String> resolved(String link) {
        // Long links come wrapped over several lines
        String reference = link.replaceAll("[\\t\\r\\n]", "");
        Optional<WebAddress> target =
                address == null ? WebAddress.parse(reference) : address.resolve(reference);
        return target.map(WebAddress::toString);
    }

    private static @Nullable String author(SyndEntry entry) {
        String names =
                String.join(
                        ", ",
                        entry.getAuthors().stream()
                                .map(SyndPerson::getName)
                                .map(FeedText::orNull)
                                .filter(Objects::nonNull)
                                .limit(50)
                                .toList());
        String author = names.isEmpty() ? FeedText.orNull(entry.getAuthor()) : names;
        // RSS 2.0 asks for "address (name)"
        return author == null ? null : author.replaceFirst("^\\S+@\\S+\\s+\\((.+)\\)$", "$1");
    }

    private static String language(SyndFeed feed, Element root) {
        String written =
                Stream.of(
                                feed.getLanguage(),
                                root.getAttributeValue("lang", Namespace.XML_NAMESPACE))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("");
        return Locale.forLanguageTag(written.strip().replace('_', '-')).toLanguageTag();
    }

    private @Nullable Instant instant(@Nullable String written) {
        return written == null ? null : dates.read(written).orElse(null);
    }

    private static @Nullable String html(@Nullable SyndContent content) {
        return content == null ? null : blankToNull(content.getValue());
    }

    private static boolean isPlain(@Nullable SyndContent title) {
        return title != null && "text".equals(title.getType());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void note(boolean happened, Repair repair) {
        if (happened) {
            repairs.add(repair);
        }
    }
}
