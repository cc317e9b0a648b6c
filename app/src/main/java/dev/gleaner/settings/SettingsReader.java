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
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads settings. A flag beats the environment, the environment beats the file, the file beats the
 * built-in value.
 *
 * <p>{@code GLEANER_NEO4J_PASSWORD_FILE} names a file that holds the password; every variable has
 * such a twin. The file is {@code config.toml}, with flat or nested keys: {@code gleaner.neo4j.uri
 * = "bolt://…"}.
 */
public final class SettingsReader {

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
            return new Reading.Understood(settings(new SettingValues(values)));
        } catch (Malformed malformed) {
            return malformed.told();
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

    private Settings settings(SettingValues values) throws Malformed {
        return new Settings(
                data(values.text(Setting.DATA)),
                neo4j(values),
                new Settings.Server(
                        values.text(Setting.SERVER_ADDRESS),
                        values.number(Setting.SERVER_PORT, 0, 65_535),
                        values.list(Setting.SERVER_HOSTS),
                        callbacks(values)),
                vault(values.text(Setting.VAULT)),
                Duration.ofSeconds(values.number(Setting.INGEST_EVERY, 1, 86_400)),
                new Settings.Fetch(
                        values.address(Setting.FETCH_CONTACT),
                        Duration.ofSeconds(values.number(Setting.FETCH_GAP, 1, 60)),
                        values.list(Setting.FETCH_ALLOW)),
                new TellingReader(values).read());
    }

    private static @Nullable URI callbacks(SettingValues values) throws Malformed {
        List<URI> addresses = values.webAddresses(Setting.WEBSUB_CALLBACK);
        if (addresses.isEmpty()) {
            return null;
        }
        URI address = addresses.getFirst();
        if (addresses.size() > 1 || address.getQuery() != null || address.getFragment() != null) {
            throw new Malformed(
                    Setting.WEBSUB_CALLBACK.key() + " is no single address to add a path to",
                    "write it as in https://gleaner.example or https://example.org/gleaner");
        }
        return SettingValues.withoutSlash(address);
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

    private static Settings.@Nullable Neo4j neo4j(SettingValues values) throws Malformed {
        if (values.text(Setting.NEO4J_URI).isEmpty()) {
            return null;
        }
        URI uri = values.address(Setting.NEO4J_URI);
        if (uri.getScheme() == null || !uri.getScheme().matches("(bolt|neo4j)(\\+s|\\+ssc)?")) {
            throw new Malformed(
                    Setting.NEO4J_URI.key() + " is '" + uri + "'",
                    "it starts with bolt:// or neo4j://");
        }
        return new Settings.Neo4j(
                uri, values.text(Setting.NEO4J_USER), values.text(Setting.NEO4J_PASSWORD));
    }

    private static String firstLine(@Nullable String message) {
        return message == null
                ? "no reason given"
                : message.lines().findFirst().orElse("no reason given");
    }
}
