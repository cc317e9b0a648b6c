package dev.gleaner.thread.file;

/**
 * That a file cannot be read as a thread.
 *
 * @param reason what is wrong, in one sentence
 * @param line where, counted from 1
 * @param nextStep what its owner can do about it
 */
public record NotAThreadFile(String reason, int line, String nextStep)
        implements ThreadFileReading {}
