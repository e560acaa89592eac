package org.bitrecord.runtime;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text in a charset: read only if encoding it again gives the same bytes, written only if decoding it again gives the same
 * text. Charsets that write a mark or state are none of these.
 */
public final class Texts {
    private Texts() {}

    /**
     * The text in {@code length} bytes of a buffer from {@code at} on.
     *
     * @throws Failure if they are not the one form of a text in this charset
     */
    public static String read(ByteBuffer in, int at, int length, Charset charset) {
        if (length == 0) {
            return "";
        }
        byte[] bytes = new byte[length];
        in.get(at, bytes);
        String text = new String(bytes, charset);
        // What is malformed was replaced, so it does not give the same bytes either.
        if (!isPlain(bytes, charset) && !Arrays.equals(text.getBytes(charset), bytes)) {
            throw Failure.malformed();
        }
        return text;
    }

    /** Whether such bytes need no second look: every byte is a character in Latin-1, and below 128 in the other two. */
    private static boolean isPlain(byte[] bytes, Charset charset) {
        if (charset == StandardCharsets.ISO_8859_1) {
            return true;
        }
        if (charset != StandardCharsets.UTF_8 && charset != StandardCharsets.US_ASCII) {
            return false;
        }
        int all = 0;
        for (byte each : bytes) {
            all |= each;
        }
        return all >= 0;
    }

    /** How many bytes a text takes that {@link #verify} accepts. */
    public static int sizeInBytes(String text, Charset charset) {
        if (charset == StandardCharsets.UTF_8) {
            return sizeInUtf8(text);
        }
        boolean single = charset == StandardCharsets.ISO_8859_1 || charset == StandardCharsets.US_ASCII;
        return single ? text.length() : text.getBytes(charset).length;
    }

    private static int sizeInUtf8(String text) {
        int size = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Of four bytes each of the two surrogates has its half.
            size += c < 0x80 ? 0 : c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
        }
        return size;
    }

    /**
     * Refuses a text that the charset cannot say.
     *
     * @throws Refused if decoding its bytes would not give this text
     */
    public static void verify(String text, Charset charset, String path) {
        if (!new String(text.getBytes(charset), charset).equals(text)) {
            throw new Refused(path, "has characters that " + charset.name() + " cannot encode");
        }
    }

    /** Writes a verified text at {@code at}. */
    public static void write(String text, ByteBuffer out, int at, Charset charset) {
        out.put(at, text.getBytes(charset));
    }
}
