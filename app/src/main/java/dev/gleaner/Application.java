package dev.gleaner;

import dev.gleaner.cli.CommandLineDoor;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Gleaner: a research-evidence knowledge graph and thread tracker. */
@SpringBootApplication(proxyBeanMethods = false)
public class Application {

    /** Runs one command; {@code serve} and {@code demo} run until they are stopped. */
    public static void main(String[] arguments) {
        System.exit(CommandLineDoor.run(arguments, Application.class));
    }
}
