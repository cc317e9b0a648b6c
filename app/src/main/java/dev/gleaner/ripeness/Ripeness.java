package dev.gleaner.ripeness;

/**
 * The ladder: from a snapshot of a thread to its level, what holds it, and the reasons.
 *
 * <p>The highest rung whose gate holds, capped by holds. Each rung is a conjunction that can be
 * said in one line; there is no weighted sum. A hold caps what rests on it, so that an unread item
 * behind one firing does not pull down a level that another, read one carries. Pure and without
 * state: the same snapshot gives the same verdict on every machine.
 */
public final class Ripeness {

    /** Raised whenever the same snapshot could give another verdict. */
    public static final String RULES = "ripeness 4";

    private final RipenessSettings settings;

    public Ripeness(RipenessSettings settings) {
        this.settings = settings;
    }

    public Verdict assess(Snapshot snapshot) {
        return new Assessing(snapshot, settings).verdict();
    }
}
