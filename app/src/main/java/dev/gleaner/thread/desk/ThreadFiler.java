package dev.gleaner.thread.desk;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.ItemKey;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.store.thread.FiledThread;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.graph.thread.Evidence;
import dev.gleaner.graph.thread.Firing;
import dev.gleaner.graph.thread.Reading;
import dev.gleaner.graph.thread.Trigger;
import dev.gleaner.ingest.Identity;
import dev.gleaner.ingest.source.KnownSources;
import dev.gleaner.ingest.url.CanonicalUrl;
import dev.gleaner.thread.file.ThreadFile;
import dev.gleaner.thread.file.ThreadFile.Entry;
import dev.gleaner.thread.file.ThreadFile.Group;
import dev.gleaner.thread.trigger.TentativeFirings;
import dev.gleaner.thread.trigger.TentativeFirings.Candidate;
import dev.gleaner.thread.trigger.TriggerVersions;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes of a thread file what the graph keeps of it: items, evidence, readings, triggers, firings,
 * drafts.
 */
public final class ThreadFiler {

    /** Who wrote the file, as far as the file says. */
    private static final String WRITER = "writer";

    private static final String NO_SOURCE = "Unnamed source";

    private final Function<String, Optional<ItemKey>> keyAt;
    private final Function<String, Optional<Source>> sourceNamed;

    /**
     * @param keyAt the key of the item that is known under a canonical address
     * @param sourceNamed the source that is known under a name
     */
    public ThreadFiler(
            Function<String, Optional<ItemKey>> keyAt,
            Function<String, Optional<Source>> sourceNamed) {
        this.keyAt = keyAt;
        this.sourceNamed = sourceNamed;
    }

    /**
     * @param before the thread as it was, so that what is new in the file can be told from what it
     *     had
     */
    public FiledThread file(
            ThreadFile file, byte[] bytes, Optional<FoundThread> before, Instant at) {
        Map<Id<Item>, Named> named = new LinkedHashMap<>();
        for (Group group : file.groups()) {
            Source source = source(group);
            for (Entry entry : group.entries()) {
                Item item = item(source, entry);
                named.putIfAbsent(item.id(), new Named(source, item, group, entry));
            }
        }
        List<Named> all = List.copyOf(named.values());
        List<Trigger> triggers =
                before.map(found -> TriggerVersions.succeeding(file.triggers(), found.versions()))
                        .orElseGet(file::triggers);
        return new FiledThread(
                file.thread(),
                bytes,
                all.stream().map(Named::source).distinct().toList(),
                all.stream().map(Named::item).toList(),
                all.stream().map(each -> evidence(file, each, before, at)).toList(),
                all.stream().flatMap(each -> reading(each, at).stream()).toList(),
                triggers,
                firings(triggers, all, before, at),
                FiledDrafts.of(file, before, at));
    }

    /** The item that an entry of a file means. */
    public Item itemOf(ThreadFile file, Entry entry) {
        return file.groups().stream()
                .filter(group -> group.entries().contains(entry))
                .findFirst()
                .map(group -> item(source(group), entry))
                .orElseThrow(() ->
                        new IllegalArgumentException("no entry of " + file.slug() + ": " + entry));
    }

    /** An entry with what it names. */
    private record Named(Source source, Item item, Group group, Entry entry) {}

    private Source source(Group group) {
        String name = group.source().isBlank() ? NO_SOURCE : group.source();
        return KnownSources.standard()
                .byName(name)
                .or(() -> sourceNamed.apply(name))
                .orElseGet(() -> Source.of(name, kindSaid(group.role()), null));
    }

    /** A source that nobody knows is what the writer calls it, if she calls it something. */
    private static Source.Kind kindSaid(String role) {
        for (Source.Kind kind : Source.Kind.values()) {
            if (kind != Source.Kind.UNKNOWN
                    && role.toLowerCase(Locale.ROOT).contains(kind.word())) {
                return kind;
            }
        }
        return Source.Kind.UNKNOWN;
    }

    private Item item(Source source, Entry entry) {
        String address =
                entry.address() == null
                        ? null
                        : CanonicalUrl.of(entry.address()).orElse(entry.address());
        String title = title(source, entry);
        ItemKey key =
                Optional.ofNullable(address)
                        .flatMap(keyAt)
                        .orElseGet(() ->
                                Identity.of(source, title, entry.issue(), address, entry.date()));
        return Item.of(key, source.id(), title, address, null, entry.date());
    }

    /**
     * A work without a title goes by what is said of it; several in one line by their place in it.
     */
    private static String title(Source source, Entry entry) {
        if (!entry.title().isBlank()) {
            return entry.title();
        }
        if (entry.issue() != null) {
            return source.name() + " " + entry.issue();
        }
        String said = entry.note().lines().findFirst().orElse("").strip();
        String place =
                entry.outOf() > 1 ? " (" + entry.ordinal() + " of " + entry.outOf() + ")" : "";
        return (said.isEmpty() ? "untitled" : said) + place;
    }

    /** What the file cannot say of its evidence stays as a person said it. */
    private static Evidence evidence(
            ThreadFile file, Named each, Optional<FoundThread> before, Instant at) {
        Optional<Evidence> said =
                before.stream()
                        .flatMap(found -> found.evidence().stream())
                        .map(FoundEvidence::evidence)
                        .filter(one -> one.item().equals(each.item().id()))
                        .findFirst();
        String role = each.group().role();
        return Evidence.of(
                        file.id(),
                        each.item().id(),
                        role.isEmpty() ? said.map(Evidence::role).orElse("") : role,
                        each.entry().directness(),
                        each.entry().note(),
                        at)
                .taking(
                        said.map(Evidence::stance).orElse(null),
                        said.map(Evidence::quote).orElse(""));
    }

    private static Optional<Reading> reading(Named each, Instant at) {
        return switch (each.entry().depth()) {
            case UNSTATED -> Optional.empty();
            case UNREAD ->
                    Optional.of(Reading.of(each.item().id(), Reading.Depth.TITLE_SEEN, WRITER, at));
            case READ -> Optional.of(Reading.of(each.item().id(), Reading.Depth.READ, WRITER, at));
        };
    }

    private static List<Firing> firings(
            List<Trigger> triggers, List<Named> all, Optional<FoundThread> before, Instant at) {
        Set<Id<Item>> held = new HashSet<>();
        before.ifPresentOrElse(
                found ->
                        found.evidence().stream()
                                .map(FoundEvidence::item)
                                .map(Item::id)
                                .forEach(held::add),
                () -> all.stream().map(Named::item).map(Item::id).forEach(held::add));
        List<Candidate> candidates = new ArrayList<>();
        for (Named each : all) {
            candidates.add(
                    new Candidate(
                            each.item().id(),
                            each.item().title(),
                            each.item().address(),
                            each.source().name(),
                            each.source().kind(),
                            each.entry().note(),
                            each.entry().directness(),
                            each.entry().depth() == ThreadFile.Depth.READ,
                            held.contains(each.item().id()),
                            at,
                            day(each.item())));
        }
        return TentativeFirings.of(triggers, candidates);
    }

    private static @Nullable LocalDate day(Item item) {
        return item.published() == null ? null : item.published().to();
    }
}
