package dev.gleaner.source;

import dev.gleaner.graph.Channel;
import dev.gleaner.ingest.opml.Outline;
import dev.gleaner.source.ListImported.Row;
import dev.gleaner.source.ListImported.State;

/** One outline of a list on its way to a row: what becomes of it is settled step by step. */
final class ListEntry {

    private final Outline outline;
    private final Channel.Kind kind;
    private String address;
    private State state;
    private String detail;

    ListEntry(Outline outline, Channel.Kind kind, String address, State state, String detail) {
        this.outline = outline;
        this.kind = kind;
        this.address = address;
        this.state = state;
        this.detail = detail;
    }

    Outline outline() {
        return outline;
    }

    Channel.Kind kind() {
        return kind;
    }

    /** Of the channel; where it lives now, when that was found out. */
    synchronized String address() {
        return address;
    }

    synchronized State state() {
        return state;
    }

    synchronized void movedTo(String target) {
        detail = "lives at " + target + " now";
        address = target;
        state = State.REDIRECTED;
    }

    synchronized void failed(String reason) {
        detail = reason + "; it will be tried again";
        state = State.FAILED_BUT_KEPT;
    }

    synchronized void seen(String what) {
        detail = what;
    }

    synchronized Row row() {
        return new Row(
                outline.title(),
                outline.address().orElse(""),
                outline.folders(),
                state.word(),
                detail);
    }
}
