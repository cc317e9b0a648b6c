package dev.gleaner.same;

import java.util.List;

/**
 * What persons said is the same, what was said last first.
 *
 * @param more whether there is more than was asked for
 */
public record SameList(List<SameLine> statements, boolean more) {

    public SameList {
        statements = List.copyOf(statements);
    }
}
