package org.bitrecord.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.bitrecord.processor.model.TypeName;

/**
 * Writes source files through the compiler.
 *
 * @param origin the class from which they are made, the only one: build tools that compile incrementally rely on it
 */
record FilerOutput(Filer filer, Elements elements, TypeElement origin) implements Output {
    @Override
    public void write(TypeName type, String source) {
        try (Writer writer =
                filer.createSourceFile(type.qualifiedName(), origin).openWriter()) {
            writer.write(source);
        } catch (FilerException e) {
            throw new ClashException(type, e);
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

        ClashException(TypeName type, FilerException cause) {
            super(cause);
            this.type = type;
        }

        TypeName type() {
            return type;
        }
    }
}
