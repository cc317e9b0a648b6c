package dev.gleaner.settings;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads settings. A flag beats the environment, the environment beats the file, the file beats the
 * built-in value.
 *
 * <p>{@code GLEANER_NEO4J_PASSWORD_FILE} names a file that holds the password; every variable has
 * such a twin. The file is {@code config.toml}, with flat or nested keys: {@code gleaner.neo4j.uri
 * = "bolt://…"}.
 */
public final class SettingsReader {

    private static final int SHORTEST_SECRET = 16;

    private static final Pattern MAIL_ADDRESS =
            Pattern.compile("[^\\s<>(),;:\\\\\"\\[\\]@]{1,64}@[A-Za-z0-9.-]{1,253}");

    private final Map<String, String> environment;
    private final Path userHome;

    public SettingsReader(Map<String, String> environment, Path userHome) {
        this.environment = Map.copyOf(environment);
        this.userHome = userHome;
    }

    /** What became of reading. */
    public sealed interface Reading {

        /** Everything is well formed. */
        record Understood(Settings settings) implements Reading {}

        /** Something is not; nothing was started. */
        record Wrong(String reason, String nextStep) implements Reading {}
    }

    /** Reads with these flags, by setting. */
    public Reading read(Map<Setting, String> flags) {
        try {
            Map<Setting, String> values = new EnumMap<>(Setting.class);
            for (Setting setting : Setting.values()) {
                values.put(setting, setting.fallback());
            }
            values.putAll(fromFile(configFile()));
            values.putAll(fromEnvironment());
            values.putAll(flags);
            return new Reading.Understood(settings(values));
        } catch (Malformed malformed) {
            return new Reading.Wrong(malformed.reason, malformed.nextStep);
        }
    }

    private Path configFile() {
        return folder("XDG_CONFIG_HOME", ".config").resolve("gleaner").resolve("config.toml");
    }

    private Path folder(String variable, String below) {
        String named = environment.get(variable);
        return named == null || named.isBlank() ? userHome.resolve(below) : Path.of(named);
    }

    private static Map<Setting, String> fromFile(Path file) throws Malformed {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        if (Files.isRegularFile(file)) {
            try {
                collect("", new TomlMapper().readTree(Files.readString(file)), values, file);
            } catch (IOException | JacksonException unreadable) {
                throw new Malformed(
                        "cannot read the settings in "
                                + file
                                + ": "
                                + firstLine(unreadable.getMessage()),
                        "mend or remove that file");
            }
        }
        return values;
    }

