package org.bitrecord.processor.scan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import org.bitrecord.processor.model.TypeName;
import org.jspecify.annotations.Nullable;

/** Names of elements, made of their simple names. */
final class TypeNames {
    private TypeNames() {}

    static TypeName of(TypeElement type) {
        List<String> simpleNames = new ArrayList<>();
        @Nullable Element at = type;
        while (at instanceof TypeElement) {
            simpleNames.add(at.getSimpleName().toString());
            at = at.getEnclosingElement();
        }
        Collections.reverse(simpleNames);
        String packageName =
                at instanceof PackageElement named ? named.getQualifiedName().toString() : "";
        return new TypeName(packageName, simpleNames);
    }

    /** The class around it that lies in a package, or itself. */
    static TypeElement outermost(TypeElement type) {
        TypeElement outermost = type;
        while (outermost.getEnclosingElement() instanceof TypeElement around) {
            outermost = around;
        }
        return outermost;
    }

    /** The class that a generated class of the package could not name: the type or one around it; or null. */
    static @Nullable TypeElement hiding(TypeElement type) {
        for (Element at = type; at instanceof TypeElement each; at = at.getEnclosingElement()) {
            NestingKind nesting = each.getNestingKind();
            boolean member = nesting == NestingKind.TOP_LEVEL || nesting == NestingKind.MEMBER;
            if (each.getModifiers().contains(Modifier.PRIVATE) || !member) {
                return each;
            }
        }
        return null;
    }
}
