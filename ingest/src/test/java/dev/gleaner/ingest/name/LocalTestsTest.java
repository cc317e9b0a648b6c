package dev.gleaner.ingest.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.ingest.text.TokenizedSentence;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Set;

class LocalTestsTest {

    private final Systems systems = Systems.load();
    private final Benchmarks benchmarks = Benchmarks.load();
    private final Mentions mentions = new Mentions(systems, benchmarks);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "We introduce LongNod, a set of 900 scripted conversations.|LongNod",
                "TideCheck is a benchmark of forecasting questions.|TideCheck",
                "They built a benchmark called OrchardQuest for it.|OrchardQuest",
                "Our evaluation, the Harbour Safety Test (HST-2), has 40 tasks.|HST-2",
                "FerrySim: Measuring how agents plan|FerrySim"
            })
    void aTestThatATextIntroducesIsOneEverywhere(String text, String name) {
        assertThat(named(text + "\nOn " + name + ", the model scores 41%.")).contains(name);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "We introduce LongNod, a model that leads the benchmark.",
                "We train on OpenNotes-3, a collection of reasoning prompts.",
                "We study the NodFloat4 (NF4) format in our evaluation.",
                "LongNod, a startup, offers an evaluation."
            })
    void whatIsSomethingElseIsNone(String text) {
        assertThat(named(text)).isEmpty();
    }

    private List<String> named(String text) {
        List<TokenizedSentence> sentences = TokenizedSentence.of(text);
        LocalTests local = mentions.localNames(sentences).tests();
        return sentences.stream()
                .flatMap(sentence ->
                        benchmarks.find(sentence.tokens(), Set.of()::contains, local).stream())
                .map(mention -> mention.benchmark().name())
                .distinct()
                .toList();
    }
}
