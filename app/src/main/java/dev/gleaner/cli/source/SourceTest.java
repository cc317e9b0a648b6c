package dev.gleaner.cli.source;

import dev.gleaner.cli.session.Progress;
import dev.gleaner.cli.session.Session;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.Problem;
import dev.gleaner.operation.SourceQuestion;
import dev.gleaner.source.SourceFound;
import dev.gleaner.source.SourcePage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code gleaner source test}: asks now, and changes nothing. */
record SourceTest(Session session, String source, @Nullable Path passwordFile) {

    int run() {
        return session.run(this::test, FoundText::of);
    }

    private Answer<SourceFound> test(Operations operations) {
        String password;
        try {
            password = passwordFile == null ? null : MailSecret.read(passwordFile, source);
        } catch (IOException unreadable) {
            return Answer.declined(
                    Problem.Kind.USAGE,
                    "cannot read the password from " + passwordFile,
                    "see that the file is there and may be read");
        }
        Progress progress = session.progress();
        List<String> addresses =
                operations.source(source) instanceof Answer.Done<SourcePage>(SourcePage page)
                        ? page.channels().stream().map(SourcePage.ChannelPage::address).toList()
                        : List.of(source);
        List<SourceFound.Channel> channels = new ArrayList<>();
        for (String address : addresses) {
            switch (operations.findSource(
                    new SourceQuestion(address, true, password, null), progress)) {
                case Answer.Done<SourceFound>(SourceFound found) ->
                        channels.addAll(found.channels());
                case Answer.Declined<SourceFound> declined -> {
                    return declined;
                }
            }
        }
        return Answer.of(new SourceFound(source, channels));
    }
}
