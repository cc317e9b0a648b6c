package dev.gleaner.ingest.extract.block;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** The question whether a table holds data, in rows of short cells, or only arranges a page. */
final class DataTable {

    /** A table that has not shown what it is by then is taken for layout. */
    private static final int MOST_LOOKED_AT = 3_000;

    private static final int MOST_PARTS_IN_A_CELL = 2;

    private int looked;
    private int rowsOfCells;
    private boolean arranges;

    private DataTable() {}

    static boolean is(Element table) {
        DataTable judge = new DataTable();
        judge.look(table);
        return !judge.arranges && judge.rowsOfCells > 0;
    }

    private void look(Element table) {
        for (Element part : table.children()) {
            if (arranges || looked > MOST_LOOKED_AT) {
                return;
            }
            if (part.normalName().equals("tr")) {
                row(part);
            } else {
                look(part);
            }
        }
    }

    private void row(Element row) {
        int cells = row.childrenSize();
        rowsOfCells += cells > 1 ? 1 : 0;
        for (Element cell : row.children()) {
            arranges |= parts(cell) > MOST_PARTS_IN_A_CELL;
        }
    }

    /** Paragraphs, headings and lists in a cell; a table in it counts for many. */
    private int parts(Element parent) {
        int parts = 0;
        for (Node node = parent.firstChild(); node != null; node = node.nextSibling()) {
            if (node instanceof Element element && looked++ < MOST_LOOKED_AT) {
                parts +=
                        switch (element.normalName()) {
                            case "p", "h1", "h2", "h3", "ul", "ol" -> 1;
                            case "table" -> 1 + MOST_PARTS_IN_A_CELL;
                            default -> 0;
                        };
                parts += parts(element);
            }
        }
        return parts;
    }
}
