package dev.gleaner.ingest.extract.block;

import java.util.ArrayList;
import java.util.List;

/** The features of one line while they are written: values, and names when somebody asks. */
final class Row {

    private final float[] values;
    private final List<String> names = new ArrayList<>();
    private final boolean named;
    private int next;

    Row(int width, boolean named) {
        this.values = new float[width];
        this.named = named;
    }

    void add(String name, double value) {
        values[next++] = (float) value;
        if (named) {
            names.add(name);
        }
    }

    void add(String name, boolean value) {
        add(name, value ? 1 : 0);
    }

    /** A feature of a family, such as the one of each mark. */
    void add(String family, String member, double value) {
        values[next++] = (float) value;
        if (named) {
            names.add(family + member);
        }
    }

    /** A size in steps of a factor of about 1.4: more would tell pages apart, not parts of them. */
    void addSize(String name, double value) {
        add(name, steps(value));
    }

    void addSize(String family, String member, double value) {
        add(family, member, steps(value));
    }

    void addTenths(String name, double value) {
        add(name, Math.round(value * 10) / 10.0);
    }

    private static double steps(double value) {
        return Math.round(2 * Math.log(1 + Math.max(0, value)) / Math.log(2)) / 2.0;
    }

    float[] values() {
        return values;
    }

    List<String> names() {
        return List.copyOf(names);
    }
}
