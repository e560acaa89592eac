package org.bitrecord.pcap;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bitrecord.pcap.Filter.Instruction;
import org.bitrecord.pcap.Filter.Program;
import org.bitrecord.pcap.jna.Libpcap;
import org.bitrecord.pcap.jna.NativeBlock;

/** BPF programs in native memory: {@code struct bpf_program} and {@code struct sock_fprog}, which look the same. */
final class BpfPrograms {
    /** {@code u_int bf_len; struct bpf_insn *bf_insns;} with four bytes between them; the length is 16 bits for sockets. */
    static final int HEADER_SIZE = 16;

    private static final int INSTRUCTION_SIZE = 8;

    /** Compiling is re-entrant only since libpcap 1.8. */
    private static final Object COMPILING = new Object();

    private BpfPrograms() {}

    /** The program, header first. The caller closes it. */
    static NativeBlock toNative(Program program) {
        List<Instruction> instructions = program.instructions();
        NativeBlock block = new NativeBlock(HEADER_SIZE + INSTRUCTION_SIZE * instructions.size());
        ByteBuffer out = block.buffer();
        // For sockets these are 16 bits: the same bytes, since all machines that are supported are little-endian.
        out.putInt(0, instructions.size());
        out.putLong(8, block.address() + HEADER_SIZE);
        int at = HEADER_SIZE;
        for (Instruction instruction : instructions) {
            out.putShort(at, (short) instruction.code());
            out.put(at + 2, (byte) instruction.jumpTrue());
            out.put(at + 3, (byte) instruction.jumpFalse());
            out.putInt(at + 4, instruction.operand());
            at += INSTRUCTION_SIZE;
        }
        return block;
    }

    /** Translates an expression for a link type, with no device at hand. */
    static Program compile(String expression, LinkType linkType) {
        Failures.orThrow(Failures.noLibpcap());
        long p = Libpcap.pcap_open_dead(linkType.datalink(), CaptureOptions.MAXIMUM_SNAP_LENGTH);
        try (NativeBlock header = new NativeBlock(HEADER_SIZE)) {
            compile(p, expression, header);
            Program program = fromNative(header.buffer());
            Libpcap.pcap_freecode(header.address());
            return program;
        } finally {
            Libpcap.pcap_close(p);
        }
    }

    /** Makes an activated libpcap handle deliver only what passes the filter. */
    static void install(long p, Filter filter) {
        // Compiled with the live handle itself, an expression may also use what only the kernel knows.
        if (filter instanceof Filter.Expression expression) {
            try (NativeBlock header = new NativeBlock(HEADER_SIZE)) {
                compile(p, expression.text(), header);
                setFilter(p, header);
                Libpcap.pcap_freecode(header.address());
            }
        } else {
            try (NativeBlock program = toNative((Program) filter)) {
                setFilter(p, program);
            }
        }
    }

    private static void compile(long p, String expression, NativeBlock header) {
        synchronized (COMPILING) {
            // The netmask of 0xFFFFFFFF stands for "unknown": only 'ip broadcast' needs it, and then says so.
            if (Libpcap.pcap_compile(p, header.address(), expression, 1, -1) != 0) {
                throw new PcapException.FilterSyntax(expression, Libpcap.pcap_geterr(p));
            }
        }
    }

    private static void setFilter(long p, NativeBlock program) {
        int code = Libpcap.pcap_setfilter(p, program.address());
        if (code != 0) {
            throw new PcapException.SystemFailure("setting the filter", code, Libpcap.pcap_geterr(p));
        }
    }

    private static Program fromNative(ByteBuffer header) {
        int count = header.getInt(0);
        ByteBuffer in = NativeBlock.at(header.getLong(8), (long) INSTRUCTION_SIZE * count);
        List<Instruction> instructions = new ArrayList<>(count);
        for (int at = 0; at < INSTRUCTION_SIZE * count; at += INSTRUCTION_SIZE) {
            instructions.add(new Instruction(
                    Short.toUnsignedInt(in.getShort(at)),
                    Byte.toUnsignedInt(in.get(at + 2)),
                    Byte.toUnsignedInt(in.get(at + 3)),
                    in.getInt(at + 4)));
        }
        return new Program(instructions);
    }
}
