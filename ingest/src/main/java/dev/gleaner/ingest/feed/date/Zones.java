package dev.gleaner.ingest.feed.date;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Time zones as feeds write them: offsets, the names of RFC 822 and those that publishers use
 * beside them, names of the tz database.
 *
 * <p>A name that means several zones is the one that most feeds mean ({@code IST} is India's).
 */
final class Zones {

    private static final Map<String, String> NAMED =
            Map.ofEntries(
                    Map.entry("Z", "+00:00"),
                    Map.entry("GMT", "+00:00"),
                    Map.entry("UTC", "+00:00"),
                    Map.entry("UT", "+00:00"),
                    Map.entry("WET", "+00:00"),
                    Map.entry("EST", "-05:00"),
                    Map.entry("ET", "-05:00"),
                    Map.entry("EDT", "-04:00"),
                    Map.entry("AT", "-04:00"),
                    Map.entry("AST", "-04:00"),
                    Map.entry("ADT", "-03:00"),
                    Map.entry("CST", "-06:00"),
                    Map.entry("CT", "-06:00"),
                    Map.entry("CDT", "-05:00"),
                    Map.entry("MST", "-07:00"),
                    Map.entry("MT", "-07:00"),
                    Map.entry("MDT", "-06:00"),
                    Map.entry("PST", "-08:00"),
                    Map.entry("PT", "-08:00"),
                    Map.entry("PDT", "-07:00"),
                    Map.entry("AKST", "-09:00"),
                    Map.entry("AKDT", "-08:00"),
                    Map.entry("HST", "-10:00"),
                    Map.entry("BST", "+01:00"),
                    Map.entry("WEST", "+01:00"),
                    Map.entry("CET", "+01:00"),
                    Map.entry("MET", "+01:00"),
                    Map.entry("CEST", "+02:00"),
                    Map.entry("MEST", "+02:00"),
                    Map.entry("EET", "+02:00"),
                    Map.entry("SAST", "+02:00"),
                    Map.entry("EEST", "+03:00"),
                    Map.entry("MSK", "+03:00"),
                    Map.entry("IST", "+05:30"),
                    Map.entry("SGT", "+08:00"),
                    Map.entry("HKT", "+08:00"),
                    Map.entry("AWST", "+08:00"),
                    Map.entry("JST", "+09:00"),
                    Map.entry("KST", "+09:00"),
                    Map.entry("AEST", "+10:00"),
                    Map.entry("AEDT", "+11:00"),
                    Map.entry("NZST", "+12:00"),
                    Map.entry("NZDT", "+13:00"));

    private static final Pattern GREENWICH = Pattern.compile("^(?:ETC/)?(?:GMT|UTC|UT)(?=[+-])");
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,2}):?(\\d{2})?");

    private Zones() {}

    /** The zone so written; empty when there is none of that name. */
    static Optional<ZoneId> read(String written) {
        String upper = written.toUpperCase(Locale.ROOT);
        String named = NAMED.get(upper);
        if (named != null) {
            return Optional.of(ZoneOffset.of(named));
        }
        Matcher offset = OFFSET.matcher(GREENWICH.matcher(upper).replaceFirst(""));
        if (offset.matches()) {
            return Optional.of(offset(offset));
        }
        return written.contains("/") ? Optional.of(ZoneId.of(written)) : Optional.empty();
    }

    private static ZoneOffset offset(Matcher written) {
        int hours = Integer.parseInt(written.group(2));
        int minutes = written.group(3) == null ? 0 : Integer.parseInt(written.group(3));
        if (minutes > 59) {
            throw new DateTimeException("no offset: " + written.group());
        }
        int sign = written.group(1).equals("-") ? -1 : 1;
        return ZoneOffset.ofTotalSeconds(sign * (hours * 60 + minutes) * 60);
    }
}
