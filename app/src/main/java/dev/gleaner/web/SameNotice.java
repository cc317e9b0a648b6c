package dev.gleaner.web;

import dev.gleaner.same.SameLine;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * That a person said that what a page shows is the same as something else.
 *
 * @param href the page of the other item; null for what is no item
 * @param command what to type to take it back
 */
record SameNotice(String words, @Nullable String href, String command) {

    /** Of an item, by its id. */
    static List<SameNotice> ofItem(String item, List<SameLine> statements) {
        return statements.stream()
                .map(line ->
                        new SameNotice(
                                Shown.text(line.words()),
                                Links.item(
                                        line.alias().thing().equals(item)
                                                ? line.of().thing()
                                                : line.alias().thing()),
                                line.command()))
                .toList();
    }

    /** Of a source or a benchmark. */
    static List<SameNotice> ofName(List<SameLine> statements) {
        return statements.stream()
                .map(line -> new SameNotice(Shown.text(line.words()), null, line.command()))
                .toList();
    }
}
