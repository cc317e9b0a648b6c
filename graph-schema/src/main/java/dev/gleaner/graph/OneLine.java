package dev.gleaner.graph;

/**
 * Foreign text as one line of plain text: runs of blanks, line ends and signs that steer a terminal
 * or the direction of writing become one space each.
 */
public final class OneLine {

    private OneLine() {}

    public static String of(String foreign) {
        StringBuilder line = new StringBuilder(foreign.length());
        boolean gap = false;
        for (int index = 0; index < foreign.length(); index++) {
            char unit = foreign.charAt(index);
            if (isGap(unit)) {
                gap = !line.isEmpty();
            } else {
                if (gap) {
                    line.append(' ');
                    gap = false;
                }
                line.append(unit);
            }
        }
        return line.toString();
    }

    private static boolean isGap(char unit) {
        return switch (Character.getType(unit)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> unit == ' ';
        };
    }
}
