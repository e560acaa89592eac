package org.bitrecord.pcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ClosingTest {
    private final AtomicInteger interrupts = new AtomicInteger();
    private final AtomicInteger releases = new AtomicInteger();
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final Closing closing = new Closing(
            () -> {
                interrupts.incrementAndGet();
                interrupted.countDown();
            },
            releases::incrementAndGet);

    @Test
    void aHandleThatNobodyReads_isReleasedByWhoClosesIt_once() {
        closing.close();
        closing.close();
        assertThat(releases).hasValue(1);
        assertThat(interrupts).hasValue(0);
        assertThat(closing.enter()).isFalse();
    }

    @Test
    void aHandleThatIsRead_isReleasedByItsReader_beforeCloseReturns() throws Exception {
        assertThat(closing.enter()).isTrue();
        Thread closer = new Thread(closing::close);
        closer.start();
        interrupted.await();
        assertThat(releases).hasValue(0);
        assertThat(closing.isRequested()).isTrue();
        closing.leave();
        closer.join();
        assertThat(releases).hasValue(1);
        assertThat(closing.enter()).isFalse();
    }

    @Test
    void aReaderThatLeaves_mayEnterAgain() {
        for (int i = 0; i < 3; i++) {
            assertThat(closing.enter()).isTrue();
            closing.leave();
        }
        assertThat(releases).hasValue(0);
    }

    @Test
    void aSecondReader_isRefused() {
        assertThat(closing.enter()).isTrue();
        assertThatThrownBy(closing::enter)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("another thread is reading from this handle");
    }

    @Test
    void manyClosersAndAReader_releaseOnce_andNeverInterruptAfterwards() throws Exception {
        for (int round = 0; round < 2000; round++) {
            AtomicInteger released = new AtomicInteger();
            AtomicInteger late = new AtomicInteger();
            Closing one = new Closing(
                    () -> late.addAndGet(released.get()), // an interrupt after the release would count
                    released::incrementAndGet);
            Thread reader = new Thread(() -> {
                while (one.enter()) {
                    one.leave();
                }
            });
            Thread closer = new Thread(one::close);
            reader.start();
            closer.start();
            one.close();
            reader.join();
            closer.join();
            assertThat(released).hasValue(1);
            assertThat(late).hasValue(0);
        }
    }

    @Test
    void anInterruptWhileClosing_isKeptForLater() throws Exception {
        assertThat(closing.enter()).isTrue();
        AtomicInteger kept = new AtomicInteger();
        Thread closer = new Thread(() -> {
            Thread.currentThread().interrupt();
            closing.close();
            kept.set(Thread.interrupted() ? 1 : 0);
        });
        closer.start();
        interrupted.await();
        closing.leave();
        closer.join();
        assertThat(releases).hasValue(1);
        assertThat(kept).hasValue(1);
    }
}
