package dev.gleaner.ingest.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.ingest.text.Tokenizer;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class NamesTest {

    @Nested
    class OfSystems {

        private final Systems systems = Systems.load();

        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {
                    "Claude 2",
                    "Claude Mythos Preview",
                    "Claude Opus 4",
                    "Opus 4.6",
                    "GPT 3.5",
                    "GPT-4",
                    "GPT-4o",
                    "GPT 5.4",
                    "GPT 5.2 (High)",
                    "GPT-5.2-Codex-xhigh",
                    "o1",
                    "o4-mini",
                    "OpenAI o3",
                    "Gemini3",
                    "Gemini 3.1 Pro",
                    "Qwen2.5-7B",
                    "Qwen 3 1.7B",
                    "DeepSeek-R1-0528-Qwen3-8B",
                    "Kimi K2.5",
                    "Grok 3",
                    "Llama-3.1-70B",
                    "Seed1.6",
                    "gpt-5-mini",
                    "claude-opus-4-5"
                })
        void aNameIsFoundWhole(String name) {
            assertThat(names("Today " + name + " got it.")).containsExactly(name);
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {
                    "Claude Code is a tool",
                    "an opus of Bach",
                    "GPT-based tools",
                    "Gemini CLI",
                    "a haiku"
                })
        void whatIsNoSystemIsNone(String text) {
            assertThat(names(text)).isEmpty();
        }

        @Test
        void aNumberWithAUnitIsNoVersion() {
            assertThat(names("Claude 2% and GPT-4 4 minutes")).containsExactly("Claude", "GPT-4");
        }

        private List<String> names(String text) {
            return systems
                    .find(text, Tokenizer.tokens(text, 0, text.length()), index -> false)
                    .stream()
                    .map(SystemMention::name)
                    .toList();
        }
    }

    @Nested
    class OfBenchmarks {

        private final Benchmarks benchmarks = Benchmarks.load();

        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "on SWE-Bench today, SWE-bench",
            "on SWEbench Verified today, SWE-bench Verified",
            "the Computational Reproducibility Agent Benchmark, CORE-Bench",
            "on AIME’24 today, AIME 2024",
            "on TerminalBench 2 today, Terminal-Bench 2.0",
            "on GPQA-Diamond today, GPQA Diamond",
            "on FooBench today, FooBench",
            "on the Long Context Benchmark, Long Context Benchmark",
            "on SWE-bench Extended today, SWE-bench Extended",
            "on Humanity's Last Exam today, Humanity's Last Exam",
            "on Humanity\u2019s Last Exam today, Humanity's Last Exam",
            "on HumanEval+ today, HumanEval+"
        })
        void aMentionGivesTheCanonicalName(String text, String name) {
            assertThat(names(text)).containsExactly(name);
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {
                    "a Workbench",
                    "the benchmark",
                    "on the arc of time",
                    "good math",
                    "The time horizon"
                })
        void whatIsNoBenchmarkIsNone(String text) {
            assertThat(names(text)).isEmpty();
        }

        @Test
        void aDescriptionNeedsItsCompanion() {
            String text = "a time horizon of 4 hours";

            assertThat(benchmarks.find(Tokenizer.tokens(text, 0, text.length()), "metr"::equals))
                    .extracting(mention -> mention.benchmark().name())
                    .containsExactly("METR time horizon");
        }

        private List<String> names(String text) {
            return benchmarks.find(Tokenizer.tokens(text, 0, text.length()), key -> false).stream()
                    .map(mention -> mention.benchmark().name())
                    .toList();
        }
    }
}
