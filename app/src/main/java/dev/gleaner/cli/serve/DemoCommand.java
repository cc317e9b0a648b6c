package dev.gleaner.cli.serve;

import dev.gleaner.cli.session.Progress;
import dev.gleaner.cli.session.Session;
import dev.gleaner.cli.thread.ThreadText;
import dev.gleaner.demo.Demo;
import dev.gleaner.demo.SampleSite;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.Problem;
import dev.gleaner.polling.IngestReport;
import dev.gleaner.settings.Settings;
import dev.gleaner.settings.SettingsReader;
import dev.gleaner.thread.Board;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code gleaner demo}: everything once, on sample sources, with nothing to set up. */
@Command(
        name = "demo",
        description =
                "Poll a sample newsroom on this machine, print the thread board and the ripest thread's reasons,"
                        + " then serve the pages.")
public final class DemoCommand implements Callable<Integer> {

    private static final int USUAL_PORT = 8080;

    @Option(names = "--exit", description = "End after the board.")
    private boolean exit;

    @Option(
            names = "--port",
            description = "Port of the pages (default: 8080, or any when that is in use).")
    private @Nullable Integer port;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    private final Class<?> application;

    public DemoCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException {
        Session session = new Session(spec);
        return switch (session.settings()) {
            case SettingsReader.Reading.Wrong(String reason, String nextStep) ->
                    session.printer().print(new Problem(Problem.Kind.USAGE, reason, nextStep));
            case SettingsReader.Reading.Understood(Settings settings) -> demo(session, settings);
        };
    }

    private int demo(Session session, Settings settings) throws IOException {
        Path samples = Path.of(System.getProperty("gleaner.home", ".")).resolve("samples");
        try (SampleSite site = SampleSite.serve(samples.resolve("newsroom"))) {
            Settings own =
                    settings.forDemo(
                            folder(session, settings, site), port(settings), List.of(site.host()));
            Demo demo = new Demo(site, samples.resolve("threads"));
            Progress progress = session.progress();
            progress.accept("starting the database and the pages; data in " + own.data());
            return new ServingProcess(application, own, session.clock(), session.printer())
                    .serve((operations, address) ->
                            show(session, demo, operations, address, own, progress));
        }
    }

    private ServingProcess.Stay show(
            Session session,
            Demo demo,
            Operations operations,
            String address,
            Settings settings,
            Progress progress) {
        PrintWriter out = spec.commandLine().getOut();
        Answer<IngestReport> loaded = demo.load(operations, progress);
        int code = session.printer().print(loaded, IngestCommand::text);
        if (code != 0) {
            return new ServingProcess.Stay(false, code);
        }
        out.println();
        code = showBoard(session, operations, out);
        if (exit || code != 0) {
            return new ServingProcess.Stay(false, code);
        }
        out.println();
        out.println("Gleaner serves at " + address + " until you press Ctrl-C.");
        out.println("Other commands find it with --data " + settings.data() + ", for example:");
        out.println("  gleaner --data " + settings.data() + " search 'time horizon'");
        out.flush();
        return new ServingProcess.Stay(true, 0);
    }

    private static int showBoard(Session session, Operations operations, PrintWriter out) {
        Answer<Board> board = operations.board();
        int code = session.printer().print(board, ThreadText::of);
        if (board instanceof Answer.Done<Board>(Board threads) && !threads.threads().isEmpty()) {
            out.println();
            return session.printer()
                    .print(operations.why(threads.threads().getFirst().slug()), ThreadText::of);
        }
        return code;
    }

    /** A folder of its own, unless one is named: samples do not belong among a writer's sources. */
    private static Path folder(Session session, Settings settings, SampleSite site) {
        if (session.namesDataFolder()) {
            return settings.data();
        }
        String name =
                settings.data().getFileName()
                        + "-demo"
                        + (site.isAtUsualPort() ? "" : "-" + site.port());
        return settings.data().resolveSibling(name);
    }

    private int port(Settings settings) {
        if (port != null) {
            return port;
        }
        int wanted = settings.server().port() == 0 ? USUAL_PORT : settings.server().port();
        return ServingProcess.isTaken(settings.server().address(), wanted) ? 0 : wanted;
    }
}
