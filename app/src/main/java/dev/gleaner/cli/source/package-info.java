/**
 * Commands on sources: {@code source add|list|show|test|pause|resume|remove|opml}.
 *
 * <p>May depend on {@code cli.session} and {@code operation}.
 */
@NullMarked
package dev.gleaner.cli.source;

import org.jspecify.annotations.NullMarked;
