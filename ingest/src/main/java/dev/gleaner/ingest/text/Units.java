package dev.gleaner.ingest.text;

import dev.gleaner.graph.Quantity.Unit;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The units that may follow a number: {@code %}, {@code percent}, {@code Prozent}, {@code x},
 * {@code hours}, {@code Elo} and so on, of one word or of two.
 */
final class Units {

    private static final Map<String, Unit> UNITS =
            Map.ofEntries(
                    Map.entry("%", Unit.PERCENT),
                    Map.entry("\uff05", Unit.PERCENT),
                    Map.entry("percent", Unit.PERCENT),
                    Map.entry("prozent", Unit.PERCENT),
                    Map.entry("procent", Unit.PERCENT),
                    Map.entry("x", Unit.TIMES),
                    Map.entry("\u00d7", Unit.TIMES),
                    Map.entry("times", Unit.TIMES),
                    Map.entry("fold", Unit.TIMES),
                    Map.entry("\u500d", Unit.TIMES),
                    Map.entry("sec", Unit.SECONDS),
                    Map.entry("secs", Unit.SECONDS),
                    Map.entry("second", Unit.SECONDS),
                    Map.entry("seconds", Unit.SECONDS),
                    Map.entry("min", Unit.MINUTES),
                    Map.entry("mins", Unit.MINUTES),
                    Map.entry("minute", Unit.MINUTES),
                    Map.entry("minutes", Unit.MINUTES),
                    Map.entry("h", Unit.HOURS),
                    Map.entry("hr", Unit.HOURS),
                    Map.entry("hrs", Unit.HOURS),
                    Map.entry("hour", Unit.HOURS),
                    Map.entry("hours", Unit.HOURS),
                    Map.entry("day", Unit.DAYS),
                    Map.entry("days", Unit.DAYS),
                    Map.entry("points", Unit.POINTS),
                    Map.entry("pts", Unit.POINTS),
                    Map.entry("punkte", Unit.POINTS),
                    Map.entry("punkten", Unit.POINTS),
                    Map.entry("puntos", Unit.POINTS),
                    Map.entry("punti", Unit.POINTS),
                    Map.entry("\u70b9", Unit.POINTS),
                    Map.entry("elo", Unit.ELO));

    /** Units so short that they count only when they touch the number: "30s", not "30 s". */
    private static final Map<String, Unit> TOUCHING =
            Map.of("s", Unit.SECONDS, "m", Unit.MINUTES, "d", Unit.DAYS);

    /** "12 per cent", "12 pour cent", "12 por ciento". */
    private static final Map<String, Set<String>> HUNDREDS =
            Map.of(
                    "per", Set.of("cent", "cento"),
                    "pour", Set.of("cent"),
                    "por", Set.of("ciento", "cento"));

    private static final Set<String> DURATION_WORDS = Set.of("second", "minute", "hour", "day");

    /** Hours, per cent and points in Korean, which particles are written on to. */
    private static final Map<String, Unit> IN_KOREAN =
            Map.of(
                    "\uc2dc\uac04",
                    Unit.HOURS,
                    "\ud37c\uc13c\ud2b8",
                    Unit.PERCENT,
                    "\uc810",
                    Unit.POINTS);

    private static final String MINUTES_IN_KOREAN = "\ubd84";
    private static final int LONGEST_POINTS = 2;

    private final List<Token> tokens;

    Units(List<Token> tokens) {
        this.tokens = tokens;
    }

    static boolean isUnit(Token token) {
        return UNITS.containsKey(token.lower());
    }

    /** Whether a decimal comma may stand in a number before this text: "91,8 %", "70,1 Prozent". */
    static boolean followsDecimalComma(String text, int from, int end) {
        int place = from;
        while (place < end && Character.isSpaceChar(text.charAt(place))) {
            place++;
        }
        int last = place;
        while (last < end && Character.isLetter(text.charAt(last))) {
            last++;
        }
        if (place < end && (text.charAt(place) == '%' || text.charAt(place) == '\uff05')) {
            return true;
        }
        String word = text.substring(place, last);
        return isForeign(word) || HUNDREDS.containsKey(word);
    }

    private static boolean isForeign(String word) {
        return switch (word) {
            case "Prozent", "procent", "Punkte", "Punkten", "puntos", "punti" -> true;
            case "Stunden", "Minuten", "Sekunden", "heures", "secondes", "horas", "minutos" -> true;
            case "segundos", "minutes", "sur", "contre", "frente", "gegen", "von", "et", "und" ->
                    true;
            default -> false;
        };
    }

    /** The unit after a number, null when none stands there. */
    @Nullable Unit at(int index, int number) {
        if (index >= tokens.size()) {
            return null;
        }
        Token token = tokens.get(index);
        boolean touches = token.start() == tokens.get(number).end();
        if (touches && TOUCHING.containsKey(token.text())) {
            return TOUCHING.get(token.text());
        }
        if (HUNDREDS.getOrDefault(token.lower(), Set.of()).contains(word(index + 1))) {
            return Unit.PERCENT;
        }
        if (token.text().equals("-") && word(index + 1).equals("fold")) {
            return Unit.TIMES;
        }
        if (token.text().equals("-") && DURATION_WORDS.contains(word(index + 1))) {
            return UNITS.get(word(index + 1));
        }
        return inKorean(token.text(), UNITS.get(token.lower()));
    }

    private static @Nullable Unit inKorean(String word, @Nullable Unit otherwise) {
        for (Map.Entry<String, Unit> unit : IN_KOREAN.entrySet()) {
            boolean longer = unit.getValue() == Unit.POINTS && word.length() > LONGEST_POINTS;
            if (word.startsWith(unit.getKey()) && !longer) {
                return unit.getValue();
            }
        }
        return word.equals(MINUTES_IN_KOREAN) ? Unit.MINUTES : otherwise;
    }

    /** One past the unit that begins here. */
    int after(int index) {
        return HUNDREDS.containsKey(word(index)) || word(index).equals("-") ? index + 2 : index + 1;
    }

    private String word(int index) {
        return index < tokens.size() ? tokens.get(index).lower() : "";
    }
}
