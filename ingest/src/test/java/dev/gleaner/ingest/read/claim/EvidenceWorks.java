package dev.gleaner.ingest.read.claim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The work each document of an evidence set belongs to: copies, abstracts, comments on it. */
public final class EvidenceWorks {

    private EvidenceWorks() {}

    /** Works by document. */
    public static Map<String, String> of(Path set) throws IOException {
        return TrainingExample.works(set);
    }
}
