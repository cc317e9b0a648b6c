package dev.gleaner.ingest.hostile;

import java.util.Map;

/** A way by which hostile input comes in. */
public interface Door {

    /** Lets a case in; what became of it, as facts by name. */
    Map<String, Object> answer(HostileCase given) throws Exception;
}
