package dev.gleaner.graph.schema;

import static org.assertj.core.api.Assertions.assertThat;

import ac.simons.neo4j.migrations.core.ClasspathResourceScanner;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

class MigrationFilesTest {

    private static final Path SOURCES = Path.of("src/main/resources");
    private static final String FOLDER = "dev/gleaner/graph/schema/";

    @Test
    void filesOfTheFolderAreFound() throws IOException {
        assertThat(names(new MigrationFiles())).containsExactlyElementsOf(written());
    }

    @Test
    void filesOfTheJarAreFoundAndNothingElse(@TempDir Path folder) throws Exception {
        Path jar = folder.resolve("a jar.jar");
        URL library = place(ClasspathResourceScanner.class);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file)) {
            for (String name : written()) {
                add(entries, FOLDER + name, Files.readAllBytes(SOURCES.resolve(FOLDER + name)));
            }
            add(entries, "dev/gleaner/graph/elsewhere/V001__other.cypher", new byte[0]);
            String type = MigrationFiles.class.getName().replace('.', '/') + ".class";
            try (var bytes = MigrationFiles.class.getClassLoader().getResourceAsStream(type)) {
                assertThat(bytes).isNotNull();
                add(entries, type, bytes.readAllBytes());
            }
        }
        URL[] path = {jar.toUri().toURL(), library};

        try (URLClassLoader loader =
                new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
            Class<?> type = loader.loadClass(MigrationFiles.class.getName());
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            var scan = type.getMethod("scan", List.class);
            scan.setAccessible(true);

            List<?> found = (List<?>) scan.invoke(constructor.newInstance(), List.of());

            assertThat(found)
                    .allSatisfy(url -> assertThat(url.toString()).startsWith("jar:file:"))
                    .extracting(MigrationFilesTest::lastName)
                    .containsExactlyInAnyOrderElementsOf(written());
        }
    }

    private static void add(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(bytes);
        jar.closeEntry();
    }

    private static URL place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static List<String> written() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES.resolve(FOLDER))) {
            return files.map(MigrationFilesTest::lastName).sorted().toList();
        }
    }

    private static List<String> names(MigrationFiles files) {
        return files.scan(List.of()).stream().map(MigrationFilesTest::lastName).sorted().toList();
    }

    private static String lastName(Object place) {
        String name = place.toString();
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
