package org.bitrecord.processor.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The name of a class, apart from any compiler.
 *
 * @param packageName the package, empty if unnamed
 * @param simpleNames the simple names from the outermost class to the class itself
 */
public record TypeName(String packageName, List<String> simpleNames) implements Comparable<TypeName> {
    /** Keeps a copy of the list. */
    public TypeName {
        simpleNames = List.copyOf(simpleNames);
    }

    /** The class's own simple name. */
    public String simpleName() {
        return simpleNames.get(simpleNames.size() - 1);
    }

    /** The class of that simple name inside it. */
    public TypeName nested(String simpleName) {
        List<String> names = new ArrayList<>(simpleNames);
        names.add(simpleName);
        return new TypeName(packageName, names);
    }

    /** The codec that is generated for it: {@code Outer_InnerCodec} for {@code Outer.Inner}. */
    public TypeName codec() {
        return new TypeName(packageName, List.of(String.join("_", simpleNames) + "Codec"));
    }

    /** The name as source code writes it. */
    public String qualifiedName() {
        String nested = String.join(".", simpleNames);
        return packageName.isEmpty() ? nested : packageName + "." + nested;
    }

    @Override
    public int compareTo(TypeName other) {
        return qualifiedName().compareTo(other.qualifiedName());
    }

    @Override
    public String toString() {
        return qualifiedName();
    }
}
