package dev.gleaner.graph.database;

import static java.util.Objects.requireNonNull;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A stand-in for the program of the managed local Neo4j that ends, talks or stays silent as told.
 *
 * <p>Its behaviour is the text of the file {@code behaviour} in the home folder: {@code exit 74},
 * {@code say bolt 1 2}, or {@code silent}; then it waits for the end of standard input. {@code
 * deaf} waits for ever.
 */
final class FakeLocalNeo4j {

    private FakeLocalNeo4j() {}

    /** Packs this class as the program of a local database in that home folder. */
    static LocalDatabase behaving(String behaviour, Path folder) throws IOException {
        Path program = Files.createDirectories(folder.resolve("program"));
        Files.createDirectories(program.resolve("lib"));
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.writeString(home.resolve("behaviour"), behaviour);
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(Attributes.Name.MAIN_CLASS, FakeLocalNeo4j.class.getName());
        String entry = FakeLocalNeo4j.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(program.resolve("local-neo4j.jar"));
                JarOutputStream jar = new JarOutputStream(file, manifest);
                InputStream bytes =
                        requireNonNull(
                                FakeLocalNeo4j.class.getResourceAsStream("FakeLocalNeo4j.class"))) {
            jar.putNextEntry(new JarEntry(entry));
            jar.write(bytes.readAllBytes());
        }
        return new LocalDatabase(home, program);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path home = Path.of(arguments[0]);
        String behaviour = Files.readString(home.resolve("behaviour"));
        Files.writeString(
                home.resolve("starts"),
                "start\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        if (behaviour.startsWith("exit ")) {
            System.err.println("the flux capacitor is missing");
            System.exit(Integer.parseInt(behaviour.substring("exit ".length())));
        }
        if (behaviour.startsWith("say ")) {
            OutputStream output = new FileOutputStream(FileDescriptor.out);
            output.write(
                    (behaviour.substring("say ".length()) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        if (behaviour.equals("deaf")) {
            Thread.currentThread().join();
        }
        while (System.in.read() >= 0) {
            // until the parent lets go
        }
    }
}
