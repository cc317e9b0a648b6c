/**
 * Runs the product over public test sets and writes its predictions in the forms that their scorers
 * read. Nothing is stored, and nothing that works here is kept from the rest of the program.
 *
 * <p>May depend on the ingesting packages, the evidence model, and {@code operation} for JSON.
 */
@NullMarked
package dev.gleaner.evaluation;

import org.jspecify.annotations.NullMarked;
