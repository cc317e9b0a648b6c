package dev.gleaner.cli.reading;

import dev.gleaner.cli.session.Session;
import dev.gleaner.cli.session.Times;
import dev.gleaner.ingest.feed.Feed;
import dev.gleaner.ingest.feed.PollHints;
import dev.gleaner.ingest.fetch.Fetcher;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.Problem;
import dev.gleaner.preview.FeedPreview;
import dev.gleaner.preview.FeedPreviews;
import dev.gleaner.settings.Settings;
import dev.gleaner.settings.SettingsReader;
import dev.gleaner.workspace.OutgoingClient;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** {@code gleaner feed}: what a feed says, without storing it. */
@Command(
        name = "feed",
        description =
                "Show what a feed says, repairs included, without storing anything. RSS, Atom, JSON Feed.")
public final class FeedCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE|URL", description = "Where the feed is.")
    private List<String> places = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public Integer call() {
        Session session = new Session(spec);
        return switch (session.settings()) {
            case SettingsReader.Reading.Wrong(String reason, String nextStep) ->
                    session.printer().print(new Problem(Problem.Kind.USAGE, reason, nextStep));
            case SettingsReader.Reading.Understood(Settings settings) -> show(session, settings);
        };
    }

    /** Several feeds for programs are one object with a list in it. */
    private record Several(List<FeedPreview> feeds) {}

    private int show(Session session, Settings settings) {
        List<FeedPreview> read = new ArrayList<>();
        int worst = 0;
        try (Fetcher fetcher = OutgoingClient.open(settings, session.clock())) {
            FeedPreviews previews = new FeedPreviews(fetcher, session.clock());
            for (String place : places) {
                switch (previews.at(place)) {
                    case Answer.Done<FeedPreview>(FeedPreview preview) -> read.add(preview);
                    case Answer.Declined<FeedPreview>(Problem problem) ->
                            worst = session.printer().print(problem);
                }
            }
        }
        if (places.size() == 1 && read.size() == 1) {
            return session.printer().print(Answer.of(read.getFirst()), FeedCommand::text);
        }
        if (!read.isEmpty()) {
            session.printer().print(Answer.of(new Several(read)), FeedCommand::text);
        }
        return worst == 0 || read.isEmpty() ? worst : Problem.Kind.PARTIAL.exitCode();
    }

    private static String text(Several several) {
        return String.join("\n", several.feeds().stream().map(FeedCommand::text).toList());
    }

    private static String text(FeedPreview feed) {
        StringBuilder text = new StringBuilder();
        text.append(feed.title().isEmpty() ? "(no title)" : feed.title()).append('\n');
        line(text, "from", feed.from());
        line(text, "page", feed.link());
        line(text, "author", feed.author());
        line(text, "language", feed.language().equals("und") ? null : feed.language());
        line(text, "hints", hints(feed.hints()));
        line(
                text,
                "repairs",
                feed.repairs().isEmpty() ? "none" : String.join(", ", feed.repairs()));
        text.append(feed.entries().size() == 1 ? "1 entry" : feed.entries().size() + " entries");
        text.append(feed.leftOut() == 0 ? "" : ", " + feed.leftOut() + " more left out")
                .append('\n');
        feed.entries().forEach(entry -> text.append('\n').append(text(entry)));
        return text.toString();
    }

    private static String text(Feed.Entry entry) {
        StringBuilder text = new StringBuilder();
        text.append(entry.title().isEmpty() ? "(no title)" : entry.title()).append('\n');
        line(text, "date", date(entry));
        line(text, "author", entry.author());
        line(text, "link", entry.link());
        line(
                text,
                "text",
                length(entry.summaryHtml())
                        + " characters of summary, "
                        + length(entry.contentHtml())
                        + " of content");
        entry.enclosures().forEach(file -> line(text, "file", file.address()));
        return text.toString();
    }

    private static @Nullable String date(Feed.Entry entry) {
        if (entry.published() != null) {
            return Times.minute(entry.published());
        }
        if (entry.updated() != null) {
            return "updated " + Times.minute(entry.updated());
        }
        return entry.dateAsWritten() == null ? null : "unreadable: " + entry.dateAsWritten();
    }

    private static int length(@Nullable String html) {
        return html == null ? 0 : html.length();
    }

    private static @Nullable String hints(PollHints hints) {
        List<String> said = new ArrayList<>();
        if (hints.timeToLive() != null) {
            said.add("keep for " + hints.timeToLive().toMinutes() + " min");
        }
        if (hints.updateEvery() != null) {
            said.add("updated every " + hints.updateEvery().toMinutes() + " min");
        }
        if (!hints.skipHours().isEmpty()) {
            said.add(
                    "not at "
                            + hints.skipHours().stream().sorted().map(String::valueOf).toList()
                            + " h GMT");
        }
        if (!hints.skipDays().isEmpty()) {
            said.add(
                    "not on "
                            + hints.skipDays().stream()
                                    .sorted()
                                    .map(day -> day.name().toLowerCase(Locale.ROOT))
                                    .toList());
        }
        if (hints.hub() != null) {
            said.add("hub " + hints.hub());
        }
        return said.isEmpty() ? null : String.join(", ", said);
    }

    private static void line(StringBuilder text, String name, @Nullable String value) {
        if (value != null) {
            text.append("  ")
                    .append(name)
                    .repeat(' ', 10 - name.length())
                    .append(value)
                    .append('\n');
        }
    }
}
