package dev.gleaner.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The passwords of mail accounts, in a file of the data folder that its owner alone can read: an
 * account and its password a line, a tab between them.
 *
 * <p>They are in no list, log, answer or export.
 */
public final class MailPasswords {

    private final Path file;

    public MailPasswords(Path file) {
        this.file = file;
    }

    /** The password of an account. */
    public synchronized Optional<String> of(String account) {
        return Optional.ofNullable(all().get(account));
    }

    /** Keeps a password; one that was kept before is replaced. */
    synchronized void keep(String account, String password) {
        if (password.contains("\n") || password.contains("\r")) {
            throw new IllegalArgumentException("a password is one line");
        }
        Map<String, String> all = all();
        all.put(account, password);
        StringBuilder lines = new StringBuilder();
        all.forEach((each, its) -> lines.append(each).append('\t').append(its).append('\n'));
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        draft,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(draft, lines, StandardCharsets.UTF_8);
            Files.move(
                    draft,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            throw new UncheckedIOException("cannot keep a password in " + file, refused);
        }
    }

    private Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return all;
        }
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                int tab = line.indexOf('\t');
                if (tab > 0) {
                    all.put(line.substring(0, tab), line.substring(tab + 1));
                }
            }
            return all;
        } catch (IOException refused) {
            throw new UncheckedIOException("cannot read " + file, refused);
        }
    }
}
