package org.bitrecord.processor.layout;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.Layout;

/** The picture of a record: what lies in it, as {@link Layout#diagram} draws it. */
final class BitDiagram {
    private BitDiagram() {}

    /** The lines of the picture, without line ends. */
    static List<String> of(RecordLayout layout) {
        List<Layout.Field> cells = new ArrayList<>();
        int nextRun = 0;
        for (int i = 0; i < layout.fields().size(); ) {
            Field field = layout.fields().get(i);
            if (field.inRun()) {
                Run run = layout.runs().get(nextRun++);
                run.slices().forEach(slice -> cells.add(number(slice)));
                i = run.last() + 1;
            } else {
                if (!field.takesNoBits()) {
                    cells.add(part(field));
                }
                i++;
            }
        }
        return new Layout.OfRecord(layout.name().simpleName(), layout.minBits(), layout.maxBits(), cells)
                .diagram()
                .lines()
                .toList();
    }

    private static Layout.Field number(Slice slice) {
        return new Layout.Field(
                String.join(".", slice.path()),
                new Layout.Type.Number(slice.number().bits(), false, null));
    }

    /** For a picture it is all one what a part is made of. */
    private static Layout.Field part(Field field) {
        // What ends itself may be of one size, too: a list of exactly one element that a condition ends.
        boolean isOfOneSize = !(field.shape() instanceof Shape.Padding)
                && field.shape().minBits() == field.shape().maxBits();
        long size = isOfOneSize ? field.shape().minBits() : -1;
        if (field.shape() instanceof Shape.Coded && size >= 0 && size <= Long.SIZE) {
            return new Layout.Field(field.name(), new Layout.Type.Number((int) size, false, null));
        }
        return new Layout.Field(field.name(), new Layout.Type.Content(null, -1, -1, size, Shape.Items.UNLIMITED, null));
    }
}
