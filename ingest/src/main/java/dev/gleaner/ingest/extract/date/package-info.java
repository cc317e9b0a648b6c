/**
 * Dates as pages and people write them, read into intervals. Depends on the graph's dates alone.
 */
@NullMarked
package dev.gleaner.ingest.extract.date;

import org.jspecify.annotations.NullMarked;
