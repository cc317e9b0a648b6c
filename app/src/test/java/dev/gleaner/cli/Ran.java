package dev.gleaner.cli;

import dev.gleaner.Application;
import dev.gleaner.graph.database.LocalDatabase;
import dev.gleaner.operation.Json;

import picocli.CommandLine;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A command that has ended: its exit code and what it printed. */
record Ran(int exitCode, String out, String error) {

    /** Runs a command in this process. */
    static Ran here(Path data, Map<String, String> environment, String... arguments) {
        List<String> all = new ArrayList<>(List.of("--data", data.toString()));
        all.addAll(List.of(arguments));
        StringWriter out = new StringWriter();
        StringWriter error = new StringWriter();
        CommandLine line =
                CommandLineDoor.commandLine(Application.class, environment)
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(error, true));
        int code = line.execute(all.toArray(String[]::new));
        return new Ran(code, out.toString(), error.toString());
    }

    /** Runs a command in a process of its own, with further environment. */
    static Ran apart(Path folder, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return ended(start(folder, environment, arguments), folder);
    }

    /**
     * Starts a command in a process of its own.
     *
     * @param folder gets its output, and its data in the folder {@code data}
     */
    static Process start(Path folder, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx256m",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-D"
                                        + LocalDatabase.PROGRAM_PROPERTY
                                        + "="
                                        + LocalDatabase.in(folder).program(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Application.class.getName(),
                                "--data",
                                folder.resolve("data").toString()));
        command.addAll(List.of(arguments));
        Files.createDirectories(folder);
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectOutput(folder.resolve("out").toFile())
                        .redirectError(folder.resolve("error").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Waits for the end of a command started in this folder. */
    static Ran ended(Process process, Path folder) throws IOException, InterruptedException {
        int code = process.waitFor();
        return new Ran(
                code,
                Files.readString(folder.resolve("out")),
                Files.readString(folder.resolve("error")));
    }

    JsonNode json() {
        return Json.mapper().readTree(out);
    }
}
