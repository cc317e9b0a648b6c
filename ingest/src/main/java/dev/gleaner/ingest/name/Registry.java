package dev.gleaner.ingest.name;

import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A list of names kept as a YAML file beside the classes that read it. */
public record Registry(Map<String, Object> content) {

    public static Registry named(String file) {
        try (InputStream in = Registry.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the class path has no " + file + " beside " + Registry.class);
            }
            Map<String, Object> content =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new Registry(content);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + file, broken);
        }
    }

    /** The words of a text file beside the classes, with {@code #} before remarks. */
    static List<String> lines(String file) {
        try (InputStream in = Registry.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the class path has no " + file + " beside " + Registry.class);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Words.of(line).stream())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + file, broken);
        }
    }

    /** The rows under a key, each a small map. */
    public List<Row> rows(String key) {
        if (!(content.get(key) instanceof List<?> rows)) {
            throw new IllegalStateException("expected a list of rows under '" + key + "'");
        }
        return rows.stream().map(Row::of).toList();
    }

    /** The words under a key, to ask for words that are mostly not among them. */
    Set<String> set(String key) {
        return Collections.unmodifiableSet(new HashSet<>(words(key)));
    }

    public List<String> words(String key) {
        return Row.words(content.get(key));
    }

    /** The one word under a key. */
    public String word(String key) {
        return new Row(content).word(key);
    }

    /** One row: words and lists of words under keys. */
    public record Row(Map<?, ?> cells) {

        private static Row of(Object row) {
            if (row instanceof Map<?, ?> cells) {
                return new Row(cells);
            }
            throw new IllegalStateException("expected a row with keys, not " + row);
        }

        String word(String key) {
            Object word = cells.get(key);
            if (word == null) {
                throw new IllegalStateException("a row needs '" + key + "': " + cells);
            }
            return word.toString();
        }

        boolean has(String key) {
            return cells.containsKey(key);
        }

        List<String> words(String key) {
            return words(cells.get(key));
        }

        private static List<String> words(@Nullable Object cell) {
            if (cell == null) {
                return List.of();
            }
            if (cell instanceof List<?> words) {
                return words.stream().map(Object::toString).toList();
            }
            throw new IllegalStateException("expected a list of words, not " + cell);
        }
    }
}
