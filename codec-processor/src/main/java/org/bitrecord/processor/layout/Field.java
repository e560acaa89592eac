package org.bitrecord.processor.layout;

import org.jspecify.annotations.Nullable;

/**
 * A component of a record, laid out.
 *
 * @param index its place in the record
 * @param name its name
 * @param local the name of the local variable that holds it in generated code
 * @param at where it begins
 * @param shape what its bits are
 * @param role what it says of others
 * @param grain in what the codec of its record counts
 */
public record Field(
        int index, String name, String local, Access access, Offset at, Shape shape, Role role, Grain grain) {
    /** How the value of the field is found in a value of the record. */
    public enum Access {
        /** It is the component of that name. */
        COMPONENT,
        /** It is the value itself: a type argument, laid out like a record. */
        BARE,
        /** It is inside a component that is a record, and stands behind that only for what it says of others. */
        INSIDE,
        /** Nowhere: it is constant, or computed. */
        HIDDEN
    }

    /** Whether no component holds it. */
    public boolean isHidden() {
        return access == Access.HIDDEN;
    }

    /** Whether a component of its own holds it. */
    public boolean isComponent() {
        return access == Access.COMPONENT || access == Access.BARE;
    }

    /** The index of the component whose bits its own are among: itself, or the record that it is inside. */
    public int place() {
        return shape instanceof Shape.Inside inside ? inside.of() : index;
    }

    /** Whether it is there only for what it says: it begins and ends where it is. */
    public boolean takesNoBits() {
        return shape instanceof Shape.Called || shape instanceof Shape.Nothing || shape instanceof Shape.Inside;
    }

    /** Whether it is a record or a union in a region of a size that the component states. */
    public boolean isSizedRegion() {
        return shape instanceof Shape.Sizable sizable && sizable.isSized();
    }

    /** Whether it lies in a run, and not in a part of its own. */
    public boolean inRun() {
        return shape instanceof Shape.Scalar
                || shape instanceof Shape.Flat
                || (shape instanceof Shape.Inside inside && inside.inRun());
    }

    /** Whether all values take the same number of bits. */
    public boolean isFixed() {
        return shape.extent() == Extent.FIXED;
    }

    /** Whether every value of it goes on to the end of what encloses it. */
    public boolean takesAll() {
        return StepPlanner.takesAll(shape);
    }

    /** The number that it is: its own, or that of a code record; null if it is none. */
    @Nullable
    public WireNumber number() {
        return shape.number();
    }
}
