package dev.gleaner.thread.declaration;

import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.Trigger.Branch;
import dev.gleaner.graph.thread.Trigger.Declared;
import dev.gleaner.search.QueryReader;
import dev.gleaner.search.QueryReading;
import dev.gleaner.thread.declaration.YamlMap.Misfit;
import dev.gleaner.thread.trigger.Condition;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

import java.io.StringReader;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads declared triggers.
 *
 * <pre>{@code
 * thread: automated-ai-rd          # only in a file of its own
 * triggers:
 *   - name: third-eval
 *     when: A third METR RD-section eval lands.
 *     query: source:METR ("RD-section" OR eval)
 *     condition: at least 3 items
 *     level: ripe
 *     branches:
 *       - found: a measured result
 *         level: ripe
 * }</pre>
 *
 * <p>A trigger has a name, a level, and a query or a condition or both; {@code condition} may be a
 * list, of which all must hold. At most {@value #MAX_CHARACTERS} characters and {@value
 * #MAX_TRIGGERS} triggers. Bad input is {@link DeclarationReading.Refused} with its line. Without
 * state.
 */
public final class DeclarationReader {

    /** A hundred triggers with long queries. */
    public static final int MAX_CHARACTERS = 100_000;

    public static final int MAX_TRIGGERS = 100;

    private static final List<String> FILE_KEYS = List.of("thread", "triggers");
    private static final List<String> KEYS =
            List.of("name", "when", "query", "condition", "level", "branches");
    private static final List<String> BRANCH_KEYS = List.of("found", "level");

    /** Queries are only checked here; what a relative date means is decided when they run. */
    private static final QueryReader QUERIES =
            new QueryReader(InstantSource.fixed(Instant.EPOCH.plusSeconds(1_000_000_000)));

    /**
     * @param before how many lines stand before the YAML in its file
     */
    public DeclarationReading read(String yaml, int before) {
        if (yaml.length() > MAX_CHARACTERS) {
            return new DeclarationReading.Refused(
                    before + 1,
                    "the triggers have " + yaml.length() + " characters",
                    "divide them into files of at most " + MAX_CHARACTERS);
        }
        try {
            Node root = compose(yaml);
            if (root == null) {
                throw new Misfit(
                        before + 1, "no trigger is declared", "write triggers: and a list");
            }
            return file(root, before);
        } catch (MarkedYAMLException broken) {
            Mark mark = broken.getProblemMark();
            return new DeclarationReading.Refused(
                    before + (mark == null ? 1 : mark.getLine() + 1),
                    "this is no YAML: " + broken.getProblem(),
                    "put words with a colon or a quote in them between single quotes");
        } catch (YAMLException broken) {
            return new DeclarationReading.Refused(
                    before + 1, "this is no YAML: " + broken, "write plain YAML");
        } catch (Misfit misfit) {
            return misfit.refusal();
        }
    }

    private static @Nullable Node compose(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(10);
        return new Yaml(new SafeConstructor(options)).compose(new StringReader(yaml));
    }

    private static DeclarationReading file(Node root, int before) throws Misfit {
        YamlMap file = YamlMap.of(root, before, FILE_KEYS);
        String thread = file.words("thread");
        List<Node> nodes = file.nodes("triggers");
        if (nodes.isEmpty() || nodes.size() > MAX_TRIGGERS) {
            throw new Misfit(
                    file.line("triggers"),
                    "a file declares 1 to " + MAX_TRIGGERS + " triggers, not " + nodes.size(),
                    "write triggers: and a list of them");
        }
        List<Declaration> triggers = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Node node : nodes) {
            YamlMap map = YamlMap.of(node, before, KEYS);
            Declaration trigger = trigger(map, before);
            if (!names.add(trigger.declared().name())) {
                throw new Misfit(
                        map.line("name"),
                        "the name '" + trigger.declared().name() + "' is there twice",
                        "give each trigger a name of its own");
            }
            triggers.add(trigger);
        }
        return new DeclarationReading.Understood(thread.isEmpty() ? null : thread, triggers);
    }

    private static Declaration trigger(YamlMap map, int before) throws Misfit {
        String name = map.words("name");
        if (!name.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            throw new Misfit(
                    map.line("name"),
                    name.isEmpty() ? "the trigger has no name" : "'" + name + "' is no name",
                    "write name: and small letters, digits and hyphens, such as third-eval");
        }
        String query = map.words("query");
        List<String> conditions = conditions(map);
        if (query.isEmpty() && conditions.isEmpty()) {
            throw new Misfit(
                    map.line(),
                    "the trigger '" + name + "' waits for nothing",
                    "give it a query or a condition");
        }
        if (!query.isEmpty()
                && QUERIES.read(query)
                        instanceof QueryReading.Refused(String reason, String nextStep)) {
            throw new Misfit(map.line("query"), "the query is not understood: " + reason, nextStep);
        }
        String when = map.words("when");
        List<Branch> branches = new ArrayList<>();
        for (Node node : map.nodes("branches")) {
            YamlMap branch = YamlMap.of(node, before, BRANCH_KEYS);
            String found = branch.words("found");
            if (found.isEmpty()) {
                throw new Misfit(
                        branch.line(), "the branch names no finding", "write found: and the words");
            }
            branches.add(new Branch(found, level(branch)));
        }
        return new Declaration(
                when.isEmpty() ? name.replace('-', ' ') : when,
                level(map),
                new Declared(name, query, conditions, branches));
    }

    private static List<String> conditions(YamlMap map) throws Misfit {
        List<String> conditions = new ArrayList<>();
        for (String words : map.list("condition")) {
            conditions.add(
                    Condition.of(words)
                            .orElseThrow(() ->
                                    new Misfit(
                                            map.line("condition"),
                                            "there is no condition '" + words + "'",
                                            "the conditions are "
                                                    + String.join(", ", Condition.KNOWN)))
                            .words());
        }
        return conditions;
    }

    private static Level level(YamlMap map) throws Misfit {
        String word = map.words("level").toLowerCase(Locale.ROOT);
        return Level.rungs().stream()
                .filter(level -> level.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new Misfit(
                                map.line("level"),
                                word.isEmpty()
                                        ? "no level is named"
                                        : "there is no level '" + word + "'",
                                "write level: low, medium, medium-high, ripe-pending or ripe"));
    }
}
