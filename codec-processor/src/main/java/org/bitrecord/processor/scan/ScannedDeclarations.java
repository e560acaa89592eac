package org.bitrecord.processor.scan;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.bitrecord.processor.model.Compiled;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Declarations;
import org.bitrecord.processor.model.TypeName;
import org.jspecify.annotations.Nullable;

/**
 * The declarations that one round of the compiler can see, each scanned when it is first asked for. A new round needs a
 * new one, for the compiler makes its elements anew.
 */
public final class ScannedDeclarations implements Declarations {
    private final Elements elements;
    private final Compilation compilation;
    private final RecordScanner scanner;
    private final Map<TypeName, Scanned> scanned = new HashMap<>();

    /**
     * Looks into one round.
     *
     * @param compiled the outermost classes that are compiled now, in this round or an earlier one
     */
    public ScannedDeclarations(Elements elements, Types types, Collection<TypeName> compiled) {
        this.elements = elements;
        this.compilation = new Compilation(elements, compiled);
        this.scanner = new RecordScanner(elements, types, compilation);
    }

    /** What the class of that name turned out to be. */
    public Scanned scan(TypeName name) {
        Scanned known = scanned.get(name);
        if (known == null) {
            TypeElement type = elements.getTypeElement(name.qualifiedName());
            known = type == null ? new Scanned.Unresolved() : scanner.scan(type);
            scanned.put(name, known);
        }
        return known;
    }

    @Override
    public @Nullable Declaration find(TypeName name) {
        return scan(name) instanceof Scanned.Declared declared ? declared.declaration() : null;
    }

    @Override
    public boolean isExplained(TypeName name) {
        TypeElement type = elements.getTypeElement(name.qualifiedName());
        boolean compiledNow = type == null || compilation.contains(type);
        return compiledNow && (scan(name) instanceof Scanned.Refused || scan(name) instanceof Scanned.Unresolved);
    }

    @Override
    public @Nullable Compiled compiled(TypeName name) {
        TypeElement type = elements.getTypeElement(name.qualifiedName());
        return type == null || compilation.contains(type) ? null : compilation.codec(type);
    }
}
