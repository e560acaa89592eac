package org.bitrecord.processor.diagnostics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;
import org.bitrecord.processor.model.TypeName;

/** Prints mistakes: the only class that touches {@link Messager}. */
public final class Reporter {
    private final Messager messager;
    private final List<String> outermost;
    private final Set<Diagnostic> waiting = new LinkedHashSet<>();
    private final Set<Diagnostic> printed = new LinkedHashSet<>();

    /**
     * Prints through the compiler.
     *
     * @param outermost the outermost classes in the order of the source
     */
    public Reporter(Messager messager, Collection<TypeName> outermost) {
        this.messager = messager;
        this.outermost = outermost.stream().map(TypeName::qualifiedName).toList();
    }

    /** Takes mistakes to print; the same one again is ignored. */
    public void add(Collection<Diagnostic> diagnostics) {
        waiting.addAll(diagnostics);
    }

    /** Takes a mistake to print; the same one again is ignored. */
    public void add(Diagnostic diagnostic) {
        waiting.add(diagnostic);
    }

    /**
     * Prints what was added since the last time, in the order of the source. It has to be called in every round: in the
     * next one the compiler has forgotten where elements stand.
     */
    public void print() {
        waiting.removeAll(printed);
        List<Diagnostic> sorted = new ArrayList<>(waiting);
        sorted.sort(Comparator.comparing((Diagnostic d) -> place((ElementRef) d.at()))
                .thenComparing(Diagnostic::id));
        sorted.forEach(this::print);
        printed.addAll(waiting);
        waiting.clear();
    }

    private void print(Diagnostic diagnostic) {
        ElementRef at = (ElementRef) diagnostic.at();
        boolean warning = diagnostic.id().severity() == DiagnosticId.Severity.WARNING;
        if (warning && isSuppressed(at.element(), diagnostic.id())) {
            return;
        }
        messager.printMessage(
                warning ? Kind.WARNING : Kind.ERROR, text(diagnostic), at.element(), at.mirror(), at.value());
    }

    /**
     * Whether {@code @SuppressWarnings} names the id on the element or on something around it. On a record component it
     * lands on the private field, which stands for the component here.
     */
    private static boolean isSuppressed(Element element, DiagnosticId id) {
        for (Element around = element; around != null; around = around.getEnclosingElement()) {
            SuppressWarnings suppressed = around.getAnnotation(SuppressWarnings.class);
            if (suppressed != null && List.of(suppressed.value()).contains(id.text())) {
                return true;
            }
        }
        return false;
    }

    /** The message as javac prints it: it puts the source and the caret behind the first line. */
    static String text(Diagnostic diagnostic) {
        StringBuilder text = new StringBuilder("[" + diagnostic.id().text() + "] " + diagnostic.fact());
        diagnostic.notes().forEach(note -> text.append("\nnote: ").append(note));
        diagnostic.helps().forEach(help -> text.append("\nhelp: ").append(help));
        return text.toString();
    }

    private Place place(ElementRef ref) {
        List<Integer> path = new ArrayList<>();
        Element element = ref.element();
        Element around = element.getEnclosingElement();
        while (around instanceof TypeElement) {
            path.add(0, around.getEnclosedElements().indexOf(element));
            element = around;
            around = element.getEnclosingElement();
        }
        path.add(
                0,
                element instanceof TypeElement type
                        ? outermost.indexOf(type.getQualifiedName().toString())
                        : -1);
        AnnotationMirror mirror = ref.mirror();
        if (mirror != null) {
            path.add(Place.BEFORE_MEMBERS + ref.element().getAnnotationMirrors().indexOf(mirror));
            AnnotationValue value = ref.value();
            if (value != null) {
                path.add(List.copyOf(mirror.getElementValues().values()).indexOf(value));
            }
        }
        return new Place(path);
    }

    /**
     * Where an element stands, as far as the compiler tells without its line: which of the outermost classes, and from
     * there the places of the members down to it, of the annotation on it, and of the value in that.
     */
    private record Place(List<Integer> path) implements Comparable<Place> {
        /** Added to the place of an annotation, so that a class's own ones come before its members. */
        private static final int BEFORE_MEMBERS = Integer.MIN_VALUE / 2;

        @Override
        public int compareTo(Place other) {
            return Arrays.compare(path.toArray(Integer[]::new), other.path.toArray(Integer[]::new));
        }
    }
}
