package org.bitrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecodeExceptionTest {
    private static final Diagnosis DIAGNOSIS = new Diagnosis(
            "Datagram.length",
            32,
            "needs 16 bits, but there are only 8",
            16,
            8,
            "the input",
            null,
            null,
            "0000: 00 35");

    private static final Dissection DISSECTION = new Dissection(
            new Dissection.Part("Datagram", "Datagram", 0, 40, null, null, "", null, List.of()), DIAGNOSIS);

    @Test
    void explainsWhatCouldBeRead() {
        DecodeException failure = new DecodeException(DIAGNOSIS, () -> DISSECTION);

        assertThat(failure.dissection()).contains(DISSECTION);
        assertThat(failure.explanation())
                .startsWith("Datagram.length at bit 32 (byte 4): needs 16 bits, but there are only 8\n0000: 00 35\n")
                .endsWith("\n" + DISSECTION);
    }

    @Test
    void keepsItsDiagnosisWhenSerialized() throws Exception {
        DecodeException read = serialized(new DecodeException(DIAGNOSIS, () -> DISSECTION));

        assertThat(read).hasMessage("Datagram.length at bit 32 (byte 4): needs 16 bits, but there are only 8");
        assertThat(read.diagnosis()).isEqualTo(DIAGNOSIS);
        assertThat(read.path()).isEqualTo("Datagram.length");
        assertThat(read.bitOffset()).isEqualTo(32);
        assertThat(read.hexWindow()).isEqualTo("0000: 00 35");
    }

    @Test
    void doesNotKeepTheBytesWhenSerialized() throws Exception {
        DecodeException read = serialized(new DecodeException(DIAGNOSIS, () -> DISSECTION));

        assertThat(read.dissection()).isEmpty();
        assertThat(read.explanation())
                .isEqualTo("Datagram.length at bit 32 (byte 4): needs 16 bits, but there are only 8\n0000: 00 35");
    }

    private static DecodeException serialized(DecodeException failure) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (DecodeException) in.readObject();
        }
    }
}
