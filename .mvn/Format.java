import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks that every Java file has the project's format, or gives it that format.
 *
 * <p>A program of its own because the formatter must run on the JDK that compiles the code: Maven
 * itself may run on an older one, which cannot read records taken apart in a pattern. Arguments:
 * {@code check} or {@code apply}, and the folder to walk.
 */
final class Format {

    private static final Formatter FORMATTER =
            new Formatter(
                    JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build());

    public static void main(String[] arguments) throws Exception {
        boolean apply = arguments[0].equals("apply");
        List<Path> wrong =
                javaFiles(Path.of(arguments[1])).parallelStream().filter(Format::differs).toList();
        for (Path file : wrong) {
            if (apply) {
                Files.writeString(file, formatted(file));
            }
            System.err.println((apply ? "formatted " : "not in the project's format: ") + file);
        }
        if (!apply && !wrong.isEmpty()) {
            System.err.println("./mvnw -N process-sources -Dformat=apply gives them that format");
            System.exit(1);
        }
    }

    private static List<Path> javaFiles(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file ->
                            Stream.of("target", ".git")
                                    .noneMatch(name -> within(root.relativize(file), name)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean within(Path file, String folder) {
        for (Path part : file) {
            if (part.toString().equals(folder)) {
                return true;
            }
        }
        return false;
    }

    private static boolean differs(Path file) {
        try {
            return !formatted(file).equals(Files.readString(file));
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot read " + file, unreadable);
        }
    }

    private static String formatted(Path file) throws IOException {
        try {
            String source = Files.readString(file);
            String ordered = ImportOrderer.reorderImports(source, JavaFormatterOptions.Style.AOSP);
            return FORMATTER.formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
        } catch (com.google.googlejavaformat.java.FormatterException malformed) {
            throw new IllegalStateException(file + ": " + malformed.getMessage(), malformed);
        }
    }
}
