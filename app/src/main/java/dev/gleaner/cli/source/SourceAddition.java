package dev.gleaner.cli.source;

import dev.gleaner.cli.session.Progress;
import dev.gleaner.cli.session.Session;
import dev.gleaner.cli.session.Terminal;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.Problem;
import dev.gleaner.operation.SourceAdded;
import dev.gleaner.operation.SourceQuestion;
import dev.gleaner.operation.SourceRequest;
import dev.gleaner.source.SourceFound;
import dev.gleaner.source.SourceFound.Channel;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;

/**
 * {@code gleaner source add}: look, show, ask, add.
 *
 * @param pick which of the ways that were found, from 1
 */
record SourceAddition(
        Session session,
        String address,
        @Nullable String name,
        @Nullable String kind,
        @Nullable Path passwordFile,
        @Nullable String pin,
        int pick) {

    int run(@Nullable String as, boolean yes) {
        String password;
        try {
            password = MailSecret.read(passwordFile, address);
        } catch (IOException unreadable) {
            return session.printer()
                    .print(
                            new Problem(
                                    Problem.Kind.USAGE,
                                    "cannot read the password from " + passwordFile,
                                    "see that the file is there and may be read"));
        }
        if (as != null) {
            return session.run(
                    operations ->
                            operations.addSource(
                                    new SourceRequest(
                                            address, name, kind, as, null, password, pin)),
                    SourceAddition::text);
        }
        return session.with(operations -> {
            Progress progress = session.progress();
            return switch (operations.findSource(
                    new SourceQuestion(address, false, password, pin), progress)) {
                case Answer.Declined<SourceFound>(Problem problem) ->
                        session.printer().print(problem);
                case Answer.Done<SourceFound>(SourceFound found) ->
                        add(operations, found, password, yes);
            };
        });
    }

    private int add(
            Operations operations, SourceFound found, @Nullable String password, boolean yes) {
        if (pick < 1 || pick > found.channels().size()) {
            return session.printer()
                    .print(
                            new Problem(
                                    Problem.Kind.USAGE,
                                    "there is no way "
                                            + pick
                                            + " to follow this: "
                                            + found.channels().size()
                                            + " found",
                                    "gleaner source test numbers them"));
        }
        Channel picked = found.channels().get(pick - 1);
        if (picked.there()) {
            return added(operations, picked, password);
        }
        if (!yes) {
            if (session.printer().json()) {
                return unconfirmed();
            }
            session.printer().out().println(FoundText.of(found));
            session.printer().out().flush();
            if (!Terminal.isThere()) {
                return unconfirmed();
            }
            if (!Terminal.confirms("Follow number " + pick + " as " + called(picked) + "?")) {
                session.printer().out().println("nothing was added");
                session.printer().out().flush();
                return 0;
            }
        }
        return added(operations, picked, password);
    }

    private String called(Channel channel) {
        return name == null ? channel.source() : name;
    }

    private int unconfirmed() {
        return session.printer()
                .print(
                        new Problem(
                                Problem.Kind.USAGE,
                                "nothing was added: nobody is there to be asked",
                                "--yes adds the first way found, with --pick N another; gleaner source test shows them all"));
    }

    private int added(Operations operations, Channel channel, @Nullable String password) {
        return session.printer()
                .print(
                        operations.addSource(
                                new SourceRequest(
                                        channel.address(),
                                        name,
                                        kind,
                                        channel.kind(),
                                        channel.title(),
                                        password,
                                        pin)),
                        SourceAddition::text);
    }

    static String text(SourceAdded added) {
        return (added.added() ? "added " : "already there: ")
                + added.source().source()
                + " ("
                + added.source().channel()
                + " "
                + added.source().address()
                + ")"
                + (added.warning() == null ? "" : "\nwarning: " + added.warning());
    }
}
