package org.bitrecord.processor.scan;

/**
 * Says that the compiler does not know a type or a value that a declaration names: it does not exist, or another
 * processor has yet to make it.
 */
final class UnresolvedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnresolvedException() {
        super("an unresolved type or value", null, false, false);
    }
}
