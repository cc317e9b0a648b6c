/**
 * Measures the product against public test sets: each yardstick is one class that writes what the
 * product answers, for a scorer that knows the truth.
 *
 * <p>May depend on {@code operation} (answers, JSON) and on ingest. Needs no server and no
 * database, and never dies of one file.
 */
@NullMarked
package dev.gleaner.evaluation;

import org.jspecify.annotations.NullMarked;
