package org.bitrecord.ping.engine;

import java.util.Optional;
import org.bitrecord.ping.report.Path;
import org.bitrecord.protocols.icmp.Icmp;

/**
 * A way to a destination and back, which is fixed when it is opened, time to live and all.
 *
 * <p>One thread sends and waits; {@link #wake} and {@link #close} may be called by any.
 */
public interface Transport extends AutoCloseable {
    /** By which way. */
    Path path();

    /** The identifier that requests must bear, 0 to 65535. */
    int identifier();

    /**
     * Sends a request, without waiting for anything. What becomes of it comes as a {@link Signal}: one at least of
     * {@link Signal.Sent}, {@link Signal.Unresolved} and {@link Signal.Refused} in any case.
     *
     * @param sequence that of the request, 0 to 65535
     * @param request an echo request with {@link #identifier()}
     */
    void send(int sequence, Icmp request);

    /**
     * Takes note that nothing comes back: the first hop may have another MAC address now, so that a transport that looks
     * for it itself asks anew before the next request.
     */
    void doubtNextHop();

    /** Waits for the next signal, so many nanoseconds at most; returns at once if they are 0 or less. */
    Optional<Signal> await(long nanos);

    /** Makes the present or the next {@link #await} return, in which there is a {@link Signal.Woken} then. */
    void wake();

    @Override
    void close();
}
