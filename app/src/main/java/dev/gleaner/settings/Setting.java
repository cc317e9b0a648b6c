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
    SERVER_URL(
            "gleaner.server.url",
            "",
            "address of the pages in feeds and messages; empty: `http://localhost` and the port"),
    WEBSUB_CALLBACK(
            "gleaner.websub.callback",
            "",
            "public address at which hubs reach this server, as in `https://gleaner.example`;"
                    + " empty: hubs are not asked"),
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
            "private `host:port` that may be fetched or told, with commas between them"),
    WEBHOOKS_TO(
            "gleaner.webhooks.to",
            "",
            "addresses that are told what changes, signed, with commas between them"),
    WEBHOOKS_SECRET(
            "gleaner.webhooks.secret",
            "",
            "secret of the signatures, `whsec_…` or 16 characters and more; never as a flag"),
    WEBHOOKS_SLACK(
            "gleaner.webhooks.slack",
            "",
            "addresses that are told in Slack's format, with commas between them"),
    DIGEST_TO(
            "gleaner.digest.to",
            "",
            "mail addresses of the daily digest, with commas between them"),
    DIGEST_FROM("gleaner.digest.from", "", "mail address that the digest comes from"),
    DIGEST_SERVER(
            "gleaner.digest.server",
            "",
            "mail server that sends it: `smtps://user@host` or `smtp://user@host:587`"),
    DIGEST_PASSWORD("gleaner.digest.password", "", "password at that mail server; never as a flag"),
    DIGEST_PIN(
            "gleaner.digest.pin",
            "",
            "SHA-256 of the one certificate to accept from that mail server"),
    DIGEST_HOUR("gleaner.digest.hour", "7", "hour of the day in UTC when it goes out, 0 to 23");

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
