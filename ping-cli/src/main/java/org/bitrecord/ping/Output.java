package org.bitrecord.ping;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Remembers whether something could not be written, which a print stream keeps to itself. */
final class Output extends OutputStream {
    private final OutputStream target;
    private volatile boolean failed;

    Output(OutputStream target) {
        this.target = target;
    }

    /** Whether output was lost that somebody may have wanted; who closes a pipe wants no more. */
    boolean hasFailed() {
        return failed;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            target.write(bytes, offset, length);
        } catch (IOException e) {
            throw noted(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            target.flush();
        } catch (IOException e) {
            throw noted(e);
        }
    }

    /** The system's words are all that tells of a closed pipe; other languages keep that one in them. */
    private IOException noted(IOException e) {
        String words = String.valueOf(e.getMessage());
        if (!words.toLowerCase(Locale.ROOT).contains("pipe")) {
            failed = true;
        }
        return e;
    }
}
