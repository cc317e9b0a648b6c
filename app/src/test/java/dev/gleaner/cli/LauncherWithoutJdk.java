package dev.gleaner.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The start script on a machine without a JDK: a copy of it in a folder of its own, with a home, a
 * PATH and fixed places below that folder, where there is none.
 *
 * <p>The fixed places cannot be named from outside, so in the copy each gets the folder in front.
 */
record LauncherWithoutJdk(Path folder) {

    private static final List<String> TOOLS = List.of("sh", "dirname", "readlink");

    static LauncherWithoutJdk in(Path folder) throws IOException {
        Path checkout = checkout();
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : TOOLS) {
            Files.createSymbolicLink(tools.resolve(tool), onPath(tool));
        }
        Files.copy(
                checkout.resolve("gleaner"),
                folder.resolve("gleaner"),
                StandardCopyOption.COPY_ATTRIBUTES);
        String search = Files.readString(checkout.resolve(".mvn/find-jdk.sh"));
        Files.createDirectories(folder.resolve(".mvn"));
        Files.writeString(
                folder.resolve(".mvn/find-jdk.sh"),
                search.replaceAll("(?m)(?<=\\s)/(?=(usr|opt|Library)/)", folder + "/"));
        return new LauncherWithoutJdk(folder);
    }

    Ran run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(folder.resolve("gleaner").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectOutput(folder.resolve("out").toFile())
                        .redirectError(folder.resolve("error").toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(
                        Map.of(
                                "PATH", folder.resolve("tools").toString(),
                                "HOME", folder.resolve("home").toString(),
                                "JAVA_HOME", folder.resolve("no-java").toString()));
        return Ran.ended(builder.start(), folder);
    }

    /** Tests run in the folder of their module. */
    private static Path checkout() {
        return Path.of("..").toAbsolutePath().normalize();
    }

    private static Path onPath(String tool) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(place -> Path.of(place, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
