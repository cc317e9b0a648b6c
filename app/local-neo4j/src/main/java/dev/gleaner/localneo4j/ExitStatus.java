package dev.gleaner.localneo4j;

import org.neo4j.io.locker.FileLockException;

import java.nio.file.FileSystemException;

/** How the program ended, as a number its parent can read without parsing a log. */
enum ExitStatus {
    /** The parent asked for it. */
    STOPPED(0),
    /** Arguments or password are missing. */
    WRONG_USAGE(64),
    /** None of the reasons below; standard error says more. */
    FAILED(70),
    /** Another process has the home folder open. */
    HOME_IN_USE(73),
    /** The file system is full. */
    DISK_FULL(74);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** The status that says best why the server could not start. */
    static ExitStatus of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileLockException) {
                return HOME_IN_USE;
            }
            if (isDiskFull(cause)) {
                return DISK_FULL;
            }
        }
        return FAILED;
    }

    /** The JDK has no type for it: only the text of the operating system's error tells. */
    private static boolean isDiskFull(Throwable cause) {
        String text =
                cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
        return text != null
                && (text.contains("No space left on device")
                        || text.contains("Disk quota exceeded"));
    }
}
