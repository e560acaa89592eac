package kotlinuser

import org.bitrecord.Bytes

fun read(hex: String): Point = PointCodec.INSTANCE.decode(Bytes.fromHex(hex))

class Scale(val factor: Int)
