package dev.gleaner.cli.serve;

import dev.gleaner.cli.session.Session;
import dev.gleaner.operation.Problem;
import dev.gleaner.settings.Settings;
import dev.gleaner.settings.SettingsReader;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** {@code gleaner serve}: pages, API, and polling for ever. */
@Command(name = "serve", description = "Serve the pages and poll what is due, until stopped.")
public final class ServeCommand implements Callable<Integer> {

    @Option(names = "--port", description = "Port of the pages (default: 8080; 0 takes any).")
    private @Nullable Integer port;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    private final Class<?> application;

    public ServeCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        Session session = new Session(spec);
        return switch (session.settings()) {
            case SettingsReader.Reading.Wrong(String reason, String nextStep) ->
                    session.printer().print(new Problem(Problem.Kind.USAGE, reason, nextStep));
            case SettingsReader.Reading.Understood(Settings settings) ->
                    serve(session, port == null ? settings : settings.withPort(port));
        };
    }

    private int serve(Session session, Settings settings) {
        return new ServingProcess(application, settings, session.clock(), session.printer())
                .serve((operations, address) -> {
                    spec.commandLine()
                            .getOut()
                            .println("Gleaner serves " + settings.data() + " at " + address);
                    return new ServingProcess.Stay(true, 0);
                });
    }
}
