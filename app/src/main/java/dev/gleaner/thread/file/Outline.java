package dev.gleaner.thread.file;

import dev.gleaner.thread.wording.Span;
import dev.gleaner.thread.wording.Wording;

import java.util.List;
import java.util.Map;

/**
 * The shape of a thread file before anything is understood: its blocks in order, however they were
 * marked up.
 *
 * @param frontMatter flat properties before the text, in their order
 * @param blocks in order, apart from each other, together covering every line that is not blank
 */
record Outline(String text, Map<String, List<String>> frontMatter, List<Block> blocks) {

    Outline {
        blocks = List.copyOf(blocks);
    }

    /** What a block is. */
    enum Kind {
        FRONT_MATTER,
        HEADING,
        BULLET,
        PARAGRAPH,
        OTHER
    }

    /**
     * A heading, a bullet without the bullets below it, a paragraph, or something else.
     *
     * @param level depth of a heading or a bullet, from 1; 0 for everything else
     * @param span from its first to its last character that is not blank
     */
    record Block(Kind kind, int level, Wording wording, Span span) {}
}
