package dev.gleaner.ingest.url;

import com.ibm.icu.text.IDNA;
import java.net.Inet6Address;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The host part of an address in the one spelling we accept: a dotted quad, a bracketed IPv6 literal, or a DNS name in
 * punycode whose last label has a letter.
 *
 * <p>Everything else that some resolver would take for an address ({@code 2130706433}, {@code 127.1}, {@code 0x7f.1},
 * {@code 0177.0.0.1}, full-width digits) has no reading: {@code bücher.example} reads as {@code xn--bcher-kva.example},
 * {@code 127.1} as nothing.
 */
final class HostName {

    private static final int LONGEST_NAME = 253;
    private static final int LONGEST_LABEL = 63;
    private static final Pattern QUAD = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f:.]{2,45}]");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9_-]+");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-f]*");
    private static final IDNA PUNYCODE =
            IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

    private HostName() {}

    static Optional<String> read(String written) {
        if (written.startsWith("[")) {
            return bracketed(written);
        }
        Matcher quad = QUAD.matcher(written);
        return quad.matches() ? dottedQuad(quad) : name(written);
    }

    private static Optional<String> bracketed(String written) {
        if (!IPV6.matcher(written).matches()) {
            return Optional.empty();
        }
        try {
            Inet6Address.ofLiteral(written.substring(1, written.length() - 1));
            return Optional.of(written.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<String> dottedQuad(Matcher quad) {
        for (int group = 1; group <= 4; group++) {
            String part = quad.group(group);
            if (Integer.parseInt(part) > 255 || (part.length() > 1 && part.startsWith("0"))) {
                return Optional.empty();
            }
        }
        return Optional.of(quad.group());
    }

    private static Optional<String> name(String written) {
        Optional<String> ascii = ascii(written.endsWith(".") ? written.substring(0, written.length() - 1) : written);
        return ascii.filter(HostName::isDnsName);
    }

    private static Optional<String> ascii(String name) {
        if (name.chars().allMatch(unit -> unit > 0x20 && unit < 0x7f)) {
            return Optional.of(name.toLowerCase(Locale.ROOT));
        }
        IDNA.Info info = new IDNA.Info();
        StringBuilder ascii = PUNYCODE.nameToASCII(name, new StringBuilder(), info);
        return info.hasErrors() ? Optional.empty() : Optional.of(ascii.toString());
    }

    private static boolean isDnsName(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return false;
        }
        List<String> labels = Arrays.asList(name.split("\\.", -1));
        String last = labels.getLast();
        return labels.stream().allMatch(HostName::isLabel)
                && last.chars().anyMatch(unit -> unit >= 'a' && unit <= 'z')
                && !HEXADECIMAL.matcher(last).matches();
    }

    private static boolean isLabel(String label) {
        return label.length() <= LONGEST_LABEL && LABEL.matcher(label).matches();
    }
}
