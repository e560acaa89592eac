package org.bitrecord.processor.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bitrecord.processor.random.Format.Names;
import org.bitrecord.processor.random.Format.Order;
import org.bitrecord.processor.random.Format.Part;
import org.bitrecord.processor.random.Format.Rec;
import org.bitrecord.processor.random.Format.Shape;
import org.bitrecord.processor.random.Format.Union;

/** A layout that is being made up: the dice, and what there is of it so far. */
final class Draft {
    /** Names that generated code could want for itself, among others. */
    private static final List<String> NAMES = List.of(
            "in",
            "start",
            "end",
            "value",
            "out",
            "failure",
            "refused",
            "path",
            "found",
            "word",
            "word0",
            "word1",
            "it",
            "list",
            "i",
            "at",
            "size",
            "code",
            "index",
            "inner",
            "described",
            "fixed",
            "written",
            "data",
            "dataEnd",
            "dataEndEnd",
            "chosen",
            "number",
            "length",
            "checksum",
            "type",
            "instance",
            "layout",
            "x",
            "y",
            "z",
            "name",
            "flags",
            "first",
            "last",
            "payload",
            "payloadEnd",
            "sizeOfList",
            "absorbs",
            "verify",
            "of",
            "auto",
            "bits");

    private static final int[] PLUS = {0, 0, 0, 1, -1, 5, -3};

    /** How many words of each size there are; 0 are none. */
    private static final List<Integer> WORDS = List.of(0, 0, 0, 8, 16, 16, 32, 32, 64);

    final Random random;
    final List<Rec> records = new ArrayList<>();
    final Set<Union> unions = new LinkedHashSet<>();
    final List<Names> enums = new ArrayList<>();

    /** Whether parts of any kind may begin and end within a byte. */
    final boolean withinBytes;

    final boolean little;

    /** Whether each record has an order of its own. */
    final boolean mixed;

    /** Whether the numbers of some records say their order; then there are no words. */
    final boolean chosen;

    private int names;

    Draft(Random random) {
        this.random = random;
        this.withinBytes = chance(25);
        this.little = random.nextInt(3) == 0;
        this.mixed = !withinBytes && chance(45);
        this.chosen = mixed && chance(35);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    int plus() {
        return PLUS[random.nextInt(PLUS.length)];
    }

    /** The order of a record, which may be cut out of words. */
    Order order() {
        int word = mixed && !chosen ? any(WORDS) : 0;
        return word == 0 ? plainOrder() : new Order(random.nextBoolean(), random.nextBoolean(), word);
    }

    /** The order of a record of no words. */
    Order plainOrder() {
        if (chosen && chance(50)) {
            return Order.INHERITED;
        }
        return Order.plain(mixed ? random.nextBoolean() : little);
    }

    List<Part> parts(List<Shape> types, Set<Integer> rest) {
        List<String> free = new ArrayList<>(NAMES);
        Collections.shuffle(free, random);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            String name = i < free.size() && chance(70) ? free.get(i) : "p" + i;
            parts.add(new Part(name, types.get(i), rest.contains(i)));
        }
        return parts;
    }

    /** A name for a record or a union. */
    String name(String letter) {
        return letter + names++;
    }
}
