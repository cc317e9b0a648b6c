package dev.gleaner.cli.file;

import dev.gleaner.cli.session.Table;
import dev.gleaner.thread.desk.FileHistory;
import dev.gleaner.thread.desk.FileRead;
import dev.gleaner.thread.desk.FileRead.ClashRow;
import dev.gleaner.thread.desk.VaultReport;

/** The files of threads, as a shell shows them. */
public final class FileText {

    private FileText() {}

    static String written(FileRead file) {
        return file.slug() + " has version " + file.version() + " now";
    }

    /** One line for each clash; nothing when there is none. */
    public static String clashes(FileRead file) {
        StringBuilder text = new StringBuilder();
        for (ClashRow clash : file.clashes()) {
            text.append("CLASH with ")
                    .append(clash.place())
                    .append(" (version ")
                    .append(clash.version())
                    .append("), since ")
                    .append(clash.since())
                    .append("; gleaner thread clash ")
                    .append(file.slug())
                    .append(" shows both texts\n");
        }
        return text.toString();
    }

    static String both(FileRead file) {
        if (file.clashes().isEmpty()) {
            return "nothing clashes with " + file.slug() + ", version " + file.version();
        }
        StringBuilder text = new StringBuilder();
        for (ClashRow clash : file.clashes()) {
            text.append("the thread's text (-), version ")
                    .append(file.version())
                    .append(", and ")
                    .append(clash.place())
                    .append(" (+), version ")
                    .append(clash.version())
                    .append('\n');
            clash.difference().forEach(line -> text.append("  ").append(line).append('\n'));
            text.append("whole texts: gleaner thread export ")
                    .append(file.slug())
                    .append(" and gleaner thread export ")
                    .append(file.slug())
                    .append(" --version ")
                    .append(clash.version())
                    .append("\nto decide: gleaner thread resolve ")
                    .append(file.slug())
                    .append(" --take thread | --take file | --file JOINED\n");
        }
        return text.toString();
    }

    static String of(FileHistory history) {
        Table table = new Table("VERSION", "SINCE", "UNTIL", "WHERE", "WRITTEN BY", "BYTES");
        history.texts()
                .forEach(text ->
                        table.row(
                                text.version(),
                                text.since().toString(),
                                text.until() == null ? "now" : text.until().toString(),
                                text.place() == null ? "the thread" : "clash: " + text.place(),
                                text.hand(),
                                Integer.toString(text.bytes())));
        return table.toString();
    }

    static String of(VaultReport report) {
        StringBuilder text = new StringBuilder(report.folder()).append('\n');
        report.rows()
                .forEach(row ->
                        text.append("  ")
                                .append(row.outcome())
                                .append(": ")
                                .append(row.path())
                                .append(row.thread() == null ? "" : " (" + row.thread() + ")")
                                .append(row.words().isEmpty() ? "" : ": " + row.words())
                                .append('\n'));
        return text.append("  ")
                .append(report.rows().size())
                .append(" thread files, ")
                .append(report.passedOver())
                .append(" other notes passed over")
                .toString();
    }
}
