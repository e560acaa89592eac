package example;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;

@BitCodec
record Input(
        byte narrow,
        short wide,
        char letter,
        Float ratio,
        Double precise,
        Integer boxed,
        Boolean flag,
        Long big,
        byte[] data,
        int[] samples,
        CharSequence name,
        Optional<Integer> maybe,
        Map<String, ? extends List<int[]>> table,
        Set<Long> set,
        @SuppressWarnings("rawtypes") List raw,
        java.math.BigInteger large,
        Thread thread,
        List<Integer> numbers,
        List<byte[]> chunks,
        List<String> names,
        List<Bytes> parts,
        List<List<Point>> nested) {}

@BitCodec
record Point(@Bits(8) int x) {}
