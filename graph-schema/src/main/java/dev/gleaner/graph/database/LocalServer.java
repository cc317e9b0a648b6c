package dev.gleaner.graph.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gleaner.graph.database.Opening.Refused;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The managed local Neo4j as a child process: launched, listened to until it is ready, and stopped.
 *
 * <p>The child gets the password as the first line of its standard input and answers with one line,
 * {@code bolt 127.0.0.1 40123}. It stops when its standard input ends, which the operating system
 * sees to even when this process is killed.
 */
final class LocalServer {

    /**
     * After this process was killed and started again, the old child may still hold its folder for
     * a moment. An attempt takes a second by itself, so no pause is needed between them.
     */
    private static final int ATTEMPTS_WHILE_IN_USE = 3;

    private static final Pattern READY = Pattern.compile("bolt (\\S+) (\\d+)");

    /**
     * Exit statuses of the child; the same as in its ExitStatus, which cannot be shared across the
     * licence border.
     */
    private static final int FOLDER_IN_USE = 73;

    private static final int DISK_FULL = 74;

    private final Process process;
    private final Patience patience;
    private final URI address;
    private final String password;

    private LocalServer(Process process, Patience patience, URI address, String password) {
        this.process = process;
        this.patience = patience;
        this.address = address;
        this.password = password;
    }

    /**
     * How long a child may take.
     *
     * @param ready from its start to the line that says it is ready; recovery after a crash is part
     *     of it
     * @param stop for each of the three ways to ask it to end: end of input, termination, kill
     */
    record Patience(Duration ready, Duration stop) {
        static final Patience USUAL = new Patience(Duration.ofSeconds(60), Duration.ofSeconds(10));
    }

    /** What came of a launch. */
    sealed interface Launch {}

    record Launched(LocalServer server) implements Launch {}

    record NotLaunched(Refused refusal) implements Launch {}

    /** Not launched, but perhaps in a moment. */
    record FolderInUse(Refused refusal) implements Launch {}

    static Launch launch(LocalDatabase database) {
        return launch(database, Patience.USUAL);
    }

    static Launch launch(LocalDatabase database, Patience patience) {
        Launch launch = attempt(database, patience);
        for (int attempt = 1;
                attempt < ATTEMPTS_WHILE_IN_USE && launch instanceof FolderInUse;
                attempt++) {
            launch = attempt(database, patience);
        }
        return launch instanceof FolderInUse inUse ? new NotLaunched(inUse.refusal()) : launch;
    }

    URI address() {
        return address;
    }

    String password() {
        return password;
    }

    /** Ends the child in order; by force when it does not follow. */
    void stop() {
        stop(process, patience);
    }

    private static Launch attempt(LocalDatabase database, Patience patience) {
        LaunchRefusals refusals = new LaunchRefusals(database.home(), log(database));
        if (!isProgram(database.program())) {
            return new NotLaunched(refusals.programMissing(database.program()));
        }
        try {
            Files.createDirectories(log(database).getParent());
            if (refusals.isDiskFull()) {
                return new NotLaunched(refusals.diskFull());
            }
            String password = LocalPassword.in(database.home());
            return awaitReady(start(database), password, patience, refusals);
        } catch (IOException failure) {
            return new NotLaunched(refusals.folderUnusable(failure));
        }
    }

    private static boolean isProgram(Path folder) {
        return Files.isRegularFile(folder.resolve("local-neo4j.jar"))
                && Files.isDirectory(folder.resolve("lib"));
    }

    private static Path log(LocalDatabase database) {
        return database.home().resolve("logs/start.log");
    }

    private static Process start(LocalDatabase database) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command(database))
                        .directory(database.home().toFile())
                        .redirectError(log(database).toFile());
        // Options meant for this process, such as a debugger's port, would keep the child from
        // starting.
        builder.environment()
                .keySet()
                .removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        return builder.start();
    }

    private static List<String> command(LocalDatabase database) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(LocalServerOptions.FRUGAL);
        command.addAll(LocalServerOptions.QUIET);
        command.addAll(LocalServerOptions.compiler(database));
        command.addAll(LocalServerOptions.classArchive(database));
        command.add("-jar");
        command.add(database.program().resolve("local-neo4j.jar").toString());
        command.add(database.home().toString());
        return command;
    }

    private static Launch awaitReady(
            Process process, String password, Patience patience, LaunchRefusals refusals) {
        CompletableFuture<Optional<String>> line = new CompletableFuture<>();
        Thread.ofVirtual()
                .name("local-neo4j-output")
                .start(() -> line.complete(firstLine(process)));
        say(password, process);
        Optional<String> heard =
                line.completeOnTimeout(
                                Optional.empty(),
                                patience.ready().toMillis(),
                                TimeUnit.MILLISECONDS)
                        .join();
        Matcher ready = READY.matcher(heard.orElse(""));
        if (ready.matches()) {
            URI address = URI.create("bolt://" + ready.group(1) + ":" + ready.group(2));
            return new Launched(new LocalServer(process, patience, address, password));
        }
        // The end of its output comes a moment before the end of the process.
        boolean ended = heard.isEmpty() && awaitEnd(process, Duration.ofSeconds(1));
        stop(process, patience);
        return ended
                ? ended(process.exitValue(), refusals)
                : new NotLaunched(notReady(heard, patience, refusals));
    }

    private static void say(String password, Process process) {
        try {
            OutputStream input = process.getOutputStream();
            input.write((password + "\n").getBytes(UTF_8));
            input.flush();
        } catch (IOException ended) {
            // A child that ended before it could read tells why by its exit status.
        }
    }

    private static Optional<String> firstLine(Process process) {
        BufferedReader output = process.inputReader(UTF_8);
        try {
            return Optional.ofNullable(output.readLine());
        } catch (IOException ended) {
            return Optional.empty();
        }
    }

    private static Launch ended(int status, LaunchRefusals refusals) {
        if (status == FOLDER_IN_USE) {
            return new FolderInUse(refusals.folderInUse());
        }
        boolean diskFull = status == DISK_FULL || refusals.isDiskFull();
        return new NotLaunched(diskFull ? refusals.diskFull() : refusals.endedWithStatus(status));
    }

    private static Refused notReady(
            Optional<String> heard, Patience patience, LaunchRefusals refusals) {
        if (heard.isPresent()) {
            return refusals.unexpectedLine(heard.get());
        }
        // A Neo4j that runs out of disk while starting does not end: it tries for ever.
        return refusals.isDiskFull()
                ? refusals.diskFull()
                : refusals.notReadyWithin(patience.ready());
    }

    private static void stop(Process process, Patience patience) {
        try {
            process.getOutputStream().close();
        } catch (IOException ended) {
            // It has gone already.
        }
        if (awaitEnd(process, patience.stop())) {
            return;
        }
        process.destroy();
        if (!awaitEnd(process, patience.stop())) {
            process.destroyForcibly();
            awaitEnd(process, patience.stop());
        }
    }

    private static boolean awaitEnd(Process process, Duration limit) {
        try {
            return process.waitFor(limit);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
