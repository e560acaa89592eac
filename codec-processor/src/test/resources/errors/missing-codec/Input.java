package example;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;

@BitCodec
record Input(@Bits(8) int kind, Point point, List<Point> points, Shape shape) {}

record Point(int x, int y) {}

sealed interface Shape permits Circle {}

record Circle(int radius) implements Shape {}
