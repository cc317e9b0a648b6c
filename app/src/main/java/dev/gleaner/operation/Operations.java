package dev.gleaner.operation;

import dev.gleaner.item.ItemPage;
import dev.gleaner.polling.IngestReport;
import dev.gleaner.ripeness.Verdict;
import dev.gleaner.search.SearchPage;
import dev.gleaner.search.SearchRequest;
import dev.gleaner.thread.Board;
import dev.gleaner.thread.ThreadImported;
import dev.gleaner.thread.ThreadPage;

import java.util.function.Consumer;

/**
 * Everything that can be asked of Gleaner. Pages, API and command line call these and add no logic
 * of their own.
 *
 * <p>Every method may be called from any thread. Nothing throws for what a person may do wrong or
 * what the outside world may do: that is a {@link Problem} in the answer.
 */
public interface Operations {

    /** What can be asked of one thread beyond showing it. */
    ThreadOperations threads();

    /** All threads, the ripest first. */
    Answer<Board> board();

    /** One thread with its evidence. */
    Answer<ThreadPage> thread(String slug);

    /** Why a thread has the level it has. */
    Answer<Verdict> why(String slug);

    /** Takes a thread file over, byte for byte; doing it twice changes nothing. */
    Answer<ThreadImported> importThread(byte[] file);

    /** The thread file as it was taken over, byte for byte. */
    Answer<byte[]> exportThread(String slug);

    /** Passages that match. */
    Answer<SearchPage> search(SearchRequest request);

    /** One item with its statements. */
    Answer<ItemPage> item(String id);

    /** Records that a person read an item's body. */
    Answer<ItemPage> markRead(String id, String reader);

    /** All channels. */
    Answer<SourceList> sources();

    /** Adds a channel: a feed or a folder. Adding it twice changes nothing. */
    Answer<SourceAdded> addSource(SourceRequest request);

    /**
     * Polls what is due, or one source whatever it is due.
     *
     * @param progress is told what happens, in short lines
     */
    Answer<IngestReport> ingest(IngestRequest request, Consumer<String> progress);

    /** Compares the ids in the index with those in the graph. */
    Answer<IndexReport> verifyIndex();

    /** Builds the index anew beside the old one. */
    Answer<IndexReport> rebuildIndex(Consumer<String> progress);

    /** Looks at everything that can be wrong with an installation. */
    Answer<DoctorReport> doctor();
}
