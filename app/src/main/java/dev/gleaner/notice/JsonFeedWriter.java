package dev.gleaner.notice;

import dev.gleaner.graph.notice.Notice;
import dev.gleaner.notice.NoticeFeed.Form;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.temporal.ChronoUnit;

/** Notices as a JSON Feed (jsonfeed.org, version 1.1). */
final class JsonFeedWriter {

    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonFeedWriter() {}

    static String write(NoticeFeed feed) {
        ObjectNode document = MAPPER.createObjectNode();
        document.put("version", "https://jsonfeed.org/version/1.1");
        document.put("title", NoticeText.plain(feed.title()));
        document.put("home_page_url", feed.page());
        document.put("feed_url", feed.self(Form.JSON));
        document.put("language", "en");
        ArrayNode items = document.putArray("items");
        feed.notices().forEach(notice -> item(items.addObject(), feed, notice));
        return MAPPER.writeValueAsString(document) + "\n";
    }

    private static void item(ObjectNode item, NoticeFeed feed, Notice notice) {
        item.put("id", NoticeFeed.name(notice.id().value()));
        item.put("url", feed.page(notice));
        item.put("title", NoticeText.headline(notice));
        item.put("summary", NoticeText.because(notice));
        item.put("content_html", NoticeHtml.of(notice, feed.home()));
        item.put("date_published", notice.at().truncatedTo(ChronoUnit.SECONDS).toString());
        item.putArray("tags").add(notice.kind().word());
    }
}
