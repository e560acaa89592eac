package org.bitrecord.processor.diagnostics;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.bitrecord.processor.model.SourceRef;
import org.jspecify.annotations.Nullable;

/**
 * The place of an element, of an annotation on it, or of a value in that annotation. A component is given by the private
 * field of its name: javac 17 prints messages on record components without file and line.
 *
 * @param mirror the annotation, or null: the element itself
 * @param value the value, or null: the annotation itself
 */
public record ElementRef(
        Element element,
        @Nullable AnnotationMirror mirror,
        @Nullable AnnotationValue value) implements SourceRef {
    /** The element itself. */
    public static ElementRef of(Element element) {
        return new ElementRef(element, null, null);
    }

    /** An annotation on the element. */
    public static ElementRef of(Element element, AnnotationMirror mirror) {
        return new ElementRef(element, mirror, null);
    }
}
