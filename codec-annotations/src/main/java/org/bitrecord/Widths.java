package org.bitrecord;

import java.util.OptionalLong;

/** How many bits the components of a record take, as far as each says it by itself, and where they begin. */
final class Widths {
    private Widths() {}

    static OptionalLong offset(Layout.OfRecord record, int index) {
        Layout.Type type = record.fields().get(index).type();
        if (type instanceof Layout.Type.Called || type instanceof Layout.Type.Inside) {
            return OptionalLong.empty();
        }
        long bits = 0;
        for (Layout.Field before : record.fields().subList(0, index)) {
            OptionalLong width = before.bits();
            if (width.isEmpty()) {
                return OptionalLong.empty();
            }
            bits += width.getAsLong();
        }
        return OptionalLong.of(bits);
    }

    static long min(Layout.Type type) {
        if (type instanceof Layout.Type.Items items && items.sizeInBits() < 0) {
            long each = items.element().layout().minBits();
            if (items.times() >= 0) {
                return times(each, items.times());
            }
            return items.until() == null || items.orEnd() ? 0 : each;
        }
        if (type instanceof Layout.Type.Content content && content.sizeInBits() < 0) {
            return content.terminated() >= 0 ? (long) Byte.SIZE * content.unit() : 0;
        }
        if (type instanceof Layout.Type.Nested nested && nested.sizeInBits() < 0) {
            return nested.type().layout().minBits();
        }
        if (type instanceof Layout.Type.Tagged tagged && tagged.sizeInBits() < 0) {
            return tagged.union().minBits();
        }
        if (type instanceof Layout.Type.Coded coded) {
            return coded.minBits();
        }
        return Math.max(0, size(type));
    }

    static long max(Layout.Type type) {
        if (size(type) >= 0) {
            return size(type);
        }
        if (type instanceof Layout.Type.Items items) {
            int most = items.times() >= 0 ? items.times() : items.most();
            return most == Integer.MAX_VALUE
                    ? Layout.UNBOUNDED
                    : times(items.element().layout().maxBits(), most);
        }
        if (type instanceof Layout.Type.Nested nested) {
            return nested.type().layout().maxBits();
        }
        if (type instanceof Layout.Type.Tagged tagged) {
            return tagged.union().maxBits();
        }
        if (type instanceof Layout.Type.Maybe maybe) {
            return maybe.type().layout().maxBits();
        }
        return type instanceof Layout.Type.Padding padding ? padding.unit() - 1 : Layout.UNBOUNDED;
    }

    /** The size that the component itself says it always has, or -1. */
    private static long size(Layout.Type type) {
        if (type instanceof Layout.Type.Number number) {
            return number.bits();
        }
        if (type instanceof Layout.Type.Nested nested) {
            return nested.sizeInBits();
        }
        if (type instanceof Layout.Type.Tagged tagged) {
            return tagged.sizeInBits();
        }
        if (type instanceof Layout.Type.Items items) {
            return items.sizeInBits();
        }
        if (type instanceof Layout.Type.Content content) {
            return content.sizeInBits();
        }
        if (type instanceof Layout.Type.Samples samples) {
            return samples.sizeInBits();
        }
        if (type instanceof Layout.Type.Coded coded) {
            return coded.sizeInBits();
        }
        if (type instanceof Layout.Type.Called || type instanceof Layout.Type.Inside) {
            return 0;
        }
        return type instanceof Layout.Type.Flag ? 1 : -1;
    }

    private static long times(long bits, long count) {
        if (count == 0) {
            return 0;
        }
        return bits > Layout.UNBOUNDED / count ? Layout.UNBOUNDED : bits * count;
    }
}
