package dev.gleaner.operation;

import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.polling.Polling;
import dev.gleaner.polling.SourceRow;
import dev.gleaner.source.ListImport;
import dev.gleaner.source.ListImported;
import dev.gleaner.source.Reply;
import dev.gleaner.source.SourceAdding;
import dev.gleaner.source.SourceChange;
import dev.gleaner.source.SourceChanged;
import dev.gleaner.source.SourceFinding;
import dev.gleaner.source.SourceFound;
import dev.gleaner.source.SourceLists;
import dev.gleaner.source.SourcePage;
import dev.gleaner.source.SourceRegister;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The operations on sources and their channels. */
public final class SourceOperations {

    private final SourceRegister register;
    private final SourceFinding finding;
    private final SourceAdding adding;
    private final SourceLists lists;
    private final Polling polling;

    public SourceOperations(
            SourceRegister register,
            SourceFinding finding,
            SourceAdding adding,
            SourceLists lists,
            Polling polling) {
        this.register = register;
        this.finding = finding;
        this.adding = adding;
        this.lists = lists;
        this.polling = polling;
    }

    SourceList all() {
        return new SourceList(polling.rows());
    }

    Answer<SourceAdded> add(SourceRequest request) {
        return answer(
                        adding.add(
                                new SourceAdding.Wanted(
                                        request.address(),
                                        request.as(),
                                        request.name(),
                                        request.kind(),
                                        request.title(),
                                        request.password(),
                                        request.pin())))
                .map(present ->
                        new SourceAdded(
                                present.added(), row(present.channel()), present.warning()));
    }

    private SourceRow row(ChannelState state) {
        return polling.rows().stream()
                .filter(row -> row.address().equals(state.channel().address()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "a channel that was added is not listed: " + state));
    }

    Answer<SourceFound> find(SourceQuestion question, Consumer<String> progress) {
        return answer(
                finding.find(
                        new SourceFinding.Asked(
                                question.address(),
                                question.again(),
                                question.password(),
                                question.pin()),
                        progress));
    }

    Answer<SourcePage> page(String named) {
        return answer(register.page(named));
    }

    Answer<SourceChanged> change(SourceChange change) {
        return answer(register.change(change));
    }

    Answer<ListImported> take(ListImport list, Consumer<String> progress) {
        return answer(lists.take(list, progress));
    }

    byte[] list() {
        return lists.write().getBytes(StandardCharsets.UTF_8);
    }

    private static <T> Answer<T> answer(Reply<T> reply) {
        return switch (reply) {
            case Reply.Done<T>(T value) -> Answer.of(value);
            case Reply.Refused<T>(Reply.Trouble trouble, String reason, String nextStep) ->
                    Answer.declined(kind(trouble), reason, nextStep);
        };
    }

    private static Problem.Kind kind(Reply.Trouble trouble) {
        return switch (trouble) {
            case USAGE -> Problem.Kind.USAGE;
            case NOT_FOUND -> Problem.Kind.NOT_FOUND;
            case NETWORK -> Problem.Kind.NETWORK;
            case LATER -> Problem.Kind.TRY_AGAIN;
            case DISK -> Problem.Kind.FAILED;
        };
    }
}
