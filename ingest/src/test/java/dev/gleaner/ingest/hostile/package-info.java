/**
 * Input that was made to hurt us: cases as data under {@code resources/hostile}, one runner, and a
 * door for each way by which such input comes in.
 */
@NullMarked
package dev.gleaner.ingest.hostile;

import org.jspecify.annotations.NullMarked;
