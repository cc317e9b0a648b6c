package dev.gleaner.search;

import java.util.Random;

/**
 * Queries that nobody would write, from a seed: pieces of the language, of its breakage, and any
 * characters.
 */
final class QueryFuzz {

    private static final String[] PIECES = {
        "weak",
        "GPT-5.2",
        "or",
        "OR",
        "AND",
        "NOT",
        " ",
        " ",
        " ",
        "  ",
        "\t",
        "\"",
        "“",
        "”",
        "(",
        ")",
        "()",
        "-",
        "--",
        "*",
        "?",
        "ab*",
        "*ab",
        ":",
        "::",
        "source:",
        "source:METR",
        "is:unread",
        "is:",
        "date:2026",
        "date:P30D",
        "date:2026..",
        "date:..",
        "kind:lab",
        "thread:\"a b\"",
        "x:y",
        "http://x/y?z=(1)",
        "/",
        "/.*/",
        "\\",
        "^",
        "~",
        "~2",
        "^5",
        "🤖",
        "\ud83e",
        "機器",
        "é",
        "\u0000",
        "\u202e",
        "\ufdfa",
        "[a TO b]",
        "{",
        "}",
        "&&",
        "||",
        "!",
        "+a",
        "'",
        "’s",
        "5\"",
        "lang:en-GB",
        "has:number",
        "model:o3",
        "sorce:x"
    };

    private QueryFuzz() {}

    static String next(Random random) {
        StringBuilder query = new StringBuilder();
        int pieces = random.nextInt(random.nextInt(8) == 0 ? 300 : 25);
        for (int piece = 0; piece < pieces; piece++) {
            if (random.nextInt(12) == 0) {
                query.append((char) random.nextInt(0x10000));
            } else {
                query.append(PIECES[random.nextInt(PIECES.length)]);
            }
            if (random.nextInt(3) == 0) {
                query.append(' ');
            }
        }
        return query.toString();
    }
}
