package dev.gleaner.preview;

import dev.gleaner.ingest.feed.Feed;
import dev.gleaner.ingest.feed.FeedReading;
import dev.gleaner.ingest.feed.Feeds;
import dev.gleaner.ingest.fetch.Fetch;
import dev.gleaner.ingest.fetch.Fetcher;
import dev.gleaner.ingest.fetch.Request;
import dev.gleaner.ingest.fetch.Validators;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.Problem;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;

/** Looks at feeds: in files, and at addresses through the one outgoing client. */
public final class FeedPreviews {

    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private final Fetcher fetcher;
    private final InstantSource clock;

    public FeedPreviews(Fetcher fetcher, InstantSource clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /** What the feed in a file or at an address says. */
    public Answer<FeedPreview> at(String place) {
        return place.matches("(?i)https?://.*") ? atAddress(place) : inFile(place);
    }

    private Answer<FeedPreview> atAddress(String address) {
        return switch (fetcher.fetch(Request.feed(address, Validators.NONE))) {
            case Fetch.Fetched fetched ->
                    read(
                            address,
                            fetched.body(),
                            fetched.charset().orElse(null),
                            fetched.finalAddress());
            case Fetch.NotModified same ->
                    notFetched(
                            address, "the server says that nothing changed, though nobody asked");
            case Fetch.RetryLater later ->
                    notFetched(address, "the server asks for patience (" + later.status() + ")");
            case Fetch.Gone gone -> notFetched(address, "it is gone for good (410)");
            case Fetch.Refused refused -> notFetched(address, refused.detail());
            case Fetch.Failed failed -> notFetched(address, failed.detail());
        };
    }

    private static Answer<FeedPreview> notFetched(String address, String reason) {
        return Answer.declined(
                Problem.Kind.NETWORK,
                "cannot fetch " + address + ": " + reason,
                "open the address in a browser to see whether it answers there");
    }

    private Answer<FeedPreview> inFile(String name) {
        try (InputStream file = Files.newInputStream(Path.of(name))) {
            byte[] bytes = file.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES
                    ? Answer.declined(
                            Problem.Kind.FAILED,
                            name + " is larger than 10 MiB",
                            "no feed needs to be; keep the newest entries only")
                    : read(name, bytes, null, null);
        } catch (NoSuchFileException | InvalidPathException missing) {
            return Answer.declined(
                    Problem.Kind.NOT_FOUND,
                    "there is no file " + name,
                    "name a file, or an address that starts with http:// or https://");
        } catch (IOException unreadable) {
            return Answer.declined(
                    Problem.Kind.FAILED,
                    "cannot read " + name + ": " + unreadable.getMessage(),
                    "see that it is a file and may be read");
        }
    }

    private Answer<FeedPreview> read(
            String from, byte[] bytes, @Nullable String charset, @Nullable URI address) {
        return switch (Feeds.read(bytes, charset, address, clock.instant())) {
            case FeedReading.Unreadable(String reason) ->
                    Answer.declined(
                            Problem.Kind.FAILED,
                            "there is no feed we can read in " + from + ": " + reason,
                            "look for the address of its feed in the source of the page");
            case Feed feed -> Answer.of(FeedPreview.of(from, feed));
        };
    }
}
