package dev.gleaner.thread.declaration;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

import java.util.List;
import java.util.Optional;

/** A YAML mapping whose values know their lines; what does not fit is a {@link Misfit}. */
final class YamlMap {

    private final MappingNode map;
    private final int before;

    /**
     * @param before how many lines stand before the YAML in its file
     */
    private YamlMap(MappingNode map, int before) {
        this.map = map;
        this.before = before;
    }

    /** That something in the YAML does not fit; it never leaves this package. */
    static final class Misfit extends Exception {

        private static final long serialVersionUID = 1;

        private final int line;
        private final String reason;
        private final String nextStep;

        Misfit(int line, String reason, String nextStep) {
            super(reason);
            this.line = line;
            this.reason = reason;
            this.nextStep = nextStep;
        }

        DeclarationReading.Refused refusal() {
            return new DeclarationReading.Refused(line, reason, nextStep);
        }
    }

    static YamlMap of(Node node, int before, List<String> keys) throws Misfit {
        if (!(node instanceof MappingNode mapping)) {
            throw new Misfit(
                    line(node, before),
                    "here stands no 'key: value'",
                    "write one of the keys " + String.join(", ", keys) + ", each on its own line");
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = text(tuple.getKeyNode()).orElse("");
            if (!keys.contains(key)) {
                throw new Misfit(
                        line(tuple.getKeyNode(), before),
                        "there is no key '" + key + "'",
                        "the keys are " + String.join(", ", keys));
            }
        }
        return new YamlMap(mapping, before);
    }

    int line() {
        return line(map, before);
    }

    int line(String key) {
        return value(key).map(node -> line(node, before)).orElse(line());
    }

    private static int line(Node node, int before) {
        return before + node.getStartMark().getLine() + 1;
    }

    private static Optional<String> text(Node node) {
        return node instanceof ScalarNode scalar
                ? Optional.of(scalar.getValue().strip())
                : Optional.empty();
    }

    private Optional<Node> value(String key) {
        return map.getValue().stream()
                .filter(tuple -> text(tuple.getKeyNode()).orElse("").equals(key))
                .map(NodeTuple::getValueNode)
                .findFirst();
    }

    /** A value of words; empty when the key is absent. */
    String words(String key) throws Misfit {
        Optional<Node> value = value(key);
        if (value.isEmpty()) {
            return "";
        }
        return text(value.get())
                .orElseThrow(() ->
                        new Misfit(line(key), "'" + key + "' is one text", "write " + key + ": …"));
    }

    /** A value of words, or a list of them; none when the key is absent. */
    List<String> list(String key) throws Misfit {
        Node value = value(key).orElse(null);
        if (!(value instanceof SequenceNode sequence)) {
            String words = words(key);
            return words.isEmpty() ? List.of() : List.of(words);
        }
        List<String> texts =
                sequence.getValue().stream().flatMap(each -> text(each).stream()).toList();
        if (texts.size() < sequence.getValue().size()) {
            throw new Misfit(
                    line(key),
                    "'" + key + "' is a list of texts",
                    "write each on a line of its own: - …");
        }
        return texts;
    }

    /** The nodes of a list; none when the key is absent. */
    List<Node> nodes(String key) throws Misfit {
        Node value = value(key).orElse(null);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof SequenceNode sequence)) {
            throw new Misfit(
                    line(key),
                    "'" + key + "' is a list",
                    "begin each of its entries with '- ' on a line of its own");
        }
        return sequence.getValue();
    }
}
