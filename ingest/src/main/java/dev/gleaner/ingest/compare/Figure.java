package dev.gleaner.ingest.compare;

/**
 * A number of a statement in a unit that other wordings of it share: {@code $18K} and {@code 18,000
 * dollars} are both 18000 of {@link Unit#MONEY}.
 *
 * @param low the value, or the lower end of a range
 * @param high the same unless a range was stated
 * @param step what one more in the last digit written would add; tells how exactly it was stated
 * @param at index of its first token
 */
record Figure(double low, double high, double step, Unit unit, int at) {

    /** What is counted, brought together over languages. */
    enum Unit {
        PERCENT,
        TIMES,
        SECONDS,
        MONEY,
        BARE
    }

    boolean isRange() {
        return low != high;
    }

    /** Whether both could stand for one quantity. */
    boolean isComparable(Figure other) {
        return unit == other.unit
                || unit == Unit.BARE && other.unit == Unit.PERCENT
                || unit == Unit.PERCENT && other.unit == Unit.BARE;
    }

    /** Whether both say the same within what they write: 51 and 51.1, 0.97 and 97 %. */
    boolean agrees(Figure other) {
        if (!isComparable(other)) {
            return false;
        }
        return agrees(this, other, 1)
                || unit != other.unit && (agrees(this, other, unit == Unit.BARE ? 100 : 0.01));
    }

    private static boolean agrees(Figure one, Figure other, double factor) {
        double within = Math.max(one.step * factor, other.step) / 2 + 1e-9;
        return one.low * factor <= other.high + within
                && one.high * factor >= other.low - within
                && (one.isRange() == other.isRange()
                        || Math.abs(one.low * factor - other.low) <= within
                        || Math.abs(one.high * factor - other.high) <= within);
    }

    /** How telling it is that two statements share it, 0 to 1: 95.5 % is more than 50 %. */
    double weight() {
        double scaled = Math.abs(high) / step;
        long digits = Math.round(scaled);
        while (digits != 0 && digits % 10 == 0) {
            digits /= 10;
        }
        if (digits >= 100) {
            return 1;
        }
        if (unit == Unit.BARE) {
            return step < 1 ? 0.6 : digits >= 10 ? 0.4 : 0.1;
        }
        boolean round = high == 100 || high == 50 || high == 1 || high == 0;
        return round ? 0.3 : digits >= 10 || high >= 100 ? 0.75 : unit == Unit.PERCENT ? 0.5 : 0.6;
    }
}
