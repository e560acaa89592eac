/**
 * What users of Bitrecord name: the annotations that describe a record bit by bit, the {@link org.bitrecord.Codec} that
 * is generated from them, and the values and errors that go with it.
 *
 * <pre>{@code
 * @BitCodec
 * public record SensorReading(
 *         @Bits(3) @Const(1) int version,
 *         @Bits(13) int sensor,
 *         @Bits(8) @Length(of = "samples") int length,
 *         Bytes samples) {}
 *
 * SensorReading reading = SensorReadingCodec.INSTANCE.decode(packet);
 * }</pre>
 */
@NullMarked
package org.bitrecord;

import org.jspecify.annotations.NullMarked;
