package org.bitrecord.ping.engine;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The requests of a run, found by their sequence numbers. Answered and lost ones are remembered, so that duplicates and
 * late answers are known for what they are, until their sequence number, which has 16 bits, is used again.
 */
final class Requests {
    private final Map<Integer, Request> bySequence = new HashMap<>();

    /** Those that departed, in that order, which is the order of their deadlines too. */
    private final ArrayDeque<Request> departed = new ArrayDeque<>();

    private long open;

    /** Adds one; gives back the one whose number it takes if that was still open, which is now lost. */
    Optional<Request> add(Request request) {
        open++;
        Request former = bySequence.put(request.sequence, request);
        if (former == null || former.state != Request.State.OPEN) {
            return Optional.empty();
        }
        close(former, Request.State.LOST);
        return Optional.of(former);
    }

    Optional<Request> find(int sequence) {
        return Optional.ofNullable(bySequence.get(sequence));
    }

    /** Notes that a request is on its way. */
    void depart(Request request, long deadline) {
        if (!request.departed && request.state == Request.State.OPEN) {
            request.departed = true;
            request.deadline = deadline;
            departed.add(request);
        }
    }

    /** Gives an open request, or a lost one after all, another state. */
    void close(Request request, Request.State state) {
        if (request.state == Request.State.OPEN) {
            open--;
        }
        request.state = state;
    }

    /** How many are open. */
    long open() {
        return open;
    }

    /** Until when the request that is due first is waited for. */
    OptionalLong firstDeadline() {
        forgetClosed();
        Request first = departed.peek();
        return first == null ? OptionalLong.empty() : OptionalLong.of(first.deadline);
    }

    /** Takes a request whose time is over, and makes it lost. */
    Optional<Request> expire(long now) {
        forgetClosed();
        Request first = departed.peek();
        if (first == null || first.deadline - now > 0) {
            return Optional.empty();
        }
        close(first, Request.State.LOST);
        return Optional.of(first);
    }

    private void forgetClosed() {
        while (!departed.isEmpty() && departed.peek().state != Request.State.OPEN) {
            departed.remove();
        }
    }
}
