package org.bitrecord.processor.random;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.processor.random.Format.Algorithm;
import org.bitrecord.processor.random.Format.Form;
import org.bitrecord.processor.random.Format.Num;
import org.bitrecord.processor.random.Format.Order;
import org.bitrecord.processor.random.Format.Shape;
import org.bitrecord.processor.random.Format.Sum;

/** Makes up checksums, which cover whole bytes, and whole words of a record that is cut out of these. */
final class Checksums {
    private final Draft draft;

    Checksums(Draft draft) {
        this.draft = draft;
    }

    /** A number that can be a checksum where a byte or a word begins; null if the words are none of these. */
    Num number(Order order) {
        Algorithm algorithm = draft.any(List.of(Algorithm.values()));
        int bits = algorithm.width();
        if (order.word() > 0 && order.word() != bits) {
            return null;
        }
        boolean swapped = order.word() == 0 && bits > 8 && draft.chance(25);
        return new Num(bits, false, bits == 32 || draft.chance(30) ? "long" : "int", null, null, swapped, null);
    }

    /** Decides what each of these numbers is the checksum of; none of them covers one that covers it. */
    List<Sum> sums(List<Shape> types, Order order, List<Integer> numbers) {
        List<Sum> sums = new ArrayList<>();
        for (int at : numbers) {
            Sum sum = sum(types, order, at);
            boolean circle = sums.stream().anyMatch(other -> sum.covers(other.at()) && other.covers(at));
            if (!circle) {
                sums.add(sum);
            }
        }
        return sums;
    }

    private Sum sum(List<Shape> types, Order order, int at) {
        List<Algorithm> fitting = List.of(Algorithm.values()).stream()
                .filter(one -> one.width() == Sizes.fixed(types.get(at)))
                .toList();
        Algorithm algorithm = draft.any(fitting);
        List<Integer> begins = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        int unit = Math.max(8, order.word());
        int phase = 0;
        for (int i = 0; i < types.size(); i++) {
            // What is in front of a part and in no component may belong to it or not.
            boolean isFirst = i == 0 || !Lengths.isHidden(types.get(i - 1));
            if (phase == 0 && isFirst && !Lengths.isHidden(types.get(i))) {
                begins.add(i);
            }
            int bits = Math.max(0, Sizes.fixed(types.get(i)));
            // Only numbers are cut out of words; everything else lies between them.
            phase = types.get(i) instanceof Num || order.word() == 0 ? (phase + bits) % unit : 0;
            if (phase == 0 && !Lengths.isHidden(types.get(i))) {
                ends.add(i);
            }
        }
        int last = types.size() - 1;
        if (draft.chance(30) && !Lengths.isHidden(types.get(last)) && last > 0) {
            return new Sum(at, 0, at == last ? last - 1 : last, -1, algorithm, Form.BARE);
        }
        int from = draft.chance(40) ? 0 : draft.any(begins);
        List<Integer> behind = ends.stream().filter(end -> end >= from).toList();
        if (behind.isEmpty()) {
            return new Sum(at, 0, at, -1, algorithm, Form.THROUGH);
        }
        int through = draft.any(behind);
        List<Integer> left = begins.stream()
                .filter(part -> from <= part && part <= through && part != at && ends.contains(part))
                .toList();
        int except = left.isEmpty() || draft.chance(70) ? -1 : draft.any(left);
        boolean named = !Lengths.isHidden(types.get(from)) && draft.chance(50);
        return new Sum(at, from, through, except, algorithm, named ? Form.OF : Form.THROUGH);
    }
}
