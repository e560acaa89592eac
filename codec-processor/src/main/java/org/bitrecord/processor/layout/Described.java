package org.bitrecord.processor.layout;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which components a describing one hangs on: those that it describes, and what those describe in turn. */
public final class Described {
    private final RecordLayout layout;

    /** For the components of one record. */
    public Described(RecordLayout layout) {
        this.layout = layout;
    }

    /**
     * The indexes of the components that make this one stale if they change; empty if neither it nor a number inside it
     * describes anything.
     */
    public List<Integer> by(Field component) {
        SortedSet<Integer> found = new TreeSet<>();
        layout.fields().stream()
                .filter(field -> field.place() == component.index())
                .forEach(field -> collect(field, found));
        SortedSet<Integer> components = new TreeSet<>();
        found.forEach(index -> components.add(layout.fields().get(index).place()));
        components.remove(component.index());
        return List.copyOf(components);
    }

    private void collect(Field field, SortedSet<Integer> found) {
        for (Field other : layout.fields()) {
            if (directly(field, other.index()) && found.add(other.index())) {
                collect(other, found);
            }
        }
    }

    private boolean directly(Field field, int other) {
        Role role = field.role();
        if (role instanceof Role.LengthOf length) {
            return length.regions().stream()
                    .anyMatch(index -> layout.regions().get(index).covers(other));
        }
        if (role instanceof Role.CountOf count) {
            return count.list() == other;
        }
        if (role instanceof Role.PresenceOf presence) {
            return presence.optional() == other;
        }
        if (role instanceof Role.TagOf tag) {
            return tag.union() == other;
        }
        if (role instanceof Role.OffsetOf offset) {
            return other < offset.of() && !layout.fields().get(other).isFixed();
        }
        if (role instanceof Role.DerivedBy derived) {
            return derived.by().components().contains(other);
        }
        return role instanceof Role.ChecksumOf checksum && checksum.covers(other);
    }
}
