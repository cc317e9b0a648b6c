package dev.gleaner.ingest.index;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.ingest.index.query.Hits;
import dev.gleaner.ingest.index.query.SearchAfter;
import dev.gleaner.ingest.index.query.SearchOrder;
import dev.gleaner.ingest.index.query.SearchQuery;
import dev.gleaner.ingest.index.text.TextAnalysis;

import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The search index over all items of the graph, in one folder that one program has open.
 *
 * <p>What is {@link #put} lasts from the next {@link #commit()} on and is found from the next
 * {@link #refresh()} on. All methods may be called by any thread. A disk that fails is an {@link
 * UncheckedIOException}. Do not interrupt a thread in here: an interrupted write closes the writer
 * for good.
 */
public final class EvidenceIndex implements AutoCloseable {

    /** The most hits on a page. */
    public static final int MAX_PAGE = 100;

    private final IndexFolder folder;
    private final Lock lock;
    private final QueryTranslation translation = new QueryTranslation(TextAnalysis.ofQuestions());

    /** Held for writing only while one set of files takes the place of another. */
    private final ReadWriteLock swap = new ReentrantReadWriteLock();

    private LuceneIndex files;

    private EvidenceIndex(IndexFolder folder, Lock lock, LuceneIndex files) {
        this.folder = folder;
        this.lock = lock;
        this.files = files;
    }

    /** Opens the index in this folder; makes an empty one where there is none. */
    public static IndexOpening open(Path root) {
        try {
            Lock lock = lock(root);
            try {
                IndexFolder folder = new IndexFolder(root);
                folder.recover();
                return new IndexOpening.Opened(
                        new EvidenceIndex(folder, lock, LuceneIndex.open(folder.current())));
            } catch (LuceneIndex.Unusable unusable) {
                lock.close();
                return new IndexOpening.NeedsRebuild(
                        "The index in " + root + " has to be rebuilt: " + unusable.getMessage());
            } catch (IOException | RuntimeException failed) {
                lock.close();
                throw failed;
            }
        } catch (LockObtainFailedException held) {
            return new IndexOpening.Locked(
                    "The index in " + root + " is in use by another program.");
        } catch (IOException failed) {
            throw new UncheckedIOException("the index in " + root + " cannot be opened", failed);
        }
    }

    /**
     * Makes a new index from these pages of items, puts it in the place of whatever is in the
     * folder, and opens it.
     */
    static EvidenceIndex create(Path root, Iterator<List<IndexedItem>> pages) {
        try {
            Lock lock = lock(root);
            try {
                IndexFolder folder = new IndexFolder(root);
                folder.recover();
                build(folder.freshBuilding(), pages);
                folder.swap();
                return new EvidenceIndex(folder, lock, LuceneIndex.open(folder.current()));
            } catch (IOException | RuntimeException failed) {
                lock.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the index in " + root + " cannot be rebuilt", failed);
        }
    }

    /** Adds these items, in the place of those with the same ids. */
    public void put(List<IndexedItem> items) {
        with(index -> {
            index.put(items);
            return items;
        });
    }

    public void remove(Collection<Id<Item>> items) {
        with(index -> {
            index.remove(items);
            return items;
        });
    }

    /** Makes what was put and removed last through a loss of power. */
    public void commit() {
        with(index -> {
            index.commit();
            return index;
        });
    }

    /** Lets searches see what was put and removed; whether that was anything. */
    public boolean refresh() {
        return with(LuceneIndex::refresh);
    }

    /** The ids of all items that searches see. */
    public Set<Id<Item>> ids() {
        return ask(LuceneIndex::ids);
    }

    /** How many items searches see. */
    public long size() {
        return ask(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    /**
     * The items that answer a question.
     *
     * @param after the {@code next} of the page before; null, or one of another order, is the first
     *     page
     * @param limit hits on the page, 1 to {@value #MAX_PAGE}
     */
    public Hits search(
            SearchQuery question, SearchOrder order, @Nullable SearchAfter after, int limit) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new IllegalArgumentException(
                    "a page has 1 to " + MAX_PAGE + " hits, not " + limit);
        }
        return ask(searcher ->
                new ItemSearch(searcher, translation.translate(question))
                        .hits(order, after, limit));
    }

    /** How many items answer a question. */
    public long count(SearchQuery question) {
        return ask(searcher -> (long) searcher.count(translation.translate(question)));
    }

    /** Reads the files of the last commit byte by byte; writing waits, searching does not. */
    public FileCheck verifyFiles() {
        return with(LuceneIndex::verifyFiles);
    }

    /** Makes a new index beside this one, which serves on, and takes its place. */
    void rebuild(Iterator<List<IndexedItem>> pages) {
        try {
            build(folder.freshBuilding(), pages);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "a new index cannot be built in " + folder.root(), failed);
        }
        swap.writeLock().lock();
        try {
            files.close();
            try {
                folder.swap();
            } catch (IOException failed) {
                folder.discardBuilt();
                throw failed;
            } finally {
                files = LuceneIndex.open(folder.current());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "the new index in " + folder.root() + " cannot take its place", failed);
        } finally {
            swap.writeLock().unlock();
        }
    }

    private static void build(Path place, Iterator<List<IndexedItem>> pages) throws IOException {
        try (LuceneIndex fresh = LuceneIndex.open(place)) {
            while (pages.hasNext()) {
                fresh.put(pages.next());
            }
            fresh.commit();
        }
    }

    /** What was not committed is dropped. */
    @Override
    public void close() {
        swap.writeLock().lock();
        try {
            files.close();
            lock.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "the index in " + folder.root() + " cannot be closed", failed);
        } finally {
            swap.writeLock().unlock();
        }
    }

    /**
     * The lock lies beside the files, so that it is held while one set of files takes the place of
     * another.
     */
    private static Lock lock(Path root) throws IOException {
        try (Directory directory = FSDirectory.open(Files.createDirectories(root))) {
            return directory.obtainLock("index.lock");
        }
    }

    private <T> T ask(LuceneIndex.Answer<T> answer) {
        return with(index -> index.ask(answer));
    }

    /** Something done with the files as they are now. */
    private interface Work<T> {
        T on(LuceneIndex index) throws IOException;
    }

    private <T> T with(Work<T> work) {
        swap.readLock().lock();
        try {
            return work.on(files);
        } catch (IOException failed) {
            throw new UncheckedIOException("the index in " + folder.root() + " failed", failed);
        } finally {
            swap.readLock().unlock();
        }
    }
}
