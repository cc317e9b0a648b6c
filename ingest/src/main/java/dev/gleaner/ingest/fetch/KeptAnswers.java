package dev.gleaner.ingest.fetch;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers that were asked for to find out what an address is, kept so that the first poll need not
 * ask again: a folder with one file an address, each used once, within a day.
 */
public final class KeptAnswers {

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int MOST_FILES = 6_000;

    private final Path folder;
    private final InstantSource clock;

    public KeptAnswers(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Keeps an answer for the first poll of an address.
     *
     * @return why the disk did not take it, in words; empty when it did. What was kept before stays
     */
    public Optional<String> keep(String address, Fetch.Fetched answer) {
        try {
            Files.createDirectories(folder);
            if (dropOld() < MOST_FILES) {
                write(written(answer), place(address));
            }
            return Optional.empty();
        } catch (IOException refused) {
            return Optional.of("cannot write to " + folder + ": " + refused.getMessage());
        }
    }

    /** Nobody sees half a file, and none is left behind. */
    private void write(byte[] file, Path place) throws IOException {
        Path draft = Files.createTempFile(folder, "incoming-", "");
        try {
            Files.write(draft, file);
            Files.move(
                    draft,
                    place,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Takes the answer out; empty when there is none, or when it is older than a day. */
    public Optional<Fetch.Fetched> take(String address) {
        Path place = place(address);
        try {
            if (!Files.exists(place)) {
                return Optional.empty();
            }
            byte[] file = Files.readAllBytes(place);
            Files.delete(place);
            return Optional.of(read(file)).filter(answer -> isFresh(answer.at()));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    private boolean isFresh(Instant at) {
        Instant now = clock.instant();
        return !at.isAfter(now) && at.isAfter(now.minus(LONGEST));
    }

    /** Removes what nobody came for; how many are left. */
    private long dropOld() throws IOException {
        long left = 0;
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.toList();
        }
        for (Path file : files) {
            if (isFresh(Files.getLastModifiedTime(file).toInstant())) {
                left++;
            } else {
                Files.deleteIfExists(file);
            }
        }
        return left;
    }

    private static byte[] written(Fetch.Fetched answer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(answer.body().length + 1_024);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(answer.finalAddress().toString());
            out.writeUTF(text(answer.permanentlyMovedTo()));
            out.writeUTF(text(answer.contentType()));
            out.writeUTF(text(answer.validators().etag()));
            out.writeUTF(text(answer.validators().lastModified()));
            out.writeUTF(text(answer.reservation()));
            out.writeLong(answer.freshFor() == null ? -1 : answer.freshFor().toSeconds());
            out.writeLong(answer.at().toEpochMilli());
            out.writeInt(answer.body().length);
            out.write(answer.body());
            out.writeUTF(text(answer.hubLinks().hub()));
            out.writeUTF(text(answer.hubLinks().self()));
        }
        return bytes.toByteArray();
    }

    private static Fetch.Fetched read(byte[] file) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
            URI finalAddress = URI.create(in.readUTF());
            String moved = in.readUTF();
            String contentType = in.readUTF();
            Validators validators = new Validators(orNull(in.readUTF()), orNull(in.readUTF()));
            String reservation = in.readUTF();
            long fresh = in.readLong();
            Instant at = Instant.ofEpochMilli(in.readLong());
            byte[] body = in.readNBytes(in.readInt());
            return new Fetch.Fetched(
                    body,
                    finalAddress,
                    moved.isEmpty() ? null : URI.create(moved),
                    orNull(contentType),
                    validators,
                    fresh < 0 ? null : Duration.ofSeconds(fresh),
                    at,
                    orNull(reservation),
                    new HubLinks(orNull(in.readUTF()), orNull(in.readUTF())));
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private Path place(String address) {
        try {
            return folder.resolve(
                    HexFormat.of()
                            .formatHex(
                                    MessageDigest.getInstance("SHA-256")
                                            .digest(address.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
