package dev.gleaner.cli.evidence;

import dev.gleaner.cli.session.Session;
import dev.gleaner.item.ItemPage;
import dev.gleaner.item.ItemPage.ClaimRow;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.function.Function;

/** {@code gleaner item}: one work with its statements. */
@Command(name = "item", description = "Look at one item.")
public final class ItemCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Command(
            name = "show",
            description = "Show an item with the claims read in it, each with its sentence.")
    int show(
            @Parameters(paramLabel = "ID", description = "As search and thread show print it.")
                    String id) {
        return new Session(spec).run(operations -> operations.item(id), ItemCommand::summary);
    }

    @Command(name = "read", description = "Print an item's text.")
    int read(
            @Parameters(paramLabel = "ID", description = "As search and thread show print it.")
                    String id,
            @Option(
                            names = "--mark-read",
                            paramLabel = "WHO",
                            defaultValue = "",
                            description = "Record that WHO read it.")
                    String reader) {
        Function<ItemPage, String> text = page -> page.title() + "\n\n" + page.text();
        return new Session(spec)
                .run(
                        operations ->
                                reader.isEmpty()
                                        ? operations.item(id)
                                        : operations.markRead(id, reader),
                        text);
    }

    private static String summary(ItemPage page) {
        StringBuilder text = new StringBuilder(page.title()).append('\n');
        text.append(page.source()).append(" (").append(page.sourceKind()).append(")");
        if (page.published() != null) {
            text.append(" · ").append(page.published().wording());
        }
        text.append(" · body ").append(page.body()).append('\n');
        if (page.address() != null) {
            text.append(page.address()).append('\n');
        }
        if (page.copyOf() != null) {
            text.append("copy of ")
                    .append(page.copyOf().title())
                    .append(" (")
                    .append(page.copyOf().source());
            text.append("): ").append(page.copyOf().reason()).append('\n');
        }
        page.copies()
                .forEach(copy ->
                        text.append("copied by ")
                                .append(copy.source())
                                .append(": ")
                                .append(copy.title())
                                .append('\n'));
        page.same().forEach(said -> text.append(said.words()).append('\n'));
        page.threads()
                .forEach(thread ->
                        text.append("evidence for ")
                                .append(thread.title())
                                .append(" (")
                                .append(thread.slug())
                                .append(")\n"));
        page.lint()
                .forEach(found ->
                        text.append("does not fit: ")
                                .append(found.problem())
                                .append(" — “")
                                .append(found.words())
                                .append("”\n"));
        page.claims().forEach(claim -> text.append('\n').append(text(page, claim)));
        return text.toString();
    }

    private static String text(ItemPage page, ClaimRow claim) {
        StringBuilder text = new StringBuilder(claim.kind()).append(": ");
        if (claim.benchmark() != null) {
            text.append(claim.benchmark());
            if (claim.protocol() != null) {
                text.append(" (").append(claim.protocol()).append(")");
            }
            text.append(" · ").append(who(claim));
            if (claim.scaffold() != null) {
                text.append(" in ").append(claim.scaffold());
            }
            text.append(" · ").append(claim.value());
            if (claim.date() != null) {
                text.append(" · ").append(claim.date().wording());
            }
        }
        return text.append("\n  “")
                .append(claim.passage().quote().strip())
                .append("”")
                .append(
                        page.pageAt(claim.passage().start()).stream()
                                .mapToObj(number -> " (page " + number + ")")
                                .findFirst()
                                .orElse(""))
                .append('\n')
                .toString();
    }

    private static String who(ClaimRow claim) {
        String system = claim.system();
        if (system != null) {
            return system;
        }
        return claim.humanBaseline() ? "people" : "no system named";
    }
}
