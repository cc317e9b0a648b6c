package dev.gleaner.notice;

import dev.gleaner.graph.notice.Notice;
import dev.gleaner.graph.notice.Notice.Told;
import dev.gleaner.ingest.extract.CleanText;

/** A notice as a piece of HTML for feed readers: every word of it is escaped. */
final class NoticeHtml {

    private NoticeHtml() {}

    static String of(Notice notice) {
        StringBuilder html = new StringBuilder();
        html.append("<p>").append(escaped(NoticeText.because(notice))).append("</p>");
        if (!notice.evidence().isEmpty()) {
            html.append("<ul>");
            notice.evidence().stream()
                    .limit(NoticeText.MOST_NAMED)
                    .forEach(told -> item(html, told));
            int more = notice.evidence().size() - NoticeText.MOST_NAMED;
            if (more > 0) {
                html.append("<li>and ").append(more).append(" more</li>");
            }
            html.append("</ul>");
        }
        return html.append("<pre>").append(escaped(notice.reasons())).append("</pre>").toString();
    }

    private static void item(StringBuilder html, Told told) {
        html.append("<li>").append(escaped(NoticeText.plain(told.source()))).append(": ");
        String title = escaped(NoticeText.plain(told.title()));
        String address = told.address();
        if (address != null && NoticeText.isWeb(address)) {
            html.append("<a href=\"")
                    .append(escaped(address))
                    .append("\" rel=\"noopener noreferrer nofollow ugc\">")
                    .append(title)
                    .append("</a>");
        } else {
            html.append(title);
        }
        html.append("</li>");
    }

    /** For text and for attributes in double quotes, in HTML and in XML. */
    static String escaped(String text) {
        return CleanText.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
