package dev.gleaner.operation;

import java.util.List;

/** What a look at the installation found, one line a check. */
public record DoctorReport(List<Check> checks) {

    public DoctorReport {
        checks = List.copyOf(checks);
    }

    /**
     * One thing that was looked at.
     *
     * @param well whether it is as it should be
     * @param finding what was seen
     * @param nextStep what to do, empty when it is well
     */
    public record Check(String name, boolean well, String finding, String nextStep) {}

    public boolean isWell() {
        return checks.stream().allMatch(Check::well);
    }
}
