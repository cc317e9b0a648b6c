/**
 * Addresses: reading them strictly, their canonical form, and the works they name.
 *
 * <p>Pure: no network, no clock. It may depend on {@code dev.gleaner.graph} and on ICU (internationalised host names).
 */
@NullMarked
package dev.gleaner.ingest.url;

import org.jspecify.annotations.NullMarked;
