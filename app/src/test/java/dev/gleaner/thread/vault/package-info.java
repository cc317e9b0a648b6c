@NullMarked
package dev.gleaner.thread.vault;

import org.jspecify.annotations.NullMarked;
