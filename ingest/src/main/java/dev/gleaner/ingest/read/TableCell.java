package dev.gleaner.ingest.read;

import dev.gleaner.ingest.text.Token;

import java.util.List;

/** A cell of a table's row, as written and in tokens. */
record TableCell(String written, List<Token> tokens) {

    TableCell {
        tokens = List.copyOf(tokens);
    }

    long letters() {
        return written.chars().filter(Character::isLetter).count();
    }
}
