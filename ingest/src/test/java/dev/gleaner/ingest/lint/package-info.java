@NullMarked
package dev.gleaner.ingest.lint;

import org.jspecify.annotations.NullMarked;
