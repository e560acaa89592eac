package org.bitrecord.benchmarks;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The same as {@link NestedDecodeAlone} in a program that reads other records, too. */
@State(Scope.Thread)
public class NestedDecode extends NestedDecodeAlone {
    /** Reads them. */
    @Setup
    public void readOthers() {
        Samples.readSeveralKinds();
    }
}
