package dev.gleaner.ingest.text;

import java.util.regex.Pattern;

/**
 * Foreign text as one line of plain text: runs of blanks, line ends and signs that steer a terminal
 * or the direction of writing become one space each.
 */
public final class OneLine {

    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");

    private OneLine() {}

    public static String of(String foreign) {
        return STEERING.matcher(foreign).replaceAll(" ").strip();
    }
}
