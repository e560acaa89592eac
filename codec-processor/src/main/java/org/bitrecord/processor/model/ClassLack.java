package org.bitrecord.processor.model;

/** What keeps generated code from making an object of a class. */
public enum ClassLack {
    NO_CLASS,
    ABSTRACT,
    PRIVATE,
    /** It belongs to an object of the class around it. */
    INNER,
    /** It has no constructor of the parameters that it is given. */
    NO_CONSTRUCTOR,
    PRIVATE_CONSTRUCTOR
}
