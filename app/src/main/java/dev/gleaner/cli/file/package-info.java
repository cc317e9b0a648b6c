/**
 * The commands about the files of threads: sections, lines, versions, clashes, and the writer's own
 * folder.
 *
 * <p>May depend on the command's session, the operations, and the records that they answer with.
 */
@NullMarked
package dev.gleaner.cli.file;

import org.jspecify.annotations.NullMarked;
