package org.bitrecord.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.util.Collection;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.bitrecord.processor.layout.RecordLayout;
import org.bitrecord.processor.layout.UnionLayout;
import org.bitrecord.processor.model.TypeName;
import org.jspecify.annotations.Nullable;

/** Turns a layout into the text of a source file; the same layout gives the same text. */
public final class Emitter {
    private final boolean seesGenerated;
    private final List<TypeName> madeFrom;

    /**
     * Makes an emitter.
     *
     * @param seesGenerated whether the user's module can name {@code javax.annotation.processing.Generated}
     * @param madeFrom the classes that went into the layouts
     */
    public Emitter(boolean seesGenerated, Collection<TypeName> madeFrom) {
        this.seesGenerated = seesGenerated;
        this.madeFrom = List.copyOf(madeFrom);
    }

    /**
     * The codec of a record.
     *
     * @param little the record in the other order, if it has that of what is around it; else null
     */
    public String emit(RecordLayout layout, @Nullable RecordLayout little) {
        TypeSpec.Builder codec = layout.byOrder() == null
                ? new RecordEmitter(layout).emit().toBuilder()
                : new ByOrderEmitter(layout, layout.byOrder()).emit().toBuilder();
        if (little != null) {
            codec.addType(variant(little));
        }
        return file(layout.name(), codec.build());
    }

    /** The codec of a union, likewise. */
    public String emit(UnionLayout layout, @Nullable UnionLayout little) {
        return file(layout.name(), new UnionEmitter(layout).emit(little));
    }

    /** A codec for one order of a record, as a class inside its codec. */
    static TypeSpec variant(RecordLayout layout) {
        return new RecordEmitter(layout)
                .emit().toBuilder().addModifiers(Modifier.STATIC).build();
    }

    private String file(TypeName name, TypeSpec type) {
        TypeSpec.Builder annotated = type.toBuilder();
        // exports: the record's package may be exported while those of its parts are not. deprecation, removal: the
        // user knows that a record is deprecated. auxiliaryclass: a record may share its file with another class;
        // javac heeds this in the bodies of methods, but not in their signatures. all: ECJ warns of much that is a
        // matter of style, of the other words, too, and users cannot mend what is generated; javac does not know it.
        // doclint:missing: what is private has no comment; javac 17 does not heed this.
        annotated.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                .addMember(
                        "value",
                        "{$S, $S, $S, $S, $S, $S}",
                        "all",
                        "exports",
                        "auxiliaryclass",
                        "deprecation",
                        "removal",
                        "doclint:missing")
                .build());
        if (seesGenerated) {
            annotated.addAnnotation(AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
                    .addMember("value", "$S", "org.bitrecord.processor.CodecProcessor")
                    .build());
        }
        if (!madeFrom.isEmpty()) {
            CodeBlock classes = madeFrom.stream()
                    .map(each -> CodeBlock.of("$T.class", Names.type(each)))
                    .collect(CodeBlock.joining(", ", "{", "}"));
            annotated.addAnnotation(AnnotationSpec.builder(Types.MADE_FROM)
                    .addMember("value", classes)
                    .build());
        }
        return JavaFile.builder(name.packageName(), annotated.build())
                .indent("    ")
                .skipJavaLangImports(true)
                .build()
                .toString();
    }
}
