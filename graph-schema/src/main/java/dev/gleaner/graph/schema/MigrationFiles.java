package dev.gleaner.graph.schema;

import ac.simons.neo4j.migrations.core.ClasspathResourceScanner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
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

    private static final String FOLDER = "dev/gleaner/graph/schema";

    /**
     * All of them, in no order.
     *
     * @param locations is not read: there is one place
     */
    @Override
    public List<URL> scan(List<String> locations) {
        try {
            Path place = place();
            if (Files.isDirectory(place)) {
                return filesIn(place.resolve(FOLDER));
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return filesIn(jar.getPath(FOLDER));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot list the files of the schema", failure);
        }
    }

    private static Path place() {
        URL place = MigrationFiles.class.getProtectionDomain().getCodeSource().getLocation();
        try {
            return Path.of(place.toURI());
        } catch (URISyntaxException malformed) {
            throw new IllegalStateException("the JVM names no file: " + place, malformed);
        }
    }

    private static List<URL> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".cypher"))
                    .map(MigrationFiles::resource)
                    .toList();
        }
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(MigrationFiles.class.getResource(name), name);
    }
}
