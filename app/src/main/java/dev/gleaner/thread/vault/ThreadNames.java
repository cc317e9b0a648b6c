package dev.gleaner.thread.vault;

import dev.gleaner.thread.file.NotAThreadFile;
import dev.gleaner.thread.file.SectionedText;
import dev.gleaner.thread.file.SectionedText.Known;
import dev.gleaner.thread.file.ThreadFile;
import dev.gleaner.thread.file.ThreadFileReader;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Tells thread files from the other notes of a folder: a thread file has a section for its evidence
 * or its ripeness.
 */
public final class ThreadNames {

    /** The thread that a text is the file of; none when it is some other note. */
    public Optional<String> slugOf(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        SectionedText sections = SectionedText.of(text);
        boolean isThread =
                !sections.of(Known.EVIDENCE).isEmpty() || !sections.of(Known.RIPENESS).isEmpty();
        return isThread
                        && new ThreadFileReader().read(text.getBytes(StandardCharsets.UTF_8))
                                instanceof ThreadFile file
                ? Optional.of(file.slug())
                : Optional.empty();
    }

    /** Why a file that was a thread file cannot be taken in now, with its line and the cure. */
    public Optional<String> refusal(String text) {
        return new ThreadFileReader().read(text.getBytes(StandardCharsets.UTF_8))
                        instanceof NotAThreadFile(String reason, int line, String nextStep)
                ? Optional.of("line " + line + ": " + reason + " " + nextStep)
                : Optional.empty();
    }
}
