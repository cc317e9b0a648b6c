/**
 * Which servers the outgoing client may call: the form of an address, its port, and every number
 * its name leads to.
 *
 * <p>It may depend on {@code dev.gleaner.ingest.url}.
 */
@NullMarked
package dev.gleaner.ingest.fetch.address;

import org.jspecify.annotations.NullMarked;
