package org.bitrecord.processor.diagnostics;

import static org.bitrecord.processor.diagnostics.DiagnosticId.AMOUNT_OUT_OF_RANGE;
import static org.bitrecord.processor.diagnostics.DiagnosticId.CONTAINER_NOT_FULL;
import static org.bitrecord.processor.diagnostics.DiagnosticId.MIXED_ORDER;
import static org.bitrecord.processor.diagnostics.DiagnosticId.ORDER_FROM;
import static org.bitrecord.processor.diagnostics.DiagnosticId.UNSTATED_ORDER;

import java.util.List;
import org.bitrecord.BitOrder;
import org.bitrecord.Order;
import org.bitrecord.processor.model.SourceRef;

/** The texts about byte and bit orders. */
public final class OrderProblems {
    private OrderProblems() {}

    /** Parts of bytes in a record whose bytes follow the one way and its bits the other. */
    public static Diagnostic mixture(SourceRef at, String component, long bits, Order bytes, BitOrder order) {
        return Diagnostic.of(
                MIXED_ORDER,
                at,
                "`" + component + "` is " + Amounts.bits(bits) + ", but order = " + bytes + " with bits = " + order
                        + " says nothing of parts of bytes",
                "add container = WORD16, or whichever words are cut into these numbers; or leave out `bits`");
    }

    /** A record of another bit order that is not whole bytes, or lies among parts that are none. */
    public static Diagnostic withinByte(SourceRef at, String component, String record) {
        return Diagnostic.of(
                MIXED_ORDER,
                at,
                "`" + component + "` has another order, but orders change only between whole bytes",
                "give `" + record + "` the order of the record around it");
    }

    /** A number whose bytes are to be turned round, but which has no whole ones. */
    public static Diagnostic swappedWithinByte(SourceRef at, String component, long bits, long begin) {
        return Diagnostic.of(
                MIXED_ORDER,
                at,
                "`" + component + "` has a byte order of its own, but is " + Amounts.bits(bits) + " from bit " + begin
                        + " on",
                "an order of its own needs whole bytes that begin at a whole byte, outside of containers");
    }

    /** Something other than a number that should say the order. */
    public static Diagnostic orderFromNoNumber(SourceRef at, String component) {
        return Diagnostic.of(
                ORDER_FROM,
                at,
                "@OrderFrom makes `" + component + "` say the byte order, but it is no number",
                "say it of an `int` or a `long` with @Bits, or of a record with `in`");
    }

    /** A number that says the order and has no place of its own. */
    public static Diagnostic orderFromUnplaced(SourceRef at, String component) {
        return Diagnostic.of(
                ORDER_FROM,
                at,
                "`" + component + "` says the byte order, but lies behind parts of variable size",
                "put it before them: it is looked at before anything else is read");
    }

    /** A number that says the order and is no word. */
    public static Diagnostic orderFromWidth(SourceRef at, String component, int bits) {
        return Diagnostic.of(
                ORDER_FROM,
                at,
                "`" + component + "` says the byte order in " + Amounts.bits(bits)
                        + ", but is looked at as a word of its own",
                "give it 8, 16, 32 or 64 bits");
    }

    /** A second thing that says the order. */
    public static Diagnostic secondOrder(SourceRef at, String component, String first) {
        return Diagnostic.of(
                ORDER_FROM,
                at,
                "`" + component + "` says the byte order, but " + first + " says it already",
                "keep one of them");
    }

    /** Two orders with one number. */
    public static Diagnostic sameOrders(SourceRef at, String component, long code) {
        return Diagnostic.of(
                ORDER_FROM,
                at,
                "`" + component + "` says both byte orders by the number " + code,
                "give `little` and `big` numbers of their own");
    }

    /** An order with a number that the component cannot have. */
    public static Diagnostic orderTooWide(SourceRef at, String component, long code, int bits) {
        return Diagnostic.of(
                ORDER_FROM,
                at,
                "`" + component + "` cannot say a byte order by " + code + ": it has " + Amounts.bits(bits),
                "choose numbers that fit, or more bits");
    }

    /** Parts of bytes before the order is known. */
    public static Diagnostic withinByteBeforeOrder(SourceRef at, String component, String number) {
        return Diagnostic.of(
                ORDER_FROM,
                at,
                "`" + component + "` is read before `" + number + "` says the order, and has none of its own",
                "before the order is known, declare numbers of whole bytes, or records that state their order");
    }

    /** A record that does not say its order inside one of the other. */
    public static Diagnostic unstated(SourceRef at, String component, String record, Order outer) {
        return new Diagnostic(
                UNSTATED_ORDER,
                at,
                "`" + component + "` lies in a record with order = " + outer + ", but `" + record
                        + "` does not say which order its own numbers have",
                List.of("a record has the order that it states itself, whatever is around it"),
                List.of("say order = BIG or LITTLE on `" + record + "`"));
    }

    /** Words of a size that there is not. */
    public static Diagnostic containerSize(SourceRef at, int container) {
        return Diagnostic.of(
                AMOUNT_OUT_OF_RANGE,
                at,
                "container = " + container + " cannot be: a word has 8, 16, 32 or 64 bits",
                "write container = 8, 16, 32 or 64");
    }

    /** A small record among the numbers of a word. */
    public static Diagnostic containerOfRecord(SourceRef at, String component) {
        return Diagnostic.of(
                CONTAINER_NOT_FULL,
                at,
                "`" + component + "` is a record, but words are cut into plain numbers",
                "declare its components here, one by one");
    }

    /** A number that does not end in the word in which it begins. */
    public static Diagnostic acrossWords(SourceRef at, String component, int bits, int container, int left) {
        return Diagnostic.of(
                CONTAINER_NOT_FULL,
                at,
                "`" + component + "` takes " + Amounts.bits(bits) + ", but its word of " + container + " has " + left
                        + " left",
                bits <= container
                        ? "put @Gap(" + left + ") before it, so that it begins the next word"
                        : "say container = " + widerWord(bits) + ", or split `" + component + "` into numbers of up to "
                                + container + " bits");
    }

    private static String widerWord(int bits) {
        return bits <= 16 ? "WORD16" : bits <= 32 ? "WORD32" : "WORD64";
    }

    /** A word that is not full. */
    public static Diagnostic wordNotFull(SourceRef at, String record, int container, int left) {
        return Diagnostic.of(
                CONTAINER_NOT_FULL,
                at,
                "the last word of " + container + " bits in `" + record + "` has " + Amounts.bits(left) + " left",
                "fill it up with @Gap(" + left + ") or @GapAfter(" + left + ")");
    }
}
