package dev.gleaner.thread.file;

/** What reading a file as a thread came to: the thread, or why it is none. */
public sealed interface ThreadFileReading permits ThreadFile, NotAThreadFile {}
