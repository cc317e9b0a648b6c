package dev.gleaner.ingest.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

class TextAnalysisTest {

    private final TextAnalysis documents = TextAnalysis.ofDocuments();
    private final TextAnalysis questions = TextAnalysis.ofQuestions();

    @Test
    void hyphenatedNameIsIndexedByPartsAndJoined() {
        assertThat(documents.terms("on SWE-bench now"))
                .containsExactly("on", "swe", "swebench", "bench", "now");
        assertThat(documents.terms("GPT-5.2")).containsExactly("gpt", "gpt5.2", "5.2");
        assertThat(documents.terms("Llama\u20113.1\u2011405B")).contains("llama3.1405b", "405b");
    }

    @Test
    void questionHasTheSameTermsInOneLine() {
        assertThat(questions.terms("GPT-5.2")).containsExactly("gpt", "5.2");
        assertThat(questions.terms(TextAnalysis.joined("GPT-5.2"))).containsExactly("gpt5.2");
    }

    @Test
    void dashBetweenSpacesJoinsNothing() {
        assertThat(documents.terms("one - two -three a–b"))
                .containsExactly("one", "two", "three", "a", "b");
    }

    @Test
    void longChainsOfHyphensAreNoName() {
        assertThat(documents.terms("a-b-c-d-e-f-g-h"))
                .contains("abcdef", "gh")
                .doesNotContain("abcdefgh");
        assertThat(documents.terms("x".repeat(90) + "-" + "y".repeat(20))).hasSize(2);
    }

    @Test
    void caseAccentsPossessiveAndPluralAreFolded() {
        assertThat(questions.terms("Anthropic’s Pokémon evals ＷＩＤＥ"))
                .containsExactly("anthropic", "pokemon", "eval", "wide");
    }

    @Test
    void chineseAndJapaneseAndKoreanAreFoundByPairs() {
        assertThat(questions.terms("機器學習")).containsExactly("機器", "器學", "學習");
        assertThat(documents.terms("機器學習")).contains("機", "機器", "器學", "學習");
        assertThat(documents.terms("評価ベンチマーク")).containsAll(questions.terms("ベンチマーク"));
        assertThat(documents.terms("인공지능은")).containsAll(questions.terms("인공지능"));
    }

    @Test
    void emojiIsAWord() {
        assertThat(questions.terms("🤖 wins")).containsExactly("🤖", "win");
    }

    @Test
    void punctuationHasNoTerms() {
        assertThat(questions.terms("— ^ ~ …")).isEmpty();
    }

    @Test
    void termsStayShortAndLongOnesStayApart() {
        String eighteenTimes = "\uFDFA".repeat(4_000);
        List<String> terms =
                documents.terms(
                        eighteenTimes + " " + "z".repeat(4_000) + "1 " + "z".repeat(4_000) + "2");
        assertThat(terms)
                .allSatisfy(term ->
                        assertThat(term.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(600));
        assertThat(terms).doesNotHaveDuplicates();
    }

    @Test
    void namesDifferNeitherByCaseNorPunctuation() {
        assertThat(TextAnalysis.name("SWE-bench  Verified")).isEqualTo("swe-bench-verified");
        assertThat(TextAnalysis.name("Import AI")).isEqualTo(TextAnalysis.name("import-ai"));
        assertThat(TextAnalysis.name("GPT-5.2 (high).")).isEqualTo("gpt-5.2-high");
        assertThat(TextAnalysis.name("…")).isEmpty();
        assertThat(TextAnalysis.name("n".repeat(40_000))).hasSizeLessThan(130);
    }
}
