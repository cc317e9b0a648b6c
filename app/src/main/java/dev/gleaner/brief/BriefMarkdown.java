package dev.gleaner.brief;

import dev.gleaner.brief.Brief.Difference;
import dev.gleaner.brief.Brief.DraftPart;
import dev.gleaner.brief.Brief.Number;
import dev.gleaner.brief.Brief.Quote;
import dev.gleaner.brief.Brief.Unread;
import dev.gleaner.brief.Brief.Work;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.ingest.extract.CleanText;
import dev.gleaner.thread.draft.DraftFlag;

import org.jspecify.annotations.Nullable;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A packet as Markdown with citations as Pandoc has them, {@code [@key]}. Foreign words are
 * escaped: they open no link, no image and no tag.
 */
final class BriefMarkdown {

    private static final String NOT_READ = " — *nobody has read this work*";

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private BriefMarkdown() {}

    static String of(Brief brief) {
        return new BriefMarkdown().write(brief);
    }

    private String write(Brief brief) {
        line("# Brief: " + escaped(brief.title()));
        line("");
        line("As of " + MINUTE.format(brief.asOf()) + ", by " + escaped(brief.rules()) + ".");
        line("");
        line("**" + brief.level() + "** because " + escaped(brief.because()) + ".");
        brief.holds().forEach(hold -> line("- held: " + escaped(hold)));
        section("Angle", brief.angle().isEmpty());
        brief.angle().forEach(paragraph -> line(atStart(escaped(paragraph)) + "\n"));
        section("Quotes", brief.quotes().isEmpty());
        brief.quotes().forEach(this::quote);
        section("Numbers", brief.numbers().isEmpty());
        brief.numbers().forEach(this::number);
        section("Differences", brief.differences().isEmpty());
        brief.differences().forEach(this::difference);
        section("Not read", brief.unread().isEmpty());
        brief.unread().forEach(this::unread);
        section("Drafts", brief.drafts().isEmpty());
        brief.drafts().forEach(this::draft);
        section("Works", brief.works().isEmpty());
        brief.works().forEach(this::work);
        return text.toString();
    }

    private void section(String heading, boolean empty) {
        line("");
        line("## " + heading);
        line("");
        if (empty) {
            line("None.");
        }
    }

    private void quote(Quote quote) {
        line(
                "- “"
                        + escaped(quote.sentence())
                        + "” ("
                        + quote.kind()
                        + link(quote.address())
                        + ") [@"
                        + quote.key()
                        + "]"
                        + (quote.read() ? "" : NOT_READ));
    }

    private void number(Number number) {
        line(
                "- **"
                        + escaped(number.value())
                        + "** — "
                        + escaped(number.system())
                        + " on "
                        + escaped(number.benchmark())
                        + (number.protocol() == null ? "" : " (" + escaped(number.protocol()) + ")")
                        + "; measured by "
                        + (number.measuredBy() == null
                                ? "nobody named"
                                : escaped(number.measuredBy()))
                        + ", reported by "
                        + escaped(number.reportedBy())
                        + link(number.address())
                        + " [@"
                        + number.key()
                        + "]"
                        + (number.read() ? "" : NOT_READ));
        line("  “" + escaped(number.sentence()) + "”");
    }

    private void difference(Difference difference) {
        line(
                "- "
                        + difference.relation()
                        + ": "
                        + escaped(difference.system())
                        + " on "
                        + escaped(difference.benchmark())
                        + ": "
                        + escaped(difference.one())
                        + " [@"
                        + difference.oneKey()
                        + "] and "
                        + escaped(difference.other())
                        + " [@"
                        + difference.otherKey()
                        + "]; "
                        + escaped(difference.reason()));
    }

    private void unread(Unread unread) {
        line(
                "- "
                        + escaped(unread.source())
                        + ": "
                        + escaped(unread.title())
                        + date(unread.published())
                        + ", text: "
                        + unread.state()
                        + link(unread.address())
                        + " [@"
                        + unread.key()
                        + "]");
    }

    private void draft(DraftPart draft) {
        line(
                "- "
                        + escaped(draft.name())
                        + ": "
                        + escaped(draft.standing())
                        + (draft.since() == null ? "" : " since " + draft.since()));
        for (DraftFlag flag : draft.flags()) {
            line(
                    "  - it stands on what was "
                            + escaped(flag.words())
                            + (flag.said().isEmpty() ? "" : ", said “" + escaped(flag.said()) + "”")
                            + (flag.now().isEmpty() ? "" : ", now “" + escaped(flag.now()) + "”"));
        }
    }

    private void work(Work work) {
        line(
                "- [@"
                        + work.key()
                        + "] "
                        + (work.author() == null ? "" : escaped(work.author()) + ": ")
                        + escaped(work.title())
                        + ", "
                        + escaped(work.source())
                        + date(work.published())
                        + link(work.address()));
    }

    private static String date(@Nullable DateInterval date) {
        return date == null ? ", undated" : ", " + escaped(date.wording());
    }

    private static String link(@Nullable String address) {
        return address == null || !address.matches("(?i)https?://[^\\s<>\\\\]+")
                ? ""
                : ", [open](<" + address + ">)";
    }

    private void line(String words) {
        text.append(words).append('\n');
    }

    /** At the start of a line, some more characters would begin a list or a heading. */
    private static String atStart(String escaped) {
        return escaped.replaceFirst("^([-+=])", "\\\\$1")
                .replaceFirst("^(\\d{1,9})([.)])", "$1\\\\$2");
    }

    /** One line in which no character means anything to Markdown or HTML. */
    static String escaped(String foreign) {
        return CleanText.of(foreign)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ")
                .strip()
                .replaceAll("([\\\\`*_{}\\[\\]<>#|!~@$&])", "\\\\$1");
    }
}
