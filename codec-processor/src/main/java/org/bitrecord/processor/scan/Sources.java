package org.bitrecord.processor.scan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.bitrecord.processor.model.TypeName;

/** Looks through the classes whose source is compiled in a round. */
public final class Sources {
    private Sources() {}

    /** The names of the outermost classes. */
    public static List<TypeName> outermost(Collection<? extends Element> roots) {
        return namesIn(ElementFilter.typesIn(roots));
    }

    /** The names of the classes with {@code @BitCodec} or {@code @Union}, at any depth. */
    public static List<TypeName> declared(Collection<? extends Element> roots) {
        return namesIn(types(roots).stream()
                .filter(type ->
                        Annotations.isOn(type, Annotations.BIT_CODEC) || Annotations.isOn(type, Annotations.UNION))
                .toList());
    }

    /** All classes, at any depth. */
    static List<TypeElement> types(Collection<? extends Element> roots) {
        List<TypeElement> types = new ArrayList<>();
        for (TypeElement type : ElementFilter.typesIn(roots)) {
            types.add(type);
            types.addAll(types(type.getEnclosedElements()));
        }
        return types;
    }

    private static List<TypeName> namesIn(Collection<TypeElement> types) {
        return types.stream().map(TypeNames::of).toList();
    }
}
