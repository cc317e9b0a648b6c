package dev.gleaner.ingest.index;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.ingest.index.text.TextAnalysis;

import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.Bits;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One open folder of Lucene files: its writer and its searchers.
 *
 * <p>Writing is for one thread at a time, which the lock of this object sees to; searching is for
 * any.
 */
final class LuceneIndex implements Closeable {

    /** Enough for a hundred long articles between two commits, little beside a heap of 256 MB. */
    private static final double BUFFER_MEGABYTES = 16;

    /** What the commit says about how it was written. */
    private static final Map<String, String> MADE_WITH =
            Map.of("schema", ItemDocument.SCHEMA, "analysis", TextAnalysis.VERSION);

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private LuceneIndex(Directory directory, IndexWriter writer, SearcherManager searchers) {
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
    }

    /** That the files in a folder are no index that this program can go on with. */
    static final class Unusable extends IOException {
        Unusable(String reason) {
            super(reason);
        }

        Unusable(String reason, Throwable cause) {
            super(reason + " (" + cause.getMessage() + ")", cause);
        }
    }

    /**
     * Opens the index in this folder, creates it in an empty one.
     *
     * @throws Unusable when it has to be rebuilt
     */
    static LuceneIndex open(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            return open(directory);
        } catch (Unusable unusable) {
            directory.close();
            throw unusable;
        } catch (IndexFormatTooOldException | IndexFormatTooNewException other) {
            directory.close();
            throw new Unusable("it was written by another version of Lucene", other);
        } catch (CorruptIndexException
                | EOFException
                | FileNotFoundException
                | NoSuchFileException damaged) {
            directory.close();
            throw new Unusable("its files are damaged", damaged);
        } catch (IOException failed) {
            directory.close();
            throw failed;
        } catch (RuntimeException damaged) {
            // A flipped byte can surface as any exception of Lucene's readers.
            directory.close();
            throw new Unusable("its files are damaged", damaged);
        }
    }

    private static LuceneIndex open(Directory directory) throws IOException {
        boolean exists = DirectoryReader.indexExists(directory);
        if (exists) {
            requireMadeAlike(SegmentInfos.readLatestCommit(directory).getUserData());
        } else if (directory.listAll().length > 0) {
            throw new Unusable("it has files, but no commit");
        }
        IndexWriter writer = new IndexWriter(directory, settings());
        try {
            if (!exists) {
                commit(writer);
            }
            return new LuceneIndex(
                    directory, writer, new SearcherManager(writer, new FrugalSearchers()));
        } catch (IOException | RuntimeException failed) {
            writer.rollback();
            throw failed;
        }
    }

    private static void requireMadeAlike(Map<String, String> madeWith) throws Unusable {
        for (Map.Entry<String, String> ours : MADE_WITH.entrySet()) {
            String theirs = madeWith.getOrDefault(ours.getKey(), "unknown");
            if (!theirs.equals(ours.getValue())) {
                throw new Unusable(
                        "it was made with "
                                + ours.getKey()
                                + " '"
                                + theirs
                                + "', this program has '"
                                + ours.getValue()
                                + "'");
            }
        }
    }

    private static IndexWriterConfig settings() {
        return new IndexWriterConfig(TextAnalysis.ofDocuments())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergeScheduler(new SerialMergeScheduler())
                .setCommitOnClose(false);
    }

    /** Searchers without a cache of filters: the index is small, memory is not plenty. */
    private static final class FrugalSearchers extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            return searcher;
        }
    }

    synchronized void put(List<IndexedItem> items) throws IOException {
        for (IndexedItem item : items) {
            writer.updateDocument(ItemDocument.key(item.id()), ItemDocument.of(item));
        }
    }

    synchronized void remove(Collection<Id<Item>> items) throws IOException {
        writer.deleteDocuments(items.stream().map(ItemDocument::key).toArray(Term[]::new));
    }

    synchronized void commit() throws IOException {
        commit(writer);
    }

    private static void commit(IndexWriter writer) throws IOException {
        writer.setLiveCommitData(MADE_WITH.entrySet());
        writer.commit();
    }

    synchronized boolean refresh() throws IOException {
        IndexSearcher before = searchers.acquire();
        try {
            searchers.maybeRefreshBlocking();
            IndexSearcher after = searchers.acquire();
            try {
                return before != after;
            } finally {
                searchers.release(after);
            }
        } finally {
            searchers.release(before);
        }
    }

    /** An answer that a searcher gives. */
    interface Answer<T> {
        T from(IndexSearcher searcher) throws IOException;
    }

    <T> T ask(Answer<T> answer) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return answer.from(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    static Set<Id<Item>> ids(IndexSearcher searcher) throws IOException {
        Set<Id<Item>> ids = HashSet.newHashSet(searcher.getIndexReader().numDocs());
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            SortedDocValues values = DocValues.getSorted(leaf.reader(), ItemDocument.ID);
            Bits live = leaf.reader().getLiveDocs();
            while (values.nextDoc() != SortedDocValues.NO_MORE_DOCS) {
                if (live == null || live.get(values.docID())) {
                    ids.add(new Id<>(values.lookupOrd(values.ordValue()).utf8ToString()));
                }
            }
        }
        return ids;
    }

    /** Reads the files of the last commit; synchronized, since the next commit may delete them. */
    synchronized FileCheck verifyFiles() throws IOException {
        Optional<CheckIndex.Status> checked = check();
        if (checked.isEmpty()) {
            return new FileCheck.Damaged("the files of the index cannot be read");
        }
        CheckIndex.Status status = checked.get();
        if (!status.clean) {
            return new FileCheck.Damaged(
                    status.missingSegments
                            ? "the list of segments cannot be read"
                            : status.numBadSegments
                                    + " of "
                                    + status.numSegments
                                    + " segments are damaged, with "
                                    + status.totLoseDocCount
                                    + " items");
        }
        long items = 0;
        for (CheckIndex.Status.SegmentInfoStatus segment : status.segmentInfos) {
            items += segment.maxDoc - (segment.hasDeletions ? segment.liveDocStatus.numDeleted : 0);
        }
        return new FileCheck.Clean(items, status.numSegments);
    }

    private Optional<CheckIndex.Status> check() throws IOException {
        // Our own writer holds the lock that the check would ask for, and the check writes nothing.
        Lock none = NoLockFactory.INSTANCE.obtainLock(directory, "check");
        try (CheckIndex check = new CheckIndex(directory, none)) {
            check.setThreadCount(1);
            check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_INTEGRITY_CHECKS);
            return Optional.of(check.checkIndex());
        } catch (IOException | RuntimeException unreadable) {
            // What a flipped byte makes of the list of segments is any exception.
            return Optional.empty();
        }
    }

    /**
     * Closes without a commit: what was not committed is still marked in the graph and comes again.
     */
    @Override
    public synchronized void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }
}
