package dev.gleaner.same;

import java.util.List;

/**
 * What came of a list.
 *
 * @param statements one for each line, in their order
 * @param added how many of them are new; the others stood before
 * @param dryRun whether nothing was stored
 */
public record SameImported(List<SameLine> statements, int added, boolean dryRun) {

    public SameImported {
        statements = List.copyOf(statements);
    }
}
