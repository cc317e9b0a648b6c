package dev.gleaner.thread.draft;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.store.thread.CitedTexts.Objection;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.graph.thread.Draft;
import dev.gleaner.graph.thread.Firing;
import dev.gleaner.ingest.url.CanonicalUrl;
import dev.gleaner.thread.draft.DraftFlag.Kind;
import dev.gleaner.thread.file.ThreadFile;
import dev.gleaner.thread.file.ThreadFile.DraftLine;
import dev.gleaner.thread.file.ThreadFile.Entry;
import dev.gleaner.thread.lint.EntryName;
import dev.gleaner.thread.wording.QuotedWords;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A work that a draft stands on: named among its anchors, or quoted for it.
 *
 * @param quotes its words that somebody quoted: for the draft, to attach it, or to decide a trigger
 * @param from the beginning of the day of the draft: what came later, the draft could not know
 */
record Footing(
        Draft draft,
        Id<Item> item,
        String title,
        String source,
        List<String> quotes,
        Instant from) {

    private static final Pattern QUOTED = Pattern.compile("[“\"]([^“”\"]{12,})[”\"]");

    Footing {
        quotes = List.copyOf(quotes);
    }

    static List<Footing> of(
            Draft draft, FoundThread found, ThreadFile file, Function<Entry, Item> itemOf) {
        Set<Id<Item>> named = new HashSet<>();
        draft.anchors().forEach(anchor -> named.add(anchor.item()));
        named.addAll(named(draft, file, entry -> attached(entry, found, itemOf)));
        List<Footing> footings = new ArrayList<>();
        for (FoundEvidence evidence : found.evidence()) {
            if (named.contains(evidence.item().id())) {
                footings.add(
                        new Footing(
                                draft,
                                evidence.item().id(),
                                evidence.item().title(),
                                evidence.source().name(),
                                quotes(draft, evidence, found),
                                from(draft, found)));
            }
        }
        return footings;
    }

    /** What is attached at the entry's address is meant; only without one the graph is asked. */
    private static Id<Item> attached(Entry entry, FoundThread found, Function<Entry, Item> itemOf) {
        String written = entry.address();
        String address = written == null ? null : CanonicalUrl.of(written).orElse(written);
        return found.evidence().stream()
                .map(FoundEvidence::item)
                .filter(item -> address != null && address.equals(item.address()))
                .map(Item::id)
                .findFirst()
                .orElseGet(() -> itemOf.apply(entry).id());
    }

    private static Set<Id<Item>> named(
            Draft draft, ThreadFile file, Function<Entry, Id<Item>> itemOf) {
        Set<Id<Item>> items = new HashSet<>();
        List<EntryName> names = EntryName.of(file.groups());
        for (DraftLine line : file.drafts()) {
            for (String anchor :
                    line.name().equals(draft.name()) ? line.anchors() : List.<String>of()) {
                names.stream()
                        .filter(name -> name.isNamedIn(anchor))
                        .forEach(name -> items.add(itemOf.apply(name.entry())));
            }
        }
        return items;
    }

    private static List<String> quotes(Draft draft, FoundEvidence evidence, FoundThread found) {
        Id<Item> item = evidence.item().id();
        Set<String> quotes = new LinkedHashSet<>();
        draft.anchors().stream()
                .filter(anchor -> anchor.item().equals(item))
                .forEach(anchor -> quotes.add(anchor.quote()));
        if (!evidence.evidence().quote().isEmpty()) {
            quotes.add(evidence.evidence().quote());
        }
        found.firings().stream()
                .filter(firing -> firing.item().equals(item))
                .filter(firing -> firing.state() == Firing.State.CONFIRMED)
                .forEach(firing -> firing.quote().ifPresent(quotes::add));
        Matcher quoted = QUOTED.matcher(draft.note());
        while (quoted.find()) {
            quotes.add(quoted.group(1).strip());
        }
        return List.copyOf(quotes);
    }

    private static Instant from(Draft draft, FoundThread found) {
        LocalDate imported = found.importedAt().atZone(ZoneOffset.UTC).toLocalDate();
        @Nullable LocalDate day = draft.date() == null ? draft.since() : draft.date();
        return (day == null ? imported : day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Whether something was said since against what the draft stands on. */
    boolean isHitBy(Objection objection) {
        if (!objection.item().equals(item) || objection.at().isBefore(from)) {
            return false;
        }
        String sentence = objection.sentence();
        return sentence == null
                || quotes.isEmpty()
                || quotes.stream()
                        .anyMatch(quote ->
                                new QuotedWords(quote).standIn(sentence)
                                        || new QuotedWords(sentence).standIn(quote));
    }

    DraftFlag flag(Objection objection) {
        Id<Item> where = objection.where();
        return DraftFlag.of(
                draft.name(),
                objection.ownVoice() || where == null ? Kind.CORRECTED : Kind.DISPUTED,
                item.value(),
                title,
                objection.sentence() == null ? "" : objection.sentence(),
                objection.against(),
                objection.by(),
                where == null ? null : where.value(),
                objection.at());
    }

    DraftFlag flag(Kind kind, String said, String now, Instant at) {
        return DraftFlag.of(
                draft.name(), kind, item.value(), title, said, now, source, item.value(), at);
    }
}
