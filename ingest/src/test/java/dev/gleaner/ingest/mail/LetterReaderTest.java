package dev.gleaner.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

class LetterReaderTest {

    private static Letter letter(String message) {
        return ((LetterReading.Read) read(message)).letter();
    }

    private static LetterReading read(String message) {
        return LetterReader.read(message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String html(String body) {
        return """
        From: The Weekly Gauge <hello@gauge.example>
        Subject: The Weekly Gauge 12: small numbers
        Message-ID: <12@gauge.example>
        Date: Mon, 4 May 2026 09:00:00 +0200
        Content-Type: text/html; charset=utf-8

        """
                + body;
    }

    @Test
    void messageSaysWhoWhatAndWhen() {
        Letter letter = letter(html("<h1>Small numbers</h1><p>Text.</p>"));

        assertThat(letter.messageId()).isEqualTo("12@gauge.example");
        assertThat(letter.subject()).isEqualTo("The Weekly Gauge 12: small numbers");
        assertThat(letter.date()).isEqualTo(Instant.parse("2026-05-04T07:00:00Z"));
        assertThat(letter.html()).contains("<h1>Small numbers</h1>");
    }

    @Test
    void htmlIsPreferredAndTheRestIsListed() {
        Letter letter =
                letter(
                        """
                        From: a@b.example
                        Subject: parts
                        Content-Type: multipart/mixed; boundary=x

                        --x
                        Content-Type: multipart/alternative; boundary=y

                        --y
                        Content-Type: text/plain

                        plain words
                        --y
                        Content-Type: text/html

                        <p>rich words</p>
                        --y--
                        --x
                        Content-Type: text/calendar; name=talk.ics

                        BEGIN:VCALENDAR
                        --x
                        Content-Type: application/ms-tnef; name=winmail.dat

                        x
                        --x
                        Content-Type: application/pkcs7-signature

                        x
                        --x
                        Content-Type: image/png; name=a.png
                        Content-ID: <a>

                        x
                        --x--
                        """);

        assertThat(letter.html()).contains("rich words").doesNotContain("plain words");
        assertThat(letter.passedOver())
                .containsExactly(
                        "text/calendar talk.ics",
                        "application/ms-tnef winmail.dat",
                        "application/pkcs7-signature",
                        "image/png a.png");
    }

    @Test
    void plainTextBecomesParagraphs() {
        Letter letter =
                letter("From: a@b.example\nSubject: s\n\nOne <b>\nline.\n\nAnother & one.\n");

        assertThat(letter.html())
                .contains("<p>One &lt;b&gt;")
                .contains("<p>Another &amp; one.</p>");
    }

    @Nested
    class Links {

        private static final String BASE64 =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                "{\"e\":\"https://paper.example/a-long-way?utm_source=x\",\"n\":1}"
                                        .getBytes(StandardCharsets.UTF_8));

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "https://paper.example/a?utm_source=nl&id=7 | https://paper.example/a?id=7",
                    "https://click.mail.example/t?u=https%3A%2F%2Fpaper.example%2Fb%3Futm_medium%3De | https://paper.example/b",
                    "https://go.example/https%3A%2F%2Fpaper.example%2Fc/0/ab12 | https://paper.example/c",
                    "https://paper.example/d?email=ada%40example.org&page=2 | https://paper.example/d?page=2",
                    "https://paper.example/e?token=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9abc1 | https://paper.example/e",
                    "https://paper.example/the-rise-and-fall-of-2026-benchmarks-in-april | https://paper.example/the-rise-and-fall-of-2026-benchmarks-in-april",
                    "https://arxiv.org/abs/2604.01234 | https://arxiv.org/abs/2604.01234"
                })
        void leadWhereTheyReallyLead(String href, String target) {
            assertThat(UnwrappedLink.of(href)).contains(target);
        }

        @Test
        void targetsInBase64AreFound() {
            assertThat(UnwrappedLink.of("https://letters.example/redirect/2/" + BASE64 + "?t=1"))
                    .contains("https://paper.example/a-long-way");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://letters.example/redirect/0f8fad5b-d9cb-469f-a165-70867728950e?j=eyJ1IjoiM2FiYyJ9",
                    "https://x.us1.list-manage.com/track/click?u=0a1b2c3d4e5f60718293a4b5c&id=1&e=2",
                    "https://u123.ct.sender.example/ls/click?upn=u001.aBcD1234eFgH5678iJkL9012mNoP",
                    "javascript:alert(1)",
                    "mailto:leave@list.example?subject=unsubscribe",
                    "data:text/html,x",
                    "http://[::1"
                })
        void withHiddenOrNoTargetsAreLeftOut(String href) {
            assertThat(UnwrappedLink.of(href)).isEmpty();
        }

        @Test
        void webVersionIsTheAddressOfTheIssue() {
            String linked =
                    "<a href='https://gauge.example/p/twelve-small-numbers?r=ab12&amp;token=abc'>View in browser</a>";
            String titled =
                    "<h1><a href='https://gauge.example/p/twelve-small-numbers?utm_campaign=x'>The Weekly Gauge 12: small"
                            + " numbers</a></h1>";

            assertThat(letter(html(linked)).webAddress())
                    .isEqualTo("https://gauge.example/p/twelve-small-numbers");
            assertThat(letter(html(titled)).webAddress())
                    .isEqualTo("https://gauge.example/p/twelve-small-numbers");
        }
    }
}
