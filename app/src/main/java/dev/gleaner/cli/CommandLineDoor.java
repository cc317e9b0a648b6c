package dev.gleaner.cli;

import dev.gleaner.operation.Problem;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

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
        return commandLine(application).execute(arguments);
    }

    static CommandLine commandLine(Class<?> application) {
        return new CommandLine(new GleanerCommand(), new CommandFactory(application))
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
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

    /** The outermost edge: whatever no operation expected ends here, as one line with its cause. */
    private static int explainFailure(
            Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        command.getErr()
                .println("error: " + cause.getClass().getSimpleName() + ": " + cause.getMessage());
        command.getErr()
                .println(
                        "hint: gleaner doctor looks at the installation; nothing half done is kept");
        if (System.getenv("GLEANER_TRACE") != null) {
            failure.printStackTrace(command.getErr());
        }
        return Problem.Kind.FAILED.exitCode();
    }
}
