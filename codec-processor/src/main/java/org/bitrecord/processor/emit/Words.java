package org.bitrecord.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.Locale;
import org.bitrecord.processor.layout.Run.Word;
import org.bitrecord.processor.layout.Slice;
import org.bitrecord.processor.layout.WireNumber;
import org.bitrecord.processor.layout.WireNumber.JavaType;

/**
 * The arithmetic between words and the numbers in them. A word of 64 bits is a {@code long}, a smaller one an
 * {@code int}; those of 8 and 16 bits are loaded without sign.
 */
final class Words {
    private Words() {}

    /** The name of the word's method in BigEndian, behind {@code get} or {@code put}. */
    static String access(Word word) {
        return switch (word.bits()) {
            case 8 -> "Byte";
            case 16 -> "Short";
            case 32 -> "Int";
            default -> "Long";
        };
    }

    static String javaType(Word word) {
        return word.bits() == 64 ? "long" : "int";
    }

    /** The number, taken out of the words that it lies in. */
    static CodeBlock extract(Slice slice, List<Word> words, List<String> names) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).offset() <= slice.offset()
                    && slice.end() <= words.get(i).end()) {
                return fromWord(slice, words.get(i), names.get(i));
            }
        }
        // Where words overlap their bits are the same.
        int first = wordAt(words, slice.offset());
        int last = wordAt(words, slice.end() - 1);
        StringBuilder joined = new StringBuilder();
        for (int i = first; i <= last; i++) {
            Word word = words.get(i);
            int shift = slice.end() - word.end();
            String part = asUnsignedLong(word, names.get(i));
            if (i > first) {
                joined.append(" | ");
            }
            joined.append(shift == 0 ? part : shift > 0 ? part + " << " + shift : part + " >>> " + -shift);
        }
        return CodeBlock.of("$L", typed(slice.number(), masked(joined.toString(), slice.number())));
    }

    /** Whether what {@link #extract} gives is an {@code int}, though the number is a {@code long}. */
    static boolean isNarrow(Slice slice, List<Word> words) {
        boolean wide = slice.number().bits() == 32 && !slice.number().signed();
        return slice.number().java() == JavaType.LONG
                && !wide
                && words.stream()
                        .filter(word -> word.offset() <= slice.offset() && slice.end() <= word.end())
                        .findFirst()
                        .filter(word -> word.bits() < 64)
                        .isPresent();
    }

    private static String masked(String joined, WireNumber number) {
        if (number.bits() == 64) {
            return joined;
        }
        int unused = 64 - number.bits();
        return number.signed()
                ? "(" + joined + ") << " + unused + " >> " + unused
                : "(" + joined + ") & " + mask(number.bits(), true);
    }

    /** The low bits of a number, with their bytes in the other order; as they are read or, without sign, as they are put. */
    static String turned(String expression, int bits, boolean signed) {
        String reversed = "Long.reverseBytes(" + expression + ")";
        return bits == 64 ? reversed : "(" + reversed + (signed ? " >> " : " >>> ") + (64 - bits) + ")";
    }

    private static String typed(WireNumber number, String longValue) {
        return number.java() == JavaType.INT ? "(int) (" + longValue + ")" : longValue;
    }

    private static CodeBlock fromWord(Slice slice, Word word, String name) {
        if (slice.number().java() == JavaType.BOOLEAN) {
            return CodeBlock.of("$T.bit($L, $L)", Types.BIG_ENDIAN, name, word.end() - slice.end());
        }
        return CodeBlock.of("$L", numberFromWord(slice, word, name));
    }

    private static String numberFromWord(Slice slice, Word word, String name) {
        WireNumber number = slice.number();
        int bits = number.bits();
        int shift = word.end() - slice.end();
        if (number.signed()) {
            return signed(number, word, name, slice.offset() - word.offset());
        }
        boolean top = slice.offset() == word.offset();
        String shifted = shift == 0 ? name : name + " >>> " + shift;
        if (word.bits() < 64) {
            if (bits == 32) {
                return number.java() == JavaType.LONG ? "Integer.toUnsignedLong(" + name + ")" : name;
            }
            return top ? shifted : grouped(shifted) + " & " + mask(bits, false);
        }
        if (number.java() == JavaType.LONG) {
            return top ? shifted : grouped(shifted) + " & " + mask(bits, true);
        }
        String narrowed = "(int) " + grouped(shifted);
        return top ? narrowed : narrowed + " & " + mask(bits, false);
    }

    /** An expression as an operand: whatever is printed with an operator has blanks around it. */
    static String grouped(String expression) {
        return expression.contains(" ") ? "(" + expression + ")" : expression;
    }

    private static String signed(WireNumber number, Word word, String name, int offset) {
        int register = word.bits() == 64 ? 64 : 32;
        int left = register - word.bits() + offset;
        int right = register - number.bits();
        boolean isLowInt = number.java() == JavaType.INT && number.bits() == 32 && left == 32;
        if (register == 64 && isLowInt) {
            return "(int) " + name;
        }
        String moved = left == 0 ? name : name + " << " + left;
        String result = right == 0 ? moved : moved + " >> " + right;
        boolean narrowed = register == 64 && number.java() == JavaType.INT;
        return narrowed ? "(int) (" + result + ")" : result;
    }

    private static String asUnsignedLong(Word word, String name) {
        if (word.bits() == 64) {
            return name;
        }
        return word.bits() == 32 ? "Integer.toUnsignedLong(" + name + ")" : "(long) " + name;
    }

    /**
     * What the number adds to a word.
     *
     * @param expression its value, of the type {@code type}; boolean, or a number in its range
     */
    static String deposit(Slice slice, Word word, String expression, JavaType type) {
        WireNumber number = slice.number();
        int shift = word.end() - slice.end();
        boolean isLong = word.bits() == 64;
        if (number.java() == JavaType.BOOLEAN) {
            return "(" + expression + " ? " + bit(shift, isLong) + " : 0)";
        }
        String value = expression;
        boolean cutLow = shift < 0;
        boolean isLongValue = type == JavaType.LONG;
        if (number.signed() && number.bits() < 64 && (slice.offset() > word.offset() || cutLow)) {
            // The sign would run over the bits to the left.
            if (number.bits() == 32 && !isLongValue) {
                return moved("Integer.toUnsignedLong(" + value + ")", shift, true, isLong);
            }
            value = "(" + value + " & " + mask(number.bits(), isLongValue) + ")";
        }
        return moved(value, shift, isLongValue, isLong);
    }

    private static String moved(String value, int shift, boolean valueIsLong, boolean wordIsLong) {
        if (shift < 0) {
            String high = value + " >>> " + -shift;
            return valueIsLong && !wordIsLong ? "(int) (" + high + ")" : high;
        }
        String widened = value;
        if (wordIsLong && !valueIsLong && shift > 0) {
            widened = value.matches("-?[0-9]+") ? value + "L" : "(long) " + value;
        } else if (!wordIsLong && valueIsLong) {
            widened = "(int) " + value;
        }
        return shift == 0 ? widened : widened + " << " + shift;
    }

    private static int wordAt(List<Word> words, int bit) {
        for (int i = 0; i < words.size(); i++) {
            if (bit < words.get(i).end()) {
                return i;
            }
        }
        throw new AssertionError("no word for bit " + bit);
    }

    private static String bit(int shift, boolean isLong) {
        return "0x" + Long.toHexString(1L << shift).toUpperCase(Locale.ROOT) + (isLong ? "L" : "");
    }

    private static String mask(int bits, boolean isLong) {
        return "0x" + Long.toHexString((1L << bits) - 1).toUpperCase(Locale.ROOT) + (isLong ? "L" : "");
    }
}
