package dev.gleaner.ingest.opml;

import dev.gleaner.ingest.hostile.Door;
import dev.gleaner.ingest.hostile.HostileCase;

import java.io.IOException;
import java.util.Map;

/** A list of sources: {@code input} is the document. */
public final class OpmlDoor implements Door {

    @Override
    public Map<String, Object> answer(HostileCase given) throws IOException {
        return switch (OpmlReader.read(given.bytes("input"), null)) {
            case Opml list ->
                    Map.of(
                            "outcome", "read",
                            "title", list.title(),
                            "outlines", list.outlines().size(),
                            "leftOut", list.leftOut());
            case OpmlReading.Unreadable(String reason) ->
                    Map.of("outcome", "unreadable", "reason", reason);
        };
    }
}
