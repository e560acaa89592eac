package org.bitrecord.processor.layout;

/** How the end of something on the wire is found. */
public enum Extent {
    /** It always has the same size. */
    FIXED,
    /** Its own bits say where it ends. */
    DELIMITED,
    /** It may go on to the end of what encloses it. */
    ABSORBING
}
