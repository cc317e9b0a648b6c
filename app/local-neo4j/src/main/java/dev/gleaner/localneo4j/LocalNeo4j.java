package dev.gleaner.localneo4j;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The main class of the managed local Neo4j: one database server that lives exactly as long as its
 * parent wants it.
 *
 * <p>Contract with the parent process:
 *
 * <ul>
 *   <li>one argument, the home folder, which belongs to this program alone;
 *   <li>the first line of standard input is the password of the user {@code neo4j};
 *   <li>standard output carries one line, {@code bolt 127.0.0.1 40123}, once queries are answered,
 *       and nothing else;
 *   <li>the end of standard input means stop. The operating system closes the pipe when the parent
 *       dies, however it dies, so no server outlives its parent;
 *   <li>what went wrong is on standard error and in the exit status, see {@link ExitStatus}.
 * </ul>
 */
public final class LocalNeo4j {

    private LocalNeo4j() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream parent =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        // A library that greets the world on standard output would break the contract.
        System.setOut(System.err);
        System.exit(run(arguments, parent).code());
    }

    private static ExitStatus run(String[] arguments, PrintStream parent) throws IOException {
        if (arguments.length != 1) {
            System.err.println(
                    "usage: java -jar local-neo4j.jar HOME   (password: first line of standard input)");
            return ExitStatus.WRONG_USAGE;
        }
        BufferedReader input =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String password = input.readLine();
        if (password == null || password.isBlank()) {
            System.err.println("no password on standard input");
            return ExitStatus.WRONG_USAGE;
        }
        StopRequest stop = new StopRequest();
        stop.whenInputEnds(input);
        stop.whenTerminated();
        stop.neverByTheTerminal();
        try {
            return serve(Path.of(arguments[0]), password, parent, stop);
        } finally {
            stop.done();
        }
    }

    private static ExitStatus serve(
            Path home, String password, PrintStream parent, StopRequest stop) {
        switch (Server.start(home.toAbsolutePath().normalize(), password)) {
            case Server.Started started -> {
                parent.println("bolt 127.0.0.1 " + started.server().port());
                stop.await();
                started.server().stop();
                return ExitStatus.STOPPED;
            }
            case Server.NotStarted failed -> {
                failed.cause().printStackTrace();
                return failed.status();
            }
        }
    }
}
