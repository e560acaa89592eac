package org.bitrecord.processor.diagnostics;

import java.util.ArrayList;
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
import org.jspecify.annotations.Nullable;

/** Prints mistakes: the only class that touches {@link Messager}. */
public final class Reporter {
    private final Messager messager;
    private final Set<Diagnostic> waiting = new LinkedHashSet<>();
    private final Set<Diagnostic> printed = new LinkedHashSet<>();

    /** Prints to {@code messager}. */
    public Reporter(Messager messager) {
        this.messager = messager;
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
        sorted.sort(Comparator.comparing((Diagnostic d) -> Place.of((ElementRef) d.at()))
                .thenComparing(Diagnostic::id));
        sorted.forEach(this::print);
        printed.addAll(waiting);
        waiting.clear();
    }

    /** How many mistakes were printed. */
    public int count() {
        return printed.size();
    }

    private void print(Diagnostic diagnostic) {
        ElementRef at = (ElementRef) diagnostic.at();
        messager.printMessage(Kind.ERROR, text(diagnostic), at.element(), at.mirror(), at.value());
    }

    /** The message as javac prints it: it puts the source and the caret behind the first line. */
    static String text(Diagnostic diagnostic) {
        StringBuilder text = new StringBuilder("[" + diagnostic.id().text() + "] " + diagnostic.fact());
        diagnostic.notes().forEach(note -> text.append("\nnote: ").append(note));
        diagnostic.helps().forEach(help -> text.append("\nhelp: ").append(help));
        return text.toString();
    }

    /**
     * Where an element stands, as far as the compiler tells without its line: the name of the outermost class, and from
     * there the places of the members down to it, of the annotation on it, and of the value in that.
     */
    private record Place(String outermost, List<Integer> path) implements Comparable<Place> {
        /** Added to the place of an annotation, so that a class's own ones come before its members. */
        private static final int BEFORE_MEMBERS = Integer.MIN_VALUE / 2;

        static Place of(ElementRef ref) {
            List<Integer> path = new ArrayList<>();
            Element element = ref.element();
            @Nullable Element around = element.getEnclosingElement();
            while (around != null
                    && (around.getKind().isClass() || around.getKind().isInterface())) {
                path.add(0, around.getEnclosedElements().indexOf(element));
                element = around;
                around = element.getEnclosingElement();
            }
            AnnotationMirror mirror = ref.mirror();
            if (mirror != null) {
                path.add(BEFORE_MEMBERS + ref.element().getAnnotationMirrors().indexOf(mirror));
                AnnotationValue value = ref.value();
                if (value != null) {
                    path.add(List.copyOf(mirror.getElementValues().values()).indexOf(value));
                }
            }
            String outermost = element instanceof TypeElement type
                    ? type.getQualifiedName().toString()
                    : element.getSimpleName().toString();
            return new Place(outermost, path);
        }

        @Override
        public int compareTo(Place other) {
            int order = outermost.compareTo(other.outermost);
            for (int i = 0; order == 0 && i < Math.min(path.size(), other.path.size()); i++) {
                order = Integer.compare(path.get(i), other.path.get(i));
            }
            return order != 0 ? order : Integer.compare(path.size(), other.path.size());
        }
    }
}
