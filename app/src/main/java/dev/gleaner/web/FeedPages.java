package dev.gleaner.web;

import dev.gleaner.delivery.NoticeList;
import dev.gleaner.delivery.NoticeList.NoticeRow;
import dev.gleaner.notice.NoticeFeed;
import dev.gleaner.notice.NoticeFeed.Form;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.NoticeOperations;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.Problem;
import dev.gleaner.settings.Settings;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * What changes, as a page and as feeds. They are open to whoever the pages are open to; a reader
 * that has the newest state is told so in an answer without a body.
 */
@Controller
class FeedPages {

    private static final int MOST = 50;

    private final NoticeOperations notices;
    private final Settings settings;

    FeedPages(Operations operations, Settings settings) {
        this.notices = operations.notices();
        this.settings = settings;
    }

    @GetMapping("/notices")
    ModelAndView notices() {
        return Pages.page("notices", notices.list(null, MOST), NoticesScreen::of);
    }

    @GetMapping("/feeds/threads.atom")
    ResponseEntity<byte[]> atom(HttpServletRequest request) {
        return feed(null, Form.ATOM, request);
    }

    @GetMapping("/feeds/threads.json")
    ResponseEntity<byte[]> json(HttpServletRequest request) {
        return feed(null, Form.JSON, request);
    }

    @GetMapping("/feeds/threads/{slug}.atom")
    ResponseEntity<byte[]> atom(@PathVariable String slug, HttpServletRequest request) {
        return feed(slug, Form.ATOM, request);
    }

    @GetMapping("/feeds/threads/{slug}.json")
    ResponseEntity<byte[]> json(@PathVariable String slug, HttpServletRequest request) {
        return feed(slug, Form.JSON, request);
    }

    private ResponseEntity<byte[]> feed(
            @Nullable String slug, Form form, HttpServletRequest request) {
        return switch (notices.list(slug, MOST)) {
            case Answer.Done<NoticeList>(NoticeList list) ->
                    document(feed(slug, list.notices(), home(request)), form);
            case Answer.Declined<NoticeList>(Problem problem) ->
                    ResponseEntity.status(problem.kind().status()).build();
        };
    }

    private static NoticeFeed feed(@Nullable String slug, List<NoticeRow> rows, URI home) {
        String title =
                slug == null
                        ? "Gleaner: threads"
                        : "Gleaner: " + (rows.isEmpty() ? slug : rows.getFirst().notice().title());
        return new NoticeFeed(
                title,
                home,
                slug == null ? "/" : "/threads/" + slug,
                rows.stream().map(NoticeRow::notice).toList());
    }

    private static ResponseEntity<byte[]> document(NoticeFeed feed, Form form) {
        byte[] body = feed.write(form);
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(form.contentType()))
                        .cacheControl(CacheControl.noCache())
                        .eTag("\"" + hash(body) + "\"");
        Instant updated = feed.updated();
        return (updated == null ? answer : answer.lastModified(updated)).body(body);
    }

    private static String hash(byte[] body) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    /** Without a setting it is the name that was asked for: one of those that are answered to. */
    private URI home(HttpServletRequest request) {
        URI said = settings.telling().pages();
        return said == null
                ? URI.create(
                        request.getScheme()
                                + "://"
                                + request.getServerName()
                                + ":"
                                + request.getServerPort())
                : said;
    }
}
