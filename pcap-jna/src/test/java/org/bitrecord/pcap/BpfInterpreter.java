package org.bitrecord.pcap;

import java.util.List;
import org.bitrecord.pcap.Filter.Instruction;
import org.bitrecord.pcap.Filter.Program;

/** Runs a classic BPF program over a frame, as the kernel does; knows what compiled filters use, and refuses the rest. */
final class BpfInterpreter {
    private BpfInterpreter() {}

    /** How many bytes of the frame the program lets pass, unsigned: 0 drops it. */
    static int run(Program program, byte[] frame) {
        List<Instruction> instructions = program.instructions();
        int accumulator = 0;
        int index = 0;
        int[] memory = new int[16];
        for (int at = 0; ; at++) {
            Instruction now = instructions.get(at);
            int k = now.operand();
            // A load from outside the frame ends the program and drops the frame.
            switch (now.code()) {
                case 0x20, 0x28, 0x30, 0x40, 0x48, 0x50 -> {
                    long from =
                            Integer.toUnsignedLong(k) + ((now.code() & 0x40) != 0 ? Integer.toUnsignedLong(index) : 0);
                    int size = (now.code() & 0x18) == 0 ? 4 : (now.code() & 0x18) == 8 ? 2 : 1;
                    if (from + size > frame.length) {
                        return 0;
                    }
                    accumulator = load(frame, (int) from, size);
                }
                case 0xB1 -> {
                    if (Integer.toUnsignedLong(k) >= frame.length) {
                        return 0;
                    }
                    index = (frame[k] & 0x0F) * 4;
                }
                case 0x00 -> accumulator = k;
                case 0x01 -> index = k;
                case 0x02 -> memory[k] = accumulator;
                case 0x03 -> memory[k] = index;
                case 0x60 -> accumulator = memory[k];
                case 0x61 -> index = memory[k];
                case 0x80 -> accumulator = frame.length;
                case 0x04 -> accumulator += k;
                case 0x0C -> accumulator += index;
                case 0x14 -> accumulator -= k;
                case 0x54 -> accumulator &= k;
                case 0x44 -> accumulator |= k;
                case 0x64 -> accumulator <<= k;
                case 0x74 -> accumulator >>>= k;
                case 0x05 -> at += k;
                case 0x15, 0x1D -> at += jump(now, accumulator == ((now.code() & 8) != 0 ? index : k));
                case 0x25 -> at += jump(now, Integer.compareUnsigned(accumulator, k) > 0);
                case 0x35 -> at += jump(now, Integer.compareUnsigned(accumulator, k) >= 0);
                case 0x45 -> at += jump(now, (accumulator & k) != 0);
                case 0x07 -> index = accumulator;
                case 0x87 -> accumulator = index;
                case 0x06 -> {
                    return k;
                }
                case 0x16 -> {
                    return accumulator;
                }
                default -> throw new IllegalArgumentException("instruction " + at + ": " + now);
            }
        }
    }

    private static int jump(Instruction now, boolean holds) {
        return holds ? now.jumpTrue() : now.jumpFalse();
    }

    private static int load(byte[] frame, int from, int size) {
        int value = 0;
        for (int i = 0; i < size; i++) {
            value = value << 8 | (frame[from + i] & 0xFF);
        }
        return value;
    }
}
