package dev.gleaner.notice;

import dev.gleaner.graph.notice.Notice;
import dev.gleaner.notice.NoticeFeed.Form;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Notices as Atom (RFC 4287). */
final class AtomWriter {

    private final StringBuilder text = new StringBuilder();

    private AtomWriter() {}

    static String write(NoticeFeed feed) {
        return new AtomWriter().document(feed);
    }

    private String document(NoticeFeed feed) {
        Instant updated = feed.updated();
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        text.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">\n");
        element("  ", "id", NoticeFeed.name("feed " + feed.path()));
        element("  ", "title", NoticeText.plain(feed.title()));
        element("  ", "updated", time(updated == null ? Instant.EPOCH : updated));
        link("  ", "self", Form.ATOM.type(), feed.self(Form.ATOM));
        link("  ", "alternate", "text/html", feed.page());
        element("  ", "generator", "Gleaner");
        text.append("  <author><name>Gleaner</name></author>\n");
        feed.notices().forEach(notice -> entry(feed, notice));
        return text.append("</feed>\n").toString();
    }

    private void entry(NoticeFeed feed, Notice notice) {
        text.append("  <entry>\n");
        element("    ", "id", NoticeFeed.name(notice.id().value()));
        element("    ", "title", NoticeText.headline(notice));
        element("    ", "updated", time(notice.at()));
        element("    ", "published", time(notice.at()));
        link("    ", "alternate", "text/html", feed.page(notice));
        text.append("    <category term=\"").append(notice.kind().word()).append("\"/>\n");
        element("    ", "summary", NoticeText.because(notice));
        text.append("    <content type=\"html\">")
                .append(NoticeHtml.escaped(NoticeHtml.of(notice, feed.home())))
                .append("</content>\n  </entry>\n");
    }

    private void element(String indent, String name, String value) {
        text.append(indent)
                .append('<')
                .append(name)
                .append('>')
                .append(NoticeHtml.escaped(value))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private void link(String indent, String relation, String type, String address) {
        text.append(indent)
                .append("<link rel=\"")
                .append(relation)
                .append("\" type=\"")
                .append(type)
                .append("\" href=\"")
                .append(NoticeHtml.escaped(address))
                .append("\"/>\n");
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
