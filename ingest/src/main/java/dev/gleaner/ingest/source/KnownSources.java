package dev.gleaner.ingest.source;

import dev.gleaner.graph.Source;
import dev.gleaner.ingest.url.LookAlike;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The voices on AI research that are known by name: their kind, their owner, the names and hosts
 * they go by.
 *
 * <p>Read from {@code sources.yaml}. An alias names the same voice; names that are not listed are
 * never joined.
 */
public final class KnownSources {

    /** A name, a number with or without a sign, and what closes it. */
    private static final Pattern ISSUE =
            Pattern.compile(
                    "^\\s*(\\p{Lu}[^\\d#:]{2,40}?)\\s*#?\\d{1,4}\\s*(?:[:\u2014\u2013-]|$)");

    private static final KnownSources STANDARD = load();

    private final Map<String, Source> byName = new HashMap<>();
    private final Map<String, Source> byHost = new HashMap<>();
    private final Map<String, Source> byLook = new HashMap<>();
    private final Map<String, String> writers = new HashMap<>();

    private KnownSources(List<Map<String, Object>> rows) {
        for (Map<String, Object> row : rows) {
            Source source =
                    Source.of(
                            text(row, "name"),
                            Source.Kind.valueOf(text(row, "kind").toUpperCase(Locale.ROOT)),
                            (String) row.get("family"));
            byName.put(key(source.name()), source);
            texts(row.get("aliases")).forEach(alias -> byName.put(key(alias), source));
            byLook.put(LookAlike.skeleton(source.name()), source);
            if (row.get("writer") instanceof String writer) {
                writers.put(source.name(), writer);
            }
            texts(row.get("hosts")).forEach(host -> byHost.put(host, source));
        }
    }

    /** Those that come with the program. */
    public static KnownSources standard() {
        return STANDARD;
    }

    private static KnownSources load() {
        try (InputStream file = KnownSources.class.getResourceAsStream("sources.yaml")) {
            if (file == null) {
                throw new IllegalStateException("sources.yaml is missing from the jar");
            }
            return new KnownSources(new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read sources.yaml", unreadable);
        }
    }

    /** The source that goes by exactly this name or alias; case does not matter. */
    public Optional<Source> byName(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    /**
     * The source that publishes on this host or a host above it: {@code www.metr.org} is METR's.
     */
    public Optional<Source> byHost(String host) {
        String rest = host.toLowerCase(Locale.ROOT);
        while (!rest.isEmpty()) {
            Source source = byHost.get(rest);
            if (source != null) {
                return Optional.of(source);
            }
            int dot = rest.indexOf('.');
            rest = dot < 0 ? "" : rest.substring(dot + 1);
        }
        return Optional.empty();
    }

    /**
     * The source that a title names as the publication of an issue: {@code "Import AI 455: …"},
     * whoever passes that issue on.
     */
    public Optional<Source> byIssue(String title) {
        Matcher issue = ISSUE.matcher(title);
        return issue.find() ? byName(issue.group(1)) : Optional.empty();
    }

    /**
     * Who writes everything that this source publishes in its own voice, where that is one person
     * or a fixed few: Import AI is Jack Clark's.
     */
    public Optional<String> writer(String source) {
        return byName(source).map(Source::name).map(writers::get);
    }

    /** The source whose name looks like this one, for instance with letters of another script. */
    public Optional<Source> byLook(String name) {
        return byName(name)
                .or(() -> Optional.ofNullable(byLook.get(LookAlike.skeleton(name.strip()))));
    }

    /** Every host that belongs to one of them. */
    public Set<String> hosts() {
        return Set.copyOf(byHost.keySet());
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static String text(Map<String, Object> row, String name) {
        if (row.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalStateException("sources.yaml: a row without '" + name + "': " + row);
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof Collection<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }
}
