package dev.gleaner.operation;

import dev.gleaner.thread.desk.Writing;

/** What is said to whoever writes a thread's file without having read it as it is. */
final class VersionProblems {

    private VersionProblems() {}

    static <T> Answer<T> required() {
        return Answer.declined(
                Problem.Kind.VERSION_REQUIRED,
                "a change names the version that it was made from, so that it writes over nothing unread",
                "read the thread, and send its ETag as If-Match; on the command line --if-match");
    }

    static <T> Answer<T> stale(Writing.Stale stale) {
        StringBuilder cause =
                new StringBuilder("the file of ")
                        .append(stale.slug())
                        .append(" was changed since it was read; it has version ")
                        .append(stale.current())
                        .append(" now");
        stale.difference().forEach(line -> cause.append("\n  ").append(line));
        return Answer.declined(
                Problem.Kind.STALE,
                cause.toString(),
                "read it again, and make the change from version " + stale.current());
    }
}
