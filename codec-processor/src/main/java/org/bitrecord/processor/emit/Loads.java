package org.bitrecord.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import org.bitrecord.processor.layout.Run;
import org.bitrecord.processor.layout.Run.Word;
import org.bitrecord.processor.layout.Slice;
import org.bitrecord.processor.layout.WireNumber;

/** Loads the words of a run, and takes numbers out of them. */
final class Loads {
    private final Run run;
    private final List<Word> words;
    private final List<String> names;

    /**
     * For one run.
     *
     * @param words the words that cover it
     * @param names what their local variables are called
     */
    Loads(Run run, List<Word> words, List<String> names) {
        this.run = run;
        this.words = words;
        this.names = names;
    }

    /** The class that has the words of the run. */
    static ClassName endian(Run run) {
        return run.little() ? Types.LITTLE_ENDIAN : Types.BIG_ENDIAN;
    }

    /** Loads them. */
    CodeBlock load(IntFunction<CodeBlock> place) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (int i = 0; i < words.size(); i++) {
            code.addStatement(
                    "$L $L = $T.get$L(in, $L)",
                    Words.javaType(words.get(i)),
                    names.get(i),
                    endian(run),
                    Words.access(words.get(i)),
                    place.apply(words.get(i).offset()));
        }
        return code.build();
    }

    /** A number of the run, loaded by itself from a bit on. */
    CodeBlock read(Slice slice, CodeBlock bit) {
        WireNumber number = slice.number();
        CodeBlock loaded = CodeBlock.of(
                "$T.get$L(in, $L, $L)",
                endian(run),
                number.signed() && !number.swapped() ? "SignedBits" : "Bits",
                bit,
                number.bits());
        if (number.java() == WireNumber.JavaType.BOOLEAN) {
            return CodeBlock.of("$L != 0", loaded);
        }
        if (number.swapped()) {
            return turned(number, loaded);
        }
        return number.java() == WireNumber.JavaType.INT ? CodeBlock.of("(int) $L", loaded) : loaded;
    }

    /** A number of the run, taken out of its words, to be assigned to a variable of its type. */
    CodeBlock extract(Slice slice) {
        List<String> ordered = new ArrayList<>(names);
        if (run.little()) {
            Collections.reverse(ordered);
        }
        CodeBlock extracted = Words.extract(run.fromTop(slice.unswapped()), fromTop(), ordered);
        return slice.number().swapped() ? turned(slice.number(), extracted) : extracted;
    }

    /** The same to be an argument, which has to have its type: constructors may differ in that only. */
    CodeBlock argument(Slice slice) {
        CodeBlock extracted = extract(slice);
        return !slice.number().swapped() && Words.isNarrow(run.fromTop(slice), fromTop())
                ? CodeBlock.of("(long) $L", Words.grouped(extracted.toString()))
                : extracted;
    }

    /** The words from the most significant bit on, where both orders look alike. */
    private List<Word> fromTop() {
        List<Word> fromTop = new ArrayList<>(words.stream().map(run::fromTop).toList());
        if (run.little()) {
            Collections.reverse(fromTop);
        }
        return fromTop;
    }

    private static CodeBlock turned(WireNumber number, CodeBlock loaded) {
        CodeBlock turned = CodeBlock.of("$L", Words.turned(loaded.toString(), number.bits(), number.signed()));
        return number.java() == WireNumber.JavaType.INT ? CodeBlock.of("(int) $L", turned) : turned;
    }
}
