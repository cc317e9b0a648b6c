package dev.gleaner.settings;

import static dev.gleaner.settings.SettingValues.withoutSlash;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads whom to tell what changes, and how. */
record TellingReader(SettingValues values) {

    private static final int SHORTEST_SECRET = 16;

    private static final Pattern MAIL_ADDRESS =
            Pattern.compile("[^\\s<>(),;:\\\\\"\\[\\]@]{1,64}@[A-Za-z0-9.-]{1,253}");

    Settings.Telling read() throws Malformed {
        List<URI> webhooks = values.webAddresses(Setting.WEBHOOKS_TO);
        String secret = values.text(Setting.WEBHOOKS_SECRET);
        if (!webhooks.isEmpty() && !isSecret(secret)) {
            throw new Malformed(
                    Setting.WEBHOOKS_SECRET.key()
                            + " is "
                            + (secret.isEmpty() ? "empty" : "too short or not base64"),
                    "set it to whsec_ and base64, or to 16 characters or more, in the file or in "
                            + Setting.WEBHOOKS_SECRET.variable());
        }
        List<URI> pages = values.webAddresses(Setting.SERVER_URL);
        return new Settings.Telling(
                pages.isEmpty() ? null : withoutSlash(pages.getFirst()),
                webhooks,
                secret,
                values.webAddresses(Setting.WEBHOOKS_SLACK),
                digest());
    }

    private static boolean isSecret(String secret) {
        if (!secret.startsWith("whsec_")) {
            return secret.length() >= SHORTEST_SECRET;
        }
        try {
            return Base64.getDecoder().decode(secret.substring("whsec_".length())).length
                    >= SHORTEST_SECRET;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private Settings.@Nullable Digest digest() throws Malformed {
        List<String> to = values.list(Setting.DIGEST_TO);
        int hour = values.number(Setting.DIGEST_HOUR, 0, 23);
        if (to.isEmpty()) {
            return null;
        }
        for (Setting needed : List.of(Setting.DIGEST_FROM, Setting.DIGEST_SERVER)) {
            if (values.text(needed).isEmpty()) {
                throw new Malformed(
                        needed.key() + " is empty, and " + Setting.DIGEST_TO.key() + " is not",
                        "set both, or neither");
            }
        }
        List<String> addresses = new ArrayList<>(to);
        addresses.add(values.text(Setting.DIGEST_FROM));
        for (String address : addresses) {
            if (!MAIL_ADDRESS.matcher(address).matches()) {
                throw new Malformed(
                        "'" + address + "' is no mail address", "write it as in ada@example.org");
            }
        }
        URI server = values.address(Setting.DIGEST_SERVER);
        String user = String.valueOf(server.getRawUserInfo());
        if (!String.valueOf(server.getScheme()).matches("(?i)smtps?")
                || server.getHost() == null
                || user.contains(":")) {
            throw new Malformed(
                    Setting.DIGEST_SERVER.key() + " is no address of a mail server",
                    "write it as in smtps://ada%40example.org@mail.example.org; the password has its own"
                            + " setting");
        }
        return new Settings.Digest(
                to,
                values.text(Setting.DIGEST_FROM),
                values.text(Setting.DIGEST_SERVER),
                values.text(Setting.DIGEST_PASSWORD),
                pin(),
                hour);
    }

    private String pin() throws Malformed {
        String digits = values.text(Setting.DIGEST_PIN).replace(":", "").toLowerCase(Locale.ROOT);
        if (!digits.isEmpty() && !digits.matches("[0-9a-f]{64}")) {
            throw new Malformed(
                    Setting.DIGEST_PIN.key() + " is no SHA-256 of a certificate",
                    "write its 64 hexadecimal digits, with or without colons");
        }
        return digits;
    }
}
