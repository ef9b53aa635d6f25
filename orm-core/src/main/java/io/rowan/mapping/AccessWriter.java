package io.rowan.mapping;

import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * Writes the bytes of one generated {@link ClassAccess}. In Java they would read
 *
 * <pre>
 * final class User$RowanAccess extends ClassAccess {
 *     final ClassAccess above0;
 *     Object get(Object instance, int position) {
 *         switch (position) {
 *             case 0: return above0.get(instance, 0);
 *             case 1: return ((User) instance).name;
 *             default: return noProperty(position);
 *         }
 *     }
 *     …
 * </pre>
 */
final class AccessWriter {
    private static final Type BASE = Type.getType(ClassAccess.class);
    private static final Type OBJECT = Type.getType(Object.class);
    private static final Type VALUES = Type.getType(Object[].class);
    private static final Type CLASS = Type.getType(Class.class);
    private static final Type TEXT = Type.getType(String.class);
    private static final String NO_PARAMETERS = "()V";
    static final String ABOVE = "above";

    private final AccessPlan plan;
    private final Type type;
    private final Type own;
    private final ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);

    AccessWriter(AccessPlan plan) {
        this.plan = plan;
        this.type = Type.getType(plan.type());
        this.own = Type.getObjectType(type.getInternalName() + "$RowanAccess");
    }

    byte[] write() {
        int flags = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
        out.visit(Opcodes.V11, flags, own.getInternalName(), null, BASE.getInternalName(), null);
        writeConstructor();
        writeCreate();
        if (plan.type().isRecord()) {
            writeCreateRecord();
        }
        writeGet();
        writeSet();
        new StateAccessWriter(plan, own, out).write();
        out.visitEnd();
        return out.toByteArray();
    }

    private void writeConstructor() {
        MethodCode code = begin("<init>", Type.VOID_TYPE, Type.getType(ClassAccess[].class));
        code.load(0);
        code.callConstructor(BASE, NO_PARAMETERS);
        for (int i = 0; i < plan.above().size(); i++) {
            int flags = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
            out.visitField(flags, ABOVE + i, BASE.getDescriptor(), null, null).visitEnd();
            code.load(0);
            code.loadElement(1, i);
            code.putField(own, ABOVE + i, BASE);
        }
        code.end(Opcodes.RETURN);
    }

    private void writeCreate() {
        MethodCode code = begin("create", OBJECT);
        if (Modifier.isAbstract(plan.type().getModifiers())
                || ClassAccessGenerator.emptyConstructor(plan.type()) == null) {
            code.pushConstant(type);
            code.callStatic(BASE, "noConstructor", OBJECT, CLASS);
        } else {
            code.newInstance(type);
            code.callConstructor(type, NO_PARAMETERS);
        }
        code.end(Opcodes.ARETURN);
    }

    private void writeCreateRecord() {
        MethodCode code = begin("create", OBJECT, VALUES);
        code.newInstance(type);
        RecordComponent[] components = plan.type().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            code.loadElement(1, i);
            if (components[i].getType().isPrimitive()) {
                refuseNull(code, components[i]);
            }
            code.unbox(components[i].getType());
        }
        code.callConstructor(type, Type.getConstructorDescriptor(ReflectedAccess.canonicalConstructor(plan.type())));
        code.end(Opcodes.ARETURN);
    }

    private void refuseNull(MethodCode code, RecordComponent component) {
        code.pushConstant(type);
        code.pushConstant(component.getName());
        code.callStatic(BASE, "required", OBJECT, OBJECT, CLASS, TEXT);
    }

    private void writeGet() {
        MethodCode code = begin("get", OBJECT, OBJECT, Type.INT_TYPE);
        Member[] readers = new Member[plan.properties().size()];
        for (int i = 0; i < readers.length; i++) {
            readers[i] = plan.properties().get(i).reader();
        }
        writeSwitch(code, readers, false);
        code.end(Opcodes.ARETURN);
    }

    private void writeRead(MethodCode code, Member reader, int position) {
        int server = plan.servedBy(reader);
        if (server >= 0) {
            loadAbove(code, server, position);
            code.callVirtual(BASE, "get", OBJECT, OBJECT, Type.INT_TYPE);
        } else {
            code.load(1);
            code.cast(type);
            read(code, reader);
            code.box(typeOf(reader));
        }
    }

    private void writeSet() {
        MethodCode code = begin("set", Type.VOID_TYPE, OBJECT, Type.INT_TYPE, OBJECT);
        @Nullable Member[] writers = new @Nullable Member[plan.properties().size()];
        for (int i = 0; i < writers.length; i++) {
            writers[i] = plan.properties().get(i).writer();
        }
        writeSwitch(code, writers, true);
        code.instruction(Opcodes.POP);
        code.end(Opcodes.RETURN);
    }

    private void writeAssignment(MethodCode code, Member writer, int position) {
        int server = plan.servedBy(writer);
        if (server >= 0) {
            loadAbove(code, server, position);
            code.load(3);
            code.callVirtual(BASE, "set", Type.VOID_TYPE, OBJECT, Type.INT_TYPE, OBJECT);
        } else {
            code.load(1);
            code.cast(type);
            code.load(3);
            assign(code, writer);
        }
    }

    /** Writes a case for each member that is served, then the default, which leaves the result on the stack. */
    private void writeSwitch(MethodCode code, @Nullable Member[] members, boolean assigning) {
        if (members.length > 0) {
            writeCases(code, members, assigning);
        }
        code.loadInt(2);
        code.callStatic(BASE, "noProperty", OBJECT, Type.INT_TYPE);
    }

    private void writeCases(MethodCode code, @Nullable Member[] members, boolean assigning) {
        Label otherwise = new Label();
        Label[] cases = cases(members, otherwise);
        code.switchOn(2, cases, otherwise);
        for (int i = 0; i < cases.length; i++) {
            Member member = members[i];
            if (cases[i] != otherwise && member != null) {
                code.place(cases[i]);
                writeCase(code, member, i, assigning);
            }
        }
        code.place(otherwise);
    }

    private void writeCase(MethodCode code, Member member, int position, boolean assigning) {
        if (assigning) {
            writeAssignment(code, member, position);
            code.instruction(Opcodes.RETURN);
        } else {
            writeRead(code, member, position);
            code.instruction(Opcodes.ARETURN);
        }
    }

    private Label[] cases(@Nullable Member[] members, Label otherwise) {
        Label[] cases = new Label[members.length];
        for (int i = 0; i < cases.length; i++) {
            cases[i] = plan.servedBy(members[i]) == AccessPlan.NOBODY ? otherwise : new Label();
        }
        return cases;
    }

    private void loadAbove(MethodCode code, int index, int position) {
        code.load(0);
        code.getField(own, ABOVE + index, BASE);
        code.load(1);
        code.push(position);
    }

    static Class<?> typeOf(Member reader) {
        return reader instanceof Field field ? field.getType() : ((Method) reader).getReturnType();
    }

    static void read(MethodCode code, Member reader) {
        if (reader instanceof Field field) {
            code.getField(field);
        } else {
            code.call((Method) reader);
        }
    }

    static void assign(MethodCode code, Member writer) {
        if (writer instanceof Field field) {
            code.unbox(field.getType());
            code.putField(field);
            return;
        }
        Method setter = (Method) writer;
        code.unbox(setter.getParameterTypes()[0]);
        code.call(setter);
        code.discard(setter.getReturnType());
    }

    private MethodCode begin(String name, Type result, Type... parameters) {
        return MethodCode.begin(out, Opcodes.ACC_PUBLIC, name, result, parameters);
    }
}
