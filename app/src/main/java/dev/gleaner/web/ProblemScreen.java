package dev.gleaner.web;

import dev.gleaner.operation.Problem;

/**
 * Why there is no page: what is wrong, and what to do next.
 *
 * @param status the HTTP status it is sent with
 */
record ProblemScreen(int status, String heading, String cause, String nextStep) {

    static ProblemScreen of(Problem problem) {
        int status = problem.kind().status();
        return new ProblemScreen(
                status,
                heading(status),
                Shown.text(problem.cause()),
                Shown.text(problem.nextStep()));
    }

    /** For a status that the server itself answered with. */
    static ProblemScreen of(int status) {
        return switch (status) {
            case 400 ->
                    new ProblemScreen(
                            status,
                            heading(status),
                            "A part of the address cannot be read.",
                            "Check it for a slip, or start from the threads.");
            case 403 ->
                    new ProblemScreen(
                            status,
                            heading(status),
                            "A page can be looked at, and nothing else.",
                            "What changes something is done by the command gleaner, which holds"
                                    + " the token of the data folder.");
            case 404 ->
                    new ProblemScreen(
                            status,
                            heading(status),
                            "There is no page at this address.",
                            "Check it for a slip, or look for the words with search.");
            case 405 ->
                    new ProblemScreen(
                            status,
                            heading(status),
                            "A page can be looked at, and nothing else.",
                            "Changes are made by the command gleaner.");
            case 421 ->
                    new ProblemScreen(
                            status,
                            heading(status),
                            "This server is not known under the name in the address.",
                            "Open it as localhost, or add the name to the setting"
                                    + " gleaner.server.hosts.");
            default ->
                    status < 500
                            ? new ProblemScreen(
                                    status,
                                    heading(status),
                                    "The request was not understood.",
                                    "Check the address, or start from the threads.")
                            : new ProblemScreen(
                                    status,
                                    heading(status),
                                    "Gleaner could not make this page. Nothing was changed.",
                                    "Try again. If it stays so, gleaner doctor looks at the"
                                            + " installation, and the log of the server says"
                                            + " more.");
        };
    }

    private static String heading(int status) {
        return switch (status) {
            case 400 -> "This cannot be asked";
            case 403 -> "Not open";
            case 404 -> "Not here";
            case 405 -> "Not that way";
            case 409 -> "Changed meanwhile";
            case 421 -> "Not under this name";
            case 423, 503 -> "Not now";
            case 502 -> "No answer from outside";
            default -> status < 500 ? "Not understood" : "Something broke";
        };
    }
}
