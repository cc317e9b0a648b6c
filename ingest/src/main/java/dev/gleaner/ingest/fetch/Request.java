package dev.gleaner.ingest.fetch;

/**
 * What to fetch.
 *
 * @param address as a person or a page wrote it; anything that is no public web address is refused,
 *     not thrown
 * @param wanted what kind of document is expected
 * @param validators of the last full answer from this address, or {@link Validators#NONE}
 * @param followsRedirects whether an answer from elsewhere is wanted; where an address is only
 *     guessed, a catch-all page would answer for it
 */
public record Request(
        String address, Wanted wanted, Validators validators, boolean followsRedirects) {

    /** The kind of document expected; it decides the {@code Accept} header and the byte limit. */
    public enum Wanted {
        FEED(
                "application/rss+xml, application/atom+xml, application/rdf+xml;q=0.9, application/xml;q=0.8, "
                        + "text/xml;q=0.8, */*;q=0.1"),
        PAGE("text/html, application/xhtml+xml, text/markdown;q=0.8, text/plain;q=0.8, */*;q=0.1"),
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

    public static Request feed(String address, Validators validators) {
        return new Request(address, Wanted.FEED, validators, true);
    }

    public static Request page(String address) {
        return new Request(address, Wanted.PAGE, Validators.NONE, true);
    }

    /** A single document that is followed, whatever its form. */
    public static Request anything(String address, Validators validators) {
        return new Request(address, Wanted.ANYTHING, validators, true);
    }

    /** A feed that may be there; answers from elsewhere do not count. */
    public static Request guessed(String address) {
        return new Request(address, Wanted.FEED, Validators.NONE, false);
    }
}
