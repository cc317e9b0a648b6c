package dev.gleaner.graph.store.thread;

import dev.gleaner.graph.Item;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.thread.Draft;
import dev.gleaner.graph.thread.Evidence;
import dev.gleaner.graph.thread.Firing;
import dev.gleaner.graph.thread.Reading;
import dev.gleaner.graph.thread.StoryThread;
import dev.gleaner.graph.thread.Trigger;

import java.util.List;

/**
 * A thread file as it was understood, to be stored in one transaction.
 *
 * @param file the file, byte for byte
 * @param sources of the items that the evidence names
 * @param items that the evidence names, in the order of the file
 */
public record FiledThread(
        StoryThread thread,
        byte[] file,
        List<Source> sources,
        List<Item> items,
        List<Evidence> evidence,
        List<Reading> readings,
        List<Trigger> triggers,
        List<Firing> firings,
        List<Draft> drafts) {}
