package dev.gleaner.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Revision;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Who makes each forecast, where one or several are named, meant or have the word. */
class SpeakersTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2026, 5, 4);

    private final StatementReader reader = new StatementReader();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "@oven_fan says that ovens will talk by 2030. | @oven_fan",
                "Mira Kask of the Harbour Institute thinks that ovens will talk by 2030. | Mira Kask",
                "Mira Kask at Northgate puts talking ovens by 2030 at 30%. | Mira Kask",
                "In Kask's view, ovens will talk by 2030. | Kask",
                "My barber sees a talking oven by 2030. | My barber",
                "Most economists at the bank expect talking ovens by 2030. | Most economists at the bank",
                "Mira Kask is more cautious: one in five by 2030. | Mira Kask",
                "According to the team, ovens will talk by 2030. | team",
                "\u201eBis 2030 wird der Ofen sprechen\u201c, sagte Projektleiterin Mira Kask. | Projektleiterin Mira Kask",
                "Mira Kask rechnet damit, dass der Ofen bis 2030 sprechen wird. | Mira Kask",
                "\u00ab Le four parlera en 2030 \u00bb, estime la directrice, Mira Kask. | Mira Kask",
                "Para Mira Kask, el horno hablar\u00e1 en 2030. | Mira Kask",
                "\u7814\u7a76\u5458\u674e\u96f7\u8868\u793a\uff0c2030 \u5e74\u70e4\u7bb1\u4f1a\u8bf4\u8bdd\u3002 | \u674e\u96f7",
                "\u6765\u81ea\u8fdc\u5c71\u6240\u7684\u674e\u96f7\u8bf4\uff0c2030 \u5e74\u70e4\u7bb1\u4f1a\u8bf4\u8bdd\u3002 | \u674e\u96f7",
                "\u9060\u5c71\u6240\u306e\u7530\u4e2d\u5149\u6c0f\u306f\u300c2030\u5e74\u307e\u3067\u306b\u8a71\u3059\u3060\u308d\u3046\u300d\u3068\u8b1b\u6f14\u3067\u8a9e\u3063\u305f\u3002 | \u7530\u4e2d\u5149",
                "\uc5f0\uad6c\uc18c\uc758 \uc815\ud558\ub298 \ubc15\uc0ac\ub294 2030\ub144\uc5d0 \ub9d0\ud560 \uac83\uc774\ub77c\uace0 \uc608\uc0c1\ud588\ub2e4. | \uc815\ud558\ub298",
            })
    void whoForetellsIsReadInManyForms(String sentence, String who) {
        assertThat(foretellers(sentence)).containsExactly(who);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "I think that ovens will talk by 2030.",
                "But I think that ovens will talk by 2030.",
                "Our forecast suggests that ovens will talk by 2030.",
                "Ovens will talk by 2030.",
            })
    void theTextsOwnForecastIsNobodyElses(String sentence) {
        assertThat(foretellers(sentence)).containsExactly("");
    }

    @Test
    void severalInOneSentenceForetellEachTheirOwn() {
        assertThat(foretellers("Mira Kask says 2030; Per Lund says 2035."))
                .containsExactly("Mira Kask", "Per Lund");
        assertThat(
                        foretellers(
                                "Superforecasters gave a talking oven 8% by 2030, domain experts 25%."))
                .containsExactly("Superforecasters", "domain experts");
        assertThat(foretellers("Kask's median is 2034; Lund's is 2041."))
                .containsExactly("Kask", "Lund");
    }

    @Test
    void heIsThePersonNamedLast() {
        assertThat(
                        foretellers(
                                "Criticism comes from Mira Kask, who builds ovens. She gives them 20% by 2030."))
                .containsExactly("Mira Kask");
        assertThat(
                        foretellers(
                                "Kritik kommt von Uwe Stahl, der \u00d6fen baut. Er erwartet, dass sie bis 2030 sprechen."))
                .containsExactly("Uwe Stahl");
        assertThat(
                        foretellers(
                                "Mira Kask explic\u00f3 el plan. Tambi\u00e9n cree que hablar\u00e1n antes de 2030."))
                .containsExactly("Mira Kask");
    }

    @Test
    void inAnInterviewTheForecastIsWhoseTurnItIs() {
        String text =
                """
                Host: Ines, when will ovens talk?
                Ines: I'd say by 2031. They hum already.
                Host: And you, Bram?
                Bram: It is louder than you think. By 2035, I would guess.
                """;

        assertThat(foretellers(text)).containsExactly("Ines", "Bram");
    }

    @Test
    void aLabelThatReturnsInALetterIsNobody() {
        String text =
                """
                What they did: They built an oven.
                What came out: It will talk by 2030.
                What they did: They built a fridge.
                What came out: It will answer by 2031.
                """;

        assertThat(foretellers(text)).containsOnly("");
    }

    private List<String> foretellers(String text) {
        Revision revision =
                Revision.of(Id.of("item", text), "", text, BodyState.FULL, "en", Instant.EPOCH);
        DateInterval published = new DateInterval(PUBLISHED, PUBLISHED, "4 May 2026");
        List<String> who = new ArrayList<>();
        for (Statement statement : reader.statements(revision, published, "").statements()) {
            if (statement instanceof Statement.Foretold) {
                String voice = statement.voice().who();
                who.add(voice == null ? "" : voice);
            }
        }
        return who;
    }
}
