package io.rowan.mapping;

import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** The bytecode of one method while it is being written. Values meet on the operand stack; variable 0 is {@code this}. */
final class MethodCode {
    private final MethodVisitor out;

    private MethodCode(MethodVisitor out) {
        this.out = out;
    }

    static MethodCode begin(ClassWriter type, int flags, String name, Type result, Type... parameters) {
        MethodVisitor out = type.visitMethod(flags, name, Type.getMethodDescriptor(result, parameters), null, null);
        out.visitCode();
        return new MethodCode(out);
    }

    void end(int returning) {
        out.visitInsn(returning);
        out.visitMaxs(0, 0);
        out.visitEnd();
    }

    void instruction(int opcode) {
        out.visitInsn(opcode);
    }

    void load(int variable) {
        out.visitVarInsn(Opcodes.ALOAD, variable);
    }

    void loadInt(int variable) {
        out.visitVarInsn(Opcodes.ILOAD, variable);
    }

    void store(int variable) {
        out.visitVarInsn(Opcodes.ASTORE, variable);
    }

    void storeInt(int variable) {
        out.visitVarInsn(Opcodes.ISTORE, variable);
    }

    void jump(int opcode, Label target) {
        out.visitJumpInsn(opcode, target);
    }

    void loadElement(int array, int index) {
        load(array);
        push(index);
        out.visitInsn(Opcodes.AALOAD);
    }

    void push(int value) {
        out.visitIntInsn(value <= Byte.MAX_VALUE ? Opcodes.BIPUSH : Opcodes.SIPUSH, value);
    }

    /** Pushes a text, or a {@link Type} as the class that it stands for. */
    void pushConstant(Object constant) {
        out.visitLdcInsn(constant);
    }

    void cast(Type type) {
        out.visitTypeInsn(Opcodes.CHECKCAST, type.getInternalName());
    }

    /** Pushes a new instance twice: once for its constructor, which must be called next, and once as the value. */
    void newInstance(Type type) {
        out.visitTypeInsn(Opcodes.NEW, type.getInternalName());
        out.visitInsn(Opcodes.DUP);
    }

    void callConstructor(Type owner, String descriptor) {
        out.visitMethodInsn(Opcodes.INVOKESPECIAL, owner.getInternalName(), "<init>", descriptor, false);
    }

    void callStatic(Type owner, String name, Type result, Type... parameters) {
        String descriptor = Type.getMethodDescriptor(result, parameters);
        out.visitMethodInsn(Opcodes.INVOKESTATIC, owner.getInternalName(), name, descriptor, false);
    }

    void callVirtual(Type owner, String name, Type result, Type... parameters) {
        String descriptor = Type.getMethodDescriptor(result, parameters);
        out.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner.getInternalName(), name, descriptor, false);
    }

    void callInterface(Type owner, String name, Type result, Type... parameters) {
        String descriptor = Type.getMethodDescriptor(result, parameters);
        out.visitMethodInsn(Opcodes.INVOKEINTERFACE, owner.getInternalName(), name, descriptor, true);
    }

    /** Calls a method on the class that declares it. */
    void call(Method method) {
        Class<?> owner = method.getDeclaringClass();
        int opcode = owner.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        String descriptor = Type.getMethodDescriptor(method);
        out.visitMethodInsn(opcode, Type.getInternalName(owner), method.getName(), descriptor, owner.isInterface());
    }

    void getField(Field field) {
        getField(Type.getType(field.getDeclaringClass()), field.getName(), Type.getType(field.getType()));
    }

    void putField(Field field) {
        putField(Type.getType(field.getDeclaringClass()), field.getName(), Type.getType(field.getType()));
    }

    void getField(Type owner, String name, Type type) {
        out.visitFieldInsn(Opcodes.GETFIELD, owner.getInternalName(), name, type.getDescriptor());
    }

    void putField(Type owner, String name, Type type) {
        out.visitFieldInsn(Opcodes.PUTFIELD, owner.getInternalName(), name, type.getDescriptor());
    }

    /** Jumps to one of the cases, counted from 0. */
    void switchOn(int variable, Label[] cases, Label otherwise) {
        loadInt(variable);
        out.visitTableSwitchInsn(0, cases.length - 1, otherwise, cases);
    }

    /** Says that variables after the parameters stay from here on; to be called once, where the stack is empty. */
    void keep(Type... variables) {
        Object[] names = Arrays.stream(variables).map(Type::getInternalName).toArray();
        out.visitFrame(Opcodes.F_APPEND, names.length, names, 0, null);
    }

    /** Places a label where the stack is empty and the variables are the parameters and what is kept. */
    void place(Label label) {
        out.visitLabel(label);
        out.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    }

    void box(Class<?> type) {
        if (type.isPrimitive()) {
            Type wrapper = wrapper(type);
            callStatic(wrapper, "valueOf", wrapper, Type.getType(type));
        }
    }

    /** Turns an object into the wanted type, as a cast in Java does. */
    void unbox(Class<?> wanted) {
        if (wanted.isPrimitive()) {
            Type wrapper = wrapper(wanted);
            cast(wrapper);
            callVirtual(wrapper, wanted.getName() + "Value", Type.getType(wanted));
        } else if (wanted != Object.class) {
            cast(Type.getType(wanted));
        }
    }

    /** Tests whether an object is a boxed value of a primitive type. */
    void instanceOf(Class<?> primitive) {
        out.visitTypeInsn(Opcodes.INSTANCEOF, wrapper(primitive).getInternalName());
    }

    /** Turns a floating-point number into its bits, by which boxed ones are equal; leaves other values. */
    void comparable(Class<?> type) {
        if (type == float.class) {
            callStatic(Type.getType(Float.class), "floatToIntBits", Type.INT_TYPE, Type.FLOAT_TYPE);
        } else if (type == double.class) {
            callStatic(Type.getType(Double.class), "doubleToLongBits", Type.LONG_TYPE, Type.DOUBLE_TYPE);
        }
    }

    /** Jumps unless two {@link #comparable} values are the same; objects are compared by identity. */
    void jumpUnlessSame(Class<?> type, Label target) {
        if (!type.isPrimitive()) {
            jump(Opcodes.IF_ACMPNE, target);
        } else if (type == long.class || type == double.class) {
            instruction(Opcodes.LCMP);
            jump(Opcodes.IFNE, target);
        } else {
            jump(Opcodes.IF_ICMPNE, target);
        }
    }

    void discard(Class<?> type) {
        if (type == long.class || type == double.class) {
            out.visitInsn(Opcodes.POP2);
        } else if (type != void.class) {
            out.visitInsn(Opcodes.POP);
        }
    }

    private static Type wrapper(Class<?> primitive) {
        return Type.getType(MethodType.methodType(primitive).wrap().returnType());
    }
}
