package dev.gleaner.ripeness;

import java.time.Duration;

/**
 * The constants of the ladder, each a judgement with its reason.
 *
 * @param originsForMedium two: the least that can converge
 * @param itemsOfOneVoice four: a voice that returns to a subject this often has made it a story
 *     line by itself
 * @param oneVoiceWindow 90 days: a weekly newsletter that gives every third issue to a subject;
 *     measured between the items' own dates, so that a level does not fall because time went by
 * @param originsForMediumHigh three: two may echo one event, three seldom do
 * @param kindsForMediumHigh two: three newsletters are one kind of looking
 * @param hardItemsRead one: without a result that somebody read, convergence is talk
 * @param dormantAfter 60 days: two months without anything new, while monthly sources had two
 *     chances
 * @param fallAfter 7 days: one weekly round in which whatever was lost can come back, so that a
 *     level does not flicker
 * @param momentumHalfLife 45 days: after the dormancy of 60 days four tenths of an item is left,
 *     after a year nothing
 * @param itemsForHalfOrder four fresh items put a thread in the middle of its rung: what makes one
 *     voice a story line
 */
public record RipenessSettings(
        int originsForMedium,
        int itemsOfOneVoice,
        Duration oneVoiceWindow,
        int originsForMediumHigh,
        int kindsForMediumHigh,
        int hardItemsRead,
        Duration dormantAfter,
        Duration fallAfter,
        Duration momentumHalfLife,
        int itemsForHalfOrder) {

    public RipenessSettings {
        atLeast("originsForMedium", originsForMedium, 1);
        atLeast("itemsOfOneVoice", itemsOfOneVoice, 1);
        atLeast("oneVoiceWindow in days", oneVoiceWindow.toDays(), 1);
        atLeast("originsForMediumHigh", originsForMediumHigh, originsForMedium);
        atLeast("kindsForMediumHigh", kindsForMediumHigh, 1);
        atLeast("hardItemsRead", hardItemsRead, 1);
        atLeast("dormantAfter in days", dormantAfter.toDays(), 1);
        atLeast("fallAfter in days", fallAfter.toDays(), 0);
        atLeast("momentumHalfLife in days", momentumHalfLife.toDays(), 1);
        atLeast("itemsForHalfOrder", itemsForHalfOrder, 1);
    }

    public static RipenessSettings defaults() {
        return new RipenessSettings(
                2,
                4,
                Duration.ofDays(90),
                3,
                2,
                1,
                Duration.ofDays(60),
                Duration.ofDays(7),
                Duration.ofDays(45),
                4);
    }

    private static void atLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is at least " + least + ", not " + value);
        }
    }
}
