package dev.gleaner.graph.database;

import dev.gleaner.graph.database.Opening.Opened;

import java.nio.file.Path;

/**
 * A program that opens a managed local Neo4j, tells the process id of it, and then waits to be
 * killed.
 */
final class ParentProcess {

    private ParentProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        Opening opening =
                RunningDatabase.open(
                        new LocalDatabase(Path.of(arguments[0]), Path.of(arguments[1])));
        if (opening instanceof Opened) {
            long child = ProcessHandle.current().children().findFirst().orElseThrow().pid();
            System.out.println("child " + child);
        }
        Thread.currentThread().join();
    }
}
