package org.bitrecord.runtime;

import java.util.HashMap;
import java.util.Map;
import org.bitrecord.runtime.Expression.Element;
import org.bitrecord.runtime.Expression.Member;
import org.bitrecord.runtime.Expression.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a value expressions ask for, so that no more is kept of large input than that. Null stands for nothing; a
 * need without parts is for the number itself.
 */
final class Need {
    /** No Java identifier. */
    private static final String ELEMENTS = "[]";

    private final Map<String, Need> parts = new HashMap<>();

    /** Asks for what a reference names; returns the need for just that. */
    Need add(Reference reference) {
        if (reference instanceof Member member) {
            return add(member.of()).part(member.name());
        }
        if (reference instanceof Element element) {
            return add(element.list()).part(ELEMENTS);
        }
        return part(reference.root());
    }

    private Need part(String name) {
        return parts.computeIfAbsent(name, absent -> new Need());
    }

    @Nullable
    static Need member(@Nullable Need of, String name) {
        return of == null ? null : of.parts.get(name);
    }

    @Nullable
    static Need elements(@Nullable Need of) {
        return member(of, ELEMENTS);
    }

    /** What either asks for. */
    @Nullable
    static Need both(@Nullable Need one, @Nullable Need other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        Need both = new Need();
        both.parts.putAll(one.parts);
        other.parts.forEach((name, need) -> both.parts.merge(name, need, Need::bothOf));
        return both;
    }

    private static Need bothOf(Need one, Need other) {
        Need both = both(one, other);
        return both == null ? one : both;
    }
}
