/** Tests of dates in pages. */
@NullMarked
package dev.gleaner.ingest.extract.date;

import org.jspecify.annotations.NullMarked;
