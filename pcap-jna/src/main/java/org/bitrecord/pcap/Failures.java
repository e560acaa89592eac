package org.bitrecord.pcap;

import java.util.List;
import java.util.Optional;
import org.bitrecord.pcap.jna.Libc;
import org.bitrecord.pcap.jna.Libpcap;

/** Turns error numbers into exceptions. */
final class Failures {
    // errno(3); the same on x86_64 and aarch64 Linux
    static final int EPERM = 1;
    static final int EINTR = 4;
    static final int ENXIO = 6;
    private static final int EBADF = 9;
    static final int EAGAIN = 11;
    private static final int ENOMEM = 12;
    static final int EACCES = 13;
    private static final int EFAULT = 14;
    static final int ENODEV = 19;
    private static final int EINVAL = 22;
    static final int ENETDOWN = 100;

    // pcap/pcap.h
    private static final int PCAP_ERROR_NO_SUCH_DEVICE = -5;
    private static final int PCAP_ERROR_PERM_DENIED = -8;
    private static final int PCAP_ERROR_IFACE_NOT_UP = -9;
    private static final int PCAP_ERROR_PROMISC_PERM_DENIED = -11;

    private static final String AS_ROOT = "run it as root, for example with sudo";
    private static final String AMBIENT =
            "give the process the capability CAP_NET_RAW as an ambient one, for example with 'setpriv "
                    + "--inh-caps=+net_raw --ambient-caps=+net_raw' ('setcap' on the java program itself stops it from "
                    + "finding its own library libjli)";

    private Failures() {}

    /** Why the system cannot be called; empty if it can. */
    static Optional<PcapException> noLibc() {
        return missing(
                "the C library",
                Libc.load(),
                "JNA must be able to unpack and load a library of its own; where the folder for temporary files forbids "
                        + "execution, name another one by -Djna.tmpdir=");
    }

    /** Why libpcap cannot be called; empty if it can. */
    static Optional<PcapException> noLibpcap() {
        return noLibc().or(() -> missing(
                "libpcap",
                Libpcap.load(),
                "install the package libpcap0.8 (Debian, Ubuntu) or libpcap (others), or name the file by "
                        + "-Dpcap.library="));
    }

    private static Optional<PcapException> missing(String library, List<String> complaints, String hint) {
        return complaints.isEmpty()
                ? Optional.empty()
                : Optional.of(new PcapException.LibraryNotFound(library, complaints, hint));
    }

    /** Throws the failure if there is one. */
    static void orThrow(Optional<PcapException> failure) {
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    /** What a negative result of {@code pcap_activate} means. */
    static PcapException ofActivation(int code, String device, String text) {
        return switch (code) {
            case PCAP_ERROR_NO_SUCH_DEVICE -> noDevice(device);
            case PCAP_ERROR_PERM_DENIED, PCAP_ERROR_PROMISC_PERM_DENIED -> mayNotCapture(device);
            case PCAP_ERROR_IFACE_NOT_UP -> new PcapException.DeviceDown(device);
            default -> new PcapException.SystemFailure("opening device " + device, code, text);
        };
    }

    /** What {@code errno} means after something was done with a device. */
    static PcapException ofDevice(int errno, String operation, String device) {
        return switch (errno) {
            case EPERM, EACCES -> mayNotCapture(device);
            case ENODEV, ENXIO -> noDevice(device);
            case ENETDOWN -> new PcapException.DeviceDown(device);
            default -> ofSystem(errno, operation);
        };
    }

    /** An {@code errno} that needs no more explanation than the system has. */
    static PcapException ofSystem(int errno, String operation) {
        return new PcapException.SystemFailure(operation, errno, Libc.strerror(errno));
    }

    /** Whether a receiving call failed by itself, rather than to tell the fate of an earlier request. */
    static boolean isOurFault(int errno) {
        return errno == EBADF || errno == ENOMEM || errno == EFAULT || errno == EINVAL;
    }

    static PcapException mayNotCapture(String device) {
        return new PcapException.PermissionDenied(
                "capture or send on device " + device,
                Platform.isLinux()
                        ? List.of(AS_ROOT, AMBIENT)
                        : List.of(AS_ROOT, "make /dev/bpf* readable and writable for this user"));
    }

    static PcapException mayNotPing() {
        return new PcapException.PermissionDenied(
                "open an ICMP socket",
                List.of(
                        AS_ROOT,
                        AMBIENT,
                        "let every group open datagram ICMP sockets with "
                                + "'sysctl -w net.ipv4.ping_group_range=\"0 2147483647\"'"));
    }

    private static PcapException noDevice(String device) {
        return new PcapException.DeviceNotFound(
                device, Device.list().stream().map(Device::name).toList());
    }
}
