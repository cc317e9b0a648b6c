package dev.gleaner.ingest.fetch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The last HTTP exchange of a fetch, as a person may see it: values that could be secrets are
 * masked.
 *
 * @param status 0 when there was no answer
 * @param request its line and header fields, one a line; empty when nothing was sent
 * @param response likewise; empty when there was no answer
 */
public record Trace(int status, String request, String response) {

    /** Nothing was sent. */
    static final Trace NONE = new Trace(0, "", "");

    private static final int LONGEST = 8_192;
    private static final String MASK = "***";
    private static final Set<String> SECRET_FIELDS =
            Set.of("set-cookie", "authorization", "proxy-authorization", "www-authenticate");
    private static final Pattern SECRET_PARAMETERS =
            Pattern.compile(
                    "([?&][^=&#\\s]{0,40}(?:token|key|secret|passw|auth|sig|session)[^=&#\\s]{0,40}=)[^&#\\s]+",
                    Pattern.CASE_INSENSITIVE);

    static Trace sent(String address, Map<String, String> headers) {
        StringBuilder text = new StringBuilder("GET ").append(masked(address)).append('\n');
        headers.forEach((name, value) -> text.append(line(name, value)));
        return new Trace(0, cut(text), "");
    }

    Trace answered(int code, Headers headers) {
        StringBuilder text = new StringBuilder("HTTP/1.1 ").append(code).append('\n');
        headers.fields().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(field -> lines(text, field.getKey(), field.getValue()));
        return new Trace(code, request, cut(text));
    }

    private static void lines(StringBuilder text, String name, List<String> values) {
        values.forEach(value -> text.append(line(name, value)));
    }

    private static String line(String name, String value) {
        String shown = SECRET_FIELDS.contains(name.toLowerCase(Locale.ROOT)) ? MASK : masked(value);
        return name + ": " + shown + "\n";
    }

    /** An address or header value without what opens doors. */
    public static String masked(String text) {
        return SECRET_PARAMETERS
                .matcher(text)
                .replaceAll("$1" + MASK)
                .replaceAll("(?i)(https?://)[^/@\\s]{1,200}@", "$1" + MASK + "@");
    }

    private static String cut(StringBuilder text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text.toString();
    }
}
