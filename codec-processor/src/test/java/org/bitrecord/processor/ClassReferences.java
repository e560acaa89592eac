package org.bitrecord.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/**
 * Which classes Gradle (as of 8) compiles anew for a change: all that name the changed class anywhere; and from those that
 * show it to others, by a supertype, a member that is not private, or an annotation, further in the same way.
 */
final class ClassReferences {
    private final Map<String, Set<String>> shown = new TreeMap<>();
    private final Map<String, Set<String>> named = new TreeMap<>();

    private ClassReferences() {}

    /** Those of all class files in the folder. */
    static ClassReferences in(Path folder) {
        ClassReferences references = new ClassReferences();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                references.add(new ClassReader(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return references;
    }

    /** The outermost classes that are compiled anew if all classes in the file of that one have changed. */
    Set<String> affectedBy(String outermost) {
        Set<String> affected = new TreeSet<>();
        Set<String> visited = new TreeSet<>();
        Deque<String> waiting = new ArrayDeque<>(named.keySet().stream()
                .filter(each -> outermost(each).equals(outermost))
                .toList());
        while (!waiting.isEmpty()) {
            String changed = waiting.remove();
            if (visited.add(changed)) {
                affected.add(outermost(changed));
                named.forEach((user, classes) -> {
                    if (classes.contains(changed)) {
                        affected.add(outermost(user));
                    }
                });
                shown.forEach((user, classes) -> {
                    if (classes.contains(changed)) {
                        waiting.add(user);
                    }
                });
            }
        }
        return affected;
    }

    private static String outermost(String internalName) {
        return internalName.replaceFirst("\\$.*", "");
    }

    private void add(ClassReader reader) {
        Set<String> inPool = new TreeSet<>();
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            if (offset > 0 && reader.readByte(offset - 1) == 7) { // CONSTANT_Class, JVMS 4.4.1
                inPool.add(reader.readUTF8(offset, buffer));
            }
        }
        Set<String> exposed = new TreeSet<>();
        reader.accept(new Shown(exposed), ClassReader.SKIP_CODE);
        inPool.addAll(exposed);
        named.put(reader.getClassName(), inPool);
        shown.put(reader.getClassName(), exposed);
    }

    /** Collects what a class shows to others. */
    private static final class Shown extends ClassVisitor {
        private final Set<String> names;

        Shown(Set<String> names) {
            super(Opcodes.ASM9);
            this.names = names;
        }

        @Override
        public void visit(int version, int access, String name, String generic, String parent, String[] interfaces) {
            names.add(parent);
            names.addAll(Set.of(interfaces));
            addGeneric(generic);
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String generic, Object value) {
            if ((access & Opcodes.ACC_PRIVATE) == 0) {
                add(Type.getType(descriptor));
                addGeneric(generic);
            }
            return null;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String generic, String[] thrown) {
            if ((access & Opcodes.ACC_PRIVATE) == 0) {
                add(Type.getReturnType(descriptor));
                for (Type argument : Type.getArgumentTypes(descriptor)) {
                    add(argument);
                }
                addGeneric(generic);
            }
            return null;
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return new AnnotationVisitor(api) {
                @Override
                public void visit(String name, Object value) {
                    if (value instanceof Type type) {
                        add(type);
                    }
                }

                @Override
                public AnnotationVisitor visitArray(String name) {
                    return this;
                }
            };
        }

        private void add(Type type) {
            Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
            if (element.getSort() == Type.OBJECT) {
                names.add(element.getInternalName());
            }
        }

        private void addGeneric(String signature) {
            if (signature != null) {
                new SignatureReader(signature).accept(new SignatureVisitor(api) {
                    @Override
                    public void visitClassType(String name) {
                        names.add(name);
                    }
                });
            }
        }
    }
}
