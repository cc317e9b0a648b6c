package dev.gleaner.cli;

import dev.gleaner.cli.evaluation.EvalCommand;
import dev.gleaner.cli.evidence.BenchmarkCommand;
import dev.gleaner.cli.evidence.ClaimsCommand;
import dev.gleaner.cli.evidence.DivergencesCommand;
import dev.gleaner.cli.evidence.ForecastsCommand;
import dev.gleaner.cli.evidence.ItemCommand;
import dev.gleaner.cli.evidence.LinksCommand;
import dev.gleaner.cli.evidence.OriginsCommand;
import dev.gleaner.cli.evidence.ReprocessCommand;
import dev.gleaner.cli.evidence.ResultsCommand;
import dev.gleaner.cli.evidence.SameCommand;
import dev.gleaner.cli.evidence.SearchCommand;
import dev.gleaner.cli.notice.NoticesCommand;
import dev.gleaner.cli.reading.FeedCommand;
import dev.gleaner.cli.reading.ReadCommand;
import dev.gleaner.cli.serve.DemoCommand;
import dev.gleaner.cli.serve.IngestCommand;
import dev.gleaner.cli.serve.ServeCommand;
import dev.gleaner.cli.session.SharedOptions;
import dev.gleaner.cli.source.SourceCommand;
import dev.gleaner.cli.thread.ThreadCommand;
import dev.gleaner.cli.thread.TriggerCommand;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Map;

/** The command {@code gleaner} itself: what holds for all of its commands. */
@Command(
        name = "gleaner",
        description =
                "Follows story lines through newsletters, research feeds and reports, and tells which are ripe.",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            IngestCommand.class,
            SourceCommand.class,
            FeedCommand.class,
            SearchCommand.class,
            ItemCommand.class,
            ThreadCommand.class,
            TriggerCommand.class,
            ClaimsCommand.class,
            LinksCommand.class,
            SameCommand.class,
            ResultsCommand.class,
            ForecastsCommand.class,
            BenchmarkCommand.class,
            DivergencesCommand.class,
            OriginsCommand.class,
            NoticesCommand.class,
            ReprocessCommand.class,
            IndexCommand.class,
            ReadCommand.class,
            EvalCommand.class,
            DoctorCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed",
            "2:the command is not written right",
            "3:there is no such thing",
            "4:not allowed",
            "5:something changed meanwhile",
            "6:the network or a source refused",
            "7:some of it failed, the rest is done",
            "8:another process holds the data folder",
            "9:a check found something",
            "69:the server is not running",
            "75:try again later",
            "130:interrupted"
        })
final class GleanerCommand implements Runnable, SharedOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of everything that is kept (default: $XDG_DATA_HOME/gleaner).")
    private @Nullable Path data;

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "Print one JSON object for programs instead of text for people.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    private final Map<String, String> environment;

    GleanerCommand(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which command");
    }

    @Override
    public @Nullable Path data() {
        return data;
    }

    @Override
    public boolean json() {
        return json;
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }
}
