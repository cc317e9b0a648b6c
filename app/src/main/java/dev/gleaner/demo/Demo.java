package dev.gleaner.demo;

import dev.gleaner.operation.Answer;
import dev.gleaner.operation.FileOperations;
import dev.gleaner.operation.IngestRequest;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.Problem;
import dev.gleaner.operation.SourceRequest;
import dev.gleaner.polling.IngestReport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What a new user sees first: three sample sources polled over HTTP and two sample threads
 * assessed.
 */
public final class Demo {

    private static final List<SampleSource> SOURCES =
            List.of(
                    new SampleSource(
                            "/replication-letter/feed.xml", "The Replication Letter", "newsletter"),
                    new SampleSource("/horizon-notes/atom.xml", "Horizon Notes", "evaluator"),
                    new SampleSource("/ml-reposts/feed.xml", "ML Reposts", "mirror"));

    private final SampleSite site;
    private final Path threads;

    /**
     * @param threads the folder of the sample thread files
     */
    public Demo(SampleSite site, Path threads) {
        this.site = site;
        this.threads = threads;
    }

    private record SampleSource(String path, String name, String kind) {}

    /**
     * Adds the sources, polls them and takes the threads over; what is there already stays as it
     * is.
     */
    public Answer<IngestReport> load(Operations operations, Consumer<String> progress) {
        for (SampleSource source : SOURCES) {
            SourceRequest request =
                    new SourceRequest(site.address() + source.path(), source.name(), source.kind());
            if (operations.addSource(request) instanceof Answer.Declined<?>(Problem problem)) {
                return new Answer.Declined<>(problem);
            }
        }
        progress.accept("polling the sample newsroom at " + site.address());
        return switch (operations.ingest(new IngestRequest(null), progress)) {
            case Answer.Declined<IngestReport> declined -> declined;
            case Answer.Done<IngestReport> done -> importThreads(operations, done);
        };
    }

    private Answer<IngestReport> importThreads(
            Operations operations, Answer.Done<IngestReport> done) {
        for (Path file : threadFiles()) {
            byte[] localized = site.localized(read(file)).getBytes(StandardCharsets.UTF_8);
            if (operations.importThread(localized, FileOperations.JOIN)
                    instanceof Answer.Declined<?>(Problem problem)) {
                return new Answer.Declined<>(problem);
            }
        }
        return done;
    }

    private List<Path> threadFiles() {
        try (Stream<Path> files = Files.list(threads)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(
                    "the samples are not where the program was built: " + threads, missing);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }
}
