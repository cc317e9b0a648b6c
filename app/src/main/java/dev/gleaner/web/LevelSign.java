package dev.gleaner.web;

import dev.gleaner.graph.thread.Level;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A level as it is shown: the word first, then five dots, one for each rung. A half dot is the rung
 * that a hold keeps the thread from.
 *
 * @param word {@code medium-high}
 * @param dots {@code full}, {@code half} or {@code empty}, the lowest rung first; none for a word
 *     that is no level
 * @param spoken what the dots say, for those who do not see them
 */
record LevelSign(String word, List<String> dots, String spoken) {

    private static final String NO_LEVEL = "no level yet";

    LevelSign {
        dots = List.copyOf(dots);
    }

    static LevelSign of(Level level, boolean held) {
        List<String> dots = new ArrayList<>();
        for (Level rung : Level.rungs()) {
            boolean next = dots.size() == level.rung();
            dots.add(level.isAtLeast(rung) ? "full" : held && next ? "half" : "empty");
        }
        String spoken = "level " + level.rung() + " of " + dots.size() + (held ? ", held" : "");
        return new LevelSign(level == Level.NONE ? NO_LEVEL : level.word(), dots, spoken);
    }

    static LevelSign of(String word, boolean held) {
        return Arrays.stream(Level.values())
                .filter(level -> level.word().equals(word))
                .findFirst()
                .map(level -> of(level, held))
                .orElseGet(() -> new LevelSign(word, List.of(), ""));
    }
}
