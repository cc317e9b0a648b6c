package dev.gleaner.graph.database;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;

/**
 * The password of the managed local Neo4j: 256 random bits in the file {@code password} of its home
 * folder, which only the owner can read. A lost file is no harm; the next start makes another
 * password.
 */
final class LocalPassword {

    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private LocalPassword() {}

    /** The password kept in this home folder, made at the first call. */
    static String in(Path home) throws IOException {
        Path file = home.resolve("password");
        if (Files.exists(file)) {
            String kept = Files.readString(file, US_ASCII).strip();
            if (!kept.isEmpty()) {
                return kept;
            }
        }
        String made = make();
        write(made, home, file);
        return made;
    }

    private static String make() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /**
     * Written aside and moved, so that a crash leaves no half of it; private from its first byte
     * on.
     */
    private static void write(String password, Path home, Path file) throws IOException {
        Path aside = Files.createTempFile(home, "password", ".new", ownerOnly(home));
        Files.writeString(aside, password, US_ASCII);
        Files.move(
                aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<?>[] ownerOnly(Path home) {
        boolean posix = home.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }
}
