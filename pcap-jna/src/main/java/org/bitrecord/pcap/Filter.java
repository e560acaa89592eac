package org.bitrecord.pcap;

import java.util.List;
import java.util.Objects;

/** Which frames a capture delivers; the kernel decides it, frame by frame. */
public sealed interface Filter {
    /**
     * On Ethernet: ARP, or IPv4 with protocol ICMP. Later fragments pass as well, since they carry the protocol too (a
     * test of the ICMP type would lose them). Frames with a VLAN tag in them do not, but most drivers and Linux itself
     * take the tag out before the filter.
     */
    Program ARP_OR_ICMP = new Program(List.of(
            // the type of the frame: 16 bits at offset 12
            new Instruction(0x28, 0, 0, 12),
            // 0x0806 is ARP: deliver
            new Instruction(0x15, 3, 0, 0x0806),
            // 0x0800 is IPv4: look further, anything else: drop
            new Instruction(0x15, 0, 3, 0x0800),
            // the protocol: 8 bits at offset 9 of the IPv4 header, which begins at 14
            new Instruction(0x30, 0, 0, 23),
            // 1 is ICMP: deliver, anything else: drop
            new Instruction(0x15, 0, 1, 1),
            // deliver, as many bytes as a frame can have
            new Instruction(0x06, 0, 0, CaptureOptions.MAXIMUM_SNAP_LENGTH),
            // drop
            new Instruction(0x06, 0, 0, 0)));

    /**
     * An expression in libpcap's language, pcap-filter(7). It takes libpcap, whatever the backend.
     *
     * @param text such as {@code icmp or arp}; empty lets everything pass
     */
    record Expression(String text) implements Filter {
        /** Checks that there is a text. */
        public Expression {
            Objects.requireNonNull(text);
        }

        /**
         * Translates it for frames of a link type.
         *
         * @throws PcapException.FilterSyntax if libpcap does not understand it
         * @throws PcapException.LibraryNotFound if libpcap is not there
         */
        public Program compile(LinkType linkType) {
            return BpfPrograms.compile(text, linkType);
        }
    }

    /**
     * A classic BPF program; all backends take it. The kernel refuses programs that may run for ever or leave the frame.
     *
     * @param instructions 1 to 4096
     */
    record Program(List<Instruction> instructions) implements Filter {
        /** Checks the number and copies the list. */
        public Program {
            instructions = List.copyOf(instructions);
            if (instructions.isEmpty() || instructions.size() > 4096) {
                throw new IllegalArgumentException(instructions.size() + " instructions, but the range is 1 to 4096");
            }
        }
    }

    /**
     * One instruction of a BPF program: {@code struct bpf_insn}, {@code struct sock_filter}.
     *
     * @param code what to do, 0 to 65535
     * @param jumpTrue how many instructions to skip if a condition holds, 0 to 255
     * @param jumpFalse how many to skip if it does not, 0 to 255
     * @param operand the constant {@code k}, all 32 bits of it
     */
    record Instruction(int code, int jumpTrue, int jumpFalse, int operand) {
        /** Checks the ranges. */
        public Instruction {
            check("code", code, 0xFFFF);
            check("jumpTrue", jumpTrue, 0xFF);
            check("jumpFalse", jumpFalse, 0xFF);
        }

        private static void check(String name, int value, int maximum) {
            if (value < 0 || value > maximum) {
                throw new IllegalArgumentException(name + " is " + value + ", but the range is 0 to " + maximum);
            }
        }
    }
}
