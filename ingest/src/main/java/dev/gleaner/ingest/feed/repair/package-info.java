/**
 * From the text of a feed to a well-formed tree, with a record of what had to be mended.
 *
 * <p>Pure: nothing is fetched, no entity is expanded but those of XML, of HTML and the harmless
 * ones that the document itself declares. Uses the JDK's XML parser, JDOM's tree, and Jsoup for
 * what no repair makes well-formed. It may depend on {@code dev.gleaner.ingest.extract} (clean
 * text).
 */
@NullMarked
package dev.gleaner.ingest.feed.repair;

import org.jspecify.annotations.NullMarked;
