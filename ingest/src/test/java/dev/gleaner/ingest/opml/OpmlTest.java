package dev.gleaner.ingest.opml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

class OpmlTest {

    private static final Instant NOW = Instant.parse("2026-05-12T09:00:00Z");

    private static OpmlReading read(String text) {
        return OpmlReader.read(text.getBytes(StandardCharsets.UTF_8), null);
    }

    private static Opml list(String body) {
        return (Opml)
                read(
                        "<opml version='2.0'><head><title>Mine</title></head><body>"
                                + body
                                + "</body></opml>");
    }

    @Test
    void outlinesKeepFoldersAndEveryAttribute() {
        Opml list =
                list(
                        """
                        <outline text="Labs"><outline text="Deep">
                          <outline type="rss" text="A lab" title="A lab" xmlUrl="https://lab.example/feed"
                              htmlUrl="https://lab.example/" xmlns:x="urn:x" x:css="h2 a" odd="1"/>
                        </outline></outline>
                        <outline text="Alone" xmlUrl="https://alone.example/rss"/>
                        """);

        assertThat(list.title()).isEqualTo("Mine");
        assertThat(list.outlines()).hasSize(2);
        Outline lab = list.outlines().getFirst();
        assertThat(lab.folders()).containsExactly("Labs", "Deep");
        assertThat(lab.attributes())
                .containsEntry("{urn:x}css", "h2 a")
                .containsEntry("odd", "1")
                .containsEntry("htmlUrl", "https://lab.example/");
        assertThat(list.outlines().get(1).folders()).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        Opml list =
                list(
                        """
                        <outline text="A &amp; B"><outline text="One" xmlUrl="https://one.example/?a=1&amp;b=2"
                            xmlns:g="urn:gleaner:opml:1" g:kind="lab" xml:lang="en" note="x&#10;y &lt;b&gt; &quot;q&quot;"/></outline>
                        <outline text="A &amp; B"><outline text="Inner"><outline text="Two" xmlUrl="https://two.example/"/></outline></outline>
                        <outline text="Three" xmlUrl="https://three.example/" xmlns:o="urn:other" o:z="9"/>
                        """);

        Opml again = (Opml) read(OpmlWriter.write("Mine", list.outlines(), NOW));

        assertThat(again.outlines()).isEqualTo(list.outlines());
        assertThat(again.title()).isEqualTo("Mine");
        assertThat(again.repaired()).isFalse();
        assertThat(again.outlines().getFirst().own("kind")).contains("lab");
    }

    @Test
    void eachOf1891OutlinesIsKept() {
        StringBuilder body = new StringBuilder();
        for (int number = 0; number < 1_891; number++) {
            body.append(
                    number % 97 == 0
                            ? "<outline text='nameless " + number + "'/>"
                            : "<outline text='f' xmlUrl='https://h" + number + ".example/feed'/>");
        }

        assertThat(list(body.toString()).outlines()).hasSize(1_891);
    }

    @Test
    void outlineWithoutAddressIsKeptUnlessItIsAFolder() {
        Opml list =
                list(
                        "<outline text='folder'><outline text='lost'/></outline><outline text='empty'/>");

        assertThat(list.outlines()).extracting(Outline::title).containsExactly("lost", "empty");
        assertThat(list.outlines()).allMatch(outline -> outline.address().isEmpty());
    }

    @Test
    void subscriptionThatHoldsOthersStandsBeforeThem() {
        Opml list =
                list(
                        "<outline text='planet' xmlUrl='https://p.example/'><outline text='in'"
                                + " xmlUrl='https://i.example/'/></outline>");

        assertThat(list.outlines()).extracting(Outline::title).containsExactly("planet", "in");
    }

    @Test
    void namesDifferInCaseAndSchemesInFashion() {
        Opml list =
                list(
                        "<outline TEXT='a' XMLURL=' feed://a.example/x '/><outline text='b'"
                                + " xmlurl='feed:https://b.example/'/>");

        assertThat(list.outlines())
                .extracting(outline -> outline.address().orElseThrow())
                .containsExactly("http://a.example/x", "https://b.example/");
    }

    @Test
    void bareAmpersandsAndUndeclaredEntitiesAreMended() {
        Opml list =
                list(
                        "<outline text='Q&A&nbsp;daily' xmlUrl='https://q.example/?a=1&b=2&amp;c=3'/>");

        assertThat(list.repaired()).isTrue();
        assertThat(list.outlines().getFirst().address()).contains("https://q.example/?a=1&b=2&c=3");
        assertThat(list.outlines().getFirst().title()).isEqualTo("Q&A&nbsp;daily");
    }

    @Nested
    class HostileLists {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<!DOCTYPE opml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                            + "<opml><body><outline text='&x;' xmlUrl='https://a.example/'/></body></opml>",
                    "<!DOCTYPE opml [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><opml><body>&b;</body></opml>",
                    "<!DOCTYPE opml [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/x'> %p;]><opml/>",
                    "<!DOCTYPE opml SYSTEM 'http://127.0.0.1:1/opml.dtd' [ ]><opml/>"
                })
        void documentTypeThatDeclaresIsRefused(String text) {
            assertThat(read(text)).isInstanceOf(OpmlReading.Unreadable.class);
        }

        @Test
        void harmlessDocumentTypeIsPassedOver() {
            assertThat(read("<?xml version='1.0'?><!DOCTYPE opml><opml><body/></opml>"))
                    .isInstanceOf(Opml.class);
        }

        @Test
        void depthOfTenThousandLosesNothing() {
            Opml list =
                    list(
                            "<outline text='d'>".repeat(10_000)
                                    + "<outline text='x' xmlUrl='https://deep.example/'/>"
                                    + "</outline>".repeat(10_000));

            assertThat(list.outlines()).hasSize(1);
            assertThat(list.outlines().getFirst().folders()).hasSize(Opml.DEEPEST);
        }

        @Test
        void whatIsBeyondTheLimitIsCounted() {
            Opml list =
                    list("<outline text='x' xmlUrl='https://victim.example/'/>".repeat(100_000));

            assertThat(list.outlines()).hasSize(Opml.MOST_OUTLINES);
            assertThat(list.leftOut()).isEqualTo(95_000);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "<html><body>no</body></html>", "{}", "<opml><body><outline"})
        void whatIsNoListSaysWhy(String text) {
            assertThat(read(text))
                    .isInstanceOfSatisfying(
                            OpmlReading.Unreadable.class,
                            unreadable -> assertThat(unreadable.reason()).isNotBlank());
        }
    }

    @Test
    void titleOfTheListIsEscaped() {
        assertThat(OpmlWriter.write("a<b>&\"", List.of(), NOW))
                .contains("<title>a&lt;b&gt;&amp;&quot;</title>");
    }
}
