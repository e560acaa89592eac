package org.bitrecord.processor.model;

/**
 * A place in the user's source that a message can point at: a type, a component, an annotation on it, or one of the
 * annotation's values. Only what made it (scan) and what prints it (diagnostics) know what is behind it.
 */
public interface SourceRef {}
