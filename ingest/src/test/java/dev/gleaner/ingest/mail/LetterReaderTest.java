package dev.gleaner.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.gleaner.graph.Source;
import dev.gleaner.ingest.source.KnownSources;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;

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
    class Senders {

        private static final String RESULTS = "Authentication-Results: mx.reader.example; ";

        private Source source(String headers) {
            return letter(headers + "\nSubject: s\n\nText.\n")
                    .sender()
                    .source(KnownSources.standard());
        }

        @Test
        void provenDomainOfAKnownListIsThatSource() {
            assertThat(
                            source(
                                    RESULTS
                                            + "dmarc=pass (p=none) header.from=importai.substack.com\n"
                                            + "From: Import AI <importai@importai.substack.com>\nList-Id: Import AI <importai.substack.com>"))
                    .extracting(Source::name)
                    .isEqualTo("Import AI");
        }

        @Test
        void provenDomainNobodyKnowsIsNamedWithItsDomain() {
            assertThat(
                            source(
                                    RESULTS
                                            + "dmarc=pass header.from=gauge.example\nFrom: Import AI <a@gauge.example>"))
                    .extracting(Source::name)
                    .isEqualTo("Import AI (from gauge.example)");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "From: Import AI <importai@importai.substack.com>",
                    "Authentication-Results: mx; dmarc=fail header.from=importai.substack.com\n"
                            + "From: Import AI <importai@importai.substack.com>",
                    "Authentication-Results: mx; dmarc=none\nAuthentication-Results: evil; dmarc=pass"
                            + " header.from=importai.substack.com\nFrom: Import AI <importai@importai.substack.com>",
                    "Authentication-Results: mx; dmarc=pass header.from=evil.example\n"
                            + "From: Import AI <importai@importai.substack.com>",
                    "Authentication-Results: mx; dmarc=pass header.from=evil.example\nFrom: Import AI <x@evil.example>\n"
                            + "List-Id: <importai.substack.com>",
                    "Authentication-Results: mx; dmarc=pass header.from=importai.substack.com\n"
                            + "From: x@evil.example, Import AI <importai@importai.substack.com>",
                    "Authentication-Results: mx; dmarc=pass header.from=notimportai.substack.com.evil.example\n"
                            + "From: Import AI <a@importai.substack.com>"
                })
        void spoofedSenderStaysUnverifiedAndIsNeverJoined(String headers) {
            Source source = source(headers);

            assertThat(source.name()).contains("(unverified ");
            assertThat(source.kind()).isEqualTo(Source.Kind.UNKNOWN);
            assertThat(source.id())
                    .isNotEqualTo(KnownSources.standard().byName("Import AI").orElseThrow().id());
        }
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
        void nothingInTheBodyNamesOrFollowsTheReader() {
            String body =
                    letter(
                                    html(
                                            """
                                            <style>.a{background:url(https://t.example/1)}</style>
                                            <p onclick="x()" style="position:fixed" id="csrf">Results <a href="https://paper.example/r?mc_eid=abc">here</a>.</p>
                                            <img src="https://t.example/o.gif?u=ada" width=1 height=1><img src="cid:a">
                                            <script>alert(1)</script><svg onload=alert(1)></svg><iframe src="https://e.example"></iframe>
                                            <form action="https://e.example"><input name=q></form>
                                            <a href="https://gauge.example/unsubscribe?u=ada">Unsubscribe</a>
                                            <a href="https://gauge.example/p?x=1">Manage your preferences</a>
                                            <a href="JaVaScRiPt:alert(1)" ping="https://t.example">go</a>
                                            <math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table></mtext></math>
                                            """))
                            .html();

            assertThat(body)
                    .contains("Results")
                    .contains("href=\"https://paper.example/r\"")
                    .doesNotContain(
                            "t.example",
                            "ada",
                            "<img",
                            "<script",
                            "<svg",
                            "<iframe",
                            "<form",
                            "onclick",
                            "style",
                            "csrf",
                            "JaVaScRiPt",
                            "gauge.example/p");
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

    @Nested
    class HostileMessages {

        static Stream<Arguments> bombs() {
            return Stream.of(
                    Arguments.of("H105 10,000 parts", parts(10_000)),
                    Arguments.of("H105 depth 1,000", nested(1_000)),
                    Arguments.of(
                            "H105 header of 10 MB",
                            "From: a@b.example\nSubject: "
                                    + "x".repeat(10_000_000)
                                    + "\n\nText.\n"),
                    Arguments.of("H105 larger than 25 MiB", html("x".repeat(26 * 1_048_576))),
                    Arguments.of(
                            "H105 boundary that never comes",
                            "From: a@b.example\nSubject: s\nContent-Type: multipart/mixed; boundary=nope\n\nwords\n"),
                    Arguments.of("no message", "just some words"),
                    Arguments.of("nothing", ""));
        }

        private static String parts(int count) {
            return "From: a@b.example\nSubject: s\nContent-Type: multipart/mixed; boundary=b\n\n"
                    + "--b\nContent-Type: image/png\n\nx\n".repeat(count)
                    + "--b--\n";
        }

        private static String nested(int depth) {
            StringBuilder message = new StringBuilder("From: a@b.example\nSubject: s\n");
            for (int level = 0; level < depth; level++) {
                message.append(
                        "Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n"
                                .formatted(level, level));
            }
            return message.append("Content-Type: text/plain\n\ndeep\n").toString();
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource
        void bombs(String name, String message) {
            long started = System.nanoTime();

            assertThat(read(message))
                    .asInstanceOf(type(LetterReading.Refused.class))
                    .satisfies(refused -> assertThat(refused.code()).isNotBlank());

            assertThat(Duration.ofNanos(System.nanoTime() - started))
                    .isLessThan(Duration.ofSeconds(10));
        }

        @Test
        void messageInAMessageIsNotOpened() {
            Letter letter =
                    letter(
                            """
                            From: a@b.example
                            Subject: outer
                            Content-Type: multipart/mixed; boundary=b

                            --b
                            Content-Type: text/plain

                            outer words
                            --b
                            Content-Type: message/rfc822

                            From: evil@e.example
                            Subject: inner

                            inner words
                            --b--
                            """);

            assertThat(letter.html()).contains("outer words").doesNotContain("inner words");
            assertThat(letter.passedOver()).containsExactly("message/rfc822");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "=?utf-8?Q?Small=0D=0ABcc:_x=40y.example?=      | Small Bcc: x@y.example",
                    "=?utf-8?Q?=3D=3Futf-8=3FQ=3Ftwice=3F=3D?=      | =?utf-8?Q?twice?=",
                    "=?iso-8859-1?Q?caf=E9?= =?utf-8?B?w7xiZXI=?=   | caféüber",
                    "=?no-such-charset?Q?words?=                    | =?no-such-charset?Q?words?=",
                    "=?utf-8?B?%%%?=                                | =?utf-8?B?%%%?="
                })
        void headersAreDecodedOnceIntoOneLine(String header, String subject) {
            assertThat(letter("From: a@b.example\nSubject: " + header + "\n\nText.\n").subject())
                    .isEqualTo(subject);
        }
    }
}
