package dev.gleaner.localneo4j;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.neo4j.graphdb.GraphDatabaseService;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

/**
 * The password of the one user {@code neo4j}, set when it is not the one set before.
 *
 * <p>Setting it takes two seconds, and the server refuses a password equal to the old one, so the
 * file {@code password-set} in the home folder remembers it as {@code salt:hash}, both hexadecimal.
 * One round of SHA-256 is enough there: the parent's passwords are 256 random bits, which no
 * dictionary holds.
 */
final class Password {

    private static final int SALT_BYTES = 16;

    private final Path memory;

    Password(Path home) {
        this.memory = home.resolve("password-set");
    }

    void ensure(String password, GraphDatabaseService system) {
        try {
            if (isSet(password)) {
                return;
            }
            system.executeTransactionally(
                    "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
                    Map.of("password", password));
            remember(password);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read or write " + memory, failure);
        }
    }

    private boolean isSet(String password) throws IOException {
        if (Files.notExists(memory)) {
            return false;
        }
        String remembered = Files.readString(memory, UTF_8);
        int colon = remembered.indexOf(':');
        return colon > 0 && remembered.equals(saltedHash(remembered.substring(0, colon), password));
    }

    private void remember(String password) throws IOException {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        Files.writeString(memory, saltedHash(HexFormat.of().formatHex(salt), password), UTF_8);
    }

    private static String saltedHash(String salt, String password) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest((salt + ":" + password).getBytes(UTF_8));
            return salt + ":" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
