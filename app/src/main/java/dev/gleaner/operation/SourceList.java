package dev.gleaner.operation;

import dev.gleaner.polling.SourceRow;

import java.util.List;

/** All channels, by the name of their source. */
public record SourceList(List<SourceRow> sources) {

    public SourceList {
        sources = List.copyOf(sources);
    }
}
