package dev.gleaner.thread.watch;

import java.util.regex.Pattern;

/** Triggers and their dry runs as plain text. */
public final class TriggerText {

    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");

    private TriggerText() {}

    public static String of(TriggerList list) {
        if (list.triggers().isEmpty()) {
            return list.slug() + " has no triggers\n";
        }
        StringBuilder text = new StringBuilder();
        for (TriggerList.Line line : list.triggers()) {
            text.append(line.number())
                    .append("  to ")
                    .append(line.level())
                    .append("  ")
                    .append(plain(line.text()))
                    .append('\n')
                    .append("   ")
                    .append(plain(what(line)))
                    .append('\n');
            line.branches()
                    .forEach(branch -> text.append("   ").append(plain(branch)).append('\n'));
        }
        return text.toString();
    }

    private static String what(TriggerList.Line line) {
        String where =
                line.by().equals("file")
                        ? "in the thread file"
                        : line.name() + ", armed by " + line.by();
        String query = line.query().isEmpty() ? "" : "; query " + line.query();
        String conditions =
                line.conditions().isEmpty() ? "" : "; " + String.join("; ", line.conditions());
        return line.kind()
                + ", version "
                + line.version()
                + ", "
                + where
                + query
                + conditions
                + "; fired "
                + line.firings()
                + (line.firings() == 1 ? " time" : " times");
    }

    public static String of(TriggerTrial trial) {
        StringBuilder text = new StringBuilder();
        for (TriggerTrial.Tried tried : trial.triggers()) {
            text.append("to ")
                    .append(tried.level())
                    .append("  ")
                    .append(plain(tried.text()))
                    .append("\n   ")
                    .append(plain(found(tried)))
                    .append('\n');
            for (TriggerTrial.WouldFire each : tried.fired()) {
                text.append("   ")
                        .append(each.on())
                        .append("  ")
                        .append(each.state())
                        .append("  ")
                        .append(
                                plain(
                                        each.title()
                                                + " ("
                                                + each.source()
                                                + ") — "
                                                + each.because()))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String found(TriggerTrial.Tried tried) {
        if (tried.query().isEmpty()) {
            return "only a person fires it";
        }
        return tried.fired().size()
                + " of "
                + tried.looked()
                + (tried.all() ? "" : " or more")
                + " items would have fired it; looked for "
                + tried.query();
    }

    private static String plain(String foreign) {
        return STEERING.matcher(foreign).replaceAll(" ").strip();
    }
}
