package dev.gleaner.ingest.fetch;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.function.Predicate;

/**
 * What to fetch.
 *
 * @param address as a person or a page wrote it; anything that is no public web address is refused,
 *     not thrown
 * @param wanted what kind of document is expected
 * @param validators of the last full answer from this address, or {@link Validators#NONE}
 * @param followsRedirects whether an answer from elsewhere is wanted; where an address is only
 *     guessed, a catch-all page would answer for it
 * @param mayFollow whether a redirect to this address may be followed, as robots.txt has it
 * @param pin the only certificate to accept from the asked server; null: as it was pinned before,
 *     else whatever is valid
 */
public record Request(
        String address,
        Wanted wanted,
        Validators validators,
        boolean followsRedirects,
        Predicate<URI> mayFollow,
        @Nullable CertificatePin pin) {

    private static final Predicate<URI> ANYWHERE = unused -> true;

    /** The kind of document expected; it decides the {@code Accept} header and the byte limit. */
    public enum Wanted {
        FEED(
                "application/rss+xml, application/atom+xml, application/feed+json, "
                        + "application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, "
                        + "application/json;q=0.8, */*;q=0.1"),
        PAGE("text/html, application/xhtml+xml, text/markdown;q=0.8, text/plain;q=0.8, */*;q=0.1"),
        ROBOTS("text/plain, */*;q=0.1"),
        /** Whatever is there: a feed, a page, a report. */
        ANYTHING(
                "application/rss+xml, application/atom+xml, application/feed+json, text/html, "
                        + "application/xhtml+xml, application/pdf, */*;q=0.8");

        private final String accept;

        Wanted(String accept) {
            this.accept = accept;
        }

        String accept() {
            return accept;
        }
    }

    private static Request of(String address, Wanted wanted, Validators validators) {
        return new Request(address, wanted, validators, true, ANYWHERE, null);
    }

    public static Request feed(String address, Validators validators) {
        return of(address, Wanted.FEED, validators);
    }

    public static Request page(String address) {
        return of(address, Wanted.PAGE, Validators.NONE);
    }

    /** The robots.txt of a host. */
    public static Request robots(String address) {
        return of(address, Wanted.ROBOTS, Validators.NONE);
    }

    /** A single document that is followed, whatever its form. */
    public static Request anything(String address, Validators validators) {
        return of(address, Wanted.ANYTHING, validators);
    }

    /** A feed that may be there; answers from elsewhere do not count. */
    public static Request guessed(String address) {
        return new Request(address, Wanted.FEED, Validators.NONE, false, ANYWHERE, null);
    }

    /** The same, where somebody has a say in where redirects may lead. */
    public Request following(Predicate<URI> allowed) {
        return new Request(address, wanted, validators, followsRedirects, allowed, pin);
    }

    /** The same, where whoever asks trusts one certificate alone. */
    public Request pinned(CertificatePin only) {
        return new Request(address, wanted, validators, followsRedirects, mayFollow, only);
    }
}
