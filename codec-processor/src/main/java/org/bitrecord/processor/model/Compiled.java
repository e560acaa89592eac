package org.bitrecord.processor.model;

/**
 * What the class file of a codec tells of the record or union that it reads. Class files do not tell everything of the record
 * itself: javac 17 leaves the annotations of type arguments out.
 *
 * @param minBits the least size of a value in bits
 * @param maxBits the greatest, or {@link org.bitrecord.Layout#UNBOUNDED}
 * @param lossless whether encoding what was decoded gives the same bytes
 * @param wholeBytes whether every value is whole bytes
 * @param absorbs whether a value may go on to the end of what encloses it
 * @param readsContext whether it cannot be read without a context
 */
public record Compiled(
        long minBits, long maxBits, boolean lossless, boolean wholeBytes, boolean absorbs, boolean readsContext) {}
