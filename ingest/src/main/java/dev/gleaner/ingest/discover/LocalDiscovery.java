package dev.gleaner.ingest.discover;

import dev.gleaner.graph.Channel;
import dev.gleaner.ingest.mail.LetterReader;
import dev.gleaner.ingest.mail.LetterReading;
import dev.gleaner.ingest.mail.MailFile;
import dev.gleaner.ingest.source.FolderListing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds out what a folder or a file of this machine is. */
public final class LocalDiscovery {

    private static final int HEADLINES = 3;

    private LocalDiscovery() {}

    /** The folder or file of this name; empty when there is none. */
    public static Optional<Path> path(String written) {
        try {
            return Optional.of(Path.of(written.strip()))
                    .filter(path -> !written.isBlank() && Files.exists(path))
                    .map(path -> path.toAbsolutePath().normalize());
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /** How a folder or file is read. */
    public static Channel.Kind kindOf(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return !Files.isDirectory(path) && (name.endsWith(".eml") || name.endsWith(".mbox"))
                ? Channel.Kind.MAIL_FILE
                : Channel.Kind.FOLDER;
    }

    /** Finds out what is in it. */
    public static Finding find(Path path) {
        try {
            return kindOf(path) == Channel.Kind.MAIL_FILE ? mail(path) : documents(path);
        } catch (IOException unreadable) {
            return new Finding.Nothing(
                    "cannot read " + path + ": " + unreadable.getMessage(),
                    "see who may read it",
                    false);
        }
    }

    private static Finding documents(Path path) throws IOException {
        return switch (FolderListing.of(path)) {
            case FolderListing.Unreadable(String reason) ->
                    new Finding.Nothing(reason, "name a folder of documents", false);
            case FolderListing.Listed listed -> {
                List<String> names = new ArrayList<>();
                LocalDate newest = null;
                for (Path document : listed.documents()) {
                    LocalDate changed = changed(document);
                    newest = newest == null || changed.isAfter(newest) ? changed : newest;
                    if (names.size() < HEADLINES) {
                        names.add(String.valueOf(document.getFileName()));
                    }
                }
                yield new Finding.Found(
                        List.of(
                                new Candidate(
                                        Channel.Kind.FOLDER,
                                        path.toString(),
                                        String.valueOf(path.getFileName()),
                                        listed.documents().size(),
                                        newest,
                                        names,
                                        Files.isDirectory(path)
                                                ? "a folder of documents"
                                                : "a document",
                                        null)));
            }
        };
    }

    private static Finding mail(Path path) throws IOException {
        List<byte[]> messages = MailFile.messages(Files.readAllBytes(path));
        List<String> subjects = new ArrayList<>();
        LocalDate newest = null;
        for (byte[] message : messages.reversed().stream().limit(HEADLINES).toList()) {
            if (LetterReader.read(message) instanceof LetterReading.Read(var letter)) {
                subjects.add(letter.subject());
                if (letter.date() != null) {
                    LocalDate sent = LocalDate.ofInstant(letter.date(), ZoneOffset.UTC);
                    newest = newest == null || sent.isAfter(newest) ? sent : newest;
                }
            }
        }
        return new Finding.Found(
                List.of(
                        new Candidate(
                                Channel.Kind.MAIL_FILE,
                                path.toString(),
                                String.valueOf(path.getFileName()),
                                messages.size(),
                                newest,
                                subjects,
                                "a file of messages",
                                null)));
    }

    private static LocalDate changed(Path file) throws IOException {
        return LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
    }
}
