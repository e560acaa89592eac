package org.bitrecord.pcap.jna;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * libpcap's functions; see pcap(3PCAP). Nothing may be called before {@link #load()} returned no complaint.
 *
 * <p>The library that the system property {@code pcap.library} names is the only one tried; without the property those
 * that {@link #candidates()} lists are, in that order.
 */
public final class Libpcap {
    /** The length in bytes of every {@code errbuf}. */
    public static final int ERRBUF_SIZE = 256;

    private static @Nullable List<String> complaints;

    private Libpcap() {}

    /** Loads the library at the first call. Returns why that failed, one sentence an attempt; empty if all is well. */
    public static synchronized List<String> load() {
        if (complaints == null) {
            complaints = bind();
        }
        return complaints;
    }

    private static List<String> bind() {
        List<String> basics = Libc.load();
        if (!basics.isEmpty()) {
            return basics;
        }
        List<String> failures = new ArrayList<>();
        for (String name : candidates()) {
            try {
                NativeLibrary library = NativeLibrary.getInstance(name);
                Native.register(Libpcap.class, library);
                ImmediateMode.present = bindOptional(ImmediateMode.class, library);
                TimestampPrecision.present = bindOptional(TimestampPrecision.class, library);
                return List.of();
            } catch (LinkageError e) {
                failures.add(name + ": " + firstLine(e));
            }
        }
        return List.copyOf(failures);
    }

    private static List<String> candidates() {
        String chosen = System.getProperty("pcap.library");
        if (chosen != null) {
            return List.of(chosen);
        }
        if (Platform.isMac()) {
            // The first lives in the loader's cache only: there is no such file to look for.
            return List.of("/usr/lib/libpcap.A.dylib", "/opt/homebrew/opt/libpcap/lib/libpcap.dylib", "pcap");
        }
        if (Platform.isWindows()) {
            // Whole paths only: a wpcap.dll in the working folder must not be taken for the real one.
            String system = System.getenv().getOrDefault("SystemRoot", "C:\\Windows") + "\\System32\\";
            return List.of(system + "Npcap\\wpcap.dll", system + "wpcap.dll");
        }
        return List.of("libpcap.so.1", "libpcap.so.0.8", "libpcap.so");
    }

    private static boolean bindOptional(Class<?> functions, NativeLibrary library) {
        try {
            Native.register(functions, library);
            return true;
        } catch (LinkageError e) {
            return false;
        }
    }

    private static String firstLine(LinkageError error) {
        return String.valueOf(error.getMessage()).lines().findFirst().orElse("");
    }

    /** {@code const char *pcap_lib_version(void);} */
    public static native String pcap_lib_version();

    /** {@code int pcap_findalldevs(pcap_if_t **devices, char *errbuf);} */
    public static native int pcap_findalldevs(long devices, long errbuf);

    /** {@code void pcap_freealldevs(pcap_if_t *devices);} */
    public static native void pcap_freealldevs(long devices);

    /** {@code pcap_t *pcap_create(const char *source, char *errbuf);} */
    public static native long pcap_create(String source, long errbuf);

    /** {@code int pcap_set_snaplen(pcap_t *p, int snaplen);} */
    public static native int pcap_set_snaplen(long p, int snaplen);

    /** {@code int pcap_set_promisc(pcap_t *p, int promisc);} */
    public static native int pcap_set_promisc(long p, int promisc);

    /** {@code int pcap_set_timeout(pcap_t *p, int to_ms);} */
    public static native int pcap_set_timeout(long p, int millis);

    /** {@code int pcap_set_buffer_size(pcap_t *p, int buffer_size);} */
    public static native int pcap_set_buffer_size(long p, int size);

    /** {@code int pcap_activate(pcap_t *p);} */
    public static native int pcap_activate(long p);

    /** {@code int pcap_setnonblock(pcap_t *p, int nonblock, char *errbuf);} */
    public static native int pcap_setnonblock(long p, int nonblock, long errbuf);

    /** {@code int pcap_get_selectable_fd(pcap_t *p);} */
    public static native int pcap_get_selectable_fd(long p);

    /** {@code int pcap_datalink(pcap_t *p);} */
    public static native int pcap_datalink(long p);

    /** {@code pcap_t *pcap_open_dead(int linktype, int snaplen);} */
    public static native long pcap_open_dead(int linktype, int snaplen);

    /** {@code int pcap_compile(pcap_t *p, struct bpf_program *fp, const char *str, int optimize, bpf_u_int32 mask);} */
    public static native int pcap_compile(long p, long program, String expression, int optimize, int netmask);

    /** {@code int pcap_setfilter(pcap_t *p, struct bpf_program *fp);} */
    public static native int pcap_setfilter(long p, long program);

    /** {@code void pcap_freecode(struct bpf_program *fp);} */
    public static native void pcap_freecode(long program);

    /** {@code int pcap_next_ex(pcap_t *p, struct pcap_pkthdr **header, const u_char **data);} */
    public static native int pcap_next_ex(long p, long header, long data);

    /** {@code int pcap_sendpacket(pcap_t *p, const u_char *buf, int size);} */
    public static native int pcap_sendpacket(long p, long buf, int size);

    /** {@code int pcap_stats(pcap_t *p, struct pcap_stat *ps);} */
    public static native int pcap_stats(long p, long stats);

    /** {@code void pcap_breakloop(pcap_t *p);} */
    public static native void pcap_breakloop(long p);

    /** {@code char *pcap_geterr(pcap_t *p);} */
    public static native String pcap_geterr(long p);

    /** {@code void pcap_close(pcap_t *p);} */
    public static native void pcap_close(long p);

    /** Since libpcap 1.5.0; missing in WinPcap. */
    public static final class ImmediateMode {
        private static boolean present;

        private ImmediateMode() {}

        /** Asks for delivery frame by frame, where the library can. */
        public static void setIfPresent(long p, boolean immediate) {
            if (present) {
                pcap_set_immediate_mode(p, immediate ? 1 : 0);
            }
        }

        /** {@code int pcap_set_immediate_mode(pcap_t *p, int immediate_mode);} */
        private static native int pcap_set_immediate_mode(long p, int immediate);
    }

    /** Since libpcap 1.5.0; missing in WinPcap. */
    public static final class TimestampPrecision {
        private static final int NANO = 1;
        private static boolean present;

        private TimestampPrecision() {}

        /** Asks for nanoseconds, where library and device can. To be called before activation. */
        public static void askForNanoseconds(long p) {
            if (present) {
                pcap_set_tstamp_precision(p, NANO);
            }
        }

        /** Whether an activated handle stamps in nanoseconds; in microseconds if not. */
        public static boolean isNanoseconds(long p) {
            return present && pcap_get_tstamp_precision(p) == NANO;
        }

        /** {@code int pcap_set_tstamp_precision(pcap_t *p, int tstamp_precision);} */
        private static native int pcap_set_tstamp_precision(long p, int precision);

        /** {@code int pcap_get_tstamp_precision(pcap_t *p);} */
        private static native int pcap_get_tstamp_precision(long p);
    }
}
