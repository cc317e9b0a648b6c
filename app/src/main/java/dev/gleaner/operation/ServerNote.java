package dev.gleaner.operation;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * What a serving process leaves in its data folder, so that a command finds it: the file {@code
 * server.json}, readable by its owner alone.
 *
 * @param address {@code http://127.0.0.1:8080}
 * @param token what a command shows to be let in to change something; new with every start
 * @param process id of the serving process
 */
public record ServerNote(String address, String token, long process) {

    private static final String FILE = "server.json";

    /** Leaves the note in a data folder, whole or not at all. */
    public void leaveIn(Path data) throws IOException {
        Path draft = data.resolve(FILE + ".new");
        Files.deleteIfExists(draft);
        if (data.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    draft,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(draft, JsonMapper.shared().writeValueAsString(this));
        Files.move(
                draft,
                data.resolve(FILE),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes the note away at the end of serving. */
    public static void removeFrom(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(FILE));
    }

    /** The note in a data folder, none when nobody serves it or the note is no note. */
    public static Optional<ServerNote> in(Path data) {
        try {
            return Optional.of(
                    JsonMapper.shared()
                            .readValue(Files.readString(data.resolve(FILE)), ServerNote.class));
        } catch (IOException | JacksonException none) {
            return Optional.empty();
        }
    }
}
