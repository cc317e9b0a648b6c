package dev.gleaner.thread.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.Trigger.Branch;
import dev.gleaner.thread.declaration.DeclarationReading.Refused;
import dev.gleaner.thread.declaration.DeclarationReading.Understood;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationReaderTest {

    private static final String WHOLE =
            """
            thread: cells
            triggers:
              - name: third-count
                when: A third count of cells lands.
                query: source:"Cell Watch" count*
                condition: [at least 3 items, new origin]
                level: ripe
                branches:
                  - found: a count of real cells
                    level: ripe
                  - found: a method
                    level: ripe-pending
            """;

    private static DeclarationReading read(String yaml) {
        return new DeclarationReader().read(yaml, 0);
    }

    @Test
    void queryConditionsAndBranchesAreRead() {
        assertThat(read(WHOLE))
                .isInstanceOfSatisfying(
                        Understood.class,
                        read -> {
                            assertThat(read.thread()).isEqualTo("cells");
                            Declaration trigger = read.triggers().getFirst();
                            assertThat(trigger.text()).isEqualTo("A third count of cells lands.");
                            assertThat(trigger.target()).isEqualTo(Level.RIPE);
                            assertThat(trigger.declared().query())
                                    .isEqualTo("source:\"Cell Watch\" count*");
                            assertThat(trigger.declared().conditions())
                                    .containsExactly("at least 3 items", "new origin");
                            assertThat(trigger.declared().branches())
                                    .containsExactly(
                                            new Branch("a count of real cells", Level.RIPE),
                                            new Branch("a method", Level.RIPE_PENDING));
                        });
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    level: ripe\\n    branches | level: rpe\\n    branches | 7 | medium-high
                    at least 3 items           | three items        | 6 | at least 3 items
                    name: third-count          | name: Third Count  | 3 | third-eval
                    query: source              | query: souce       | 5 | source
                    when: A third              | wehn: A third      | 4 | when
                    found: a method            | level: low         | 11 | found
                    [at least                  | [at { least        | 6 | quote
                    """)
    void whatDoesNotParseNamesItsLineAndTheCure(String right, String wrong, int line, String cure) {
        String broken = WHOLE.replace(right.replace("\\n", "\n"), wrong.replace("\\n", "\n"));
        assertThat(broken).isNotEqualTo(WHOLE);

        assertThat(read(broken))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.line()).isEqualTo(line);
                            assertThat(refused.reason() + " " + refused.nextStep()).contains(cure);
                        });
    }

    /** The body of one item, a third of a kind, a third lab, and what only a person sees. */
    @Test
    void aThreadsFourKindsOfWaitingAreExpressible() {
        String four =
                """
                triggers:
                  - {name: body-confirms, query: '"automated cell researchers"', level: ripe,
                     branches: [{found: deployed, level: ripe}, {found: a method, level: ripe-pending},
                                {found: an agenda, level: medium-high}]}
                  - {name: third-count, query: 'source:METR (count* OR "RD section")',
                     condition: at least 3 items, level: ripe}
                  - {name: third-lab, query: 'kind:lab cells', condition: at least 3 labs, level: ripe}
                  - {name: unframed, condition: person decides, level: ripe}
                """;
        assertThat(read(four))
                .isInstanceOfSatisfying(
                        Understood.class, read -> assertThat(read.triggers()).hasSize(4));
    }

    @Test
    void triggerThatWaitsForNothingIsRefused() {
        assertThat(read("triggers:\n  - name: nothing\n    level: ripe\n"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).contains("waits for nothing"));
    }

    @Test
    void linesCountFromTheStartOfTheFileThatHoldsThem() {
        assertThat(new DeclarationReader().read("triggers: none\n", 41))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.line()).isEqualTo(42));
    }

    @Test
    void sameNameTwiceIsRefused() {
        String twice =
                """
                triggers:
                  - {name: one, query: cells, level: ripe}
                  - {name: one, query: count, level: ripe}
                """;
        assertThat(read(twice))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.line()).isEqualTo(3);
                            assertThat(refused.reason()).contains("twice");
                        });
    }
}
