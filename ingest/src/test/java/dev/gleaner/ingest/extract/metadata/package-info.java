/** Tests of what a page says about itself. */
@NullMarked
package dev.gleaner.ingest.extract.metadata;

import org.jspecify.annotations.NullMarked;
