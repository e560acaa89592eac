package org.bitrecord.processor.layout.picture;

/**
 * A field of a picture.
 *
 * @param name what stands in it, with single blanks
 * @param bitOffset its first bit, counted from the first of the picture
 * @param bits how many bits it is wide, over all its rows; if it is open, as far as it is drawn
 * @param isOpen whether it is drawn without an end, or with dots: its size is not that of the drawing
 * @param line the line of the picture that it begins in, from 0
 */
public record Cell(String name, int bitOffset, int bits, boolean isOpen, int line) {}
