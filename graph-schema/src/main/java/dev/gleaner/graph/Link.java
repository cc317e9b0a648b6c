package dev.gleaner.graph;

/**
 * That a statement speaks of the same thing as an earlier one: proposed by rules, with its reason.
 *
 * @param from the statement that came later
 * @param to the statement it stands to
 * @param stance how it takes it
 * @param cue the words that tell the stance; empty where nothing does
 * @param retold whether it only tells again what the other said, without a measurement of its own
 * @param confidence 0 to 1, how sure it is that both are about one thing
 * @param reason in a few words
 */
public record Link(
        Id<Claim> from,
        Id<Claim> to,
        Stance stance,
        String cue,
        boolean retold,
        double confidence,
        String reason) {

    public Link {
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("confidence lies in 0 to 1, not " + confidence);
        }
    }

    /** Its id: there is one link between two statements. */
    public Id<Link> id() {
        return Id.of("linking", from.value(), to.value());
    }
}
