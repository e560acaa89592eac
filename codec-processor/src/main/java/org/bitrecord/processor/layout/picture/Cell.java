package org.bitrecord.processor.layout.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * A field of a picture.
 *
 * @param name what stands in it, with single blanks; empty if nothing does
 * @param bitOffset its first bit, counted from the first of the picture
 * @param sizes how many bits it may be wide, the likeliest first: more than one if it is drawn over several lines that
 *     nothing separates, for those may be rows, or one row with room for a name
 * @param isOpen whether it is drawn without an end, or with dots: its size is not that of the drawing
 * @param line the line of the picture that it begins in, from 0
 */
public record Cell(String name, int bitOffset, List<Integer> sizes, boolean isOpen, int line) {
    /** Keeps a copy of the list. */
    public Cell {
        sizes = List.copyOf(sizes);
    }

    /** How many bits it is most likely wide; if it is open, as far as it is drawn. */
    public int bits() {
        return sizes.get(0);
    }

    /** Whether it says what it is called: not one that is empty, or holds only the number that always stands there. */
    boolean isNamed() {
        return name.chars().anyMatch(Character::isLetter);
    }

    /** Whether a part of that many bits may be drawn so. */
    boolean allows(long bits) {
        return isOpen || sizes.stream().anyMatch(size -> size == bits);
    }

    /** With the bits of a cell that goes on with it. */
    Cell and(Cell more) {
        List<Integer> sums = new ArrayList<>();
        for (int mine : sizes) {
            for (int others : more.sizes) {
                sums.add(mine + others);
            }
        }
        return new Cell(name, bitOffset, sums, isOpen || more.isOpen, line);
    }
}
