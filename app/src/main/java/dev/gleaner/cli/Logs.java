package dev.gleaner.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What libraries say on their own account: warnings only, and not on standard output, which belongs
 * to the command. Those that use the JDK's own logging are told here, the others in {@code
 * logback.xml}.
 */
final class Logs {

    private static final Logger ALL = Logger.getLogger("");

    /** Kept here, since the JDK forgets the level of a logger that nobody refers to. */
    private static final Logger LUCENE =
            Logger.getLogger("org.apache.lucene.internal.vectorization");

    private Logs() {}

    static void quieten() {
        ALL.setLevel(Level.WARNING);
        // It recommends a module that is still incubating.
        LUCENE.setLevel(Level.SEVERE);
    }
}
