package dev.gleaner.thread.next;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.ItemKey;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.graph.thread.Trigger;
import dev.gleaner.ripeness.Verdict;
import dev.gleaner.thread.file.ThreadFile;
import dev.gleaner.thread.next.NextReads.Read;
import dev.gleaner.thread.snapshot.ThreadSnapshot;
import dev.gleaner.thread.trigger.ItemName;
import dev.gleaner.thread.trigger.TentativeFirings;
import dev.gleaner.thread.trigger.TentativeFirings.Candidate;
import dev.gleaner.thread.wording.Typography;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Unread evidence in the order in which reading it would do most.
 *
 * <p>First what would lift a hold, then what triggers name or count, then what the writer watches
 * for in her own order, then the newest. A copy is never read in place of its original.
 */
public final class ReadingOrder {

    private final Verdict verdict;
    private final ThreadFile file;
    private final Map<Id<Item>, List<String>> serves = new TreeMap<>();

    /**
     * @param answering the items that answer the query of a declared trigger
     */
    public ReadingOrder(
            List<FoundEvidence> evidence,
            List<Trigger> triggers,
            Verdict verdict,
            ThreadFile file,
            Function<Trigger, Set<Id<Item>>> answering) {
        this.verdict = verdict;
        this.file = file;
        List<Candidate> candidates = evidence.stream().map(ThreadSnapshot::candidate).toList();
        for (Trigger trigger : triggers) {
            Collection<Id<Item>> served =
                    trigger.kind() == Trigger.Kind.DECLARED
                            ? answering.apply(trigger)
                            : TentativeFirings.served(trigger, candidates);
            for (Id<Item> item : served) {
                serves.computeIfAbsent(item, key -> new ArrayList<>()).add(trigger.text());
            }
        }
    }

    public List<Read> of(List<FoundEvidence> evidence) {
        return evidence.stream()
                .filter(found -> found.evidence().directness() != Directness.ADJACENT)
                .filter(found -> found.copyOf() == null)
                .filter(found -> found.depth() == null || !found.depth().isRead())
                .sorted(
                        Comparator.comparing((FoundEvidence found) -> -holds(found).size())
                                .thenComparing(found -> -served(found).size())
                                .thenComparing(this::placeInTheWatchList)
                                .thenComparing(ReadingOrder::day, Comparator.reverseOrder())
                                .thenComparing(found -> found.item().id()))
                .map(this::read)
                .toList();
    }

    private Read read(FoundEvidence found) {
        List<String> because = new ArrayList<>();
        holds(found).forEach(hold -> because.add("lifts the hold: " + hold));
        served(found).forEach(trigger -> because.add("counts for the trigger: " + trigger));
        int place = placeInTheWatchList(found);
        if (place < file.watching().size()) {
            because.add("watched for: " + file.watching().get(place).text());
        }
        return new Read(
                found.item().id().value(),
                found.item().title(),
                found.source().name(),
                found.item().address(),
                found.body() == null ? "not fetched" : found.body().word(),
                because);
    }

    private List<String> holds(FoundEvidence found) {
        return verdict.holds().stream()
                .filter(hold -> hold.items().contains(found.item().id()))
                .map(hold -> hold.kind().word() + ", no higher than " + hold.cap().word())
                .distinct()
                .toList();
    }

    private List<String> served(FoundEvidence found) {
        return serves.getOrDefault(found.item().id(), List.of());
    }

    /** The first line of the watch list that names the item, else behind all of them. */
    private int placeInTheWatchList(FoundEvidence found) {
        for (int place = 0; place < file.watching().size(); place++) {
            if (isNamedIn(Typography.plain(file.watching().get(place).text()), found)) {
                return place;
            }
        }
        return file.watching().size();
    }

    public static boolean isNamedIn(String plain, FoundEvidence found) {
        Item item = found.item();
        DateInterval published = item.published();
        boolean dated =
                published != null
                        && plain.contains(published.wording())
                        && plain.contains(found.source().name());
        return ItemName.bySlug(plain, item.address()).isPresent()
                || ItemName.byTitle(plain, item.title()).isPresent()
                || isNumberedIn(plain, found)
                || (dated && item.address() == null);
    }

    private static boolean isNumberedIn(String plain, FoundEvidence found) {
        if (found.item().key().kind() != ItemKey.Kind.ISSUE) {
            return false;
        }
        String key = found.item().key().value();
        String number = key.substring(key.indexOf('#'));
        List<String> marks =
                plain.lines()
                        .flatMap(line -> List.of(line.split("[^#\\w]+")).stream())
                        .collect(Collectors.toList());
        return marks.contains(number);
    }

    private static LocalDate day(FoundEvidence found) {
        DateInterval published = found.item().published();
        return published == null ? LocalDate.EPOCH : published.to();
    }
}
