@NullMarked
package dev.gleaner.thread.edit;

import org.jspecify.annotations.NullMarked;
