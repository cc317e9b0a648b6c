package dev.gleaner.thread.desk;

import dev.gleaner.thread.file.SectionedText.Known;
import dev.gleaner.thread.wording.Lines;

/** The file of a thread that was opened in the product: the sections that a thread file has. */
final class NewThread {

    private NewThread() {}

    static String titled(String title) {
        StringBuilder text =
                new StringBuilder("# ")
                        .append(
                                Lines.trimmed(title, 0, title.length())
                                        .of(title)
                                        .replaceAll("[\\s\\p{Cc}]+", " "))
                        .append('\n');
        for (Known known : Known.values()) {
            text.append("\n## ").append(known.heading()).append('\n');
        }
        return text.toString();
    }
}
