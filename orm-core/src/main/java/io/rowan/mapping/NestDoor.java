package io.rowan.mapping;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * Gets a lookup with full privileges for a class, which is what it takes to define a hidden nestmate.
 *
 * <p>In Rowan's own module {@link MethodHandles#privateLookupIn} gives one. For a class of another module (also the
 * unnamed module of another class loader) it gives one that may define ordinary classes in the package, but no
 * nestmates. There a tiny class, once per package and loader, is defined first: it lets its module read Rowan's and
 * hands out its own lookup, which is at home in that module. Safe for threads.
 */
public final class NestDoor {
    private static final String NAME = "RowanDoor";
    private static final String OPEN = "open";
    private static final String MODULE = "java/lang/Module";

    private NestDoor() {}

    /**
     * Gets the lookup.
     *
     * @param type the class
     * @return a lookup on it with full privileges
     * @throws IllegalAccessException when its module does not open its package to Rowan's
     */
    public static Lookup open(Class<?> type) throws IllegalAccessException {
        Module own = NestDoor.class.getModule();
        own.addReads(type.getModule());
        Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        if (own == type.getModule()) {
            return lookup;
        }
        own.addExports(NestDoor.class.getPackageName(), type.getModule());
        return MethodHandles.privateLookupIn(type, throughDoor(lookup, own));
    }

    private static Lookup throughDoor(Lookup lookup, Module own) throws IllegalAccessException {
        try {
            MethodHandle open =
                    lookup.findStatic(door(lookup), OPEN, MethodType.methodType(Lookup.class, Module.class));
            return (Lookup) open.invokeExact(own);
        } catch (IllegalAccessException | LinkageError e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("The door beside " + lookup.lookupClass() + " does not open", e);
        }
    }

    private static synchronized Class<?> door(Lookup lookup) throws IllegalAccessException, ClassNotFoundException {
        String name = lookup.lookupClass().getPackageName() + "." + NAME;
        ClassLoader loader = lookup.lookupClass().getClassLoader();
        try {
            return lookup.defineClass(bytes(name.startsWith(".") ? NAME : name.replace('.', '/')));
        } catch (LinkageError alreadyThere) {
            return Class.forName(name.startsWith(".") ? NAME : name, true, loader);
        }
    }

    private static byte[] bytes(String name) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        int flags = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
        writer.visit(Opcodes.V11, flags, name, null, "java/lang/Object", null);
        Type lookup = Type.getType(Lookup.class);
        Type module = Type.getType(Module.class);
        MethodVisitor code =
                writer.visitMethod(Opcodes.ACC_STATIC, OPEN, Type.getMethodDescriptor(lookup, module), null, null);
        code.visitCode();
        code.visitLdcInsn(Type.getObjectType(name));
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, "java/lang/Class", "getModule", Type.getMethodDescriptor(module), false);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, MODULE, "addReads", Type.getMethodDescriptor(module, module), false);
        code.visitInsn(Opcodes.POP);
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                "java/lang/invoke/MethodHandles",
                "lookup",
                Type.getMethodDescriptor(lookup),
                false);
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
