package org.bitrecord.runtime;

import java.nio.ByteBuffer;
import java.util.List;
import org.bitrecord.Bytes;
import org.bitrecord.Layout;

/** Bytes that are no part of a record, for what is packed: all there are. */
public final class BytesCodec extends GeneratedCodec<Bytes> {
    /** The one instance; it has no state. */
    public static final BytesCodec INSTANCE = new BytesCodec();

    private static final Layout.OfRecord LAYOUT =
            new Layout.OfRecord("", 0, Layout.UNBOUNDED, List.of(new Layout.Field("it", new Layout.Type.Data())));

    private BytesCodec() {}

    @Override
    public Bytes read(ByteBuffer in, int start, int end) {
        return Bytes.copyOf(in, start, end - start);
    }

    @Override
    public int sizeInBytes(Bytes value) {
        return value.size();
    }

    @Override
    public void verify(Bytes value) {
        Require.present(value, "");
    }

    @Override
    public boolean absorbs(Bytes value) {
        return true;
    }

    @Override
    public void write(Bytes value, ByteBuffer out, int start) {
        value.copyTo(out, start);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }
}
