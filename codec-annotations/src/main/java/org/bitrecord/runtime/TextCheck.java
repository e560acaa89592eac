package org.bitrecord.runtime;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import org.bitrecord.Layout.Numbering;

/** Reads text byte by byte for the interpreter, and says why it is none. */
final class TextCheck {
    private TextCheck() {}

    /** Moves over the whole bytes before {@code limit}, which have to be text. */
    static void read(BitCursor cursor, String charset, Path path, Limit limit) {
        long start = cursor.position();
        ByteBuffer bytes = ByteBuffer.allocate((int) ((limit.end() - start) / 8));
        while (bytes.hasRemaining()) {
            bytes.put((byte) cursor.next(8, Numbering.NETWORK, start)); // at whole bytes, so the same in any order
        }
        bytes.flip();
        try {
            CharBuffer text = Charset.forName(charset)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes.duplicate());
            ByteBuffer again = Charset.forName(charset)
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(text);
            if (!again.equals(bytes)) {
                String problem = "is not the form in which " + charset + " encodes this text";
                throw Trouble.wrong(path, start, problem, null, null);
            }
        } catch (CharacterCodingException malformed) {
            throw Trouble.wrong(path, start, "is no text in " + charset, null, null);
        }
    }
}
