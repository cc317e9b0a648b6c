package dev.gleaner.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One setting by name: the same word in the file, in the environment and in the README's table. */
public enum Setting {
    DATA("gleaner.data", "", "folder of everything Gleaner keeps; empty: `$XDG_DATA_HOME/gleaner`"),
    NEO4J_URI(
            "gleaner.neo4j.uri",
            "",
            "Neo4j to use, `bolt://…` or `neo4j://…`; empty: the managed local one"),
    NEO4J_USER("gleaner.neo4j.user", "neo4j", "user at that Neo4j"),
    NEO4J_PASSWORD("gleaner.neo4j.password", "", "password of that user; never as a flag"),
    SERVER_ADDRESS("gleaner.server.address", "127.0.0.1", "address the pages listen on"),
    SERVER_PORT("gleaner.server.port", "8080", "port the pages listen on; 0: any free one"),
    SERVER_HOSTS(
            "gleaner.server.hosts",
            "",
            "further host names the pages answer to, with commas between them"),
    VAULT(
            "gleaner.vault",
            "",
            "folder of the writer's own thread files, kept in step with the threads; empty: none"),
    INGEST_EVERY(
            "gleaner.ingest.every", "60", "seconds between two looks for channels that are due"),
    FETCH_CONTACT(
            "gleaner.fetch.contact",
            "https://github.com/gleaner-dev/gleaner",
            "address in the User-Agent, for whoever runs the server that is polled"),
    FETCH_GAP(
            "gleaner.fetch.gap",
            "2",
            "seconds to leave a host alone between two requests, 1 to 60"),
    FETCH_ALLOW(
            "gleaner.fetch.allow",
            "",
            "private `host:port` that may be fetched, with commas between them");

    private final String key;
    private final String fallback;
    private final String meaning;

    Setting(String key, String fallback, String meaning) {
        this.key = key;
        this.fallback = fallback;
        this.meaning = meaning;
    }

    /** Its name in the file: {@code gleaner.neo4j.uri}. */
    public String key() {
        return key;
    }

    /** What holds when nobody sets it. */
    public String fallback() {
        return fallback;
    }

    /** One line for people, with the unit. */
    public String meaning() {
        return meaning;
    }

    /** Its name in the environment: {@code GLEANER_NEO4J_URI}. */
    public String variable() {
        return key.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    static Optional<Setting> byKey(String key) {
        return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
    }
}
