@NullMarked
package dev.gleaner.thread.lineage;

import org.jspecify.annotations.NullMarked;
