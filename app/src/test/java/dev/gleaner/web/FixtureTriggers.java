package dev.gleaner.web;

import dev.gleaner.operation.Answer;
import dev.gleaner.operation.TriggerOperations;
import dev.gleaner.thread.watch.TriggerList;
import dev.gleaner.thread.watch.TriggerTrial;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** Answers about triggers for the pages' tests: threads that wait for nothing. */
record FixtureTriggers() implements TriggerOperations {

    @Override
    public Answer<TriggerList> list(String slug) {
        return Answer.of(new TriggerList(slug, List.of()));
    }

    @Override
    public Answer<TriggerTrial> tryOut(String slug, @Nullable LocalDate since) {
        return Answer.of(new TriggerTrial(slug, since, List.of()));
    }

    @Override
    public Answer<TriggerTrial> tryOut(byte[] file, @Nullable LocalDate since) {
        return tryOut("just-opened", since);
    }

    @Override
    public Answer<TriggerList> arm(byte[] file, String by) {
        return list("just-opened");
    }

    @Override
    public Answer<TriggerList> disarm(String slug, int number) {
        return list(slug);
    }
}
