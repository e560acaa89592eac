package org.bitrecord.processor.random;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bitrecord.Auto;
import org.bitrecord.Ints;
import org.bitrecord.Longs;
import org.bitrecord.processor.random.Format.Many;
import org.bitrecord.processor.random.Format.Names;
import org.bitrecord.processor.random.Format.Num;
import org.bitrecord.processor.random.Format.Opt;
import org.bitrecord.processor.random.Format.Rec;
import org.bitrecord.processor.random.Format.Shape;
import org.bitrecord.processor.random.Format.Sized;
import org.bitrecord.processor.random.Format.Val;

/** Turns values into objects of the records of a layout, and finds their codecs. */
final class FormatObjects {
    private final String outer;
    private final ClassLoader loader;

    FormatObjects(Format.Layout layout, ClassLoader loader) {
        this.outer = FormatSource.PACKAGE + "." + layout.name() + "$";
        this.loader = loader;
    }

    /** The object of the layout's own record. {@code fixed} says what is written where a number cannot be AUTO. */
    Object toJava(Val val, Val fixed) {
        try {
            Class<?> type = Class.forName(outer + val.rec().name(), true, loader);
            RecordComponent[] components = type.getRecordComponents();
            Object[] arguments = new Object[components.length];
            int next = 0;
            for (int i = 0; i < val.parts().size(); i++) {
                if (val.rec().parts().get(i).hidden()) {
                    continue;
                }
                arguments[next++] = part(
                        val.parts().get(i),
                        fixed.parts().get(i),
                        val.rec().parts().get(i).type());
            }
            return type.getConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(val.toString(), e);
        }
    }

    private Object part(Object value, Object fixed, Shape type) {
        if (type instanceof Num num) {
            Object number = value != null ? value : num.hasAuto() ? null : fixed;
            if (num.java().equals("boolean")) {
                return (Long) number != 0;
            }
            if (num.java().equals("float")) {
                return Float.intBitsToFloat(((Long) number).intValue());
            }
            if (num.java().equals("double")) {
                return Double.longBitsToDouble((Long) number);
            }
            if (num.names() != null) {
                return number == null ? null : constant(num.names(), (Long) number);
            }
            boolean isInt = num.java().equals("int");
            if (number == null) {
                return isInt ? (Object) Auto.AUTO : (Object) Auto.AUTO_LONG;
            }
            return isInt ? (Object) ((Long) number).intValue() : number;
        }
        if (type instanceof Sized sized) {
            return part(value, fixed, sized.element());
        }
        if (value instanceof Val val) {
            return toJava(val, (Val) fixed);
        }
        if (value instanceof Optional<?> optional) {
            return optional.isEmpty()
                    ? optional
                    : Optional.of(part(optional.get(), ((Optional<?>) fixed).get(), ((Opt) type).element()));
        }
        if (value instanceof List<?> list) {
            List<Object> objects = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                objects.add(part(list.get(i), ((List<?>) fixed).get(i), ((Many) type).element()));
            }
            if (((Many) type).dense()) {
                return ((Num) ((Many) type).element()).java().equals("int")
                        ? Ints.of(objects.stream().mapToInt(Integer.class::cast).toArray())
                        : Longs.of(objects.stream().mapToLong(Long.class::cast).toArray());
            }
            return List.copyOf(objects);
        }
        return value;
    }

    private Object constant(Names names, long code) {
        try {
            return Class.forName(outer + names.name(), true, loader)
                    .getEnumConstants()[names.codes().indexOf(code)];
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(names.name(), e);
        }
    }

    /** The codec of a record. */
    Object codec(Rec rec) {
        try {
            return Class.forName(outer.replace('$', '_') + rec.name() + "Codec", true, loader)
                    .getField("INSTANCE")
                    .get(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(rec.name(), e);
        }
    }
}
