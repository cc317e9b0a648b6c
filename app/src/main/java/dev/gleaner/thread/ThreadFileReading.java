package dev.gleaner.thread;

/** What reading a file as a thread came to: the thread, or why it is none. */
public sealed interface ThreadFileReading permits ThreadFile, NotAThreadFile {}
