package dev.gleaner.workspace;

import dev.gleaner.operation.Problem;

/** That one of the parts cannot be opened; it never leaves this package. */
final class CannotOpen extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    CannotOpen(Problem.Kind kind, String cause, String nextStep) {
        super(cause);
        this.problem = new Problem(kind, cause, nextStep);
    }

    Problem problem() {
        return problem;
    }
}
