package dev.gleaner.search;

import dev.gleaner.ingest.index.query.SearchQuery;

/** A piece of a query. */
sealed interface Token {

    /** An opening parenthesis. */
    record Open() implements Token {}

    /** A closing parenthesis. */
    record Close() implements Token {}

    /** {@code OR} between alternatives. */
    record Or() implements Token {}

    /** {@code AND}, which says what holds anyway. */
    record And() implements Token {}

    /** {@code NOT}, or a hyphen right before what it excludes. */
    record Negation(boolean spelledOut) implements Token {}

    /** Characters without white space, parenthesis or quotation mark. */
    record Raw(String text) implements Token {}

    /** What stood between quotation marks. */
    record Quoted(String text) implements Token {}

    /** A field with a value between quotation marks. */
    record QuotedField(String field, String value) implements Token {}

    /** A leaf of the question, read from one of the three above. */
    record Leaf(SearchQuery question) implements Token {}
}
