package dev.gleaner.cli.session;

import dev.gleaner.graph.thread.Hand;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.Problem;
import dev.gleaner.settings.Setting;
import dev.gleaner.settings.Settings;
import dev.gleaner.settings.SettingsReader;
import dev.gleaner.thread.desk.Writer;
import dev.gleaner.workspace.Workspace;

import picocli.CommandLine.Model.CommandSpec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One run of one command: its settings, its way to the operations, and where it prints.
 *
 * <p>When a process serves the data folder, the operations are that process's; otherwise the folder
 * is opened for as long as the command takes.
 */
public final class Session {

    private final SharedOptions options;
    private final PrintWriter error;
    private final Printer printer;
    private final InstantSource clock = InstantSource.system();

    public Session(CommandSpec spec) {
        this.options = (SharedOptions) spec.root().userObject();
        this.error = spec.commandLine().getErr();
        this.printer = new Printer(spec.commandLine().getOut(), error, options.json());
    }

    public Printer printer() {
        return printer;
    }

    public InstantSource clock() {
        return clock;
    }

    /** Tells a person what is going on, and says nothing to a program. */
    public Progress progress() {
        return new Progress(
                error, clock, System.console() != null && System.console().isTerminal());
    }

    /** Runs one operation and prints its answer; the exit code says how it went. */
    public <T> int run(Function<Operations, Answer<T>> operation, Function<T, String> text) {
        return run(operation, text, done -> 0);
    }

    /** The same, where what was done decides the exit code. */
    public <T> int run(
            Function<Operations, Answer<T>> operation,
            Function<T, String> text,
            Function<T, Integer> exitCode) {
        return with(operations ->
                switch (operation.apply(operations)) {
                    case Answer.Done<T> done -> {
                        printer.print(done, text);
                        yield exitCode.apply(done.value());
                    }
                    case Answer.Declined<T> declined -> printer.print(declined, text);
                });
    }

    /** Does something with the operations, wherever they are. */
    public int with(Function<Operations, Integer> work) {
        return switch (settings()) {
            case SettingsReader.Reading.Wrong(String reason, String nextStep) ->
                    printer.print(new Problem(Problem.Kind.USAGE, reason, nextStep));
            case SettingsReader.Reading.Understood(Settings settings) -> with(settings, work);
        };
    }

    private int with(Settings settings, Function<Operations, Integer> work) {
        return switch (new FolderDoor(settings, clock).enter()) {
            case FolderDoor.Entry.Server(Operations server) -> work.apply(server);
            case FolderDoor.Entry.Own(Workspace workspace) -> {
                try (workspace) {
                    yield Writer.as(
                            new Hand(Hand.Door.CLI, ""), () -> work.apply(workspace.operations()));
                }
            }
            case FolderDoor.Entry.None(Problem problem) -> printer.print(problem);
        };
    }

    /** Opens the folder, starts something in it, and stays until the process is told to stop. */
    public int stay(Consumer<Workspace> start) {
        return switch (settings()) {
            case SettingsReader.Reading.Wrong(String reason, String nextStep) ->
                    printer.print(new Problem(Problem.Kind.USAGE, reason, nextStep));
            case SettingsReader.Reading.Understood(Settings settings) ->
                    switch (Workspace.open(settings, clock)) {
                        case Workspace.Outcome.Served(Problem problem) -> printer.print(problem);
                        case Workspace.Outcome.Refused(Problem problem) -> printer.print(problem);
                        case Workspace.Outcome.Opened(Workspace workspace) -> {
                            try (Shutdown shutdown = new Shutdown()) {
                                shutdown.after(workspace::close);
                                start.accept(workspace);
                                shutdown.await();
                            }
                            yield 0;
                        }
                    };
        };
    }

    /** Whether somebody said which folder to use. */
    public boolean namesDataFolder() {
        return options.data() != null || options.environment().containsKey(Setting.DATA.variable());
    }

    /** The settings that flags, environment and file give. */
    public SettingsReader.Reading settings() {
        Map<Setting, String> flags = new EnumMap<>(Setting.class);
        Path data = options.data();
        if (data != null) {
            flags.put(Setting.DATA, data.toString());
        }
        return new SettingsReader(options.environment(), Path.of(System.getProperty("user.home")))
                .read(flags);
    }
}
