package dev.gleaner.operation;

/**
 * Why an operation did not do what was asked, in words for whoever asked.
 *
 * @param kind decides the exit code and the HTTP status
 * @param cause one sentence: what is wrong
 * @param nextStep one sentence: what to do about it
 */
public record Problem(Kind kind, String cause, String nextStep) {

    /**
     * What sort of problem it is; exit codes and statuses are part of the interface and never
     * change.
     */
    public enum Kind {
        FAILED(1, 500),
        USAGE(2, 400),
        NOT_FOUND(3, 404),
        NOT_ALLOWED(4, 403),
        CONFLICT(5, 409),
        /** What was read has changed since. */
        STALE(5, 412),
        /** Nobody said which version is changed. */
        VERSION_REQUIRED(2, 428),
        /** More was sent than is read. */
        TOO_LARGE(2, 413),
        /** The key of a request was used for another one. */
        OTHER_REQUEST(5, 422),
        NETWORK(6, 502),
        PARTIAL(7, 200),
        BUSY(8, 423),
        FINDINGS(9, 200),
        NOT_RUNNING(69, 503),
        TRY_AGAIN(75, 503);

        private final int exitCode;
        private final int status;

        Kind(int exitCode, int status) {
            this.exitCode = exitCode;
            this.status = status;
        }

        public int exitCode() {
            return exitCode;
        }

        /** HTTP status of the answer that carries it. */
        public int status() {
            return status;
        }
    }
}
