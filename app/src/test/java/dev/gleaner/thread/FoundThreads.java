package dev.gleaner.thread;

import dev.gleaner.graph.Source;
import dev.gleaner.graph.store.thread.FiledThread;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.graph.store.thread.ThreadStore.TriggerVersion;
import dev.gleaner.graph.thread.Evidence;
import dev.gleaner.thread.desk.ThreadFiler;
import dev.gleaner.thread.file.ThreadFile;
import dev.gleaner.thread.file.ThreadFileReader;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Threads as the store gives them back, made from a file without a database. */
public final class FoundThreads {

    private FoundThreads() {}

    public static ThreadFile read(String text) {
        return (ThreadFile) new ThreadFileReader().read(text.getBytes(StandardCharsets.UTF_8));
    }

    public static FoundThread of(String text, Instant importedAt) {
        ThreadFile file = read(text);
        ThreadFiler filer = new ThreadFiler(address -> Optional.empty(), name -> Optional.empty());
        FiledThread filed = filer.file(file, file.bytes(), Optional.empty(), importedAt);
        return new FoundThread(
                filed.thread(),
                filed.file(),
                importedAt,
                filed.evidence().stream().map(evidence -> found(filed, evidence)).toList(),
                filed.triggers().stream()
                        .map(trigger -> new TriggerVersion(trigger, "file", importedAt, null))
                        .toList(),
                filed.firings(),
                filed.drafts(),
                List.of(),
                List.of());
    }

    private static FoundEvidence found(FiledThread filed, Evidence evidence) {
        var item =
                filed.items().stream()
                        .filter(each -> each.id().equals(evidence.item()))
                        .findFirst()
                        .orElseThrow();
        Source source =
                filed.sources().stream()
                        .filter(each -> each.id().equals(item.source()))
                        .findFirst()
                        .orElseThrow();
        return new FoundEvidence(
                evidence,
                item,
                source,
                List.of(),
                filed.readings().stream()
                        .filter(reading -> reading.item().equals(item.id()))
                        .toList(),
                null,
                null);
    }

    public static FoundThread with(FoundThread found, List<FoundEvidence> evidence) {
        return new FoundThread(
                found.thread(),
                found.file(),
                found.importedAt(),
                evidence,
                found.versions(),
                found.firings(),
                found.drafts(),
                found.overrides(),
                found.past());
    }
}
