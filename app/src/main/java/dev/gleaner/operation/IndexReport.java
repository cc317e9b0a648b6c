package dev.gleaner.operation;

/**
 * How index and graph compare.
 *
 * @param items in the graph
 * @param indexed in the index
 * @param waiting marked for the index, not there yet
 * @param missing in the graph, neither in the index nor waiting for it
 * @param surplus in the index alone
 * @param files empty when the files are sound, else what is wrong with them
 */
public record IndexReport(
        int items, int indexed, int waiting, int missing, int surplus, String files) {

    /** Whether the index is what the graph says. */
    public boolean isSound() {
        return missing == 0 && surplus == 0 && files.isEmpty();
    }
}
