package org.bitrecord.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.bitrecord.processor.model.TypeName;

/**
 * Writes source files through the compiler.
 *
 * @param origin the class from which they are made, the only one: build tools that compile incrementally rely on it
 * @param taken the names of outermost classes that are compiled or were generated; this adds those that it generates
 */
record FilerOutput(Filer filer, Elements elements, TypeElement origin, Set<TypeName> taken) implements Output {
    /** Asks first whether the name is taken: the compiler would, with all warnings, warn of it beside our message. */
    @Override
    public void write(TypeName type, String source) {
        if (!taken.add(type)) {
            throw new ClashException(type);
        }
        try (Writer writer =
                filer.createSourceFile(type.qualifiedName(), origin).openWriter()) {
            writer.write(source);
        } catch (FilerException e) {
            throw (ClashException) new ClashException(type).initCause(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean seesGenerated() {
        return elements.getTypeElement(elements.getModuleOf(origin), "javax.annotation.processing.Generated") != null;
    }

    /** Says that a class to be generated exists already. */
    static final class ClashException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient TypeName type;

        ClashException(TypeName type) {
            super("there is a " + type.qualifiedName());
            this.type = type;
        }

        TypeName type() {
            return type;
        }
    }
}
