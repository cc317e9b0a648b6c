/**
 * Newsletters that come as mail: messages in files and in a folder of an account, which is only
 * ever read.
 *
 * <p>It alone sees Angus Mail; connections are made through the door that {@code fetch} gives it.
 * It may depend on {@code dev.gleaner.graph} and its sibling packages {@code extract}, {@code
 * fetch}, {@code source} and {@code url}, and sees Jsoup for the bodies.
 */
@NullMarked
package dev.gleaner.ingest.mail;

import org.jspecify.annotations.NullMarked;
