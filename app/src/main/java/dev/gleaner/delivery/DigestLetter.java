package dev.gleaner.delivery;

import dev.gleaner.graph.notice.Notice;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.ingest.mail.OutgoingLetter;
import dev.gleaner.notice.NoticeText;

import java.net.URI;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;

/** The letter of a day: what became ripe first, then the rest in the order in which it happened. */
final class DigestLetter {

    private DigestLetter() {}

    /** When what happens now goes out. */
    static Instant next(Receiver.Digest digest, Instant now) {
        ZonedDateTime today = now.atZone(ZoneOffset.UTC).with(LocalTime.of(digest.hour(), 0));
        return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
    }

    /**
     * @param id of the letter, the same for every attempt
     * @param notices in the order in which they happened
     */
    static OutgoingLetter of(
            String id, List<Notice> notices, Receiver.Digest digest, URI pages, Instant at) {
        long ripe = notices.stream().filter(DigestLetter::isRipe).count();
        StringBuilder text = new StringBuilder();
        notices.stream()
                .sorted(Comparator.comparing(notice -> !isRipe(notice)))
                .forEach(notice ->
                        text.append(NoticeText.whole(notice))
                                .append("  ")
                                .append(pages)
                                .append("/threads/")
                                .append(notice.slug())
                                .append("\n\n"));
        text.append("-- \nGleaner; gleaner.digest.to says who gets this.\n");
        return new OutgoingLetter(
                id,
                digest.from(),
                digest.to(),
                (notices.size() == 1 ? "1 change" : notices.size() + " changes")
                        + (ripe == 0 ? "" : ", " + ripe + " ripe"),
                text.toString(),
                at);
    }

    private static boolean isRipe(Notice notice) {
        return (notice.kind() == Notice.Kind.RIPE || notice.kind() == Notice.Kind.LEVEL)
                && notice.level() == Level.RIPE;
    }
}
