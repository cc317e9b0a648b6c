package dev.gleaner.thread.file;

import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.thread.file.EvidenceBullet.Found;
import dev.gleaner.thread.file.ThreadFile.Entry;
import dev.gleaner.thread.file.WorkPlaces.Parentheses;
import dev.gleaner.thread.wording.Typography;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bullet that lists works, each with its date behind it: {@code Adjacent tools: First
 * (2026-04-09), Second (2026-03-25).}
 */
record WorkList(BulletText bullet) {

    private static final Pattern LABEL = Pattern.compile("[^:]{1,200}?:\\s+");
    private static final Pattern LIST_GLUE =
            Pattern.compile(
                    "\\s*(?:,\\s*and\\s|,\\s*&\\s|,|;|\\band\\s|&\\s)\\s*",
                    Pattern.CASE_INSENSITIVE);

    Optional<Found> read() {
        Matcher label = LABEL.matcher(bullet.plain());
        boolean labelled = label.lookingAt() && !bullet.plain().startsWith("http");
        List<Entry> labelledNames =
                labelled
                        ? names(label.end(), bullet.wording().words(0, bullet.plain().indexOf(':')))
                        : List.of();
        boolean enough =
                labelledNames.size() >= 2
                        || (labelledNames.size() == 1
                                && bullet.directness() == Directness.ADJACENT);
        if (enough) {
            return Optional.of(Found.entries(labelledNames));
        }
        List<Entry> bare = names(0, "");
        return bare.size() >= 2 ? Optional.of(Found.entries(bare)) : Optional.empty();
    }

    /** Reads {@code Name (date), Name (date)} from a place on, as far as it goes. */
    private List<Entry> names(int from, String label) {
        List<Entry> names = new ArrayList<>();
        int at = from;
        for (Parentheses each : bullet.parentheses()) {
            if (each.open() < at) {
                continue;
            }
            String name = bullet.plain().substring(at, each.open()).strip();
            if (each.dates().isEmpty() || !isName(name)) {
                break;
            }
            names.add(
                    bullet.entry(
                            bullet.wording().place(at, each.close()),
                            BulletText.unquoted(bullet.wording().words(at, each.open())),
                            null,
                            each.dates().getFirst(),
                            each.address() == null
                                    ? bullet.places().linkOver(at, each.open())
                                    : each.address(),
                            label));
            Matcher glue =
                    LIST_GLUE.matcher(bullet.plain()).region(each.close(), bullet.plain().length());
            if (!glue.lookingAt()) {
                break;
            }
            at = glue.end();
        }
        return names;
    }

    private static boolean isName(String words) {
        return !words.isEmpty()
                && words.length() <= BulletText.LONGEST_NAME
                && !Typography.SEPARATOR.matcher(words).find()
                && Typography.sentenceEnd(words, 0) == words.length();
    }
}
