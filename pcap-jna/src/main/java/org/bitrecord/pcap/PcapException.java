package org.bitrecord.pcap;

import java.util.List;

/**
 * What can go wrong with devices, handles, filters and capture files: one type a cause, one sentence a message.
 *
 * <p>The type is found from error numbers, never from the text of a library. Unchecked, because most callers can only
 * print it and leave; {@code switch} over the types covers them all.
 */
@SuppressWarnings("serial") // nobody stores these
public abstract sealed class PcapException extends RuntimeException {
    private PcapException(String message) {
        super(message);
    }

    /** No library of this kind could be loaded. */
    public static final class LibraryNotFound extends PcapException {
        private final String[] tried;
        private final String hint;

        LibraryNotFound(String library, List<String> tried, String hint) {
            super(library + " could not be loaded: " + hint + " (tried " + String.join("; ", tried) + ")");
            this.tried = tried.toArray(String[]::new);
            this.hint = hint;
        }

        /** Each name that was tried, with the reason why it failed. */
        public List<String> tried() {
            return List.of(tried);
        }

        /** What to do about it. */
        public String hint() {
            return hint;
        }
    }

    /** There is no device of this name. */
    public static final class DeviceNotFound extends PcapException {
        private final String device;
        private final String[] candidates;

        DeviceNotFound(String device, List<String> candidates) {
            super("there is no device " + device
                    + (candidates.isEmpty() ? "" : "; there are " + String.join(", ", candidates)));
            this.device = device;
            this.candidates = candidates.toArray(String[]::new);
        }

        /** The name that was asked for. */
        public String device() {
            return device;
        }

        /** The names there are. */
        public List<String> candidates() {
            return List.of(candidates);
        }
    }

    /** The operating system does not let this user do that. */
    public static final class PermissionDenied extends PcapException {
        private final String[] waysOut;

        PermissionDenied(String what, List<String> waysOut) {
            super("no permission to " + what + ": " + String.join("; or ", waysOut));
            this.waysOut = waysOut.toArray(String[]::new);
        }

        /** What would help; one of them is enough. */
        public List<String> waysOut() {
            return List.of(waysOut);
        }
    }

    /** The device exists but is switched off, or went away. */
    public static final class DeviceDown extends PcapException {
        private final String device;

        DeviceDown(String device) {
            super("device " + device + " is down; on Linux 'ip link set " + device + " up' switches it on");
            this.device = device;
        }

        /** Its name. */
        public String device() {
            return device;
        }
    }

    /** A filter expression that libpcap does not understand. */
    public static final class FilterSyntax extends PcapException {
        private final String expression;
        private final String explanation;

        FilterSyntax(String expression, String explanation) {
            super("filter \"" + expression + "\": " + explanation);
            this.expression = expression;
            this.explanation = explanation;
        }

        /** The expression. */
        public String expression() {
            return expression;
        }

        /** What libpcap says of it. */
        public String explanation() {
            return explanation;
        }
    }

    /** This cannot be done here: on this system, with this backend, with this kind of file. */
    public static final class Unsupported extends PcapException {
        Unsupported(String what) {
            super(what);
        }
    }

    /** A capture file whose bytes do not make sense from {@link #offset()} on. */
    public static final class CorruptFile extends PcapException {
        private final long offset;

        CorruptFile(String file, long offset, String what) {
            super(file + ", at byte " + offset + ": " + what);
            this.offset = offset;
        }

        /** Where in the file the record (or the header, at 0) begins, in bytes. */
        public long offset() {
            return offset;
        }
    }

    /** The handle was used after it was closed. */
    public static final class Closed extends PcapException {
        Closed(String what) {
            super(what + " is closed");
        }
    }

    /** Any other failure of a native function, as its error number says. */
    public static final class SystemFailure extends PcapException {
        private final String operation;
        private final int code;

        SystemFailure(String operation, int code, String text) {
            super(operation + " failed: " + text + " (" + code + ")");
            this.operation = operation;
            this.code = code;
        }

        /** What was being done. */
        public String operation() {
            return operation;
        }

        /** The error number ({@code errno}, or a negative {@code PCAP_ERROR}). */
        public int code() {
            return code;
        }
    }
}
