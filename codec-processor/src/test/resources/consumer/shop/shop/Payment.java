package shop;

import org.bitrecord.*;

/** How it is paid. */
@Union
public sealed interface Payment {
    /** In cash. */
    @Case(1)
    @BitCodec
    record Cash() implements Payment {}

    /** By card. */
    @Case({2, 3})
    @BitCodec
    record Card(@Bits(64) long number) implements Payment {}

    /** Somehow. */
    @Otherwise
    @BitCodec
    record Other(@Rest Bytes data) implements Payment {}
}
