package dev.gleaner.ingest.pdf;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Collectors;

/** Where the classes of the child are, found through those that this process has. */
final class ChildClassPath {

    private ChildClassPath() {}

    /** The places of these classes as one class path. */
    static String of(List<Class<?>> classes) {
        return classes.stream()
                .map(ChildClassPath::place)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String place(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        try {
            return Path.of(source.getLocation().toURI()).toString();
        } catch (URISyntaxException | IllegalArgumentException unusual) {
            throw new IllegalStateException(
                    "classes lie in a folder or a jar, not at " + source.getLocation(), unusual);
        }
    }
}
