package io.rowan.mapping;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import net.bytebuddy.jar.asm.ClassWriter;
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
    private static final Type LOOKUP = Type.getType(Lookup.class);
    private static final Type MODULE = Type.getType(Module.class);

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
        MethodCode code = MethodCode.begin(writer, Opcodes.ACC_STATIC, OPEN, LOOKUP, MODULE);
        code.pushConstant(Type.getObjectType(name));
        code.callVirtual(Type.getType(Class.class), "getModule", MODULE);
        code.load(0);
        code.callVirtual(MODULE, "addReads", MODULE, MODULE);
        code.instruction(Opcodes.POP);
        code.callStatic(Type.getType(MethodHandles.class), "lookup", LOOKUP);
        code.end(Opcodes.ARETURN);
        writer.visitEnd();
        return writer.toByteArray();
    }
}
