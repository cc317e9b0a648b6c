package dev.gleaner.ingest.fetch;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** A publisher's word in the header fields that its text is not to be kept. */
final class Reservation {

    private static final String PRODUCT = "gleaner";

    private Reservation() {}

    /** Why not; null when it says nothing of the kind. */
    static @Nullable String in(Headers headers) {
        for (String value : headers.all("x-robots-tag")) {
            String rule = value.strip().toLowerCase(Locale.ROOT);
            int colon = rule.indexOf(':');
            String agent = colon < 0 ? "" : rule.substring(0, colon).strip();
            String directives = agent.contains(",") || colon < 0 ? rule : rule.substring(colon + 1);
            boolean meansUs = agent.isEmpty() || agent.contains(",") || agent.equals(PRODUCT);
            if (meansUs && forbids(directives)) {
                return "X-Robots-Tag: " + value.strip();
            }
        }
        String tdm = headers.first("tdm-reservation");
        return tdm != null && tdm.strip().equals("1") ? "tdm-reservation: 1" : null;
    }

    private static boolean forbids(String directives) {
        for (String directive : directives.split("[,\\s]+", -1)) {
            if (directive.equals("noindex") || directive.equals("none")) {
                return true;
            }
        }
        return false;
    }
}
