package dev.gleaner.cli;

import dev.gleaner.cli.serve.DemoCommand;
import dev.gleaner.cli.serve.ServeCommand;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands; those that start the server learn from which class. */
final class CommandFactory implements IFactory {

    private final Class<?> application;

    CommandFactory(Class<?> application) {
        this.application = application;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == ServeCommand.class) {
            return type.cast(new ServeCommand(application));
        }
        if (type == DemoCommand.class) {
            return type.cast(new DemoCommand(application));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
