package dev.gleaner.notice;

import dev.gleaner.graph.notice.Notice;
import dev.gleaner.graph.notice.Notice.Due;
import dev.gleaner.graph.notice.Notice.Told;
import dev.gleaner.ingest.extract.CleanText;

import java.net.URI;

/** A notice as a piece of HTML for feed readers: every word of it is escaped. */
final class NoticeHtml {

    private NoticeHtml() {}

    /**
     * @param home the address that the pages have, without a slash at its end
     */
    static String of(Notice notice, URI home) {
        StringBuilder html = new StringBuilder();
        html.append("<p>").append(escaped(NoticeText.because(notice))).append("</p>");
        if (!notice.evidence().isEmpty() || !notice.forecasts().isEmpty()) {
            html.append("<ul>");
            notice.evidence().stream()
                    .limit(NoticeText.MOST_NAMED)
                    .forEach(told -> item(html, told));
            notice.forecasts().stream()
                    .limit(NoticeText.MOST_NAMED)
                    .forEach(due -> forecast(html, due, home));
            int more =
                    Math.max(notice.evidence().size(), notice.forecasts().size())
                            - NoticeText.MOST_NAMED;
            if (more > 0) {
                html.append("<li>").append(escaped(NoticeText.more(notice, more))).append("</li>");
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

    private static void forecast(StringBuilder html, Due due, URI home) {
        html.append("<li><a href=\"")
                .append(escaped(home + due.page()))
                .append("\" rel=\"noopener noreferrer\">")
                .append(escaped(NoticeText.said(due)))
                .append("</a><br><code>")
                .append(escaped(NoticeText.asked(due)))
                .append("</code></li>");
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
