/**
 * Reports in PDF: their text with page numbers, read in a child process that may die alone.
 *
 * <p>It alone sees PDFBox, which runs only in the child. It may depend on {@code dev.gleaner.graph}
 * and {@code dev.gleaner.ingest.extract}.
 */
@NullMarked
package dev.gleaner.ingest.pdf;

import org.jspecify.annotations.NullMarked;
