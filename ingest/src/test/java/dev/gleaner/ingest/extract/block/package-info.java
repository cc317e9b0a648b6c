/** Tests of the lines of a page, and the training of the block classifier. */
@NullMarked
package dev.gleaner.ingest.extract.block;

import org.jspecify.annotations.NullMarked;
