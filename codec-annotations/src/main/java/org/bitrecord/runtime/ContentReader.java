package org.bitrecord.runtime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import org.bitrecord.Bytes;
import org.bitrecord.Layout;
import org.bitrecord.Layout.Numbering;
import org.bitrecord.Order;

/** Walks over a text, or over bytes that end themselves, and says what is wrong with them. */
final class ContentReader {
    private final BitCursor cursor;
    private final Layout.Type.Content content;
    private final Path path;
    private final Numbering numbering;
    private final int unit;

    ContentReader(BitCursor cursor, Layout.Type.Content content, Path path, boolean little) {
        this.cursor = cursor;
        this.content = content;
        this.path = path;
        this.numbering = Numbering.of(little ? Order.LITTLE : Order.BIG);
        this.unit = content.unit();
    }

    void read(Limit limit) {
        long start = cursor.position();
        long end = limit.end();
        if (content.sizeInBits() >= 0) {
            end = start + content.sizeInBits();
            if (end > limit.end()) {
                throw Trouble.lack(path, start, content.sizeInBits(), limit);
            }
        }
        byte[] value = value(start, end, limit);
        requireConstant(value, start);
        requireText(value, start);
        long length = content.charset() == null
                ? value.length
                : new String(value, Charset.forName(content.charset())).length();
        if (length > content.most()) {
            String what = content.charset() == null ? " bytes" : " chars";
            throw Trouble.wrong(path, start, "has " + length + what + ", but may have " + content.most(), null, null);
        }
        if (content.sizeInBits() >= 0) {
            requirePadding(end);
        }
    }

    /** The bytes of the value; the cursor moves behind them, and behind the terminator if there is one. */
    private byte[] value(long start, long end, Limit limit) {
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        while (cursor.position() + 8L * unit <= end) {
            if (content.terminated() >= 0 && code() == content.terminated()) {
                cursor.moveTo(cursor.position() + 8L * unit);
                return value.toByteArray();
            }
            copy(value);
        }
        if (content.terminated() >= 0 && (content.sizeInBits() < 0 || cursor.position() != end)) {
            String problem = "is not terminated before the end of " + limit;
            long needed = cursor.position() + 8L * unit - start;
            throw Trouble.lack(path, start, problem, needed, limit.end() - start, limit, null);
        }
        while (cursor.position() + 8 <= end && (content.sizeInBits() >= 0 || content.terminated() < 0)) {
            value.write((int) cursor.next(8, numbering, 0));
        }
        byte[] all = value.toByteArray();
        return content.terminated() < 0 && content.padded() >= 0 ? stripped(all) : all;
    }

    /** The code unit at the cursor. */
    private long code() {
        if (unit == 1) {
            return cursor.peek(cursor.position(), 8, numbering, 0);
        }
        byte[] bytes = new byte[unit];
        for (int i = 0; i < unit; i++) {
            bytes[i] = (byte) cursor.peek(cursor.position() + 8L * i, 8, numbering, 0);
        }
        String text = new String(bytes, Charset.forName(String.valueOf(content.charset())));
        return text.isEmpty() ? -1 : text.charAt(0);
    }

    private void copy(ByteArrayOutputStream value) {
        for (int i = 0; i < unit; i++) {
            value.write((int) cursor.next(8, numbering, 0));
        }
    }

    /** Moves over what is behind the terminator in a size, and has to be padding. */
    private void requirePadding(long end) {
        while (cursor.position() < end) {
            boolean padding =
                    content.padded() >= 0 && cursor.position() + 8L * unit <= end && code() == content.padded();
            if (!padding) {
                String problem = "has something behind its terminator that is no padding";
                throw Trouble.wrong(path, cursor.position(), problem, null, null);
            }
            cursor.moveTo(cursor.position() + 8L * unit);
        }
    }

    private byte[] stripped(byte[] all) {
        String pad = String.valueOf((char) content.padded());
        byte[] unitOfPadding = unit == 1
                ? new byte[] {(byte) content.padded()}
                : pad.getBytes(Charset.forName(String.valueOf(content.charset())));
        int end = all.length;
        while (end >= unit && Arrays.equals(all, end - unit, end, unitOfPadding, 0, unit)) {
            end -= unit;
        }
        return Arrays.copyOf(all, end);
    }

    private void requireConstant(byte[] value, long start) {
        String actual = HexFormat.of().formatHex(value);
        if (content.constant() != null && !content.constant().equals(actual)) {
            String problem = "is " + actual + ", but has to be " + content.constant();
            throw Trouble.wrong(path, start, problem, content.constant(), actual);
        }
    }

    /** R50: text that would be written in other bytes is none. */
    private void requireText(byte[] value, long start) {
        if (content.charset() == null) {
            return;
        }
        Charset charset = Charset.forName(content.charset());
        if (!Arrays.equals(new String(value, charset).getBytes(charset), value)) {
            String problem = "is no text in " + content.charset() + ": " + Legible.bytes(Bytes.of(value));
            throw Trouble.wrong(path, start, problem, null, null);
        }
    }
}
