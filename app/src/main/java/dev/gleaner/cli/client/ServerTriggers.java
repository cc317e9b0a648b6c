package dev.gleaner.cli.client;

import dev.gleaner.operation.Answer;
import dev.gleaner.operation.TriggerOperations;
import dev.gleaner.thread.watch.TriggerList;
import dev.gleaner.thread.watch.TriggerTrial;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** The operations on triggers of the process that serves the data folder. */
record ServerTriggers(ServerConnection server) implements TriggerOperations {

    private static final String BYTES = "application/octet-stream";

    @Override
    public Answer<TriggerList> list(String slug) {
        return server.get(path(slug), TriggerList.class);
    }

    @Override
    public Answer<TriggerTrial> tryOut(String slug, @Nullable LocalDate since) {
        return server.get(path(slug) + "/test" + since(since), TriggerTrial.class);
    }

    @Override
    public Answer<TriggerTrial> tryOut(byte[] file, @Nullable LocalDate since) {
        return server.post("/api/triggers/test" + since(since), BYTES, file, TriggerTrial.class);
    }

    @Override
    public Answer<TriggerList> arm(byte[] file, String by) {
        return server.post(
                "/api/triggers?by=" + ServerConnection.encoded(by), BYTES, file, TriggerList.class);
    }

    @Override
    public Answer<TriggerList> disarm(String slug, int number) {
        return server.post(
                path(slug) + "/" + number + "/disarm", BYTES, new byte[0], TriggerList.class);
    }

    private static String since(@Nullable LocalDate since) {
        return since == null ? "" : "?since=" + since;
    }

    private static String path(String slug) {
        return "/api/threads/" + ServerConnection.encoded(slug) + "/triggers";
    }
}
