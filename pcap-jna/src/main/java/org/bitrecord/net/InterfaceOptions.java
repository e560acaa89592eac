package org.bitrecord.net;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitrecord.pcap.Backend;
import org.bitrecord.protocols.Ipv4Address;

/**
 * What to decide for the kernel when an interface is opened. Start from {@link #DEFAULT} and change what matters:
 * {@code DEFAULT.withDevice("eth1")}.
 *
 * @param device the name of the device to use, whatever the routes say; the routes that lead to it still name the gateway
 * @param source the address to send from, one of this host's
 * @param backend by which means to capture and send; the best one, if empty
 * @param failureHandler is told what listeners throw, on the receiving thread
 */
public record InterfaceOptions(
        Optional<String> device,
        Optional<Ipv4Address> source,
        Optional<Backend> backend,
        Consumer<Throwable> failureHandler) {
    /** All by the kernel's choice, the best backend; failures go to the thread's handler of uncaught exceptions. */
    public static final InterfaceOptions DEFAULT =
            new InterfaceOptions(Optional.empty(), Optional.empty(), Optional.empty(), InterfaceOptions::uncaught);

    /** Checks that there is a handler. */
    public InterfaceOptions {
        Objects.requireNonNull(failureHandler);
    }

    private static void uncaught(Throwable failure) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
    }

    /** The same with this {@link #device()}. */
    public InterfaceOptions withDevice(String name) {
        return new InterfaceOptions(Optional.of(name), source, backend, failureHandler);
    }

    /** The same with this {@link #source()}. */
    public InterfaceOptions withSource(Ipv4Address address) {
        return new InterfaceOptions(device, Optional.of(address), backend, failureHandler);
    }

    /** The same with this {@link #backend()}. */
    public InterfaceOptions withBackend(Backend wanted) {
        return new InterfaceOptions(device, source, Optional.of(wanted), failureHandler);
    }

    /** The same with this {@link #failureHandler()}. */
    public InterfaceOptions withFailureHandler(Consumer<Throwable> handler) {
        return new InterfaceOptions(device, source, backend, handler);
    }
}
