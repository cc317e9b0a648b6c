package dev.gleaner.ingest.read;

import dev.gleaner.ingest.read.Instruments.Instrument;
import dev.gleaner.ingest.read.Subjects.Subject;

import java.util.List;

/**
 * What a measure is a score on, and whose.
 *
 * @param subjects empty where nobody is named
 * @param unsaid whether nobody is meant either, so that it is not whom the text speaks of
 */
record Score(Instrument instrument, List<Subject> subjects, boolean unsaid) {

    Score(Instrument instrument, List<Subject> subjects) {
        this(instrument, subjects, false);
    }
}
