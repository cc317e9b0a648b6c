package dev.gleaner.evaluation;

import java.util.List;

/**
 * What a run over a test set came to; the predictions themselves are in the file it wrote.
 *
 * @param cases how many were asked
 * @param answered for how many there is a prediction
 * @param failures one line for each case that went wrong, with its id
 * @param casesPerSecond over all cases, the first ones that warm the machine up included
 */
public record Evaluation(
        int cases, int answered, List<String> failures, double casesPerSecond, String out) {

    public Evaluation {
        failures = List.copyOf(failures);
    }
}
