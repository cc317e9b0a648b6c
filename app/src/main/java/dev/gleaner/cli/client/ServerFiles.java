package dev.gleaner.cli.client;

import dev.gleaner.operation.Answer;
import dev.gleaner.operation.FileOperations;
import dev.gleaner.operation.SectionRequest;
import dev.gleaner.thread.desk.FileHistory;
import dev.gleaner.thread.desk.FileLine;
import dev.gleaner.thread.desk.FileRead;
import dev.gleaner.thread.desk.Resolution;
import dev.gleaner.thread.desk.VaultReport;

/** The operations on the files of threads of the process that serves the data folder. */
record ServerFiles(ServerConnection server) implements FileOperations {

    private static final String JSON = "application/json";

    @Override
    public Answer<FileRead> read(String slug) {
        return server.get(path(slug) + "/text", FileRead.class);
    }

    @Override
    public Answer<FileHistory> history(String slug, int limit) {
        return server.get(path(slug) + "/versions?limit=" + limit, FileHistory.class);
    }

    @Override
    public Answer<byte[]> past(String slug, String version) {
        return server.bytes(
                path(slug) + "/versions/one?version=" + ServerConnection.encoded(version));
    }

    @Override
    public Answer<FileRead> replace(String slug, SectionRequest request, String version) {
        return change(slug, "/sections", request, version);
    }

    @Override
    public Answer<FileRead> add(String slug, FileLine request, String version) {
        return change(slug, "/lines", request, version);
    }

    @Override
    public Answer<FileRead> create(String title) {
        return server.post(
                "/api/threads/new?title=" + ServerConnection.encoded(title),
                JSON,
                ServerConnection.NOTHING,
                FileRead.class);
    }

    @Override
    public Answer<FileRead> resolve(String slug, Resolution resolution, String version) {
        return change(slug, "/resolution", resolution, version);
    }

    @Override
    public Answer<VaultReport> sync(String folder) {
        return server.post(
                "/api/vault/sync?folder=" + ServerConnection.encoded(folder),
                JSON,
                ServerConnection.NOTHING,
                VaultReport.class);
    }

    private Answer<FileRead> change(String slug, String what, Object request, String version) {
        return server.change(
                path(slug) + what, JSON, version, ServerConnection.json(request), FileRead.class);
    }

    private static String path(String slug) {
        return "/api/threads/" + ServerConnection.encoded(slug);
    }
}
