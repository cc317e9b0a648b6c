package dev.gleaner.cli;

import dev.gleaner.operation.Problem;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The way in from a shell: reads the arguments, runs one command, gives its exit code. */
public final class CommandLineDoor {

    private CommandLineDoor() {}

    /**
     * Runs one command.
     *
     * @param application the class that the serving process starts from
     */
    public static int run(String[] arguments, Class<?> application) {
        Logs.quieten();
        return commandLine(application, System.getenv()).execute(arguments);
    }

    static CommandLine commandLine(Class<?> application, Map<String, String> environment) {
        return new CommandLine(new GleanerCommand(environment), new CommandFactory(application))
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(CommandLineDoor::runLast)
                .setParameterExceptionHandler(CommandLineDoor::explainUsage)
                .setExecutionExceptionHandler(CommandLineDoor::explainFailure);
    }

    private static int explainUsage(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter error = command.getErr();
        error.println("error: " + wrong.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(wrong, error)) {
            command.usage(error);
        }
        error.println("hint: " + command.getCommandSpec().qualifiedName() + " --help tells more");
        return Problem.Kind.USAGE.exitCode();
    }

    /** An {@code Error} passes by the handler of exceptions, so it is met here. */
    @SuppressWarnings("IllegalCatch")
    private static int runLast(ParseResult parsed) {
        try {
            return new RunLast().execute(parsed);
        } catch (Error broken) {
            return explain(broken, parsed.commandSpec().commandLine().getErr());
        }
    }

    private static int explainFailure(
            Exception failure, CommandLine command, ParseResult arguments) {
        return explain(failure, command.getErr());
    }

    /** The outermost edge: whatever no operation expected ends here, as one line with its cause. */
    private static int explain(Throwable failure, PrintWriter error) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        error.println("error: " + cause.getClass().getSimpleName() + ": " + cause.getMessage());
        error.println("hint: " + nextStep(cause));
        if (System.getenv("GLEANER_TRACE") != null) {
            failure.printStackTrace(error);
        }
        return Problem.Kind.FAILED.exitCode();
    }

    private static String nextStep(Throwable cause) {
        return switch (cause) {
            case LinkageError stale ->
                    "a part of the program is missing or was replaced while it ran; start it again";
            case ClassNotFoundException stale ->
                    "a part of the program is missing or was replaced while it ran; start it again";
            case OutOfMemoryError full ->
                    "give it more memory: GLEANER_JAVA_OPTIONS=-Xmx1g; nothing half done is kept";
            default ->
                    "gleaner doctor looks at the installation, GLEANER_TRACE=1 tells where it"
                            + " happened; nothing half done is kept";
        };
    }
}
