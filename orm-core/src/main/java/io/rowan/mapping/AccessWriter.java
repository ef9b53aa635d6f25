package io.rowan.mapping;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
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
    private static final String ABOVE = "above";

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
        out.visitEnd();
        return out.toByteArray();
    }

    private void writeConstructor() {
        MethodVisitor code = begin(Opcodes.ACC_PUBLIC, "<init>", Type.VOID_TYPE, Type.getType(ClassAccess[].class));
        code.visitVarInsn(Opcodes.ALOAD, 0);
        invoke(code, Opcodes.INVOKESPECIAL, BASE, "<init>", Type.VOID_TYPE);
        for (int i = 0; i < plan.above().size(); i++) {
            int flags = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
            out.visitField(flags, ABOVE + i, BASE.getDescriptor(), null, null).visitEnd();
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(Opcodes.ALOAD, 1);
            push(code, i);
            code.visitInsn(Opcodes.AALOAD);
            code.visitFieldInsn(Opcodes.PUTFIELD, own.getInternalName(), ABOVE + i, BASE.getDescriptor());
        }
        end(code, Opcodes.RETURN);
    }

    private void writeCreate() {
        MethodVisitor code = begin(Opcodes.ACC_PUBLIC, "create", OBJECT);
        if (Modifier.isAbstract(plan.type().getModifiers())
                || ClassAccessGenerator.emptyConstructor(plan.type()) == null) {
            code.visitLdcInsn(type);
            invoke(code, Opcodes.INVOKESTATIC, BASE, "noConstructor", OBJECT, Type.getType(Class.class));
        } else {
            code.visitTypeInsn(Opcodes.NEW, type.getInternalName());
            code.visitInsn(Opcodes.DUP);
            invoke(code, Opcodes.INVOKESPECIAL, type, "<init>", Type.VOID_TYPE);
        }
        end(code, Opcodes.ARETURN);
    }

    private void writeCreateRecord() {
        MethodVisitor code = begin(Opcodes.ACC_PUBLIC, "create", OBJECT, VALUES);
        code.visitTypeInsn(Opcodes.NEW, type.getInternalName());
        code.visitInsn(Opcodes.DUP);
        Constructor<?> canonical = canonicalConstructor();
        Class<?>[] components = canonical.getParameterTypes();
        for (int i = 0; i < components.length; i++) {
            code.visitVarInsn(Opcodes.ALOAD, 1);
            push(code, i);
            code.visitInsn(Opcodes.AALOAD);
            if (components[i].isPrimitive()) {
                code.visitLdcInsn(type);
                code.visitLdcInsn(plan.type().getRecordComponents()[i].getName());
                Type text = Type.getType(String.class);
                invoke(code, Opcodes.INVOKESTATIC, BASE, "required", OBJECT, OBJECT, Type.getType(Class.class), text);
            }
            unbox(code, components[i]);
        }
        String descriptor = Type.getConstructorDescriptor(canonical);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, type.getInternalName(), "<init>", descriptor, false);
        end(code, Opcodes.ARETURN);
    }

    private Constructor<?> canonicalConstructor() {
        Class<?>[] components = Arrays.stream(plan.type().getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return plan.type().getDeclaredConstructor(components);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("A record without its canonical constructor: " + plan.type(), e);
        }
    }

    private void writeGet() {
        MethodVisitor code = begin(Opcodes.ACC_PUBLIC, "get", OBJECT, OBJECT, Type.INT_TYPE);
        writeSwitch(code, plan.properties().stream().map(ClassProperty::reader).toList(), position -> {
            Member reader = plan.properties().get(position).reader();
            int server = plan.servedBy(reader);
            if (server >= 0) {
                loadAbove(code, server, position);
                invoke(code, Opcodes.INVOKEVIRTUAL, BASE, "get", OBJECT, OBJECT, Type.INT_TYPE);
            } else {
                code.visitVarInsn(Opcodes.ALOAD, 1);
                code.visitTypeInsn(Opcodes.CHECKCAST, type.getInternalName());
                box(code, read(code, reader));
            }
            code.visitInsn(Opcodes.ARETURN);
        });
        end(code, Opcodes.ARETURN);
    }

    private void writeSet() {
        MethodVisitor code = begin(Opcodes.ACC_PUBLIC, "set", Type.VOID_TYPE, OBJECT, Type.INT_TYPE, OBJECT);
        List<@Nullable Member> writers = Arrays.asList(
                plan.properties().stream().map(ClassProperty::writer).toArray(Member[]::new));
        writeSwitch(code, writers, position -> {
            Member writer = plan.properties().get(position).writer();
            int server = plan.servedBy(writer);
            if (server >= 0) {
                loadAbove(code, server, position);
                code.visitVarInsn(Opcodes.ALOAD, 3);
                invoke(code, Opcodes.INVOKEVIRTUAL, BASE, "set", Type.VOID_TYPE, OBJECT, Type.INT_TYPE, OBJECT);
            } else if (writer != null) {
                code.visitVarInsn(Opcodes.ALOAD, 1);
                code.visitTypeInsn(Opcodes.CHECKCAST, type.getInternalName());
                code.visitVarInsn(Opcodes.ALOAD, 3);
                assign(code, writer);
            }
            code.visitInsn(Opcodes.RETURN);
        });
        code.visitInsn(Opcodes.POP);
        end(code, Opcodes.RETURN);
    }

    /** Writes a case for each member that is served, then the default, which leaves the result on the stack. */
    private void writeSwitch(MethodVisitor code, List<? extends @Nullable Member> members, IntConsumer body) {
        Label otherwise = new Label();
        if (!members.isEmpty()) {
            Label[] cases = new Label[members.size()];
            for (int i = 0; i < cases.length; i++) {
                cases[i] = plan.servedBy(members.get(i)) == -2 ? otherwise : new Label();
            }
            code.visitVarInsn(Opcodes.ILOAD, 2);
            code.visitTableSwitchInsn(0, cases.length - 1, otherwise, cases);
            for (int i = 0; i < cases.length; i++) {
                if (cases[i] != otherwise) {
                    code.visitLabel(cases[i]);
                    code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
                    body.accept(i);
                }
            }
            code.visitLabel(otherwise);
            code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        }
        code.visitVarInsn(Opcodes.ILOAD, 2);
        invoke(code, Opcodes.INVOKESTATIC, BASE, "noProperty", OBJECT, Type.INT_TYPE);
    }

    private void loadAbove(MethodVisitor code, int index, int position) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, own.getInternalName(), ABOVE + index, BASE.getDescriptor());
        code.visitVarInsn(Opcodes.ALOAD, 1);
        push(code, position);
    }

    private Class<?> read(MethodVisitor code, Member reader) {
        if (reader instanceof Field field) {
            String descriptor = Type.getDescriptor(field.getType());
            code.visitFieldInsn(Opcodes.GETFIELD, type.getInternalName(), field.getName(), descriptor);
            return field.getType();
        }
        Method getter = (Method) reader;
        call(code, getter);
        return getter.getReturnType();
    }

    private void assign(MethodVisitor code, Member writer) {
        if (writer instanceof Field field) {
            unbox(code, field.getType());
            String descriptor = Type.getDescriptor(field.getType());
            code.visitFieldInsn(Opcodes.PUTFIELD, type.getInternalName(), field.getName(), descriptor);
            return;
        }
        Method setter = (Method) writer;
        unbox(code, setter.getParameterTypes()[0]);
        call(code, setter);
        Class<?> result = setter.getReturnType();
        if (result == long.class || result == double.class) {
            code.visitInsn(Opcodes.POP2);
        } else if (result != void.class) {
            code.visitInsn(Opcodes.POP);
        }
    }

    private void call(MethodVisitor code, Method method) {
        boolean ofInterface = plan.type().isInterface();
        int opcode = ofInterface ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        String descriptor = Type.getMethodDescriptor(method);
        code.visitMethodInsn(opcode, type.getInternalName(), method.getName(), descriptor, ofInterface);
    }

    private static void box(MethodVisitor code, Class<?> primitive) {
        if (primitive.isPrimitive()) {
            Type wrapper = wrapper(primitive);
            invoke(code, Opcodes.INVOKESTATIC, wrapper, "valueOf", wrapper, Type.getType(primitive));
        }
    }

    private static void unbox(MethodVisitor code, Class<?> wanted) {
        if (!wanted.isPrimitive()) {
            if (wanted != Object.class) {
                code.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(wanted));
            }
            return;
        }
        Type wrapper = wrapper(wanted);
        code.visitTypeInsn(Opcodes.CHECKCAST, wrapper.getInternalName());
        invoke(code, Opcodes.INVOKEVIRTUAL, wrapper, wanted.getName() + "Value", Type.getType(wanted));
    }

    private static Type wrapper(Class<?> primitive) {
        return Type.getType(MethodType.methodType(primitive).wrap().returnType());
    }

    private static void push(MethodVisitor code, int value) {
        if (value <= Byte.MAX_VALUE) {
            code.visitIntInsn(Opcodes.BIPUSH, value);
        } else {
            code.visitIntInsn(Opcodes.SIPUSH, value);
        }
    }

    private MethodVisitor begin(int flags, String name, Type result, Type... parameters) {
        MethodVisitor code = out.visitMethod(flags, name, Type.getMethodDescriptor(result, parameters), null, null);
        code.visitCode();
        return code;
    }

    private static void end(MethodVisitor code, int opcode) {
        code.visitInsn(opcode);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private static void invoke(
            MethodVisitor code, int opcode, Type owner, String name, Type result, Type... parameters) {
        String descriptor = Type.getMethodDescriptor(result, parameters);
        code.visitMethodInsn(opcode, owner.getInternalName(), name, descriptor, false);
    }
}
