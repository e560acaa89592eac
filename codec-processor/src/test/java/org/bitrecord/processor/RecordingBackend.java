package org.bitrecord.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Declarations;
import org.bitrecord.processor.model.TypeName;

/** Keeps what the processor hands to the backend, and writes an empty codec for each record. */
public final class RecordingBackend implements Backend {
    private final List<Declaration> seen = new ArrayList<>();
    private final List<Declaration> nested = new ArrayList<>();
    private final List<TypeName> alsoFind = new ArrayList<>();

    /** Looks that type up too, as a component of another would. */
    public RecordingBackend finding(String packageName, String... simpleNames) {
        alsoFind.add(new TypeName(packageName, List.of(simpleNames)));
        return this;
    }

    @Override
    public List<Diagnostic> generate(Declaration declaration, Declarations all, Output output) {
        seen.add(declaration);
        for (TypeName name : alsoFind) {
            Declaration found = all.find(name);
            if (found != null) {
                nested.add(found);
            }
        }
        TypeName name = declaration.name();
        if (declaration instanceof Declaration.OfRecord) {
            TypeName codec = name.codec();
            String header = name.packageName().isEmpty() ? "" : "package " + name.packageName() + ";\n";
            String simple = codec.simpleName();
            output.write(codec, header + "final class " + simple + " {\n    private " + simple + "() {}\n}\n");
        }
        return List.of();
    }

    /** The simple names of what was handed over, in order. */
    public List<String> names() {
        return seen.stream().map(each -> each.name().simpleName()).toList();
    }

    public Declaration.OfRecord record(String simpleName) {
        return (Declaration.OfRecord) only(seen, simpleName);
    }

    public Declaration.OfUnion union(String simpleName) {
        return (Declaration.OfUnion) only(seen, simpleName);
    }

    /** What {@link #finding} has found. */
    public Declaration.OfRecord found(String simpleName) {
        return (Declaration.OfRecord) nested.stream()
                .filter(each -> each.name().simpleName().equals(simpleName))
                .findFirst()
                .orElseThrow();
    }

    public Component component(String record, String name) {
        return record(record).components().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Declaration only(List<Declaration> among, String simpleName) {
        List<Declaration> named = among.stream()
                .filter(each -> each.name().simpleName().equals(simpleName))
                .toList();
        assertThat(named).hasSize(1);
        return named.get(0);
    }
}