    private static void collect(
            String prefix, JsonNode node, Map<Setting, String> values, Path file) throws Malformed {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String key = prefix.isEmpty() ? entry.getKey() : prefix + "." + entry.getKey();
            if (entry.getValue().isObject()) {
                collect(key, entry.getValue(), values, file);
            } else {
                Optional<Setting> setting = Setting.byKey(key);
                if (setting.isEmpty()) {
                    throw new Malformed(
                            "unknown setting '" + key + "' in " + file,
                            "did you mean '" + nearest(key) + "'?");
                }
                values.put(setting.get(), entry.getValue().asString());
            }
        }
    }

    private static String nearest(String key) {
        return Arrays.stream(Setting.values())
                .map(Setting::key)
                .min(Comparator.comparingInt(known -> distance(known, key)))
                .orElseThrow();
    }

    /** Levenshtein distance. */
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        Arrays.setAll(above, index -> index);
        for (int row = 1; row <= one.length(); row++) {
            int[] here = new int[other.length() + 1];
            here[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                here[column] =
                        Math.min(
                                Math.min(here[column - 1], above[column]) + 1,
                                above[column - 1] + change);
            }
            above = here;
        }
        return above[other.length()];
    }

    private Map<Setting, String> fromEnvironment() throws Malformed {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            String value = environment.get(setting.variable());
            String file = environment.get(setting.variable() + "_FILE");
            if (value != null) {
                values.put(setting, value);
            } else if (file != null) {
                values.put(setting, contents(setting, file));
            }
        }
        return values;
    }

    private static String contents(Setting setting, String file) throws Malformed {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException | InvalidPathException unreadable) {
            throw new Malformed(
                    setting.variable() + "_FILE names " + file + ", which cannot be read",
                    "name a readable file, or unset the variable");
        }
    }

    private Settings settings(Map<Setting, String> values) throws Malformed {
        return new Settings(
                data(value(values, Setting.DATA)),
                neo4j(values),
                new Settings.Server(
                        value(values, Setting.SERVER_ADDRESS),
                        number(values, Setting.SERVER_PORT, 0, 65_535),
                        list(value(values, Setting.SERVER_HOSTS)),
                        callbacks(values)),
                vault(value(values, Setting.VAULT)),
                Duration.ofSeconds(number(values, Setting.INGEST_EVERY, 1, 86_400)),
                new Settings.Fetch(
                        address(values, Setting.FETCH_CONTACT),
                        Duration.ofSeconds(number(values, Setting.FETCH_GAP, 1, 60)),
                        list(value(values, Setting.FETCH_ALLOW))),
                telling(values));
    }

    private static Settings.Telling telling(Map<Setting, String> values) throws Malformed {
        List<URI> webhooks = webAddresses(values, Setting.WEBHOOKS_TO);
        String secret = value(values, Setting.WEBHOOKS_SECRET);
        if (!webhooks.isEmpty() && !isSecret(secret)) {
            throw new Malformed(
                    Setting.WEBHOOKS_SECRET.key()
                            + " is "
                            + (secret.isEmpty() ? "empty" : "too short or not base64"),
                    "set it to whsec_ and base64, or to 16 characters or more, in the file or in "
                            + Setting.WEBHOOKS_SECRET.variable());
        }
        List<URI> pages = webAddresses(values, Setting.SERVER_URL);
        return new Settings.Telling(
                pages.isEmpty() ? null : withoutSlash(pages.getFirst()),
                webhooks,
                secret,
                webAddresses(values, Setting.WEBHOOKS_SLACK),
                digest(values));
    }

    private static @Nullable URI callbacks(Map<Setting, String> values) throws Malformed {
        List<URI> addresses = webAddresses(values, Setting.WEBSUB_CALLBACK);
        if (addresses.isEmpty()) {
            return null;
        }
        URI address = addresses.getFirst();
        if (addresses.size() > 1 || address.getQuery() != null || address.getFragment() != null) {
            throw new Malformed(
                    Setting.WEBSUB_CALLBACK.key() + " is no single address to add a path to",
                    "write it as in https://gleaner.example or https://example.org/gleaner");
        }
        return withoutSlash(address);
    }

    private static URI withoutSlash(URI address) {
        return URI.create(address.toString().replaceAll("/+$", ""));
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

    private static List<URI> webAddresses(Map<Setting, String> values, Setting setting)
            throws Malformed {
        List<URI> addresses = new ArrayList<>();
        for (String written : list(value(values, setting))) {
            try {
                URI address = URI.create(written);
                if (address.getHost() != null
                        && address.getUserInfo() == null
                        && String.valueOf(address.getScheme()).matches("(?i)https?")) {
                    addresses.add(address);
                    continue;
                }
            } catch (IllegalArgumentException malformed) {
                // Told below, with the setting's name.
            }
            throw new Malformed(
                    setting.key() + " has an entry that is no web address",
                    "write it as in https://example.org/hook, without user and password");
        }
        return addresses;
    }

    private static Settings.@Nullable Digest digest(Map<Setting, String> values) throws Malformed {
        List<String> to = list(value(values, Setting.DIGEST_TO));
        int hour = number(values, Setting.DIGEST_HOUR, 0, 23);
        if (to.isEmpty()) {
            return null;
        }
        for (Setting needed : List.of(Setting.DIGEST_FROM, Setting.DIGEST_SERVER)) {
            if (value(values, needed).isEmpty()) {
                throw new Malformed(
                        needed.key() + " is empty, and " + Setting.DIGEST_TO.key() + " is not",
                        "set both, or neither");
            }
        }
        List<String> addresses = new ArrayList<>(to);
        addresses.add(value(values, Setting.DIGEST_FROM));
        for (String address : addresses) {
            if (!MAIL_ADDRESS.matcher(address).matches()) {
                throw new Malformed(
                        "'" + address + "' is no mail address", "write it as in ada@example.org");
            }
        }
        URI server = address(values, Setting.DIGEST_SERVER);
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
                value(values, Setting.DIGEST_FROM),
                value(values, Setting.DIGEST_SERVER),
                value(values, Setting.DIGEST_PASSWORD),
                pin(values),
                hour);
    }

    private static String pin(Map<Setting, String> values) throws Malformed {
        String digits = value(values, Setting.DIGEST_PIN).replace(":", "").toLowerCase(Locale.ROOT);
        if (!digits.isEmpty() && !digits.matches("[0-9a-f]{64}")) {
            throw new Malformed(
                    Setting.DIGEST_PIN.key() + " is no SHA-256 of a certificate",
                    "write its 64 hexadecimal digits, with or without colons");
        }
        return digits;
    }

    private static String value(Map<Setting, String> values, Setting setting) {
        return values.getOrDefault(setting, setting.fallback()).strip();
    }

    private Path data(String named) throws Malformed {
        try {
            Path folder =
                    named.isEmpty()
                            ? folder("XDG_DATA_HOME", ".local/share").resolve("gleaner")
                            : Path.of(named);
            return folder.toAbsolutePath().normalize();
        } catch (InvalidPathException impossible) {
            throw new Malformed("'" + named + "' is no folder name", "give --data a folder");
        }
    }

    private static @Nullable Path vault(String named) throws Malformed {
        try {
            return named.isEmpty() ? null : Path.of(named).toAbsolutePath().normalize();
        } catch (InvalidPathException impossible) {
            throw new Malformed(
                    Setting.VAULT.key() + " is '" + named + "', which is no folder name",
                    "set it to the folder of your thread files");
        }
    }

    private static Settings.@Nullable Neo4j neo4j(Map<Setting, String> values) throws Malformed {
        if (value(values, Setting.NEO4J_URI).isEmpty()) {
            return null;
        }
        URI uri = address(values, Setting.NEO4J_URI);
        if (uri.getScheme() == null || !uri.getScheme().matches("(bolt|neo4j)(\\+s|\\+ssc)?")) {
            throw new Malformed(
                    Setting.NEO4J_URI.key() + " is '" + uri + "'",
                    "it starts with bolt:// or neo4j://");
        }
        return new Settings.Neo4j(
                uri, value(values, Setting.NEO4J_USER), value(values, Setting.NEO4J_PASSWORD));
    }

    private static URI address(Map<Setting, String> values, Setting setting) throws Malformed {
        try {
            return URI.create(value(values, setting));
        } catch (IllegalArgumentException malformed) {
            throw new Malformed(
                    setting.key() + " is '" + value(values, setting) + "', which is no address",
                    "set it as in "
                            + (setting.fallback().isEmpty()
                                    ? "bolt://host:7687"
                                    : setting.fallback()));
        }
    }

    private static int number(Map<Setting, String> values, Setting setting, int low, int high)
            throws Malformed {
        String written = value(values, setting);
        try {
            int number = Integer.parseInt(written);
            if (number >= low && number <= high) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, with the bounds.
        }
        throw new Malformed(
                setting.key() + " is '" + written + "'",
                "it is a whole number from " + low + " to " + high);
    }

    private static List<String> list(String written) {
        return Arrays.stream(written.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String firstLine(@Nullable String message) {
        return message == null
                ? "no reason given"
                : message.lines().findFirst().orElse("no reason given");
    }

    /** A value that is not what it should be; it never leaves this class. */
    private static final class Malformed extends Exception {

        private final String reason;
        private final String nextStep;

        Malformed(String reason, String nextStep) {
            super(reason);
            this.reason = reason;
            this.nextStep = nextStep;
        }
    }
}
