package dev.gleaner.cli.notice;

import dev.gleaner.cli.session.Session;
import dev.gleaner.cli.session.Times;
import dev.gleaner.delivery.NoticeList;
import dev.gleaner.delivery.NoticeList.DeliveryRow;
import dev.gleaner.delivery.NoticeList.NoticeRow;
import dev.gleaner.delivery.SendReport;
import dev.gleaner.delivery.SendReport.ReceiverLine;
import dev.gleaner.notice.NoticeText;
import dev.gleaner.operation.Problem;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gleaner notices}: what was told, and how far the telling is. */
@Command(
        name = "notices",
        description = "Show what was told of threads, and tell what is still to be told.")
public final class NoticesCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Command(
            name = "list",
            description = "List what was told last, newest first, with who has it and who has not.")
    int list(
            @Option(
                            names = "--thread",
                            paramLabel = "SLUG",
                            description = "Only what happened to this thread.")
                    @Nullable String thread,
            @Option(
                            names = "--limit",
                            defaultValue = "20",
                            description = "At most so many, 1 to 1000 (default: 20).")
                    int limit) {
        return new Session(spec)
                .run(operations -> operations.notices().list(thread, limit), NoticesCommand::text);
    }

    @Command(
            name = "send",
            description =
                    "Tell whatever is due, now. While gleaner serve runs, that happens by itself.")
    int send() {
        return new Session(spec)
                .run(
                        operations -> operations.notices().send(),
                        NoticesCommand::text,
                        NoticesCommand::exitCode);
    }

    @Command(
            name = "retry",
            description = "Begin again with what was given up after too many attempts.")
    int retry(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "DELIVERY",
                            description = "Only this one; gleaner notices list prints the ids.")
                    @Nullable String delivery) {
        return new Session(spec)
                .run(
                        operations -> operations.notices().retry(delivery),
                        NoticesCommand::text,
                        NoticesCommand::exitCode);
    }

    private static int exitCode(SendReport report) {
        return report.isWhole() ? 0 : Problem.Kind.PARTIAL.exitCode();
    }

    static String text(NoticeList list) {
        StringBuilder text = new StringBuilder();
        for (NoticeRow row : list.notices()) {
            text.append(Times.minute(row.notice().at()))
                    .append("  ")
                    .append(row.headline())
                    .append('\n');
            if (!row.notice().forecasts().isEmpty()) {
                NoticeText.named(row.notice())
                        .forEach(line -> text.append("  ").append(line).append('\n'));
            }
            row.deliveries().forEach(delivery -> text.append(line(delivery)));
        }
        if (list.notices().isEmpty()) {
            text.append("nothing was told yet\n");
        }
        return text.append(
                        list.receivers().isEmpty()
                                ? "nobody is told; gleaner.webhooks.to and gleaner.digest.to name who is,"
                                        + " and /feeds/threads.atom shows the same"
                                : "told: " + String.join(", ", list.receivers()))
                .toString();
    }

    private static String line(DeliveryRow delivery) {
        StringBuilder line =
                new StringBuilder("  ")
                        .append(mark(delivery.state()))
                        .append(' ')
                        .append(delivery.receiver())
                        .append(": ")
                        .append(delivery.state());
        if (delivery.attempts() > 0) {
            line.append(", attempt ").append(delivery.attempts());
        }
        if (!delivery.outcome().isEmpty()) {
            line.append(", ").append(delivery.outcome());
        }
        if (delivery.nextTry() != null) {
            line.append(", next try ").append(Times.minute(delivery.nextTry()));
        }
        if (!delivery.state().equals("told")) {
            line.append("  ").append(delivery.delivery().value());
        }
        return line.append('\n').toString();
    }

    private static String mark(String state) {
        return switch (state) {
            case "told" -> "✔";
            case "dead" -> "✘";
            default -> "–";
        };
    }

    static String text(SendReport report) {
        StringBuilder text = new StringBuilder();
        for (ReceiverLine line : report.receivers()) {
            text.append(line.problem().isEmpty() ? "✔ " : "✘ ")
                    .append(line.receiver())
                    .append(": ")
                    .append(line.told())
                    .append(" told, ")
                    .append(line.waiting())
                    .append(" waiting");
            if (line.dead() > 0) {
                text.append(", ").append(line.dead()).append(" given up");
            }
            if (!line.problem().isEmpty()) {
                text.append("; ").append(line.problem());
            }
            text.append('\n');
        }
        return report.receivers().isEmpty()
                ? "nobody is told; gleaner.webhooks.to and gleaner.digest.to name who is"
                : text.toString().stripTrailing();
    }
}
