package dev.gleaner.ingest.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The documents of a folder: what is there to read, and what is passed over, with the reason. */
public sealed interface FolderListing {

    /** Larger files are archives or dumps, whatever they are called. */
    long MOST_BYTES = 25L * 1024 * 1024;

    /** Deeper nesting is a checkout or a backup, not a folder of documents. */
    int DEEPEST = 8;

    /** More files than anyone reads; the rest is counted, not read. */
    int MOST_FILES = 10_000;

    /** What whoever named the folder can do about it. */
    String NEXT_STEP = "; put the folder back, or end this with gleaner source remove";

    /**
     * The folder was listed, in the order of the names.
     *
     * @param leftOut how many files beyond {@value #MOST_FILES} there are
     */
    record Listed(List<Path> documents, List<Skipped> skipped, int leftOut)
            implements FolderListing {

        public Listed {
            documents = List.copyOf(documents);
            skipped = List.copyOf(skipped);
        }
    }

    /** The folder cannot be read. */
    record Unreadable(String reason) implements FolderListing {}

    /** A file that is passed over. */
    record Skipped(Path file, String reason) {}

    /** Lists a folder and the folders in it; links are not followed. */
    static FolderListing of(Path folder) {
        if (Files.isRegularFile(folder)) {
            return new Unreadable(folder + " is a file, not a folder" + NEXT_STEP);
        }
        try (Stream<Path> walked = Files.walk(folder, DEEPEST)) {
            List<Path> documents = new ArrayList<>();
            List<Skipped> skipped = new ArrayList<>();
            List<Path> files =
                    walked.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                            .filter(file -> !isHidden(folder.relativize(file)))
                            .sorted()
                            .toList();
            files.stream()
                    .limit(MOST_FILES)
                    .forEach(file ->
                            reasonToSkip(file)
                                    .ifPresentOrElse(
                                            reason -> skipped.add(new Skipped(file, reason)),
                                            () -> documents.add(file)));
            return new Listed(documents, skipped, Math.max(0, files.size() - MOST_FILES));
        } catch (NoSuchFileException | NotDirectoryException missing) {
            return new Unreadable("there is no folder " + folder + NEXT_STEP);
        } catch (IOException | UncheckedIOException failed) {
            return new Unreadable("cannot read the folder " + folder + ": " + failed.getMessage());
        }
    }

    private static boolean isHidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> reasonToSkip(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.startsWith("readme") || name.startsWith("license")) {
            return Optional.of("it describes the folder");
        }
        if (!Set.of("html", "htm", "xhtml", "txt", "md", "markdown", "pdf")
                .contains(extension(name))) {
            return Optional.of("only .html, .txt, .md and .pdf documents are read");
        }
        try {
            return Files.size(file) > MOST_BYTES
                    ? Optional.of("it is larger than " + MOST_BYTES / (1024 * 1024) + " MiB")
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of("its size cannot be read: " + unreadable.getMessage());
        }
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
