package dev.gleaner.cli.client;

import dev.gleaner.item.ItemPage;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.DoctorReport;
import dev.gleaner.operation.EvidenceOperations;
import dev.gleaner.operation.FileOperations;
import dev.gleaner.operation.ForecastOperations;
import dev.gleaner.operation.IndexReport;
import dev.gleaner.operation.IngestRequest;
import dev.gleaner.operation.LinkOperations;
import dev.gleaner.operation.NoticeOperations;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.SameOperations;
import dev.gleaner.operation.SourceAdded;
import dev.gleaner.operation.SourceList;
import dev.gleaner.operation.SourceQuestion;
import dev.gleaner.operation.SourceRequest;
import dev.gleaner.operation.ThreadOperations;
import dev.gleaner.operation.TriggerOperations;
import dev.gleaner.polling.IngestReport;
import dev.gleaner.ripeness.Verdict;
import dev.gleaner.search.SearchPage;
import dev.gleaner.search.SearchRequest;
import dev.gleaner.source.ListImport;
import dev.gleaner.source.ListImported;
import dev.gleaner.source.SourceChange;
import dev.gleaner.source.SourceChanged;
import dev.gleaner.source.SourceFound;
import dev.gleaner.source.SourcePage;
import dev.gleaner.thread.Board;
import dev.gleaner.thread.ThreadImported;
import dev.gleaner.thread.ThreadPage;

import java.util.function.Consumer;

/**
 * The operations of the process that serves the data folder.
 *
 * @param server the way to it
 */
public record ServerOperations(ServerConnection server) implements Operations {

    @Override
    public TriggerOperations triggers() {
        return new ServerTriggers(server);
    }

    @Override
    public ThreadOperations threads() {
        return new ServerThreads(server);
    }

    @Override
    public EvidenceOperations evidence() {
        return new ServerEvidence(server);
    }

    @Override
    public LinkOperations links() {
        return new ServerLinks(server);
    }

    @Override
    public SameOperations same() {
        return new ServerSame(server);
    }

    @Override
    public ForecastOperations forecasts() {
        return new ServerForecasts(server);
    }

    @Override
    public NoticeOperations notices() {
        return new ServerNotices(server);
    }

    @Override
    public Answer<Board> board() {
        return server.get("/api/threads", Board.class);
    }

    @Override
    public Answer<ThreadPage> thread(String slug) {
        return server.get("/api/threads/" + ServerConnection.encoded(slug), ThreadPage.class);
    }

    @Override
    public Answer<Verdict> why(String slug) {
        return server.get("/api/threads/" + ServerConnection.encoded(slug) + "/why", Verdict.class);
    }

    @Override
    public FileOperations files() {
        return new ServerFiles(server);
    }

    @Override
    public Answer<ThreadImported> importThread(byte[] file, String version) {
        return server.change(
                "/api/threads", "application/octet-stream", version, file, ThreadImported.class);
    }

    @Override
    public Answer<byte[]> exportThread(String slug) {
        return server.bytes("/api/threads/" + ServerConnection.encoded(slug) + "/file");
    }

    @Override
    public Answer<SearchPage> search(SearchRequest request) {
        return server.get(
                "/api/search?query="
                        + ServerConnection.encoded(request.query())
                        + "&limit="
                        + request.limit()
                        + "&newestFirst="
                        + request.newestFirst()
                        + "&explain="
                        + request.explain(),
                SearchPage.class);
    }

    @Override
    public Answer<ItemPage> item(String id) {
        return server.get("/api/items/" + ServerConnection.encoded(id), ItemPage.class);
    }

    @Override
    public Answer<ItemPage> markRead(String id, String reader) {
        return server.post(
                "/api/items/"
                        + ServerConnection.encoded(id)
                        + "/readings?reader="
                        + ServerConnection.encoded(reader),
                "application/json",
                ServerConnection.NOTHING,
                ItemPage.class);
    }

    @Override
    public Answer<SourceList> sources() {
        return server.get("/api/sources", SourceList.class);
    }

    @Override
    public Answer<SourceAdded> addSource(SourceRequest request) {
        return server.post(
                "/api/sources",
                "application/json",
                ServerConnection.json(request),
                SourceAdded.class);
    }

    @Override
    public Answer<SourceFound> findSource(SourceQuestion question, Consumer<String> progress) {
        return server.follow(
                "/api/sources/find", ServerConnection.json(question), progress, SourceFound.class);
    }

    @Override
    public Answer<SourcePage> source(String named) {
        return server.get(
                "/api/sources/one?named=" + ServerConnection.encoded(named), SourcePage.class);
    }

    @Override
    public Answer<SourceChanged> changeSource(SourceChange change) {
        return server.post(
                "/api/sources/change",
                "application/json",
                ServerConnection.json(change),
                SourceChanged.class);
    }

    @Override
    public Answer<ListImported> importSources(ListImport list, Consumer<String> progress) {
        return server.follow(
                "/api/sources/opml", ServerConnection.json(list), progress, ListImported.class);
    }

    @Override
    public Answer<byte[]> exportSources() {
        return server.bytes("/api/sources/opml");
    }

    @Override
    public Answer<IngestReport> ingest(IngestRequest request, Consumer<String> progress) {
        return server.follow(
                "/api/ingest", ServerConnection.json(request), progress, IngestReport.class);
    }

    @Override
    public Answer<IndexReport> verifyIndex() {
        return server.post(
                "/api/index/verify",
                "application/json",
                ServerConnection.NOTHING,
                IndexReport.class);
    }

    @Override
    public Answer<IndexReport> rebuildIndex(Consumer<String> progress) {
        return server.follow(
                "/api/index/rebuild", ServerConnection.NOTHING, progress, IndexReport.class);
    }

    @Override
    public Answer<DoctorReport> doctor() {
        return server.get("/api/doctor", DoctorReport.class);
    }
}
