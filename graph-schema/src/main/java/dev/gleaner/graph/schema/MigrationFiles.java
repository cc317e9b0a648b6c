package dev.gleaner.graph.schema;

import ac.simons.neo4j.migrations.core.ClasspathResourceScanner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The files of the schema, found beside this class in its folder or its jar.
 *
 * <p>The scanner of neo4j-migrations opens every library of the class path for them, a third of a
 * second of each start.
 */
final class MigrationFiles implements ClasspathResourceScanner {

    private static final String EXTENSION = ".cypher";

    /** The one that every graph began with, so it is always there. */
    private static final String FIRST = "V001__create_constraints" + EXTENSION;

    /**
     * All of them, in no order.
     *
     * @param locations is not read: there is one place
     */
    @Override
    public List<URL> scan(List<String> locations) {
        try (Stream<String> names = names(resource(FIRST))) {
            return names.filter(name -> name.endsWith(EXTENSION))
                    .map(MigrationFiles::resource)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot list the files of the schema", failure);
        }
    }

    private static Stream<String> names(URL first) throws IOException {
        URLConnection connection = first.openConnection();
        if (connection instanceof JarURLConnection jar) {
            String entry = jar.getEntryName();
            String folder = entry.substring(0, entry.length() - FIRST.length());
            return jar.getJarFile().stream()
                    .map(each -> each.getName())
                    .filter(name -> name.startsWith(folder))
                    .map(name -> name.substring(folder.length()));
        }
        Path folder = Objects.requireNonNull(Path.of(URI.create(first.toString())).getParent());
        return Files.list(folder).map(file -> file.getFileName().toString());
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(MigrationFiles.class.getResource(name), name);
    }
}
