package dev.gleaner.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

class MailFileTest {

    private static List<String> messages(String file) {
        return MailFile.messages(file.getBytes(StandardCharsets.UTF_8)).stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void oneMessageIsItself() {
        assertThat(messages("Subject: a\n\nFrom here on.\n"))
                .containsExactly("Subject: a\n\nFrom here on.\n");
    }

    @Test
    void mailboxIsCutAtItsFromLines() {
        assertThat(
                        messages(
                                "From a@b Mon May  4 09:00:00 2026\nSubject: 1\n\nOne.\nFrom inside, no blank line before.\n\n"
                                        + "From a@b Mon May  4 09:00:01 2026\r\nSubject: 2\r\n\r\n>From the start\r\n>>From deeper\r\n"))
                .containsExactly(
                        "Subject: 1\n\nOne.\nFrom inside, no blank line before.\n\n",
                        "Subject: 2\r\n\r\nFrom the start\r\n>From deeper\r\n");
    }

    @Test
    void oneThatNeverEndsIsCut() {
        assertThat(messages("From x\nS: 1\n\n".repeat(MailFile.MOST_MESSAGES + 50)))
                .hasSize(MailFile.MOST_MESSAGES);
    }
}
