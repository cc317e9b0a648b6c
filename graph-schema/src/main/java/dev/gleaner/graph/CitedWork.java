package dev.gleaner.graph;

/**
 * That a text points to a work, with the sentence that does.
 *
 * @param work the item that the work is, or would be when it is fetched
 * @param name an address, {@code arXiv:2408.06292}, {@code Import AI #448}
 * @param passage the sentence that points to it
 * @param stance how the sentence takes it
 * @param cue the words that tell the stance; empty where nothing does
 */
public record CitedWork(Id<Item> work, String name, Passage passage, Stance stance, String cue) {}
