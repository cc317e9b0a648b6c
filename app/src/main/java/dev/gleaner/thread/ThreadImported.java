package dev.gleaner.thread;

import java.util.List;

/**
 * What was taken over from a thread file.
 *
 * @param evidence items attached
 * @param unlocated those of them without address, issue number or title: they cannot be fetched
 * @param counted works the file only counts ("four older items"), as written: they are no evidence
 *     until named
 * @param kept lines that no rule understood, as written, with their heading
 */
public record ThreadImported(
        String slug,
        String title,
        boolean changed,
        int evidence,
        int unlocated,
        int triggers,
        int firings,
        int drafts,
        List<String> counted,
        List<ThreadPage.KeptLine> kept,
        String level) {

    public ThreadImported {
        counted = List.copyOf(counted);
        kept = List.copyOf(kept);
    }
}
