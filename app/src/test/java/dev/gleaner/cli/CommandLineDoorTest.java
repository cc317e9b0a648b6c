package dev.gleaner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.Application;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** What nobody expected ends as one line with a next step, never as a stack trace. */
class CommandLineDoorTest {

    private final StringWriter error = new StringWriter();

    @Command(name = "broken")
    record Broken(Throwable fault) implements Callable<Integer> {

        @Override
        public Integer call() throws Exception {
            if (fault instanceof Error broken) {
                throw broken;
            }
            throw (Exception) fault;
        }
    }

    static List<Throwable> faults() {
        return List.of(
                new NoClassDefFoundError("org/example/Gone"),
                new IllegalStateException("outer", new NoClassDefFoundError("org/example/Gone")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void missingClassIsOneLineThatSaysToStartAgain(Throwable fault) {
        assertThat(run(fault)).isEqualTo(1);
        assertThat(error.toString().lines())
                .containsExactly(
                        "error: NoClassDefFoundError: org/example/Gone",
                        "hint: a part of the program is missing or was replaced while it ran;"
                                + " start it again");
    }

    @Test
    void spentMemoryIsOneLineThatSaysHowToGiveMore() {
        assertThat(run(new OutOfMemoryError("Java heap space"))).isEqualTo(1);
        assertThat(error.toString()).contains("Java heap space", "-Xmx").doesNotContain("\tat ");
    }

    @Test
    void otherFaultsSayHowToSeeWhere() {
        assertThat(run(new IllegalStateException("odd"))).isEqualTo(1);
        assertThat(error.toString())
                .contains("IllegalStateException: odd", "GLEANER_TRACE=1")
                .doesNotContain("\tat ");
    }

    private int run(Throwable fault) {
        CommandLine line =
                CommandLineDoor.commandLine(Application.class, Map.of())
                        .addSubcommand("broken", new Broken(fault));
        return line.setErr(new PrintWriter(error, true)).execute("broken");
    }
}
