package io.rowan.proxy;

import io.rowan.mapping.Attribute;
import io.rowan.mapping.EntityMapping;
import java.io.Serializable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * Writes the subclass of an entity class whose methods first load what is missing.
 *
 * <p>Each method that can be overridden becomes {@code if (state != null) state.touch(this, attribute);
 * return super.method(…)}. The id's getter is left alone, so that the id costs no SQL. The bytes are written with the
 * ASM that Byte Buddy carries, which is what makes the first lazy reference cheap.
 */
final class LazyClassWriter {
    private static final String STATE = Type.getInternalName(LazyState.class);
    private static final String STATE_DESCRIPTOR = Type.getDescriptor(LazyState.class);
    private static final String INSTANCE = Type.getInternalName(LazyInstance.class);
    private static final String INSTANCE_DESCRIPTOR = Type.getDescriptor(LazyInstance.class);

    private final EntityMapping mapping;
    private final Class<?> type;
    private final String superName;
    private final String name;
    private final Map<String, String> accessors = new HashMap<>();
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES | ClassWriter.COMPUTE_MAXS);

    LazyClassWriter(EntityMapping mapping) {
        this.mapping = mapping;
        this.type = mapping.javaType();
        this.superName = Type.getInternalName(type);
        this.name = superName + "$Lazy";
        for (Attribute attribute : mapping.attributes()) {
            String own = attribute.name();
            String capital = Character.toUpperCase(own.charAt(0)) + own.substring(1);
            accessors.put("get" + capital, own);
            accessors.put("is" + capital, own);
            accessors.put("set" + capital, own);
            accessors.put(own, own);
        }
    }

    byte[] write() {
        int access = Opcodes.ACC_SUPER | (type.getModifiers() & Modifier.PUBLIC);
        writer.visit(Opcodes.V11, access, name, null, superName, new String[] {INSTANCE});
        writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_TRANSIENT, "rowan$state", STATE_DESCRIPTOR, null, null)
                .visitEnd();
        writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_TRANSIENT, "rowan$copy", "Ljava/lang/Object;", null, null)
                .visitEnd();
        writeConstructor();
        writeStateGetter();
        writeStateSetter();
        for (Method method : overridable().values()) {
            writeOverride(method);
        }
        if (Serializable.class.isAssignableFrom(type)) {
            writeReplacement();
        }
        writer.visitEnd();
        return writer.toByteArray();
    }

    private Map<String, Method> overridable() {
        Map<String, Method> found = new LinkedHashMap<>();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            for (Method method : each.getDeclaredMethods()) {
                String signature = method.getName() + Type.getMethodDescriptor(method);
                found.putIfAbsent(signature, method);
            }
        }
        found.values().removeIf(method -> !interceptable(method));
        return found;
    }

    private boolean interceptable(Method method) {
        int modifiers = method.getModifiers();
        if (Modifier.isStatic(modifiers) || Modifier.isFinal(modifiers) || Modifier.isPrivate(modifiers)) {
            return false;
        }
        if (Modifier.isAbstract(modifiers) || method.isBridge() || isIdGetter(method)) {
            return false;
        }
        boolean visible = Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
        return (visible || method.getDeclaringClass().getPackage() == type.getPackage())
                && !(method.getName().equals("finalize") && method.getParameterCount() == 0);
    }

    private boolean isIdGetter(Method method) {
        String id = mapping.id().attribute().name();
        return method.getParameterCount() == 0
                && id.equals(accessors.get(method.getName()))
                && !method.getName().startsWith("set");
    }

    /** What compares and hashes objects goes by ids or plain values: an inverse side is not read for it. */
    private static boolean comparesIdentity(Method method) {
        Class<?>[] types = method.getParameterTypes();
        return method.getName().equals("hashCode") && types.length == 0
                || method.getName().equals("equals") && types.length == 1 && types[0] == Object.class;
    }

    private void writeConstructor() {
        MethodVisitor code = begin(Opcodes.ACC_PUBLIC, "<init>", "()V");
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, superName, "<init>", "()V", false);
        code.visitInsn(Opcodes.RETURN);
        end(code);
    }

    private void writeStateGetter() {
        MethodVisitor code = begin(Opcodes.ACC_PUBLIC, "rowan$state", "()" + STATE_DESCRIPTOR);
        loadState(code);
        code.visitInsn(Opcodes.ARETURN);
        end(code);
    }

    private void writeStateSetter() {
        MethodVisitor code = begin(Opcodes.ACC_PUBLIC, "rowan$state", "(" + STATE_DESCRIPTOR + ")V");
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitFieldInsn(Opcodes.PUTFIELD, name, "rowan$state", STATE_DESCRIPTOR);
        code.visitInsn(Opcodes.RETURN);
        end(code);
    }

    private void writeOverride(Method method) {
        int access = method.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED);
        String descriptor = Type.getMethodDescriptor(method);
        MethodVisitor code = begin(access, method.getName(), descriptor);
        Label loaded = new Label();
        loadState(code);
        code.visitJumpInsn(Opcodes.IFNULL, loaded);
        if (method.getName().equals("toString") && method.getParameterCount() == 0) {
            writePrint(code, loaded);
        } else {
            writeTouch(code, comparesIdentity(method) ? "" : accessors.get(method.getName()));
        }
        code.visitLabel(loaded);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        int local = 1;
        for (Type argument : Type.getArgumentTypes(method)) {
            code.visitVarInsn(argument.getOpcode(Opcodes.ILOAD), local);
            local += argument.getSize();
        }
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, superName, method.getName(), descriptor, false);
        code.visitInsn(Type.getReturnType(method).getOpcode(Opcodes.IRETURN));
        end(code);
    }

    private void writeTouch(MethodVisitor code, @Nullable String attribute) {
        loadState(code);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        if (attribute == null) {
            code.visitInsn(Opcodes.ACONST_NULL);
        } else {
            code.visitLdcInsn(attribute);
        }
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, STATE, "touch", "(" + INSTANCE_DESCRIPTOR + "Ljava/lang/String;)V", false);
    }

    private void writePrint(MethodVisitor code, Label loaded) {
        loadState(code);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, STATE, "print", "(" + INSTANCE_DESCRIPTOR + ")Ljava/lang/String;", false);
        code.visitInsn(Opcodes.DUP);
        Label own = new Label();
        code.visitJumpInsn(Opcodes.IFNULL, own);
        code.visitInsn(Opcodes.ARETURN);
        code.visitLabel(own);
        code.visitInsn(Opcodes.POP);
    }

    private void writeReplacement() {
        MethodVisitor code = begin(Opcodes.ACC_PROTECTED, "writeReplace", "()Ljava/lang/Object;");
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, name, "rowan$copy", "Ljava/lang/Object;");
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                Type.getInternalName(PlainCopy.class),
                "of",
                "(" + INSTANCE_DESCRIPTOR + "Ljava/lang/Object;)Ljava/lang/Object;",
                false);
        code.visitInsn(Opcodes.DUP_X1);
        code.visitFieldInsn(Opcodes.PUTFIELD, name, "rowan$copy", "Ljava/lang/Object;");
        code.visitInsn(Opcodes.ARETURN);
        end(code);
    }

    private void loadState(MethodVisitor code) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, name, "rowan$state", STATE_DESCRIPTOR);
    }

    private MethodVisitor begin(int access, String method, String descriptor) {
        MethodVisitor code = writer.visitMethod(access, method, descriptor, null, null);
        code.visitCode();
        return code;
    }

    private static void end(MethodVisitor code) {
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
