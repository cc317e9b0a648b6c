package dev.gleaner.thread.vault;

import java.util.Random;

/** Ends the program at random points, as a power failure does. */
final class Bomb {

    private final Random random;
    private boolean armed;

    Bomb(Random random) {
        this.random = random;
    }

    /** That the program ended here. */
    static final class Crash extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    void arm(boolean on) {
        armed = on;
    }

    /** A point at which the program may end. */
    void point() {
        if (armed && random.nextInt(6) == 0) {
            throw new Crash();
        }
    }
}
